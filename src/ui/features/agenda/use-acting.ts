import { useMemo } from 'react'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { AgendaAnswer } from './agenda-data.ts'

/**
 * Runs a command. What it will come to is shown at once, where that is known; the agenda is asked for again when no other command waits.
 * Resolves to whether it was done; what was refused is told.
 */
export type Act = (work: () => Promise<unknown>, foreseen?: (before: AgendaAnswer) => AgendaAnswer) => Promise<boolean>

/** Commands of one conference. */
export function useActing(conferenceId: string): Act {
  const services = useServices()
  const fail = useFailure()
  return useMemo(() => createActing(services, conferenceId, fail), [services, conferenceId, fail])
}

function createActing(
  { client, orpc, queryClient, agendaQueue }: Services,
  conferenceId: string,
  fail: (error: unknown) => void,
): Act {
  const key = orpc.agenda.get.queryKey({ input: { conferenceId } })
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  const refresh = () =>
    attempt(async () => {
      const answer = await client.agenda.get({ conferenceId })
      if (agendaQueue.isBusy) return
      queryClient.setQueryData(key, answer)
      void queryClient.invalidateQueries({ queryKey: orpc.agenda.findRepairs.key() })
    })
  return async (work, foreseen) => {
    // What is on its way knows nothing of this command.
    void queryClient.cancelQueries({ queryKey: key })
    if (foreseen !== undefined)
      queryClient.setQueryData(key, (before) => (before === undefined ? before : foreseen(before)))
    const isDone = await agendaQueue.run(() => attempt(work), refresh)
    void queryClient.invalidateQueries({ queryKey: orpc.session.key() })
    return isDone
  }
}
