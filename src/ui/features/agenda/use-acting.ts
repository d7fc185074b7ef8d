import { useMemo } from 'react'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { AgendaAnswer } from './agenda-data.ts'

/**
 * Runs a command. What it will come to is shown at once, where that is known; the agenda is asked for again when no other command waits.
 * Resolves to whether it was done; what was refused is told.
 */
export type Act = (work: () => Promise<unknown>, foreseen?: (before: AgendaAnswer) => AgendaAnswer) => Promise<boolean>

/** Commands of one conference, run one after another: each begins with what the one before has left. */
export function useActing(conferenceId: string): Act {
  const services = useServices()
  const fail = useFailure()
  return useMemo(() => createActing(services, conferenceId, fail), [services, conferenceId, fail])
}

function createActing(
  { client, orpc, queryClient }: Services,
  conferenceId: string,
  fail: (error: unknown) => void,
): Act {
  const key = orpc.agenda.get.queryKey({ input: { conferenceId } })
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      waiting -= 1
    }
  }
  const refresh = async () => {
    try {
      const answer = await client.agenda.get({ conferenceId })
      if (waiting > 0) return
      queryClient.setQueryData(key, answer)
      void queryClient.invalidateQueries({ queryKey: orpc.agenda.findRepairs.key() })
    } catch (error) {
      fail(error)
    }
  }
  const runAfter = async (before: Promise<unknown>, work: () => Promise<unknown>) => {
    await before
    const isDone = await run(work)
    if (waiting === 0) await refresh()
    void queryClient.invalidateQueries({ queryKey: orpc.session.key() })
    return isDone
  }
  return (work, foreseen) => {
    // What is on its way knows nothing of this command.
    void queryClient.cancelQueries({ queryKey: key })
    if (foreseen !== undefined)
      queryClient.setQueryData(key, (before) => (before === undefined ? before : foreseen(before)))
    waiting += 1
    const done = runAfter(last, work)
    last = done
    return done
  }
}
