// `npm run package [-- electron-builder options]`: builds the application and packs it, or says in words what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const options = process.argv.slice(2)

interface Runtime {
  readonly folder: string
  readonly version: string
}

/** The Electron on this machine; null when it is still to be downloaded. */
function runtimeAt(folder: string): Runtime | null {
  const version = join(folder, 'version')
  return existsSync(version) ? { folder, version: readFileSync(version, 'utf8').trim().replace(/^v/, '') } : null
}

function run(command: string, given: readonly string[]): boolean {
  return spawnSync(command, given, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

function fail(...lines: readonly string[]): never {
  console.error(`\n${lines.join('\n')}`)
  process.exit(1)
}

function findRuntime(): Runtime {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (chosen) {
    return runtimeAt(chosen) ?? fail(`There is no Electron in ELECTRON_OVERRIDE_DIST_PATH (${chosen}).`)
  }
  const installed = join(root, 'node_modules/electron/dist')
  if (!existsSync(installed)) run(process.execPath, [join(root, 'node_modules/electron/install.js')])
  return (
    runtimeAt(installed) ??
    fail(
      'Electron is not on this machine and could not be downloaded: packaging needs a network once.',
      'Run `npx install-electron --no` where there is one, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.',
    )
  )
}

const runtime = findRuntime()
if (!run('electron-vite', ['build'])) fail('The application does not build: see above.')
const ownRuntime = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`]
const fuses =
  Number.parseInt(runtime.version, 10) < 29 ? [] : ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']
if (!run('electron-builder', [...ownRuntime, ...fuses, '--publish', 'never', ...options])) {
  fail(
    'Packing stopped: see above. The installers (nsis, dmg, AppImage, deb) are made by tools that electron-builder',
    'downloads on first use; without a network only the application folder can be made: `npm run package -- --dir`.',
  )
}
