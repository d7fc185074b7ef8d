import type { Letterhead, LetterheadStory, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { findDocument, refuseAdopted } from './documents.ts'
import { PlenumError } from './errors.ts'
import { chosenLetterhead, findLetterhead } from './letterhead-files.ts'
import type { FileToken, HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** A letterhead in a list, with what stands on the first page. */
export interface ListedLetterhead extends Description {
  readonly id: string
  readonly name: string
}

interface Description extends Pick<ReadLetterhead, 'fields' | 'unknown' | 'notes' | 'page' | 'type'> {
  /** Words of the first page with the marks of their fields. */
  readonly header: readonly string[]
  readonly footer: readonly string[]
  readonly pictures: { readonly header: number; readonly footer: number }
  /** Pages are numbered by the letterhead itself. */
  readonly hasPageNumber: boolean
}

export async function listLetterheads({ file, ports }: Session): Promise<readonly ListedLetterhead[]> {
  const listed = file.letterheads().map(async ({ id, name, docx }) => {
    const read = await ports.letterheads.read(name, docx).catch(gone)
    return Object.assign({ id, name }, read === null ? unreadable : described(read))
  })
  return Promise.all(listed)
}

/** One that went bad is still there to be removed. */
function gone(error: unknown): null {
  if (error instanceof PlenumError) return null
  throw error
}

const unreadable: Description = {
  fields: [],
  unknown: [],
  notes: ['unreadable'],
  page: null,
  type: { font: null, size: null, color: null },
  header: [],
  footer: [],
  pictures: { header: 0, footer: 0 },
  hasPageNumber: false,
}

function described({ fields, unknown, notes, page, type, stories, hasFirstPage }: ReadLetterhead): Description {
  const shown = (kind: LetterheadStory['kind']) =>
    stories.find((story) => story.kind === kind && story.pages === (hasFirstPage ? 'first' : 'default'))
  const [header, footer] = [shown('header'), shown('footer')]
  return {
    fields,
    unknown,
    notes,
    page,
    type,
    header: header?.lines ?? [],
    footer: footer?.lines ?? [],
    pictures: { header: header?.pictures.length ?? 0, footer: footer?.pictures.length ?? 0 },
    hasPageNumber: stories.some((story) => story.hasPageNumber),
  }
}

/**
 * Keeps a chosen Word file as a letterhead. With a document, that is printed on it from now on.
 * @throws PlenumError file.tooLarge, file.unsupported, reading.*
 */
export async function addLetterhead(
  session: Session,
  source: FileToken,
  documentId: string | null,
): Promise<{ letterheadId: string }> {
  const { ports } = session
  const { name: fileName, docx } = await chosenLetterhead(session, source)
  const head = documentId === null ? null : findDocument(session.file, documentId)
  if (head?.status === 'adopted') refuseAdopted(head)
  const name = fileName.replace(/\.[^.]+$/u, '').trim() || fileName
  const letterhead: Letterhead = { id: ports.ids.next(), name, docx }
  session.write({ command: 'letterhead.add', subject: name }, (writer) => {
    writer.putLetterhead(letterhead)
    if (head === null) return
    const { body: _, ...fields } = head
    writer.putDocument({ ...fields, style: { ...head.style, letterhead: letterhead.id } })
  })
  return { letterheadId: letterhead.id }
}

/**
 * Documents that were printed on it are printed without one.
 * @throws PlenumError letterhead.notFound
 */
export function removeLetterhead(session: Session, id: string): HistoryState {
  const { name } = findLetterhead(session.file, id)
  session.write({ command: 'letterhead.remove', subject: name }, (writer) => writer.deleteLetterhead(id))
  return session.history()
}
