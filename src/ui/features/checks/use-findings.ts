import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type ListedFinding = Awaited<ReturnType<Services['client']['check']['find']>>['findings'][number]

/**
 * What the checks find in a document, in printed order, those let stand too. They run in the core: a pause in typing brings them, and the
 * page never waits for them. Null until they are known.
 */
export function useFindings(documentId: string | null): readonly ListedFinding[] | null {
  const { orpc } = useServices()
  const input = { documentId: documentId ?? '-' }
  return useQuery(orpc.check.find.queryOptions({ input, enabled: documentId !== null })).data?.findings ?? null
}

/** What can be done with findings; each can be taken back. Typed words are sent first, so that the places are those of now. */
export function useCheckCommands(documentId: string) {
  const { client, orpc, queryClient, saveBoard } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const fail = useFailure()
  return useMemo(() => {
    const attempt = (work: () => Promise<string>) =>
      void saveBoard
        .flush()
        .then(work)
        .then((said) => offerUndo(said))
        .catch(fail)
        .finally(() => void queryClient.invalidateQueries({ queryKey: orpc.check.key() }))
    return {
      repair: (findings: readonly ListedFinding[]) =>
        attempt(async () => {
          const keys = findings.map(({ rule, clauseId, block, start, end, words }) => {
            return { rule, clauseId, block, start, end, words }
          })
          const { repaired } = await client.check.repair({ documentId, findings: keys })
          return t('checks.repaired', { count: repaired })
        }),
      ignore: ({ rule, clauseId, words }: ListedFinding) =>
        attempt(async () => {
          await client.check.ignore({ documentId, rule, clauseId, words })
          return t('checks.ignoredToast')
        }),
      unignore: ({ rule, clauseId, words }: ListedFinding) =>
        void client.check.unignore({ documentId, rule, clauseId, words }).catch(fail),
    }
  }, [client, orpc, queryClient, saveBoard, offerUndo, t, fail, documentId])
}
