import type { Conference } from '#domain/conference/conference.ts'
import type { LetterheadValues } from '#domain/drafting/letterhead.ts'
import { formatDate } from '#domain/language/dates.ts'
import { toRoman } from '#domain/language/roman.ts'
import { ownFormsOf } from '#domain/people/declension.ts'
import { composeLetters, letterDoubts, type LetterDoubts } from '#domain/people/letters/compose-letters.ts'
import type { LetterRun, LetterText } from '#domain/people/letters/letter-text.ts'
import type { Field, Participant } from '#domain/people/fields.ts'
import { nameCard, type BadgeSize, type NameCard } from '#domain/people/lists/badge.ts'
import { composeListPaper, type ListGrouping, type ListPurpose } from '#domain/people/lists/list-paper.ts'
import type { ListPaper } from '#domain/people/lists/paper.ts'
import { composeSheet, type Sheet } from '#domain/people/lists/sheet.ts'
import { usualTitle } from '#domain/people/lists/titles.ts'
import type { Language } from '#domain/language/language.ts'
import { startOf } from './agenda/sessions.ts'
import { findConference } from './conferences.ts'
import { findLetterhead } from './letterhead-files.ts'
import type { SheetFormat } from './list-ports.ts'
import type { ParticipantQuery } from './participants/finder.ts'
import type { Session } from './session.ts'

/** Whom a list is of: those a query finds, in its order, and of them these alone where they are named. */
interface Whom {
  readonly query: Omit<ParticipantQuery, 'language'>
  /** Ids of participations. */
  readonly only: readonly string[] | null
}

/** What is handed out. */
export type HandOut =
  | {
      /** The grid as it is shown. */
      readonly kind: 'table'
      readonly format: SheetFormat
      /** Columns in order. */
      readonly fields: readonly string[]
    }
  | {
      readonly kind: 'list'
      readonly purpose: ListPurpose
      readonly grouping: ListGrouping
      readonly fields: readonly string[]
      /** Of a sheet to sign, or of those who were present. */
      readonly sessionId: string | null
    }
  | { readonly kind: 'badges'; readonly size: BadgeSize }
  | { readonly kind: 'signs' }
  | {
      readonly kind: 'letters'
      readonly letter: LetterText
      /** What they are written on; null for the name of the conference alone. */
      readonly letterheadId: string | null
    }

export interface ListRequest {
  readonly conferenceId: string
  readonly language: Language
  /** Of the list, or empty for its usual one. */
  readonly title: string
  readonly whom: Whom
  readonly handOut: HandOut
}

/** What was asked for, put together and not yet written in a format. */
export type Composed =
  | { readonly kind: 'table'; readonly format: SheetFormat; readonly sheet: Sheet }
  | { readonly kind: 'list'; readonly paper: ListPaper }
  | { readonly kind: 'badges'; readonly size: BadgeSize; readonly cards: readonly NameCard[] }
  | { readonly kind: 'signs'; readonly cards: readonly NameCard[] }
  | { readonly kind: 'letters'; readonly run: LetterRun; readonly doubts: () => LetterDoubts }

/** What the properties of a file say of it. */
export function aboutOf({ file }: Session, { conferenceId, language, title, handOut }: ListRequest) {
  return {
    language,
    title: title === '' && handOut.kind !== 'list' ? usualTitle(handOut.kind, language) : title,
    subject: findConference(file, conferenceId).title,
  }
}

/**
 * Puts together what is handed out to participants.
 * @throws PlenumError conference.notFound
 */
export async function composeHandOut(
  session: Session,
  request: ListRequest,
  participants: readonly Participant[],
): Promise<Composed> {
  const { conferenceId, language, title, handOut } = request
  const conference = findConference(session.file, conferenceId)
  switch (handOut.kind) {
    case 'table': {
      const fields = chosenFields(session, conferenceId, handOut.fields)
      const name = aboutOf(session, request).title
      const sheet = composeSheet({ name, heading: conference.title, language, fields, participants })
      return { kind: 'table', format: handOut.format, sheet }
    }
    case 'list': {
      const { purpose, grouping, sessionId } = handOut
      const fields = chosenFields(session, conferenceId, handOut.fields)
      const sitting = sessionId === null ? null : session.file.session(sessionId)
      const at = sitting === null ? null : { ...sitting, startsAt: startOf(session, sitting) }
      const all = { purpose, grouping, title, language, conference, fields, participants, session: at }
      return { kind: 'list', paper: composeListPaper(all) }
    }
    case 'badges':
      return { kind: 'badges', size: handOut.size, cards: cardsOf(participants, language) }
    case 'signs':
      return { kind: 'signs', cards: cardsOf(participants, language) }
    case 'letters':
  }
  return letters(session, conference, handOut.letter, participants)
}

async function letters(
  { file, finders, ports }: Session,
  conference: Conference,
  letter: LetterText,
  participants: readonly Participant[],
): Promise<Composed> {
  const sources = {
    conference,
    language: letter.language,
    fields: finders.of(file, conference.id).list.fields(),
    names: await ports.russianNames(),
    own: ownFormsOf(file.ownForms()),
  }
  return {
    kind: 'letters',
    run: composeLetters(letter, participants, sources),
    doubts: () => letterDoubts(letter, participants, sources),
  }
}

/**
 * What letters are written on, and what its fields say.
 * @throws PlenumError letterhead.notFound
 */
export async function lettersOn({ file, ports }: Session, { conferenceId, handOut }: ListRequest) {
  if (handOut.kind !== 'letters' || handOut.letterheadId === null) return null
  const { name, docx } = findLetterhead(file, handOut.letterheadId)
  const { title, place, ordinal } = findConference(file, conferenceId)
  const values: LetterheadValues = {
    title: handOut.letter.title,
    date: formatDate(ports.clock.today(), handOut.letter.language, 'long'),
    place: place ?? '',
    number: ordinal === null ? '' : toRoman(ordinal),
    conference: title,
  }
  return { letterhead: await ports.letterheads.read(name, docx), values }
}

const cardsOf = (participants: readonly Participant[], language: Language) =>
  participants.map((participant) => nameCard(participant, language))

function chosenFields({ file, finders }: Session, conferenceId: string, ids: readonly string[]): readonly Field[] {
  const { list } = finders.of(file, conferenceId)
  return ids.flatMap((id) => list.field(id) ?? [])
}

/**
 * To whom it goes; whoever was deleted meanwhile is left out. Of those who were present at a session: these alone.
 * @throws PlenumError conference.notFound
 */
export function handedTo(
  { file, finders }: Session,
  { conferenceId, language, whom, handOut }: ListRequest,
): readonly Participant[] {
  findConference(file, conferenceId)
  const isOfPresent = handOut.kind === 'list' && handOut.purpose === 'attendance' && handOut.sessionId !== null
  const presence = isOfPresent ? { sessionId: handOut.sessionId, isPresent: true } : whom.query.presence
  const found = finders.of(file, conferenceId).participants({ ...whom.query, presence, language })
  if (whom.only === null) return found
  const only = new Set(whom.only)
  return found.filter(({ participation }) => only.has(participation.id))
}
