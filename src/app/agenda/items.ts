import { blankItem } from '#domain/agenda/blank.ts'
import { moveItems, subtreeOf } from '#domain/agenda/move-items.ts'
import { settleDepths } from '#domain/agenda/outline.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import { findDocument } from '../documents.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { changed, insertBefore, joinKey, type Changes } from './changes.ts'
import { findItem, findSession } from './find.ts'
import { assertSpeakers } from './sessions.ts'

type Fields = Omit<AgendaItem, 'id' | 'sessionId'>

/** A new item of a session, before another one or last, or fields of one that stands. */
export type PutItem =
  | ({
      readonly id: null
      readonly sessionId: string
      readonly beforeId: string | null
      readonly title: string
    } & Changes<Fields>)
  | ({ readonly id: string } & Changes<Fields>)

/**
 * Makes an item, or changes fields of one. What stands under it goes deeper with it.
 * @throws PlenumError agenda.sessionNotFound, agenda.itemNotFound, participant.notFound, document.notFound
 */
export function putItem(session: Session, put: PutItem): AgendaItem {
  const { file } = session
  return put.id === null ? addItem(session, put) : changeItem(session, findItem(file, put.id), put)
}

function addItem(session: Session, put: Extract<PutItem, { readonly id: null }>): AgendaItem {
  const { file, ports } = session
  const { id: _, sessionId, beforeId, title, ...changes } = put
  findSession(file, sessionId)
  const item = settled(file, { id: ports.ids.next(), sessionId, title, ...changed(blankItem, changes) })
  if (beforeId !== null) findItem(file, beforeId)
  const items = settleDepths(insertBefore(file.items(sessionId), [item], beforeId))
  session.write({ command: 'agenda.putItem', subject: title }, (writer) => writer.putItems(sessionId, items))
  return findItem(file, item.id)
}

function changeItem(session: Session, old: AgendaItem, put: Extract<PutItem, { readonly id: string }>): AgendaItem {
  const { file } = session
  const { id, ...changes } = put
  const item = settled(file, changed(old, changes))
  const items = file.items(old.sessionId)
  const under = new Set(subtreeOf(items, id).map((one) => one.id))
  const deeper = (one: AgendaItem) =>
    under.has(one.id) ? { ...one, depth: Math.max(0, one.depth + item.depth - old.depth) } : one
  const all = settleDepths(items.map((one) => (one.id === id ? item : deeper(one))))
  session.write({ command: 'agenda.putItem', subject: item.title }, (writer) => writer.putItems(old.sessionId, all), {
    coalesce: joinKey('agenda.putItem', id, changes),
  })
  return findItem(file, id)
}

/** An item that may be stored: what it names is there, nothing is cut that is not there. */
function settled(file: ConferenceFile, item: AgendaItem): AgendaItem {
  assertSpeakers(file, findSession(file, item.sessionId).conferenceId, item.speakers)
  for (const { documentId } of item.links) findDocument(file, documentId)
  return {
    ...item,
    cut: Math.min(item.cut, item.minutes),
    leastMinutes: item.leastMinutes === null ? null : Math.min(item.leastMinutes, item.minutes),
  }
}

/** Deletes an item with those under it. @throws PlenumError agenda.itemNotFound */
export function removeItem(session: Session, id: string): HistoryState {
  const { file } = session
  const { sessionId, title } = findItem(file, id)
  const items = file.items(sessionId)
  const gone = new Set(subtreeOf(items, id).map((one) => one.id))
  const left = settleDepths(items.filter((one) => !gone.has(one.id)))
  session.write({ command: 'agenda.removeItem', subject: title }, (writer) => writer.putItems(sessionId, left))
  return session.history()
}

export interface MoveItem {
  readonly id: string
  readonly sessionId: string
  /** The item it comes before; null: it comes last. */
  readonly beforeId: string | null
  /** How deep it stands there; as deep as before when not said. */
  readonly depth?: number | undefined
}

/**
 * Puts an item with those under it at another place, in its session or another one.
 * @throws PlenumError agenda.itemNotFound, agenda.sessionNotFound
 */
export function moveItem(session: Session, { id, sessionId, beforeId, depth }: MoveItem): HistoryState {
  const { file } = session
  const item = findItem(file, id)
  findSession(file, sessionId)
  if (beforeId !== null) findItem(file, beforeId)
  const places = new Set([item.sessionId, sessionId])
  const items = Array.from(places).flatMap((place) => file.items(place))
  const moved = moveItems(items, id, { sessionId, beforeId }, depth ?? null)
  session.write({ command: 'agenda.moveItem', subject: item.title }, (writer) => {
    for (const place of places)
      writer.putItems(
        place,
        moved.filter((one) => one.sessionId === place),
      )
  })
  return session.history()
}

/** An item, and the moment it began or ended at: now when it is not said. */
export interface ItemMoment {
  readonly id: string
  readonly at?: IsoInstant
}

/**
 * An item begins: what was under way in its session has ended, and it is held if it was not to be.
 * @throws PlenumError agenda.itemNotFound
 */
export function startItem(session: Session, { id, at }: ItemMoment): AgendaItem {
  const { file, ports } = session
  const { sessionId, title } = findItem(file, id)
  const now = at ?? ports.clock.now()
  const begun = { state: 'planned', startedAt: now, endedAt: null } as const
  const items = file.items(sessionId).map((item): AgendaItem => {
    if (item.id === id) return Object.assign(item, begun)
    return item.startedAt !== null && item.endedAt === null ? Object.assign(item, { endedAt: now }) : item
  })
  session.write({ command: 'agenda.startItem', subject: title }, (writer) => writer.putItems(sessionId, items))
  return findItem(file, id)
}

/** An item ends; one that nobody started has no end. @throws PlenumError agenda.itemNotFound */
export function stopItem(session: Session, { id, at }: ItemMoment): AgendaItem {
  const { file, ports } = session
  const { sessionId, title, startedAt } = findItem(file, id)
  const endedAt = startedAt === null ? null : (at ?? ports.clock.now())
  const items = file.items(sessionId).map((item) => (item.id === id ? Object.assign(item, { endedAt }) : item))
  session.write({ command: 'agenda.stopItem', subject: title }, (writer) => writer.putItems(sessionId, items))
  return findItem(file, id)
}
