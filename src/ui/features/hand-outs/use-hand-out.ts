import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type Request = Omit<Parameters<PlenumClient['participantList']['export']>[0], 'target'>

/** Writes what is handed out into a file the person chooses; tells how far it is, and can be stopped. */
export function useHandOut() {
  const { bridge, client, saveBoard } = useServices()
  const fail = useFailure()
  const stopping = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const run = useMutation({
    mutationFn: async ({ name, request }: { name: string; request: Request }) => {
      const target = await bridge.chooseTarget(name)
      if (target === null) return null
      await saveBoard.flush()
      const abort = new AbortController()
      stopping.current = abort
      let bytes = 0
      try {
        const steps = await client.participantList.export(
          { ...request, target: target.token },
          { signal: abort.signal },
        )
        for await (const step of steps) {
          if (step.type === 'progress') setProgress(step)
          else bytes = step.bytes
        }
      } catch (error) {
        if (abort.signal.aborted) return null
        throw error
      }
      await bridge.deliver(target)
      return { target, bytes }
    },
    onSettled: () => setProgress(null),
    onError: fail,
  })
  return { run, progress, stop: () => stopping.current?.abort() }
}
