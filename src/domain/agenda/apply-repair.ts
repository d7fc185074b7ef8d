import { blankItem } from './blank.ts'
import type { AgendaRepair } from './conflict.ts'
import { moveItems, settled } from './move-items.ts'
import type { AgendaItem, Programme, Session } from './session.ts'
import { fit } from './shorten.ts'

/**
 * A programme with one repair done; a session that moves to another time leaves its delay behind. A break that is added takes
 * `newId`, and its title.
 */
export function applyRepair(
  programme: Programme,
  repair: AgendaRepair,
  added: { readonly newId: string; readonly title: string },
): Programme {
  if (repair.do === 'shorten')
    return fit(programme, { date: repair.date, key: repair.key, originId: null }, { do: 'shorten' })
  if (repair.do === 'moveItem') return { ...programme, items: moveItems(programme.items, repair.itemId, repair, null) }
  if (repair.do === 'addBreak') return { ...programme, items: withBreak(programme.items, repair, added) }
  const change = (session: Session): Session => {
    if (session.id !== repair.sessionId) return session
    if (repair.do === 'resizeSession') return { ...session, minutes: repair.minutes }
    const roomId = repair.roomId ?? session.roomId
    return repair.start === null ? { ...session, roomId } : { ...session, roomId, start: repair.start, delay: 0 }
  }
  return { ...programme, sessions: programme.sessions.map(change) }
}

function withBreak(
  items: readonly AgendaItem[],
  { sessionId, beforeId, minutes }: Extract<AgendaRepair, { do: 'addBreak' }>,
  { newId, title }: { readonly newId: string; readonly title: string },
): readonly AgendaItem[] {
  const at = items.findIndex(({ id }) => id === beforeId)
  if (at < 0) return items
  const rest: AgendaItem = { ...blankItem, id: newId, sessionId, title, kind: 'break', minutes }
  return settled([...items.slice(0, at), rest, ...items.slice(at)], [sessionId])
}
