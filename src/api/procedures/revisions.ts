import { addRemark, listRemarks, removeRemark, updateRemark } from '#app/remarks.ts'
import {
  clauseHistory,
  clausesChangedSince,
  compareRevisions,
  listRevisions,
  redlineRevisions,
  removeRevision,
  restoreRevisedClause,
  restoreRevision,
  takeRevision,
} from '#app/revisions.ts'
import type { Session } from '#app/session.ts'
import type { Implementer } from '../implementer.ts'

export function revisionProcedures(os: Implementer, session: Session) {
  const { author } = session.ports
  return {
    author: {
      get: os.author.get.handler(() => ({ name: author.name() })),
      set: os.author.set.handler(({ input }) => {
        author.rename(input.name)
        return { name: author.name() }
      }),
    },
    revision: {
      take: os.revision.take.handler(({ input }) => takeRevision(session, input.documentId, input.name)),
      list: os.revision.list.handler(({ input }) => listRevisions(session, input.documentId)),
      compare: os.revision.compare.handler(({ input }) => compareRevisions(session, input.documentId, input)),
      redline: os.revision.redline.handler(({ input }) =>
        redlineRevisions(session, input.documentId, input, input.format, input.target),
      ),
      restore: os.revision.restore.handler(({ input }) => restoreRevision(session, input.revisionId)),
      restoreClause: os.revision.restoreClause.handler(({ input }) =>
        restoreRevisedClause(session, input.revisionId, input.clauseId),
      ),
      remove: os.revision.remove.handler(({ input }) => removeRevision(session, input.revisionId)),
      clauseHistory: os.revision.clauseHistory.handler(({ input }) =>
        clauseHistory(session, input.documentId, input.clauseId),
      ),
      changedClauses: os.revision.changedClauses.handler(({ input }) => clausesChangedSince(session, input.revisionId)),
    },
    remark: {
      list: os.remark.list.handler(({ input }) => listRemarks(session, input.documentId)),
      add: os.remark.add.handler(({ input }) => addRemark(session, input)),
      update: os.remark.update.handler(({ input }) =>
        updateRemark(session, input.documentId, input.remarkId, input.changes),
      ),
      remove: os.remark.remove.handler(({ input }) => removeRemark(session, input.documentId, input.remarkId)),
    },
  }
}
