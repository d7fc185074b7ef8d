import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { end, expect, launch, test } from './application.ts'
import { root } from './runtime.ts'
import { corePid, openResolution, openSampleResolution, typeAtStart, untilSaved } from './steps.ts'

/** From now on a message box is answered with its first button; what it said is kept for `toldIn`. */
async function answerMessages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const told: string[] = []
    Reflect.set(globalThis, 'told', told)
    dialog.showMessageBox = (...given: unknown[]) => {
      told.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
}

const toldIn = (app: ElectronApplication) => app.evaluate(() => String(Reflect.get(globalThis, 'told')))

async function endCore(app: ElectronApplication): Promise<void> {
  process.kill(await corePid(app), 'SIGKILL')
}

/** The file of the sample, which the core keeps in its own folder. */
function sampleFile(dataFolder: string): string {
  const folder = join(dataFolder, 'core')
  const name = readdirSync(folder).find((entry) => entry.endsWith('.plenum'))
  if (name === undefined) throw new Error('The sample has no file')
  return join(folder, name)
}

test('the core ends while words are typed: none is lost, and the person is told', async ({
  launched: { app, page },
}) => {
  await answerMessages(app)
  const clause = await openSampleResolution(page)
  await typeAtStart(clause, 'Сохранённое слово ')
  await untilSaved(page)
  await page.keyboard.type('и ещё ', { delay: 5 })
  await endCore(app)
  await page.keyboard.type('после конца ', { delay: 20 })
  await expect.poll(() => toldIn(app)).toContain('остановилась и запущена снова')
  await untilSaved(page)
  // What the core has, not what the page still shows.
  await page.reload()
  await expect(await openResolution(page)).toHaveText(/^Сохранённое слово и ещё после конца /u)
})

test('words whose saving was under way when the core ended are sent again', async ({ launched: { app, page } }) => {
  await answerMessages(app)
  const clause = await openSampleResolution(page)
  // A core that is stopped, not ended, takes what is sent and answers nothing.
  const pid = await corePid(app)
  process.kill(pid, 'SIGSTOP')
  await typeAtStart(clause, 'Неотвеченное слово ')
  await page.waitForTimeout(1_000)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => toldIn(app)).toContain('остановилась и запущена снова')
  await untilSaved(page)
  await page.reload()
  await expect(await openResolution(page)).toHaveText(/^Неотвеченное слово /u)
})

test('the whole program ends: what was acknowledged is in a sound file', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  const clause = await openSampleResolution(first.page)
  await typeAtStart(clause, 'Сохранённое слово ')
  await untilSaved(first.page)
  await first.page.keyboard.type('и ещё', { delay: 5 })
  const closed = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await closed

  const file = sampleFile(dataFolder)
  expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
  // Started again by a double click on the file.
  const second = await launch(dataFolder, [file])
  await expect(await openResolution(second.page)).toHaveText(/^Сохранённое слово /u)
  await end(second.app)
  // The command line ends with an error when the file is not sound.
  const verify = ['src/hosts/cli/main.ts', 'verify', file]
  expect(execFileSync(process.execPath, verify, { cwd: root, encoding: 'utf8' })).not.toBe('')
})
