import type { HistoryState } from './ports.ts'
import type { Session } from './session.ts'

export function undo(session: Session): HistoryState {
  session.undo()
  return session.history()
}

export function redo(session: Session): HistoryState {
  session.redo()
  return session.history()
}
