import { useMemo } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { ParticipantCommands } from './use-commands.ts'

/** Marks people present at a session, or takes the marks back; of several it is told. */
export function usePresenceMarks({ tell, refresh }: ParticipantCommands) {
  const { client } = useServices()
  const { t } = useWords()
  const fail = useFailure()
  return useMemo(
    () => async (ids: readonly string[], sessionId: string, isPresent: boolean) => {
      const done = isPresent ? 'participants.presence.marked' : 'participants.presence.unmarked'
      const work = isPresent ? client.presence.mark({ sessionId, ids }) : client.presence.unmark({ sessionId, ids })
      if (ids.length > 1) await tell(work, t(done, { count: ids.length }))
      else await work.then(refresh, fail)
    },
    [client, t, tell, refresh, fail],
  )
}

export type MarkPresent = ReturnType<typeof usePresenceMarks>
