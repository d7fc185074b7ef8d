/** Bytes looked at before the whole file is decoded: enough to refuse hundreds of megabytes of zeros at once. */
const sampleBytes = 65_536

/** More than this share of characters that no text holds means that the bytes are something else. */
const allowedStrange = 0.02

/**
 * Text of a plain text file in UTF-8, UTF-16 (either order, with or without byte order mark) or windows-1251, with line
 * ends as line feeds and without byte order mark; null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes)
  if (encoding === null) return null
  const text = decode(bytes, encoding)
  if (text === null || isStrange(text)) return null
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.includes(0)) return utf16Order(sample)
  if (isUtf8(sample, sample.length < bytes.length)) return isUtf8(bytes, false) ? 'utf-8' : null
  return isCyrillic(sample) ? 'windows-1251' : null
}

/**
 * Order of UTF-16 without mark. In Latin or Cyrillic text the high byte of almost every character is 0x00, 0x04 or, for
 * dashes and quotes, 0x20; the low byte seldom is.
 */
function utf16Order(sample: Uint8Array): Encoding | null {
  const pairs = Math.floor(sample.length / 2)
  if (pairs === 0) return null
  const highBytes = (first: 0 | 1): number => {
    let found = 0
    for (let index = first; index < pairs * 2; index += 2) {
      const byte = sample[index]
      if (byte === 0x00 || byte === 0x04 || byte === 0x20) found += 1
    }
    return found / pairs
  }
  const zeroPairs = countZeroPairs(sample, pairs)
  if (zeroPairs > 0) return null
  const [even, odd] = [highBytes(0), highBytes(1)]
  if (odd > 0.9 && even < 0.6) return 'utf-16le'
  if (even > 0.9 && odd < 0.6) return 'utf-16be'
  return null
}

function countZeroPairs(sample: Uint8Array, pairs: number): number {
  let found = 0
  for (let index = 0; index < pairs * 2; index += 2) if (sample[index] === 0 && sample[index + 1] === 0) found += 1
  return found
}

/** @param cut the bytes may end in the middle of a character */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

/**
 * Plausible windows-1251: Cyrillic letters (0xC0 to 0xFF, Ё, ё) make most of the high bytes; few of them are capitals after a
 * small letter (in UTF-8 read wrongly many are); few stand beside a Latin letter (in French or German in Latin-1 most do).
 */
function isCyrillic(sample: Uint8Array): boolean {
  let high = 0
  let letters = 0
  let implausible = 0
  let previous: ByteKind = 'other'
  for (const byte of sample) {
    const kind = kindOf(byte)
    if (byte >= 0x80) high += 1
    if (kind === 'small' || kind === 'capital') letters += 1
    if (kind === 'capital' && previous === 'small') implausible += 1
    if (kind !== 'other' && previous !== 'other' && (kind === 'latin') !== (previous === 'latin')) implausible += 1
    previous = kind
  }
  return letters > high * 0.8 && implausible < letters * 0.05 && letters > sample.length * 0.05
}

type ByteKind = 'small' | 'capital' | 'latin' | 'other'

function kindOf(byte: number): ByteKind {
  if (byte >= 0xe0 || byte === 0xb8) return 'small'
  if (byte >= 0xc0 || byte === 0xa8) return 'capital'
  const folded = byte | 0x20
  return folded >= 0x61 && folded <= 0x7a ? 'latin' : 'other'
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters, characters of the private area and replacement characters stand in no text. */
function isStrange(text: string): boolean {
  const sample = text.slice(0, sampleBytes)
  // eslint-disable-next-line no-control-regex
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/g)
  return sample.includes('\u0000') || (strange?.length ?? 0) > sample.length * allowedStrange
}
