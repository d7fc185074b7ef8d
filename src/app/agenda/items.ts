import { deepen, settleDepths, subtreeLength } from '#domain/agenda/outline.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { findDocument } from '../documents.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'
import { changed, insertBefore, joinKey, type Changes } from './changes.ts'
import { findItem, findSession } from './find.ts'
import { assertSpeakers } from './sessions.ts'

type Fields = Omit<AgendaItem, 'id' | 'sessionId'>

const blank: Omit<Fields, 'title'> = {
  kind: 'report',
  depth: 0,
  minutes: 15,
  leastMinutes: null,
  pinnedAt: null,
  speakers: [],
  note: '',
  internalNote: '',
  links: [],
  state: 'planned',
  startedAt: null,
  endedAt: null,
  delay: 0,
  cut: 0,
}

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
  const item = settled(file, { ...changed({ ...blank, title }, changes), id: ports.ids.next(), sessionId })
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
  const at = items.findIndex((one) => one.id === id)
  const end = at + subtreeLength(items, at)
  const under = deepen(items.slice(at + 1, end), item.depth - old.depth)
  const all = settleDepths([...items.slice(0, at), item, ...under, ...items.slice(end)])
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
  const at = items.findIndex((one) => one.id === id)
  const left = settleDepths(items.toSpliced(at, subtreeLength(items, at)))
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
  const from = file.items(item.sessionId)
  const at = from.findIndex((one) => one.id === id)
  const subtree = from.slice(at, at + subtreeLength(from, at))
  if (subtree.some((one) => one.id === beforeId)) return session.history()
  const left = from.toSpliced(at, subtree.length)
  const moved = deepen(subtree, (depth ?? item.depth) - item.depth).map((one) => Object.assign(one, { sessionId }))
  const target = sessionId === item.sessionId ? left : file.items(sessionId)
  session.write({ command: 'agenda.moveItem', subject: item.title }, (writer) => {
    if (sessionId !== item.sessionId) writer.putItems(item.sessionId, settleDepths(left))
    writer.putItems(sessionId, settleDepths(insertBefore(target, moved, beforeId)))
  })
  return session.history()
}
