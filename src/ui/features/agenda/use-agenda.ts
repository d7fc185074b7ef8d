import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Conference } from '#domain/conference/conference.ts'
import { useServices } from '../../app/services.ts'
import { agendaDataOf } from './agenda-data.ts'

/** The agenda of a conference with all that is worked out of it; null while it is on its way. */
export function useAgenda(conference: Conference | null) {
  const { orpc, queryClient, agendaQueue } = useServices()
  const options = orpc.agenda.get.queryOptions({
    input: { conferenceId: conference?.id ?? '' },
    enabled: conference !== null,
  })
  const ask = async (context: Parameters<typeof options.queryFn>[0]) => {
    const answer = await options.queryFn(context)
    // While commands wait, the screen is ahead of the core; after the last of them the agenda is asked for again.
    return agendaQueue.isBusy ? (queryClient.getQueryData(options.queryKey) ?? answer) : answer
  }
  const { data: answer, error, refetch } = useQuery({ ...options, queryFn: ask })
  const data = useMemo(() => (answer === undefined ? null : agendaDataOf(answer)), [answer])
  return { data, error, refetch }
}
