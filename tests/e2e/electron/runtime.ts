import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
