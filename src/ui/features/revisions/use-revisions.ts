import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ComparisonCounts } from '#domain/drafting/compare/comparison.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type ListedRevision = Awaited<ReturnType<Services['client']['revision']['list']>>['revisions'][number]

/** Revisions of a document, newest first, and what has changed since. */
export function useRevisions(documentId: string) {
  const { orpc } = useServices()
  return useQuery(orpc.revision.list.queryOptions({ input: { documentId } }))
}

/** What changed, in words: «добавлено 12 слов, убрано 3 слова, перенесён 1 пункт»; null where nothing did. */
export function useChangeWords(): (counts: ComparisonCounts) => string | null {
  const { t } = useWords()
  return useMemo(
    () => (counts) => {
      const said = [
        counts.wordsInserted > 0 ? t('revisions.wordsInserted', { count: counts.wordsInserted }) : null,
        counts.wordsDeleted > 0 ? t('revisions.wordsDeleted', { count: counts.wordsDeleted }) : null,
        counts.moved > 0 ? t('revisions.clausesMoved', { count: counts.moved }) : null,
        counts.relevelled > 0 ? t('revisions.clausesRelevelled', { count: counts.relevelled }) : null,
      ].filter((words) => words !== null)
      return said.length === 0 ? null : said.join(', ')
    },
    [t],
  )
}

/** What can be done with a revision; each can be taken back. */
export function useRevisionCommands() {
  const { client, saveBoard } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const fail = useFailure()
  return useMemo(() => {
    const attempt = (work: () => Promise<unknown>, said: string) =>
      void saveBoard
        .flush()
        .then(work)
        .then(() => offerUndo(said))
        .catch(fail)
    return {
      restore: ({ id, name }: ListedRevision) =>
        attempt(() => client.revision.restore({ revisionId: id }), t('revisions.restored', { name })),
      remove: ({ id, name }: ListedRevision) =>
        attempt(() => client.revision.remove({ revisionId: id }), t('revisions.removed', { name })),
      restoreClause: (revisionId: string, clauseId: string) =>
        attempt(() => client.revision.restoreClause({ revisionId, clauseId }), t('compare.restoredClause')),
    }
  }, [client, saveBoard, offerUndo, t, fail])
}
