import type { Language } from '#domain/language/language.ts'
import type { LetterDoubts } from '#domain/people/letters/compose-letters.ts'
import type { Letter, LetterLayout, LetterRun } from '#domain/people/letters/letter-text.ts'
import type { NameCard, BadgeSize } from '#domain/people/lists/badge.ts'
import { firstRows, type ListPaper } from '#domain/people/lists/paper.ts'
import type { Cell, SheetColumn } from '#domain/people/lists/sheet.ts'
import { aboutOf, composeHandOut, handedTo, lettersOn, type Composed, type ListRequest } from './hand-outs.ts'
import type { Watch } from './list-ports.ts'
import type { FileToken } from './ports.ts'
import type { Cancellation, Session } from './session.ts'
import { watched, type Progress } from './watched.ts'

/** One step of writing a list, or its end. */
export type ListStep =
  | Progress
  | { readonly type: 'done'; readonly name: string; readonly bytes: number; readonly people: number }

/**
 * Writes for the user what is handed out of participants; long work tells how far it is and can be stopped, which leaves the target as
 * it was. Whoever was deleted meanwhile is left out, and so is a column of a field that was.
 * @throws PlenumError conference.notFound, file.noAccess, file.diskFull
 */
export async function* exportList(
  session: Session,
  request: ListRequest & { readonly target: FileToken },
  cancellation?: Cancellation,
): AsyncGenerator<ListStep, void> {
  const people = handedTo(session, request)
  const composed = await composeHandOut(session, request, people)
  const bytes = yield* watched(people.length, (watch) => bytesOf(session, request, composed, watch), cancellation)
  cancellation?.throwIfAborted()
  const { name } = await session.ports.files.write(request.target, bytes)
  yield { type: 'done', name, bytes: bytes.byteLength, people: people.length }
}

/**
 * What is handed out of participants, as {@link exportList} writes it.
 * @throws PlenumError conference.notFound
 */
export async function handOutBytes(session: Session, request: ListRequest): Promise<Uint8Array> {
  return bytesOf(session, request, await composeHandOut(session, request, handedTo(session, request)), () => {})
}

async function bytesOf(session: Session, request: ListRequest, composed: Composed, watch: Watch): Promise<Uint8Array> {
  const { formats, clock } = session.ports
  const at = clock.now()
  switch (composed.kind) {
    case 'table':
      return formats.writeSheet(composed.sheet, composed.format, at, watch)
    case 'list':
      return formats.writeListPaper(composed.paper, at, watch)
    case 'badges':
      return formats.writeBadges(composed.cards, composed.size, aboutOf(session, request), at, watch)
    case 'signs':
      return formats.writeSigns(composed.cards, aboutOf(session, request), at, watch)
    case 'letters':
  }
  return formats.writeLetters(composed.run, await lettersOn(session, request), aboutOf(session, request), at, watch)
}

/** The beginning of what is handed out, to be drawn on a screen. */
export type ListPreview = { readonly people: number } & (
  | {
      readonly kind: 'table'
      readonly columns: readonly SheetColumn[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'list'; readonly paper: ListPaper }
  | { readonly kind: 'badges'; readonly size: BadgeSize; readonly cards: readonly NameCard[] }
  | { readonly kind: 'signs'; readonly cards: readonly NameCard[] }
  | ({
      readonly kind: 'letters'
      readonly layout: LetterLayout
      readonly language: Language
      readonly head: readonly string[]
      readonly letters: readonly Letter[]
      /** How many forms and people there are to look at, beyond those that are named. */
      readonly doubtful: number
    } & LetterDoubts)
)

/** More than a first page has. */
const mostRows = 60
const mostCards = 12
/** Forms a person looks at in one sitting. */
const mostForms = 300

/**
 * What {@link exportList} would write, as far as its first page goes.
 * @throws PlenumError conference.notFound
 */
export async function previewList(session: Session, request: ListRequest): Promise<ListPreview> {
  const participants = handedTo(session, request)
  const people = participants.length
  const composed = await composeHandOut(session, request, participants)
  switch (composed.kind) {
    case 'table': {
      const { columns, row } = composed.sheet
      return {
        kind: 'table',
        people,
        columns,
        rows: Array.from({ length: Math.min(people, mostRows) }, (_, at) => row(at)),
      }
    }
    case 'list':
      return { kind: 'list', people, paper: firstRows(composed.paper, mostRows) }
    case 'badges':
      return { kind: 'badges', people, size: composed.size, cards: composed.cards.slice(0, mostCards) }
    case 'signs':
      return { kind: 'signs', people, cards: composed.cards.slice(0, 1) }
    case 'letters':
  }
  return previewLetters(composed.run, composed.doubts())
}

function previewLetters({ layout, language, head, count, letter }: LetterRun, doubts: LetterDoubts): ListPreview {
  const { forms, genderless } = doubts
  return {
    ...doubts,
    kind: 'letters',
    people: count,
    layout,
    language,
    head,
    letters: count === 0 ? [] : [letter(0)],
    forms: forms.slice(0, mostForms),
    genderless: genderless.slice(0, mostForms),
    doubtful: forms.filter(({ isOwn }) => !isOwn).length + genderless.length,
  }
}
