import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'

// Characters that Windows refuses, a superset of what other systems do, and the control characters.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[<>:"/\\|?*\u0000-\u001F\u007F]/gu
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
/** Longest name in UTF-8 bytes that every common file system takes, with room for a suffix of a temporary file. */
const longestName = 200

/** A name for a file that every file system takes, as near to the wished one as can be; never empty, never a path. */
export function safeFileName(wished: string): string {
  const cleaned = wished
    .normalize('NFC')
    .replaceAll(forbidden, '_')
    .replace(/^[\s.]+/u, '')
    .replace(/[\s.]+$/u, '')
  const named = cleaned === '' ? '_' : reservedOnWindows.test(cleaned) ? `_${cleaned}` : cleaned
  return shorten(named)
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name
  const extension = Buffer.byteLength(extname(name)) <= 20 ? extname(name) : ''
  let room = longestName - Buffer.byteLength(extension)
  let stem = ''
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= Buffer.byteLength(character)
    if (room < 0) break
    stem += character
  }
  return stem.trimEnd() + extension
}

/** Path in `folder` for a file of this name that is not there yet: «Конгресс.plenum», then «Конгресс 2.plenum». */
export function freePath(folder: string, wished: string): string {
  const name = safeFileName(wished)
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} ${count}${extension}`)
    if (!existsSync(path)) return path
  }
}
