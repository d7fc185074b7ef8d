import { useQuery } from '@tanstack/react-query'
import { useServices } from '../../app/services.ts'
import { everyone, useDesk, useListQuery } from '../participants/use-desk.ts'

export const circles = ['all', 'shown', 'selected'] as const
export type Circle = (typeof circles)[number]

/** Who can be meant, with how many each; those of the list as it is filtered and those selected only where they differ from all. */
export function useCircles(conferenceId: string): readonly { readonly circle: Circle; readonly count: number }[] {
  const { orpc } = useServices()
  const { selected } = useDesk()
  const query = useListQuery(conferenceId)
  const list = useQuery(
    orpc.participants.query.queryOptions({ input: { ...query, fields: [], offset: 0, limit: 0, sessionId: null } }),
  ).data
  if (list === undefined) return []
  return [
    { circle: 'all' as const, count: list.total },
    ...(list.matching === list.total ? [] : [{ circle: 'shown' as const, count: list.matching }]),
    ...(selected.size === 0 ? [] : [{ circle: 'selected' as const, count: selected.size }]),
  ]
}

/** The people of a circle in the order of the list. */
export function useWhom(conferenceId: string, circle: Circle) {
  const { selected } = useDesk()
  const { conferenceId: _, language, ...shown } = useListQuery(conferenceId)
  const { search, filters, presence } = everyone(conferenceId, language)
  return {
    query: circle === 'shown' ? shown : { ...shown, search, filters, presence },
    only: circle === 'selected' ? [...selected] : null,
  }
}
