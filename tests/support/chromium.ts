import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import type { LaunchOptions } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packed = join(root, 'node_modules/@sparticuz/chromium/bin')
const unpacked = join(root, 'node_modules/.cache/plenum-chromium')

/**
 * How to start a browser for tests. `PLENUM_CHROME` names an installed Chrome or Chromium; without it, x64 Linux uses the
 * Chromium inside an npm package, and other systems their installed Chrome.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const chosen = process.env['PLENUM_CHROME']
  if (chosen) return { executablePath: chosen, args: sandboxArguments() }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  if (!existsSync(unpacked)) await unpack()
  return {
    executablePath: join(unpacked, 'chromium'),
    args: sandboxArguments(),
    // The libraries come with the package, so that a bare machine needs no system package.
    // Without a UTF-8 locale the browser names downloads «download» when their name is not Latin.
    env: { ...environment(), LANG: 'C.UTF-8', LD_LIBRARY_PATH: join(unpacked, 'lib'), ...fontVariables() },
  }
}

/** Chromium refuses its own sandbox when it runs as root, as in containers. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

function fontVariables(): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(unpacked, 'fonts.conf') }
}

/** Unpacks beside the target and renames, so that two runs at once cannot see half a browser. */
async function unpack(): Promise<void> {
  mkdirSync(dirname(unpacked), { recursive: true })
  const part = mkdtempSync(`${unpacked}-`)
  await inflate('chromium.br', join(part, 'chromium'), 0o755)
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    await inflate(`${archive}.br`, join(part, archive), 0o644)
    execFileSync('tar', ['-xf', join(part, archive), '-C', part])
    rmSync(join(part, archive))
  }
  // The one in the package names folders of the cloud service it was made for.
  writeFileSync(join(part, 'fonts.conf'), `<fontconfig><dir>${join(unpacked, 'fonts')}</dir></fontconfig>\n`)
  try {
    renameSync(part, unpacked)
  } catch (error) {
    rmSync(part, { recursive: true })
    if (!existsSync(unpacked)) throw error
  }
}

async function inflate(name: string, target: string, mode: number): Promise<void> {
  await pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), createWriteStream(target, { mode }))
}
