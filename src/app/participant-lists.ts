import type { Field, Participant } from '#domain/people/fields.ts'
import { nameCard, type BadgeSize } from '#domain/people/lists/badge.ts'
import { composeListPaper, type ListGrouping, type ListPurpose } from '#domain/people/lists/list-paper.ts'
import { composeSheet } from '#domain/people/lists/sheet.ts'
import { usualTitle } from '#domain/people/lists/titles.ts'
import type { Language } from '#domain/language/language.ts'
import { findConference } from './conferences.ts'
import type { SheetFormat, Watch } from './list-ports.ts'
import type { ParticipantQuery } from './participants/finder.ts'
import type { FileToken } from './ports.ts'
import type { Cancellation, Session } from './session.ts'
import { watched, type Progress } from './watched.ts'

/** Whom a list is of: participations in the order of the list, or what a query finds, in its order. */
type Whom = { readonly ids: readonly string[] } | { readonly query: Omit<ParticipantQuery, 'language'> }

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
      /** Of a sheet to sign. */
      readonly sessionId: string | null
    }
  | { readonly kind: 'badges'; readonly size: BadgeSize }
  | { readonly kind: 'signs' }

export interface ListRequest {
  readonly conferenceId: string
  readonly language: Language
  /** Of the list, or empty for its usual one. */
  readonly title: string
  readonly whom: Whom
  readonly handOut: HandOut
}

/** One step of writing a list, or its end. */
export type ListStep =
  | Progress
  | { readonly type: 'done'; readonly name: string; readonly bytes: number; readonly people: number }

/**
 * Writes for the user what is handed out of participants; a list of 100,000 tells how far it is and can be stopped, which leaves the target as
 * it was. Whoever was deleted meanwhile is left out, and so is a column of a field that was.
 * @throws PlenumError conference.notFound, file.noAccess, file.diskFull
 */
export async function* exportList(
  session: Session,
  request: ListRequest & { readonly target: FileToken },
  cancellation?: Cancellation,
): AsyncGenerator<ListStep, void> {
  const people = peopleOf(session, request)
  const bytes = yield* watched(people.length, (watch) => listBytes(session, request, people, watch), cancellation)
  cancellation?.throwIfAborted()
  const { name } = await session.ports.files.write(request.target, bytes)
  yield { type: 'done', name, bytes: bytes.byteLength, people: people.length }
}

function listBytes(
  session: Session,
  { conferenceId, language, title, handOut }: ListRequest,
  participants: readonly Participant[],
  watch: Watch,
): Promise<Uint8Array> {
  const { file, ports } = session
  const { formats, clock } = ports
  const conference = findConference(file, conferenceId)
  const at = clock.now()
  const about = {
    language,
    title: title === '' && handOut.kind !== 'list' ? usualTitle(handOut.kind, language) : title,
    subject: conference.title,
  }
  switch (handOut.kind) {
    case 'table': {
      const fields = chosenFields(session, conferenceId, handOut.fields)
      const sheet = composeSheet({ name: about.title, heading: conference.title, language, fields, participants })
      return formats.writeSheet(sheet, handOut.format, at, watch)
    }
    case 'list': {
      const { purpose, grouping, sessionId } = handOut
      const fields = chosenFields(session, conferenceId, handOut.fields)
      const signedAt = sessionId === null ? null : file.session(sessionId)
      const all = { purpose, grouping, title, language, conference, fields, participants, session: signedAt }
      return formats.writeListPaper(composeListPaper(all), at)
    }
    case 'badges':
      return formats.writeBadges(cardsOf(participants, language), handOut.size, about, at)
    case 'signs':
  }
  return formats.writeSigns(cardsOf(participants, language), about, at)
}

const cardsOf = (participants: readonly Participant[], language: Language) =>
  participants.map((participant) => nameCard(participant, language))

function chosenFields({ file, finders }: Session, conferenceId: string, ids: readonly string[]): readonly Field[] {
  const { list } = finders.of(file, conferenceId)
  return ids.flatMap((id) => list.field(id) ?? [])
}

/** @throws PlenumError conference.notFound */
function peopleOf(
  { file, finders }: Session,
  { conferenceId, language, whom }: Pick<ListRequest, 'conferenceId' | 'language' | 'whom'>,
): readonly Participant[] {
  findConference(file, conferenceId)
  const finder = finders.of(file, conferenceId)
  if ('query' in whom) return finder.participants({ ...whom.query, language })
  return whom.ids.flatMap((id) => finder.list.get(id) ?? [])
}
