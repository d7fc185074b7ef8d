import { isValueOf } from '#domain/people/fields.ts'
import type { OwnField } from '#domain/people/own-field.ts'
import type { OwnValue, Participation } from '#domain/people/participation.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'

export function listOwnFields({ file }: Session): readonly OwnField[] {
  return file.ownFields()
}

/** @throws PlenumError field.notFound */
function findOwnField(file: ConferenceFile, id: string): OwnField {
  const found = file.ownFields().find((field) => field.id === id)
  if (found === undefined) throw new PlenumError('field.notFound', { id })
  return found
}

/**
 * Stores a field of the organizer; a new one where no id is given. When its type changes, values that say the same in the new type are
 * kept and the others are taken away, in the same command.
 * @throws PlenumError field.notFound
 */
export function putOwnField(
  session: Session,
  { id, ...fields }: Omit<OwnField, 'id'> & { readonly id: string | null },
): OwnField {
  const { file, ports } = session
  const old = id === null ? null : findOwnField(file, id)
  const field = { ...fields, id: id ?? ports.ids.next() }
  session.write({ command: 'ownField.put', subject: field.name }, (writer) => {
    writer.putOwnField(field)
    if (old === null || old.type === field.type) return
    for (const participation of everyParticipation(file)) {
      const value = participation.own[field.id]
      if (value === undefined) continue
      const { [field.id]: _, ...others } = participation.own
      const kept = valueAs(field, value)
      writer.putParticipation({ ...participation, own: kept === null ? others : { ...others, [field.id]: kept } })
    }
  })
  return field
}

function everyParticipation(file: ConferenceFile): readonly Participation[] {
  return file.conferences().flatMap(({ id }) => file.participations(id))
}

function valueAs(field: OwnField, value: OwnValue): OwnValue | null {
  const text = String(value)
  const candidate = field.type === 'number' ? Number(text.replace(',', '.')) : text
  return text.trim() !== '' && isValueOf(field, candidate) ? candidate : null
}

/** Takes a field away; values of it stay in the file, unseen, so that undo brings them back. @throws PlenumError field.notFound */
export function removeOwnField(session: Session, id: string): HistoryState {
  const { name } = findOwnField(session.file, id)
  session.write({ command: 'ownField.remove', subject: name }, (writer) => writer.deleteOwnField(id))
  return session.history()
}
