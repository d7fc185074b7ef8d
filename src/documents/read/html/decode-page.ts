import { decodeText } from '../../decode-text.ts'

/** Bytes in which a page says how it is encoded (HTML, 13.2.3.2). */
const sampleBytes = 1024
const declared =
  /<meta[^>]{1,200}charset\s*=\s*["']?\s*([a-z\d_:-]{1,40})|^\s*<\?xml[^>]{1,100}encoding\s*=\s*["']([a-z\d_-]{1,40})/i

/** Text of a page in the encoding it names, else in the one its bytes tell; null for bytes that are no text. */
export function decodePage(bytes: Uint8Array): string | null {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (hasMark) return decodeText(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampleBytes))
  const match = declared.exec(head)
  const name = match?.[1] ?? match?.[2]
  if (name === undefined || /^utf-?16/i.test(name)) return decodeText(bytes)
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}
