import { useQueryClient, useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Demand } from '#domain/plan/directive.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type Row = Awaited<ReturnType<Services['client']['plan']['get']>>['rows'][number]
export type RowDirective = Row['directive']

/** One clause may give several rows. */
export const keyOfRow = (row: Row): string => `${row.clauseId} ${row.directive.id ?? row.directive.action}`

const demandOf = ({ action, addressees, responsible, coExecutors, deadline }: Demand) => ({
  action,
  addressees: [...addressees],
  responsible: [...responsible],
  coExecutors: [...coExecutors],
  deadline,
})

const place = ({ documentId, clauseId }: Row) => ({ documentId, clauseId })

/** Everything a person can decide about a row. The same object from one drawing to the next. */
export function useRowCommands() {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const { mutate: run } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () =>
      Promise.all([orpc.plan, orpc.session].map((part) => queryClient.invalidateQueries({ queryKey: part.key() }))),
    onError: useFailure(),
  })
  return useMemo(() => {
    const withId = (row: Row, work: (directiveId: string) => Promise<unknown>) => {
      const { id } = row.directive
      if (id !== null) run(() => work(id))
    }
    return {
      confirm: (row: Row) => run(() => client.plan.confirm({ ...place(row), demand: demandOf(row.directive) })),
      reconfirm: (row: Row) => withId(row, (directiveId) => client.plan.reconfirm({ directiveId })),
      restore: (row: Row) => run(() => client.plan.restore(place(row))),
      setProgress: (row: Row, progress: RowDirective['progress']) =>
        withId(row, (directiveId) => client.plan.update({ directiveId, changes: { progress } })),
      dismiss: (row: Row) =>
        run(async () => {
          await client.plan.dismiss(place(row))
          offerUndo(t('toast.dismissed'))
        }),
      remove: (row: Row) =>
        withId(row, async (directiveId) => {
          await client.plan.remove({ directiveId })
          offerUndo(t('toast.directiveRemoved'))
        }),
    }
  }, [client, run, t, offerUndo])
}

export type RowCommands = ReturnType<typeof useRowCommands>

/** Stores a corrected demand: a proposal is confirmed with it, a directive is changed. */
export function useSaveDirective(row: Row, done: () => void) {
  const { client, orpc } = useServices()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (draft: RowDirective) => {
      const demand = demandOf(draft)
      const { id } = row.directive
      if (id === null) {
        const { expectedResult } = draft
        await client.plan.confirm({ documentId: row.documentId, clauseId: row.clauseId, demand, expectedResult })
        return
      }
      const { progress, note, expectedResult } = draft
      await client.plan.update({ directiveId: id, changes: { ...demand, progress, note, expectedResult } })
      if (row.state === 'stale' && row.clauseText !== '') await client.plan.reconfirm({ directiveId: id })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
      done()
    },
    onError: useFailure(),
  })
}
