import type { DocumentStyle } from '#domain/drafting/document.ts'
import type { Letterhead, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile, FileToken } from './ports.ts'
import type { Session } from './session.ts'

/** Largest file taken as a letterhead, in megabytes: it lies in the conference file. */
const limit = 10
const megabyte = 1024 * 1024

/** @throws PlenumError letterhead.notFound */
export function findLetterhead(file: ConferenceFile, id: string): Letterhead {
  const letterhead = file.letterhead(id)
  if (letterhead === null) throw new PlenumError('letterhead.notFound', { id })
  return letterhead
}

/** What a document is printed on; null for none, also where it is gone. */
export async function letterheadOf(
  { file, ports }: Session,
  { letterhead: id }: DocumentStyle,
): Promise<ReadLetterhead | null> {
  const letterhead = id === null ? null : file.letterhead(id)
  return letterhead === null ? null : ports.letterheads.read(letterhead.name, letterhead.docx)
}

/** A chosen file, for one export. */
export async function letterheadFrom(session: Session, source: FileToken): Promise<ReadLetterhead> {
  return (await chosenLetterhead(session, source)).read
}

/**
 * A chosen file as a letterhead is kept, and as it was read.
 * @throws PlenumError file.tooLarge, file.unsupported, reading.*
 */
export async function chosenLetterhead(
  { ports }: Session,
  source: FileToken,
): Promise<{ name: string; docx: string; read: ReadLetterhead }> {
  const { name, bytes } = await ports.files.read(source)
  const megabytes = Math.ceil(bytes.byteLength / megabyte)
  if (megabytes > limit) throw new PlenumError('file.tooLarge', { name, megabytes, limit })
  const docx = ports.letterheads.pack(bytes)
  return { name, docx, read: await ports.letterheads.read(name, docx) }
}
