import { addPhrase, listOwnPhrases, removePhrase, searchPhrases } from '#app/phrases.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function phraseProcedures(os: Implementer, session: Session) {
  return {
    phrase: {
      search: os.phrase.search.handler(({ input: { documentId, limit, ...query } }) =>
        searchPhrases(session, documentId, query, limit),
      ),
      list: os.phrase.list.handler(() => listOwnPhrases(session)),
      add: os.phrase.add.handler(({ input }) => addPhrase(session, input)),
      remove: os.phrase.remove.handler(({ input }) => removePhrase(session, input.phraseId)),
    },
  }
}
