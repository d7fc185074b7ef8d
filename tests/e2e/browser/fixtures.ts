import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A browser host in a process and a data folder of its own. */
export interface RunningHost {
  /** Address with the launch token: what `npm start` prints. */
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
}

/** Starts the browser host as `npm start` does, on a free port, and waits for the address it prints. */
export async function startHost(dataDir: string): Promise<RunningHost> {
  const child = spawn('node', ['src/hosts/web/main.ts'], {
    cwd: root,
    env: { ...process.env, PLENUM_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url) return { url, dataDir, process: child }
  }
  throw new Error(`The browser host ended with code ${child.exitCode} before it printed an address`)
}

export async function stopHost(host: RunningHost): Promise<void> {
  if (host.process.exitCode !== null) return
  const ended = new Promise((resolve) => host.process.once('exit', resolve))
  host.process.kill('SIGTERM')
  await ended
}

/** Tests get a host of their own, already opened in `page`. */
export const test = base.extend<{ host: RunningHost }>({
  host: async ({ page }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'plenum-e2e-'))
    const host = await startHost(dataDir)
    await page.goto(host.url)
    await use(host)
    await stopHost(host)
    await rm(dataDir, { recursive: true, force: true })
  },
})
export { expect } from '@playwright/test'
