import { fieldsOf, type Field, type FieldId, type Participant } from '#domain/people/fields.ts'
import {
  canChoose,
  changesTo,
  storedRows,
  type RowChoice,
  type RowWay,
  type Somebody,
  type StoredRow,
} from '#domain/people/import/choices.ts'
import type { PreviewRow } from '#domain/people/import/list-preview.ts'
import { PlenumError } from '../../errors.ts'
import type { HistoryState } from '../../ports.ts'
import type { Session } from '../../session.ts'
import { nobody, nothing } from '../add.ts'
import { putParticipant } from '../edit.ts'
import { Places } from '../places.ts'
import { withFieldValue, withName } from '../values.ts'
import { knownValues, participantOf } from './known-people.ts'
import type { ListImport } from './list-import.ts'
import { overviewOf, type ListOverview } from './overview.ts'

export interface ChosenRows {
  readonly id: string
  /** Numbers of rows, or all possible duplicates that nobody has decided. */
  readonly rows: readonly number[] | 'undecided'
  /** Null takes back what was chosen. */
  readonly way: RowWay | null
  /** The candidate that is meant; null for the likeliest of each row. */
  readonly of: Somebody | null
}

/** Decides rows of a list. @throws PlenumError listImport.notFound, listImport.outdated when there is nothing so to choose */
export function chooseRows(session: Session, { id, rows, way, of }: ChosenRows): ListOverview {
  const list = session.listImports.find(id)
  const isMeant = asked(list, rows)
  const found = list.preview.rows.filter(isMeant)
  const choices = found.map((row) => [row, way === null ? null : choiceOf(row, way, of)] as const)
  const isPossible = choices.every(([row, choice]) => choice === null || canChoose(row, choice))
  if (!isPossible || (rows !== 'undecided' && found.length < new Set(rows).size))
    throw new PlenumError('listImport.outdated', {})
  for (const [{ number }, choice] of choices) list.choose(number, choice)
  return overviewOf(list)
}

function asked(list: ListImport, rows: ChosenRows['rows']): (row: PreviewRow) => boolean {
  if (rows === 'undecided') return ({ state, number }) => state === 'duplicate' && !list.choices.has(number)
  const numbers = new Set(rows)
  return ({ number }) => numbers.has(number)
}

function choiceOf({ candidates: [likeliest] }: PreviewRow, way: RowWay, of: Somebody | null): RowChoice {
  if (of !== null || likeliest === undefined) return { way, of }
  return { way, of: { personId: likeliest.personId, row: likeliest.row } }
}

/**
 * Stores what a list brings: persons, organizations, delegations and participations, as one command, and ends the import. Rows with
 * errors and possible duplicates that nobody has decided are left out.
 * @param revision of the list that a person has seen
 * @throws PlenumError listImport.notFound, listImport.outdated when people of the file, or the list, have changed since it was judged
 */
export function applyListImport(
  session: Session,
  { id, revision }: { readonly id: string; readonly revision: number },
): { readonly history: HistoryState; readonly fates: ListOverview['fates'] } {
  const { file, ports, listImports } = session
  const list = listImports.find(id)
  if (list.revision !== revision || list.isStale(file)) throw new PlenumError('listImport.outdated', {})
  const { fates } = overviewOf(list)
  const places = new Places(file, ports.ids, list.conferenceId)
  const participants = importedPeople(session, list, places)
  if (participants.length > 0)
    session.write({ command: 'participants.import', subject: list.name }, (writer) => {
      places.store(writer)
      for (const participant of participants) putParticipant(writer, participant)
    })
  listImports.close(id)
  return { history: session.history(), fates }
}

/** Everybody whom a list makes or changes, as they are after it. */
function importedPeople(session: Session, list: ListImport, places: Places): readonly Participant[] {
  const { file, ports } = session
  const { conferenceId, preview, choices } = list
  const fields = new Map<string, Field>(fieldsOf(file.ownFields()).map((field) => [field.id, field]))
  const after = new Map<string, Participant>()
  for (const stored of storedRows(preview.rows, choices)) {
    const key = keyOf(stored.of ?? { personId: null, row: stored.row.number })
    const before = after.get(key) ?? startOf(session, conferenceId, stored)
    const id = before.participation.id === '' ? ports.ids.next() : before.participation.id
    const joined = { ...before, participation: { ...before.participation, id, conferenceId } }
    after.set(key, withRow(joined, stored, fields, places))
  }
  return Array.from(after.values())
}

const keyOf = ({ personId, row }: Somebody) => personId ?? ` ${row}`

function startOf(session: Session, conferenceId: string, { of }: StoredRow): Participant {
  const known = of?.personId == null ? null : participantOf(session, conferenceId, of.personId)
  if (known !== null) return known
  const person = { ...nobody, id: session.ports.ids.next(), surname: '', givenName: '', patronymic: '', title: '' }
  const participation = { ...nothing, id: '', conferenceId, personId: person.id, status: 'confirmed' } as const
  return { person, participation, organization: null, delegation: null }
}

function withRow(
  before: Participant,
  stored: StoredRow,
  fields: ReadonlyMap<string, Field>,
  places: Places,
): Participant {
  const filled = Object.keys(stored.row.values).filter((id): id is FieldId => fields.has(id))
  const changes = changesTo(knownValues(before, filled), stored)
  return withName(
    changes.reduce((row, { field: id, after }) => {
      const field = fields.get(id)
      return field === undefined ? row : withFieldValue(row, field, after, places)
    }, before),
  )
}
