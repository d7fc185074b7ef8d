import type { DocumentHead } from '#domain/drafting/document.ts'
import {
  fillMarks,
  type Letterhead,
  type LetterheadField,
  type LetterheadStory,
  type ReadLetterhead,
} from '#domain/drafting/letterhead.ts'
import { letterheadValues } from '#domain/drafting/letterhead-values.ts'
import { findConference } from './conferences.ts'
import { findDocument, refuseAdopted } from './documents.ts'
import { PlenumError } from './errors.ts'
import { chosenLetterhead, findLetterhead } from './letterhead-files.ts'
import type { ConferenceFile, FileToken, HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** A letterhead in a list, with what stands on the first page. */
export interface ListedLetterhead extends Pick<ReadLetterhead, 'unknown' | 'notes' | 'page'> {
  readonly id: string
  readonly name: string
  /** Fields that a document can fill, with the words it fills them with; null where no document was named. */
  readonly fields: readonly { readonly field: LetterheadField; readonly value: string | null }[]
  /** Words of the first page, fields filled where a document was named. */
  readonly header: readonly string[]
  readonly footer: readonly string[]
  readonly pictures: number
  /** Pages are numbered by the letterhead itself. */
  readonly hasPageNumber: boolean
}

type Description = Omit<ListedLetterhead, 'id' | 'name'>

/** @param documentId whose words the fields are filled with */
export async function listLetterheads(
  session: Session,
  documentId: string | null,
): Promise<readonly ListedLetterhead[]> {
  const { file, ports } = session
  const head = documentId === null ? null : findDocument(file, documentId)
  const listed = file.letterheads().map(async ({ id, name, docx }) => {
    const read = await ports.letterheads.read(name, docx).catch(gone)
    return Object.assign({ id, name }, read === null ? unreadable : described(read, head, file))
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
  header: [],
  footer: [],
  pictures: 0,
  hasPageNumber: false,
}

function described(read: ReadLetterhead, head: DocumentHead | null, file: ConferenceFile): Description {
  const { fields, unknown, notes, page, stories, hasFirstPage } = read
  const values = head === null ? null : letterheadValues(head, findConference(file, head.conferenceId))
  const first = stories.filter(({ pages }) => pages === (hasFirstPage ? 'first' : 'default'))
  const lines = (kind: LetterheadStory['kind']) =>
    first
      .filter((story) => story.kind === kind)
      .flatMap((story) => story.lines.map((line) => (values === null ? named(line) : fillMarks(line, values))))
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    fields: fields.map((field) => ({ field, value: values?.[field] ?? null })),
    unknown,
    notes,
    page,
    header: lines('header'),
    footer: lines('footer'),
    pictures: first.reduce((sum, story) => sum + story.pictures.length, 0),
    hasPageNumber: stories.some((story) => story.hasPageNumber),
  }
}

const braces = (field: LetterheadField): string => `{{${field}}}`

/** Fields by their names where there is no document. */
function named(line: string): string {
  return fillMarks(line, {
    title: braces('title'),
    date: braces('date'),
    place: braces('place'),
    number: braces('number'),
    conference: braces('conference'),
  })
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
  session.write(
    { command: 'letterhead.add', subject: name },
    (writer) => {
      writer.putLetterhead(letterhead)
      if (head === null) return
      const { body: _, ...fields } = head
      writer.putDocument({ ...fields, style: { ...head.style, letterhead: letterhead.id } })
    },
    head === null ? {} : { documentId: head.id },
  )
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
