import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary, root } from '#tests/e2e/electron/runtime.ts'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'
import { ratio } from './docx.ts'

const runs = 7
/** A start that takes longer, milliseconds, did not succeed. */
const patience = 30_000
const main = join(root, 'out/main/main.cjs')
const name = 'start to the first usable screen, beside an empty window'
const limit = 1.5

/** A display of our own where there is none; null: none is needed. */
async function ownDisplay(): Promise<{ display: string; server: ChildProcess } | null> {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return null
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((resolve) =>
    server.stdout.once('data', (said) => resolve(String(said).trim())),
  )
  return { display: `:${number}`, server }
}

/** Milliseconds from the start of the process to a button a person can press. */
function start(binary: string, folder: string, env: NodeJS.ProcessEnv): number {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const script = join(import.meta.dirname, 'peers/start_window.cjs')
  const { stdout } = spawnSync(binary, [...asRoot, script, `--user-data-dir=${folder}`], {
    encoding: 'utf8',
    timeout: patience,
    env: { ...env, BENCH_START: String(Date.now()) },
  })
  const [, spent] = /usable after (\d+)/u.exec(stdout) ?? []
  if (spent === undefined) throw new Error(`The window never became usable: ${stdout}`)
  return Number(spent)
}

function missing(): string | null {
  if (electronBinary() === null) return 'absent: no Electron'
  if (!existsSync(main)) return 'absent: not built'
  const needsServer = process.platform === 'linux' && !process.env['DISPLAY']
  return needsServer && spawnSync('Xvfb', ['-help']).error !== undefined ? 'absent: no display' : null
}

/** How long a person waits after the double click; the first start of each, which fills the caches of Chromium, is not counted. */
export async function run(): Promise<BenchRow[]> {
  const binary = electronBinary()
  const absent = missing()
  if (absent !== null || binary === null)
    return [{ name, value: absent ?? 'absent', bar: `at most ${limit.toFixed(2)}x`, pass: null }]
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  const own = await ownDisplay()
  const env = own === null ? process.env : { ...process.env, DISPLAY: own.display }
  try {
    const once = () => ({
      ours: start(binary, join(folder, 'ours'), { ...env, BENCH_MAIN: main }),
      bare: start(binary, join(folder, 'bare'), env),
    })
    once()
    const times = Array.from({ length: runs }, once)
    const [ours, bare] = [median(times.map((time) => time.ours)), median(times.map((time) => time.bare))]
    return [ratio(name, ours, bare, limit, true)]
  } finally {
    own?.server.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
