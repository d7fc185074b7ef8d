import { useMemo } from 'react'
import type { FieldValue } from '#domain/people/fields.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import type { Page } from './use-rows.ts'

export type Values = Readonly<Record<string, FieldValue>>

/** Everything that can be done to participants. What was done to several is told, with a way back. */
export function useParticipantCommands() {
  const { client, orpc, queryClient } = useServices()
  const { undo } = useHistoryCommands()
  const { t } = useWords()
  const toast = useToast()
  const fail = useFailure()
  return useMemo(() => {
    const parts = [orpc.participants, orpc.delegation, orpc.ownField, orpc.gridView, orpc.session]
    const refresh = () => Promise.all(parts.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })))
    /** The new value stands in its cell before the list comes anew. */
    const showAtOnce = (ids: readonly string[], values: Values) => {
      const changed = new Set(ids)
      queryClient.setQueriesData<Page>({ queryKey: orpc.participants.query.key() }, (page) =>
        page === undefined
          ? page
          : {
              ...page,
              rows: page.rows.map((row) =>
                changed.has(row.id) ? { ...row, values: { ...row.values, ...values } } : row,
              ),
            },
      )
    }
    return {
      refresh,
      /** @throws what the core refuses: the cell or field that asked tells it in place */
      set: async (ids: readonly string[], values: Values) => {
        await client.participants.setFields({ ids, values })
        showAtOnce(ids, values)
        await refresh()
      },
      /** @param said what was done, where it is not simply that several were changed */
      setForAll: async (ids: readonly string[], values: Values, said?: string) => {
        try {
          await client.participants.setFields({ ids, values })
          toast.offerUndo(said ?? t('participants.done.set', { count: ids.length }), undo)
          await refresh()
        } catch (error) {
          fail(error)
        }
      },
      /** @param name of the one who is removed, where it is one */
      remove: async (ids: readonly string[], name: string) => {
        try {
          await client.participants.remove({ ids })
          const said =
            ids.length === 1 && name !== ''
              ? t('participants.done.removedOne', { name })
              : t('participants.done.removed', { count: ids.length })
          toast.offerUndo(said, undo)
          await refresh()
        } catch (error) {
          fail(error)
        }
      },
      merge: async (keepId: string, ids: readonly string[], chosen: Readonly<Record<string, string>>) => {
        await client.participants.merge({ keepId, ids, chosen })
        toast.offerUndo(t('participants.done.merged', { count: ids.length }), undo)
        await refresh()
      },
    }
  }, [client, orpc, queryClient, undo, t, toast, fail])
}

export type ParticipantCommands = ReturnType<typeof useParticipantCommands>
