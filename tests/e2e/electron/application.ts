import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary, obstacle, root } from './runtime.ts'

export interface Launch {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page and its console complained about so far. */
  readonly complaints: readonly string[]
}

/** Starts the built application on a user data folder; `args` come after it on the command line. */
export async function launch(dataFolder: string, args: readonly string[] = []): Promise<Launch> {
  const app = await _electron.launch({
    executablePath: binaryOrThrow(),
    args: [root, `--user-data-dir=${dataFolder}`, ...args],
    cwd: root,
  })
  return started(app)
}

function binaryOrThrow(): string {
  const binary = electronBinary()
  if (!binary) throw new Error('No Electron binary')
  return binary
}

/** Chromium refuses to run as root in its own sandbox; Playwright adds this by itself. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts the program once more on user data in use; resolves with its code when it has ended by itself, else with null. */
export async function secondStart(dataFolder: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(binaryOrThrow(), [...asRoot, root, `--user-data-dir=${dataFolder}`, ...args], {
    cwd: root,
    stdio: 'ignore',
    timeout: closingTime,
  })
  return new Promise((resolve) => child.once('exit', resolve))
}

/** A program that does not end within this time, milliseconds, is ended, and the test fails. */
const closingTime = 30_000

/** Ends the program as a person does; never waits for ever. */
export async function end(app: ElectronApplication): Promise<void> {
  const timer = setTimeout(() => app.process().kill('SIGKILL'), closingTime)
  const from = performance.now()
  await app.close()
  clearTimeout(timer)
  if (performance.now() - from > closingTime) throw new Error('The program did not end by itself')
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
export const test = base.extend<{ possible: boolean; dataFolder: string; launched: Launch }>({
  possible: [
    async ({ browserName }, use, info) => {
      const reason = obstacle()
      info.skip(reason !== null, reason ?? browserName)
      await use(reason === null)
    },
    { auto: true },
  ],
  dataFolder: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `plenum-${browserName}-`))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launched: async ({ dataFolder }, use) => {
    const one = await launch(dataFolder)
    await use(one)
    await end(one.app)
  },
})

export { expect } from '@playwright/test'
