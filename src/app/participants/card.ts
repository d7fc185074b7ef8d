import { isEmpty, valueOf, type Field, type FieldValue, type Participant } from '#domain/people/fields.ts'
import type { Presence } from '#domain/people/participation.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { ConferenceFile } from '../ports.ts'
import type { Session } from '../session.ts'
import { participantsBy } from './edit.ts'

/** What one command did to a participant. */
export interface CardChange {
  readonly at: IsoInstant
  readonly command: string
  /** Fields that have another value since; none where the participant was added. */
  readonly fields: readonly { readonly field: string; readonly before: FieldValue; readonly after: FieldValue }[]
}

export interface Card extends Participant {
  readonly presences: readonly Presence[]
  /** Newest first, as far back as commands can be undone. */
  readonly history: readonly CardChange[]
}

/** Everything about a participant. @throws PlenumError participant.notFound */
export function getCard(session: Session, id: string): Card {
  const { finder, participants } = participantsBy(session, [id])
  const [participant] = participants
  if (participant === undefined) throw new RangeError('one was asked for')
  const { file } = session
  const presences = file
    .sessions(participant.participation.conferenceId)
    .flatMap(({ id: sessionId }) => file.presences(sessionId).filter(({ participationId }) => participationId === id))
  return { ...participant, presences, history: historyOf(file, participant, finder.list.fields()) }
}

type Images = { readonly at: IsoInstant; readonly command: string } & {
  readonly [Image in 'before' | 'after']: Partial<Pick<Participant, 'person' | 'participation'>>
}

/** Images of the person and the participation that one command left are one change. */
function historyOf(file: ConferenceFile, participant: Participant, fields: readonly Field[]): readonly CardChange[] {
  const { person, participation } = participant
  const images: Images[] = [
    ...file.personHistory(person.id).map(({ at, command, before, after }) => ({
      at,
      command,
      before: before === null ? {} : { person: before },
      after: after === null ? {} : { person: after },
    })),
    ...file.participationHistory(participation.id).map(({ at, command, before, after }) => ({
      at,
      command,
      before: before === null ? {} : { participation: before },
      after: after === null ? {} : { participation: after },
    })),
  ]
  const byTime = new Map<string, CardChange>()
  for (const { at, command, before, after } of images) {
    const key = `${at} ${command}`
    const known = byTime.get(key)?.fields ?? []
    const isNew = Object.keys(before).length === 0
    const changed = isNew
      ? []
      : fieldsBetween(joined(participant, before, file), joined(participant, after, file), fields)
    byTime.set(key, { at, command, fields: [...known, ...changed] })
  }
  return Array.from(byTime.values()).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/** The participant as an image has it, with the organization and the delegation as they are called now. */
function joined(participant: Participant, image: Images['before'], file: ConferenceFile): Participant {
  const { person, participation } = { ...participant, ...image }
  const { organizationId } = person
  const { delegationId } = participation
  return {
    person,
    participation,
    organization: organizationId === null ? null : file.organization(organizationId),
    delegation: delegationId === null ? null : file.delegation(delegationId),
  }
}

function fieldsBetween(before: Participant, after: Participant, fields: readonly Field[]): CardChange['fields'] {
  return fields.flatMap(({ id }) => {
    if (id === 'fullName') return []
    const [was, is] = [valueOf(before, id), valueOf(after, id)]
    const isSame = JSON.stringify(was) === JSON.stringify(is) || (isEmpty(was) && isEmpty(is))
    return isSame ? [] : [{ field: id, before: was, after: is }]
  })
}
