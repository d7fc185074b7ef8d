import { fieldsOf, type Field, type Participant } from '#domain/people/fields.ts'
import { composeSheet } from '#domain/people/lists/sheet.ts'
import type { Language } from '#domain/language/language.ts'
import { findConference } from './conferences.ts'
import type { SheetFormat, Watch } from './list-ports.ts'
import type { ConferenceFile, FileToken } from './ports.ts'
import type { Cancellation, Session } from './session.ts'
import { watched, type Progress } from './watched.ts'

/** Whom a list is of, and in which words. */
export interface ListScope {
  readonly conferenceId: string
  readonly language: Language
  /** Participations in the order of the list; null for all in the order they were made. */
  readonly ids: readonly string[] | null
}

export interface TableRequest {
  readonly kind: 'table'
  readonly format: SheetFormat
  readonly name: string
  /** Columns in order. */
  readonly fields: readonly string[]
}

export type ListRequest = ListScope & { readonly list: TableRequest }

/** One step of writing a list, or its end. */
export type ListStep =
  | Progress
  | { readonly type: 'done'; readonly name: string; readonly bytes: number; readonly people: number }

/**
 * Writes a list of participants for the user; a list of 100,000 tells how far it is and can be stopped, which leaves the target as it was.
 * @throws PlenumError conference.notFound, file.noAccess, file.diskFull
 */
export async function* exportList(
  session: Session,
  request: ListRequest & { readonly target: FileToken },
  cancellation?: Cancellation,
): AsyncGenerator<ListStep, void> {
  const people = peopleOf(session.file, request)
  const bytes = yield* watched(people.length, (watch) => listBytes(session, request, people, watch), cancellation)
  cancellation?.throwIfAborted()
  const { name } = await session.ports.files.write(request.target, bytes)
  yield { type: 'done', name, bytes: bytes.byteLength, people: people.length }
}

function listBytes(
  { file, ports }: Session,
  { conferenceId, language, list }: ListRequest,
  participants: readonly Participant[],
  watch: Watch,
): Promise<Uint8Array> {
  const { title } = findConference(file, conferenceId)
  const fields = chosenFields(file, list.fields)
  const sheet = composeSheet({ name: list.name, heading: title, language, fields, participants })
  return ports.formats.writeSheet(sheet, list.format, ports.clock.now(), watch)
}

/** Fields of the file by their ids; one that was deleted meanwhile is left out. */
function chosenFields(file: ConferenceFile, ids: readonly string[]): readonly Field[] {
  const known = new Map(fieldsOf(file.ownFields()).map((field): [string, Field] => [field.id, field]))
  return ids.flatMap((id) => known.get(id) ?? [])
}

/**
 * The people of a list; whoever was deleted meanwhile is left out.
 * @throws PlenumError conference.notFound
 */
function peopleOf(file: ConferenceFile, { conferenceId, ids }: ListScope): readonly Participant[] {
  findConference(file, conferenceId)
  const persons = byId(file.persons())
  const organizations = byId(file.organizations())
  const delegations = byId(file.delegations(conferenceId))
  const all = new Map<string, Participant>()
  for (const participation of file.participations(conferenceId)) {
    const person = persons.get(participation.personId)
    if (person === undefined) continue
    const organization = organizations.get(person.organizationId ?? '') ?? null
    const delegation = delegations.get(participation.delegationId ?? '') ?? null
    all.set(participation.id, { person, participation, organization, delegation })
  }
  return ids === null ? [...all.values()] : ids.flatMap((id) => all.get(id) ?? [])
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
