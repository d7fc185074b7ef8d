import { useQuery } from '@tanstack/react-query'
import { useServices } from '../../app/services.ts'

/** Releases of the programme, newest first. */
export function useReleases(conferenceId: string | null) {
  const { orpc } = useServices()
  return useQuery(
    orpc.agenda.releases.queryOptions({ input: { conferenceId: conferenceId ?? '' }, enabled: conferenceId !== null }),
  )
}
