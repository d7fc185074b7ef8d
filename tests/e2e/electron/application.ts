import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Path of an Electron that is on this machine already; null when it would have to be downloaded. */
export function electronBinary(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
  const named = join(root, 'node_modules/electron/path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron'
  const binary = join(folder, name)
  return existsSync(binary) ? binary : null
}

/** Why the real application cannot be driven here; null when it can. */
export function obstacle(): string | null {
  if (!electronBinary())
    return 'no Electron binary on this machine (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH)'
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'no display'
  if (!existsSync(join(root, 'out/main/main.cjs'))) return 'the application is not built (npm run build)'
  return null
}

export interface Launch {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page and its console complained about so far. */
  readonly complaints: readonly string[]
}

/** Starts the built application on a user data folder; `args` come after it on the command line. */
export async function launch(dataFolder: string, args: readonly string[] = []): Promise<Launch> {
  const binary = electronBinary()
  if (!binary) throw new Error('No Electron binary')
  return started(
    await _electron.launch({
      executablePath: binary,
      args: [root, `--user-data-dir=${dataFolder}`, ...args],
      cwd: root,
    }),
  )
}

/** Waits for the first window of an application. */
export async function started(app: ElectronApplication): Promise<Launch> {
  const complaints: string[] = []
  app.on('window', (window) => collect(window, complaints))
  const page = await app.firstWindow()
  collect(page, complaints)
  await page.waitForLoadState('load')
  return { app, page, complaints }
}

const collected = new WeakSet<Page>()

function collect(page: Page, complaints: string[]): void {
  if (collected.has(page)) return
  collected.add(page)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
}

/** A test with a user data folder of its own, in the real application. Skipped, with the reason, where there is none. */
export const test = base.extend<{ dataFolder: string; launched: Launch }>({
  dataFolder: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `plenum-${browserName}-`))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launched: async ({ dataFolder }, use) => {
    const one = await launch(dataFolder)
    await use(one)
    await one.app.close()
  },
})

test.beforeAll(() => {
  const reason = obstacle()
  test.skip(reason !== null, `Electron: ${reason ?? ''}`)
})

export { expect } from '@playwright/test'
