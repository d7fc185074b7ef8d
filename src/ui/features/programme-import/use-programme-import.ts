import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PlenumClient } from '#api/client.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

type Answer = Awaited<ReturnType<PlenumClient['agendaImport']['read']>>
type Wanted = Parameters<PlenumClient['agendaImport']['preview']>[0]
export type ReadProgramme = Wanted['programme']
export type ReadSession = ReadProgramme['days'][number]['sessions'][number]
export type ReadItem = ReadSession['items'][number]
export type Choices = Wanted['choices']
export type Preview = Awaited<ReturnType<PlenumClient['agendaImport']['preview']>>
export type MergedSession = Preview['sessions'][number]
/** Which sessions are in sight. */
export type SessionFilter = MergedSession['state'] | 'all'

const nothingChosen: Choices = { sessions: {}, rooms: {}, speakers: {} }

/** What was read, as corrected, with what was decided, and what would come of it. */
export function useProgrammeImport(conferenceId: string, { name, programme: read }: Answer) {
  const { language } = useWords()
  const { orpc } = useServices()
  const [programme, setProgramme] = useState(read)
  const [choices, setChoices] = useState(nothingChosen)
  const wanted: Wanted = { conferenceId, programme, choices, language }
  const preview = useQuery(
    orpc.agendaImport.preview.queryOptions({
      input: wanted,
      placeholderData: (previous) => previous,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const changeDay = (at: number, date: string | null) =>
    setProgramme((before) => ({ ...before, days: before.days.with(at, { ...dayOf(before, at), date }) }))
  const changeSession = (dayAt: number, at: number, change: Partial<ReadSession>) =>
    setProgramme((before) => {
      const day = dayOf(before, dayAt)
      const session = day.sessions[at]
      if (session === undefined) return before
      const sessions = day.sessions.with(at, { ...session, ...change })
      return { ...before, days: before.days.with(dayAt, { ...day, sessions }) }
    })
  const choose = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }))
  const isTouched = programme !== read || choices !== nothingChosen
  return { name, wanted, programme, choices, preview, isTouched, changeDay, changeSession, choose }
}

export type ProgrammeImport = ReturnType<typeof useProgrammeImport>

function dayOf({ days }: ReadProgramme, at: number): ReadProgramme['days'][number] {
  return days[at] ?? { date: null, sessions: [] }
}

/** Stores what is wanted and shows the agenda, with a way back. */
export function useApply(name: string) {
  const { client, queryClient } = useServices()
  const { t } = useWords()
  const { offerUndo } = useHistoryCommands()
  const [, go] = useLocation()
  return useMutation({
    mutationFn: (wanted: Wanted) => client.agendaImport.apply({ ...wanted, name }),
    onSuccess: ({ sessions }) => {
      go(places.agenda)
      const made = sessions.filter(({ state }) => state === 'new').length
      const changed = sessions.filter(({ state }) => state === 'changed').length
      offerUndo(t('programmeImport.done', { made, changed }))
      void queryClient.invalidateQueries()
    },
    onError: useFailure(),
  })
}
