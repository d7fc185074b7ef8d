import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { failureOf } from '#api/client.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useDesk } from '../participants/use-desk.ts'

/**
 * Stores a list and shows the participants, with a way back.
 * @param again compares the rows anew, where people have changed meanwhile
 */
export function useApplyList(again: () => void) {
  const { client, queryClient } = useServices()
  const { t } = useWords()
  const { change } = useDesk()
  const { offerUndo } = useHistoryCommands()
  const [, go] = useLocation()
  const fail = useFailure()
  const { mutate, isPending } = useMutation({
    mutationFn: (list: { readonly id: string; readonly revision: number }) => client.listImport.apply(list),
    onSuccess: ({ fates }) => {
      change({ list: null })
      go(places.participants)
      const made = t('listImport.made', { count: fates.new })
      const updated = t('listImport.updated', { count: fates.update })
      offerUndo(t('listImport.done', { made, updated }))
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      fail(error)
      if (failureOf(error).code === 'listImport.outdated') again()
    },
  })
  return { mutate, isPending, close: (id: string) => void client.listImport.close({ id }).catch(fail) }
}
