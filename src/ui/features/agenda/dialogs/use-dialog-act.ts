import { useCallback } from 'react'
import { useServices } from '../../../app/services.ts'
import { useFailure } from '../../../shared/failure.tsx'

/** Does something to the agenda from a dialog and asks for the agenda again; resolves to whether it was done, what was refused is told. */
export function useDialogAct(): (work: () => Promise<unknown>) => Promise<boolean> {
  const { queryClient, orpc } = useServices()
  const fail = useFailure()
  return useCallback(
    async (work) => {
      try {
        await work()
        await Promise.all(
          [orpc.agenda, orpc.session].map((part) => queryClient.invalidateQueries({ queryKey: part.key() })),
        )
        return true
      } catch (error) {
        fail(error)
        return false
      }
    },
    [queryClient, orpc, fail],
  )
}
