import { useMemo } from 'react'
import { isEmpty, type FieldValue } from '#domain/people/fields.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure, useFailureWords } from '../../shared/failure.tsx'
import type { Page } from './use-rows.ts'

export type Values = Readonly<Record<string, FieldValue>>

const withValues = (page: Page, ids: ReadonlySet<string>, values: Values): Page => ({
  ...page,
  rows: page.rows.map((row) => (ids.has(row.id) ? { ...row, values: { ...row.values, ...values } } : row)),
})

/** Everything that can be done to participants. What was done to several is told, with a way back. */
export function useParticipantCommands() {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const fail = useFailure()
  const wordsOf = useFailureWords()
  return useMemo(() => {
    const { participants, delegation, ownField, gridView, agenda, checkIn, quorum, session } = orpc
    const parts = [participants, delegation, ownField, gridView, agenda, checkIn, quorum, session]
    const refresh = () => Promise.all(parts.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })))
    /** The new value stands in its cell before the list comes anew. */
    const showAtOnce = (ids: readonly string[], values: Values) =>
      queryClient.setQueriesData<Page>({ queryKey: orpc.participants.query.key() }, (page) =>
        page === undefined ? page : withValues(page, new Set(ids), values),
      )
    /** @throws what the core refuses */
    const set = async (ids: readonly string[], values: Values) => {
      await client.participants.setFields({ ids, values })
      showAtOnce(ids, values)
      await refresh()
    }
    /** What was done is told with a way back; what the core refuses is told too. */
    const tell = async (work: Promise<unknown>, said: string): Promise<void> => {
      try {
        await work
        offerUndo(said)
        await refresh()
      } catch (error) {
        fail(error)
      }
    }
    return {
      refresh,
      /** Puts a value in the place of another; resolves to what the core refuses, in words for the cell or field that asked, or null. */
      correct: async (id: string, field: string, before: FieldValue, value: FieldValue): Promise<string | null> => {
        if (JSON.stringify(before) === JSON.stringify(value) || (isEmpty(before) && isEmpty(value))) return null
        try {
          await set([id], { [field]: value })
          return null
        } catch (error) {
          return wordsOf(error).what
        }
      },
      set,
      tell,
      /** @param said what was done, where it is not simply that several were changed */
      setForAll: (ids: readonly string[], values: Values, said?: string) =>
        tell(client.participants.setFields({ ids, values }), said ?? t('participants.done.set', { count: ids.length })),
      /** @param name of the one who is removed, where it is one */
      remove: (ids: readonly string[], name: string) =>
        tell(
          client.participants.remove({ ids }),
          ids.length === 1 && name !== ''
            ? t('participants.done.removedOne', { name })
            : t('participants.done.removed', { count: ids.length }),
        ),
      merge: async (keepId: string, ids: readonly string[], chosen: Readonly<Record<string, string>>) => {
        await client.participants.merge({ keepId, ids, chosen })
        offerUndo(t('participants.done.merged', { count: ids.length }))
        await refresh()
      },
    }
  }, [client, orpc, queryClient, offerUndo, t, fail, wordsOf])
}

export type ParticipantCommands = ReturnType<typeof useParticipantCommands>
