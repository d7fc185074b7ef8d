import { composeSentence, getOpening, setOpening, splitList } from '#app/opening.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function openingProcedures(os: Implementer, session: Session) {
  return {
    opening: {
      get: os.opening.get.handler(({ input }) => getOpening(session, input.documentId)),
      split: os.opening.split.handler(({ input }) => splitList(session, input.documentId, input.text)),
      compose: os.opening.compose.handler(({ input: { documentId, ...wanted } }) =>
        composeSentence(session, documentId, wanted),
      ),
      set: os.opening.set.handler(({ input: { documentId, ...wanted } }) => setOpening(session, documentId, wanted)),
    },
  }
}
