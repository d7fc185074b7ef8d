import { addLetterhead, listLetterheads, removeLetterhead } from '#app/letterheads.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function letterheadProcedures(os: Implementer, session: Session) {
  return {
    letterhead: {
      list: os.letterhead.list.handler(() => listLetterheads(session)),
      add: os.letterhead.add.handler(({ input }) => addLetterhead(session, input.source, input.documentId ?? null)),
      remove: os.letterhead.remove.handler(({ input }) => removeLetterhead(session, input.letterheadId)),
    },
  }
}
