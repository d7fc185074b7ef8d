import type { Release } from '#domain/agenda/printed-programme.ts'
import { itemKinds, itemStates, sessionKinds } from '#domain/agenda/session.ts'
import type { AgendaItem, Day, Room, Session, SessionStart } from '#domain/agenda/session.ts'
import type { RowOf } from '../tables.ts'
import { linksIn, printedProgrammeIn, printingsIn, speakersIn } from './decode-agenda.ts'
import { choice, UnreadableValue } from './decode.ts'

export function roomRow({ id, conferenceId, name, capacity }: Room, position: number): RowOf<'rooms'> {
  return { id, conference_id: conferenceId, position, name, capacity }
}

export function roomOf(row: RowOf<'rooms'>): Room {
  return { id: row.id, conferenceId: row.conference_id, name: row.name, capacity: row.capacity }
}

export function dayRow({ conferenceId, date, opensAt, closesAt }: Day): RowOf<'agenda_days'> {
  return { conference_id: conferenceId, date, opens_at: opensAt, closes_at: closesAt }
}

export function dayOf(row: RowOf<'agenda_days'>): Day {
  return { conferenceId: row.conference_id, date: row.date, opensAt: row.opens_at, closesAt: row.closes_at }
}

export function sessionRow(session: Session): RowOf<'sessions'> {
  const { start } = session
  return {
    id: session.id,
    conference_id: session.conferenceId,
    title: session.title,
    date: session.date,
    kind: session.kind,
    room_id: session.roomId,
    start_as: start === null ? null : start.as,
    start_at: start === null || start.as === 'follows' ? null : start.at,
    follows_id: start?.as === 'follows' ? start.sessionId : null,
    minutes: session.minutes,
    least_minutes: session.leastMinutes,
    moderators: JSON.stringify(session.moderators),
    note: session.note,
    internal_note: session.internalNote,
    delay: session.delay,
    cut: session.cut,
  }
}

function startOf({ start_as: as, start_at: at, follows_id: sessionId }: RowOf<'sessions'>): SessionStart | null {
  if (as === null) return null
  if (as === 'follows' && sessionId !== null) return { as, sessionId }
  if ((as === 'pinned' || as === 'planned') && at !== null) return { as, at }
  throw new UnreadableValue('the start of a session', as)
}

export function sessionOf(row: RowOf<'sessions'>): Session {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    title: row.title,
    kind: choice(sessionKinds, row.kind, 'the kind of a session'),
    date: row.date,
    roomId: row.room_id,
    start: startOf(row),
    minutes: row.minutes,
    leastMinutes: row.least_minutes,
    moderators: speakersIn(row.moderators),
    note: row.note,
    internalNote: row.internal_note,
    delay: row.delay,
    cut: row.cut,
  }
}

export function itemRow(item: AgendaItem, position: number): RowOf<'agenda_items'> {
  return {
    id: item.id,
    session_id: item.sessionId,
    position,
    title: item.title,
    kind: item.kind,
    depth: item.depth,
    minutes: item.minutes,
    least_minutes: item.leastMinutes,
    pinned_at: item.pinnedAt,
    speakers: JSON.stringify(item.speakers),
    note: item.note,
    internal_note: item.internalNote,
    links: JSON.stringify(item.links),
    state: item.state,
    started_at: item.startedAt,
    ended_at: item.endedAt,
    delay: item.delay,
    cut: item.cut,
  }
}

export function itemOf(row: RowOf<'agenda_items'>): AgendaItem {
  return {
    id: row.id,
    sessionId: row.session_id,
    title: row.title,
    kind: choice(itemKinds, row.kind, 'the kind of an item'),
    depth: row.depth,
    minutes: row.minutes,
    leastMinutes: row.least_minutes,
    pinnedAt: row.pinned_at,
    speakers: speakersIn(row.speakers),
    note: row.note,
    internalNote: row.internal_note,
    links: linksIn(row.links),
    state: choice(itemStates, row.state, 'the state of an item'),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    delay: row.delay,
    cut: row.cut,
  }
}

export function releaseRow(release: Release): RowOf<'releases'> {
  return {
    id: release.id,
    conference_id: release.conferenceId,
    name: release.name,
    made_at: release.madeAt,
    note: release.note,
    programme: JSON.stringify(release.programme),
    printings: JSON.stringify(release.printings),
  }
}

export function releaseOf(row: RowOf<'releases'>): Release {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    name: row.name,
    madeAt: row.made_at,
    note: row.note,
    programme: printedProgrammeIn(row.programme),
    printings: printingsIn(row.printings),
  }
}
