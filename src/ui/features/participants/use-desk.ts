import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Language } from '#domain/language/language.ts'
import { useServices } from '../../app/services.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { givenView, type ShownView } from './view-state.ts'

/** The list as it stands on the desk. */
export function useDesk() {
  const { participantsDesk } = useServices()
  const state = useSyncExternalStore(participantsDesk.subscribe, participantsDesk.get)
  const view = state.view ?? givenView('all')
  const changeView = useCallback(
    (change: (view: ShownView) => ShownView) =>
      participantsDesk.change({ view: change(participantsDesk.get().view ?? givenView('all')) }),
    [participantsDesk],
  )
  return { ...state, view, changeView, change: participantsDesk.change }
}

/** Everyone at a conference, in the order of the core. */
export const everyone = (conferenceId: string, language: Language) => ({
  conferenceId,
  search: '',
  filters: [],
  sorts: [],
  groupBy: null,
  language,
  presence: null,
})

/** The session whose presence the list tells; null for none, and for one that is gone. */
export function usePresenceChoice(conferenceId: string) {
  const { orpc } = useServices()
  const { presence } = useDesk()
  const sessions = useQuery(
    orpc.agenda.sessions.queryOptions({ input: { conferenceId }, enabled: presence !== null }),
  ).data
  const session = sessions?.find(({ id }) => id === presence?.sessionId)
  return presence === null || session === undefined ? null : { session, shown: presence.shown }
}

/** What the list is asked for, as the contract takes it. */
export function useListQuery(conferenceId: string) {
  const { language } = useWords()
  const { view, search } = useDesk()
  const { filters, sorts, groupBy } = view
  const chosen = usePresenceChoice(conferenceId)
  const sessionId = chosen?.session.id
  const shown = chosen?.shown ?? 'all'
  return useMemo(
    () => ({
      conferenceId,
      search: search.trim(),
      filters,
      sorts,
      groupBy,
      language,
      presence: sessionId === undefined || shown === 'all' ? null : { sessionId, isPresent: shown === 'present' },
    }),
    [conferenceId, search, filters, sorts, groupBy, language, sessionId, shown],
  )
}

export type ListQuery = ReturnType<typeof useListQuery>
