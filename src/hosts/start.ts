import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '#domain/language/language.ts'
import { localeLanguage } from './cli/words.ts'

// `npm start`: builds what is out of date and opens the application in a window; where there can be no window, serves it to
// a browser.

const root = fileURLToPath(new URL('../..', import.meta.url))

type Reason = 'noDisplay' | 'noElectron' | 'electronFailed'

interface Words extends Readonly<Record<Reason, string>> {
  readonly building: string
  readonly fetching: string
}

const words: Readonly<Record<Language, Words>> = {
  ru: {
    building: 'Сборка приложения…',
    fetching: 'Загрузка Electron (один раз)…',
    noDisplay: 'Экрана для окна нет, поэтому приложение откроется в браузере по этому адресу:',
    noElectron: 'Electron получить не удалось, поэтому приложение откроется в браузере по этому адресу:',
    electronFailed: 'Окно не открылось, поэтому приложение откроется в браузере по этому адресу:',
  },
  en: {
    building: 'Building the application…',
    fetching: 'Fetching Electron (once)…',
    noDisplay: 'There is no display for a window, so the application is served to your browser at this address:',
    noElectron: 'Electron cannot be had, so the application is served to your browser at this address:',
    electronFailed: 'The window did not open, so the application is served to your browser at this address:',
  },
}
const say = words[localeLanguage(process.env)]

if (!isBuilt()) {
  console.log(say.building)
  runQuietly('node_modules/electron-vite/bin/electron-vite.js', 'build')
}
const reason = await openWindow()
if (reason !== null) {
  console.log(say[reason])
  await import('./web/main.ts')
}

/** Whether the built page and shell are younger than everything they are made of. */
function isBuilt(): boolean {
  const built = ['out/main/main.cjs', 'out/renderer/index.html'].map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return false
  const oldestOutput = Math.min(...built.map((path) => statSync(path).mtimeMs))
  const sources = ['src', 'electron', 'resources', 'package.json', 'electron.vite.config.ts']
  return sources.every((source) => youngest(join(root, source)) < oldestOutput)
}

/** Time of the last change in a file or anywhere in a folder, in milliseconds. */
function youngest(path: string): number {
  const own = statSync(path).mtimeMs
  if (!statSync(path).isDirectory()) return own
  return readdirSync(path).reduce((latest, name) => Math.max(latest, youngest(join(path, name))), own)
}

/** Runs a program of the project; its output is shown only when it fails, and then this process ends too. */
function runQuietly(script: string, ...parameters: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...parameters], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  process.exit(1)
}

/** Opens the application in a window and ends with it; else says why there is none. */
async function openWindow(): Promise<Reason | null> {
  if (!hasDisplay()) return 'noDisplay'
  const electron = electronPath()
  if (electron === null) return 'noElectron'
  // Chromium refuses to run its sandbox for root; nobody but root of a container or a test machine starts it so.
  const parameters = process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.']
  const begun = Date.now()
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(electron, parameters, { cwd: root, stdio: 'inherit' })
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
    // Ctrl+C reaches the window too: it saves and ends, and this process after it.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill())
  })
  const failedToStart = code !== 0 && code !== null && Date.now() - begun < 5_000
  if (failedToStart) return 'electronFailed'
  process.exitCode = code ?? 0
  return null
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY ?? WAYLAND_DISPLAY)
}

/** Path of the Electron program, which its package fetches on first use; null when it cannot be had. */
function electronPath(): string | null {
  const isFetched = existsSync(join(root, 'node_modules/electron/path.txt'))
  if (!isFetched && process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined) console.log(say.fetching)
  const { status, stdout } = spawnSync(process.execPath, ['-p', "require('electron')"], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const path = stdout.trim().split('\n').at(-1)?.trim() ?? ''
  return status === 0 && existsSync(path) ? path : null
}
