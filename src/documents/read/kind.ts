/** What a file is by its first bytes: the name it was given says less. */
export type FileKind = 'zip' | 'compound' | 'rtf' | 'pdf' | 'page' | 'mail' | 'text'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An empty zip file, and one that was cut in parts.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  // What older programs of the office save, and Word too when it locks a file with a password.
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]
const sampleBytes = 4096
const page = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)(?=[\s>])/i
const mail = /^\s*MIME-Version:/i

/** @param extension of its name, in small letters: a page may begin with any tag */
export function kindOf(bytes: Uint8Array, extension: string): FileKind {
  const known = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known) return known[0]
  // Signs of Latin stand alone or with an empty byte before or behind them, whatever the encoding.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sampleBytes)).replace(/\0|^(?:ï»¿|ÿþ|þÿ)/g, '')
  if (page.test(head)) return 'page'
  if (mail.test(head)) return 'mail'
  return /^x?html?$/.test(extension) && /<[a-z!]/i.test(head) ? 'page' : 'text'
}
