import { fold } from '../language/fold.ts'
import { midnightOf } from './clock.ts'
import { clocks, conflictAt, placeOf, sharing, spanOf, type ConflictContext } from './conflict-context.ts'
import type { Conflict } from './conflict.ts'
import type { AgendaItem, Session, Speaker } from './session.ts'
import { isHeld } from './times.ts'

/** Minutes before a start at which a speaker should be here. */
const soon = 60

/** Somebody needed somewhere, on a clock that all dates share. */
export interface Duty {
  readonly who: string
  readonly speaker: Speaker
  readonly session: Session
  readonly item: AgendaItem | null
  readonly start: number
  readonly end: number
}

export function conflictsOfPeople(context: ConflictContext): readonly Conflict[] {
  const duties = dutiesOf(context)
  return [
    ...Array.from(Map.groupBy(duties, ({ who }) => who).values()).flatMap((own) => inTwoPlaces(context, own)),
    ...notComing(context, duties),
    ...withoutSpeaker(context),
  ]
}

/** Everybody's duties. A name without a participant is the participant of that name, whatever the order of its words. */
export function dutiesOf(context: ConflictContext): readonly Duty[] {
  const keys = new Map<string, string>()
  const nameKey = (name: string): string => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const words = fold(name).split(/[\s.]+/u)
    const key = words
      .filter((word) => word !== '')
      .toSorted()
      .join(' ')
    keys.set(name, key)
    return key
  }
  const byName = new Map(Array.from(context.people, ([id, { name }]) => [nameKey(name), id]))
  const duties: Duty[] = []
  const add = (speaker: Speaker, session: Session, item: AgendaItem | null) => {
    const span = spanOf(context, item ?? session)
    const written = nameKey(speaker.name)
    const id = speaker.participationId ?? byName.get(written) ?? null
    if (span === null || (id === null && written === '')) return
    duties.push({ who: id ?? `name ${written}`, speaker, session, item, ...span })
  }
  for (const session of context.programme.sessions) for (const one of session.moderators) add(one, session, null)
  for (const item of context.programme.items) {
    const session = context.sessions.get(item.sessionId)
    if (session !== undefined) for (const one of item.speakers) add(one, session, item)
  }
  return duties
}

const nameOf = ({ people }: ConflictContext, { who, speaker }: Duty) => people.get(who)?.name ?? speaker.name
const titleOf = ({ session, item }: Duty) => item?.title ?? session.title
const dutyPlace = ({ session, item }: Duty) => placeOf(session.id, item?.id ?? null)

/** Two sessions at a time; told once for each two sessions. In one session a person may lead and speak. */
function inTwoPlaces(context: ConflictContext, own: readonly Duty[]): readonly Conflict[] {
  if (own.length < 2) return []
  const told = new Set<string>()
  const found: Conflict[] = []
  for (const [first, second] of sharing(own)) {
    const pair = `${first.session.id} ${second.session.id}`
    if (first.session.id === second.session.id || told.has(pair)) continue
    told.add(pair)
    found.push(
      conflictAt('personTwice', [dutyPlace(second), dutyPlace(first)], {
        about: first.who,
        participationId: second.speaker.participationId ?? first.speaker.participationId,
        params: {
          name: nameOf(context, second),
          first: titleOf(first),
          firstTime: clocks(first),
          second: titleOf(second),
          secondTime: clocks(second),
          minutes: Math.min(first.end, second.end) - Math.max(first.start, second.start),
        },
      }),
    )
  }
  return found
}

/** Declined, or not here when it is time. Where nobody is marked as arrived, arrivals are not kept, and nobody is missed. */
function notComing(context: ConflictContext, duties: readonly Duty[]): readonly Conflict[] {
  const { people, options } = context
  const now = options.now === null ? null : midnightOf(options.now.date) + options.now.minute
  const keepsArrivals = Array.from(people.values()).some(({ status }) => status === 'arrived')
  return duties.flatMap((duty): Conflict[] => {
    const person = people.get(duty.who)
    if (person === undefined || person.status === 'arrived') return []
    const declined = person.status === 'declined'
    if (!declined && (now === null || !keepsArrivals || duty.end <= now || duty.start > now + soon)) return []
    return [
      conflictAt(declined ? 'speakerDeclined' : 'speakerAbsent', [dutyPlace(duty)], {
        about: duty.who,
        participationId: duty.who,
        params: { name: person.name, title: titleOf(duty), time: clocks(duty) },
      }),
    ]
  })
}

/** Reports nobody gives; one whose parts below it have speakers is a heading. */
function withoutSpeaker({ programme, sessions }: ConflictContext): readonly Conflict[] {
  const found: Conflict[] = []
  /** By session, from its end: depths at which somebody is named, as far as an item before could have them below it. */
  const named = new Map<string, readonly number[]>()
  for (const item of programme.items.toReversed()) {
    const after = named.get(item.sessionId) ?? []
    const isNamed =
      after.some((depth) => depth > item.depth) ||
      item.speakers.some(({ name, participationId }) => participationId !== null || name.trim() !== '')
    const still = after.filter((depth) => depth < item.depth)
    named.set(item.sessionId, isNamed ? [...still, item.depth] : after.filter((depth) => depth <= item.depth))
    if (isNamed || item.kind !== 'report' || !isHeld(item) || !sessions.has(item.sessionId)) continue
    found.push(conflictAt('noSpeaker', [placeOf(item.sessionId, item.id)], { params: { title: item.title } }))
  }
  return found.toReversed()
}
