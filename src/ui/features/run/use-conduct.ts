import { useCallback, useMemo, useRef } from 'react'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

/** Starts and stops items at the moment of the key. A key that comes while the one before is on its way does nothing. */
export function useConduct() {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const fail = useFailure()
  const isBusy = useRef(false)
  const run = useCallback(
    async (work: () => Promise<unknown>, said: string) => {
      if (isBusy.current) return
      isBusy.current = true
      try {
        await work()
        offerUndo(said)
        await Promise.all(
          [orpc.agenda, orpc.session].map((part) => queryClient.invalidateQueries({ queryKey: part.key() })),
        )
      } catch (error) {
        fail(error)
      } finally {
        isBusy.current = false
      }
    },
    [orpc, queryClient, offerUndo, fail],
  )
  return useMemo(() => {
    const at = () => new Date().toISOString()
    return {
      start: ({ id, title }: AgendaItem) =>
        void run(() => client.agenda.startItem({ id, at: at() }), t('run.started', { title })),
      stop: ({ id, title }: AgendaItem) =>
        void run(() => client.agenda.stopItem({ id, at: at() }), t('run.stopped', { title })),
    }
  }, [client, run, t])
}
