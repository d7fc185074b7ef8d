import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { _electron } from '@playwright/test'
import { inProcessClient } from '#api/in-process.ts'
import { createCore } from '#hosts/core.ts'
import { partsOf } from '#tests/support/office-file.ts'
import { asRoot, end, expect, started, test } from './application.ts'
import { obstacle, root } from './runtime.ts'
import { chooseInMenu, openResolution, typeAtStart, untilSaved, willChoose } from './steps.ts'

// The program as it ships. Only on Linux: elsewhere it is signed, and a flipped fuse would break the seal.
const reason = obstacle()
test.skip(reason !== null, `Electron: ${reason ?? ''}`)
test.skip(process.platform !== 'linux', 'Packaged program: tried on Linux only')

const folder = join(root, 'test-results/packaged')
const program = join(folder, 'linux-unpacked/plenum')

test.beforeAll(() => {
  test.setTimeout(180_000)
  const packing = ['electron/packaging/pack.ts', '--dir', `-c.directories.output=${folder}`]
  const packed = spawnSync(process.execPath, packing, { cwd: root, encoding: 'utf8' })
  expect(packed.status, packed.stdout + packed.stderr).toBe(0)
})

/** A conference file as a colleague brings it: made by another installation. */
async function broughtFile(dataFolder: string): Promise<string> {
  const made = join(dataFolder, 'made')
  const core = createCore({ dataDir: made, appVersion: '0.1.0' })
  await inProcessClient(core.router).file.openSample({ language: 'ru' })
  core.close()
  const name = readdirSync(made).find((entry) => entry.endsWith('.plenum')) ?? ''
  const file = join(dataFolder, 'Конференция.plenum')
  copyFileSync(join(made, name), file)
  return file
}

test('its fuses are as decided', async () => {
  const wire = await getCurrentFuseWire(program)
  const state = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookies: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    cookies: true,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
  })
})

test('untouched, it opens a file and lets no debugger in', async ({ dataFolder }) => {
  const file = await broughtFile(dataFolder)
  const own = join(dataFolder, 'own')
  const child = spawn(program, ['--inspect=0', ...asRoot, `--user-data-dir=${own}`, file], { cwd: dataFolder })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const recent = join(own, 'core/recent.json')
  await expect.poll(() => (existsSync(recent) ? readFileSync(recent, 'utf8') : ''), { timeout: 20_000 }).toContain(file)
  expect(said).not.toContain('Debugger listening')
  child.kill('SIGTERM')
  await ended
})

test('it edits a file, writes Word and reads Word', async ({ dataFolder }) => {
  const file = await broughtFile(dataFolder)
  // Beside the program, so that everything but this one fuse is what ships.
  const driven = join(folder, 'linux-unpacked/plenum-driven')
  copyFileSync(program, driven)
  await flipFuses(driven, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
  const args = [`--user-data-dir=${join(dataFolder, 'own')}`, file]
  const { app, page, complaints } = await started(await _electron.launch({ executablePath: driven, args }))
  expect(await app.evaluate(({ app: shell }) => shell.isPackaged)).toBe(true)
  const clause = await openResolution(page)
  await typeAtStart(clause, 'Вода и ')
  await untilSaved(page)
  const target = join(dataFolder, 'resolution.docx')
  await willChoose(app, target)
  await chooseInMenu(app, 'document.export')
  await page.getByRole('dialog').getByRole('button', { name: 'Выгрузить', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: 'КБ' })).toBeVisible()
  expect(partsOf(readFileSync(target)).get('word/document.xml')).toContain('Вода и')
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть', exact: true }).last().click()
  await page.keyboard.press('Control+Shift+O')
  // The thread that reads begins with a file inside the archive of the program.
  await expect(page.locator('.item-card[data-part="operative"]').first()).toContainText('Вода и')
  expect(complaints).toEqual([])
  await end(app)
})
