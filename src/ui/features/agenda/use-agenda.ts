import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Conference } from '#domain/conference/conference.ts'
import { useServices } from '../../app/services.ts'
import { agendaDataOf } from './agenda-data.ts'

/** The agenda of a conference with all that is worked out of it; null while it is on its way. */
export function useAgenda(conference: Conference | null) {
  const { orpc } = useServices()
  const asked = useQuery(
    orpc.agenda.get.queryOptions({
      input: { conferenceId: conference?.id ?? '' },
      enabled: conference !== null,
    }),
  )
  const { data: answer, error, refetch } = asked
  const data = useMemo(() => (answer === undefined ? null : agendaDataOf(answer)), [answer])
  return { data, error, refetch }
}
