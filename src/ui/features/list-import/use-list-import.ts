import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListSource } from '../../app/participants-desk.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useDesk } from '../participants/use-desk.ts'

type Client = Services['client']['listImport']
export type ListOverview = Awaited<ReturnType<Client['choose']>>
type ListChange = Parameters<Client['change']>[0]['change']
export type Choice = Omit<Parameters<Client['choose']>[0], 'id'>
type Steps = Awaited<ReturnType<Client['open']>>

export interface ListImportActs {
  readonly change: (change: ListChange) => void
  readonly choose: (choice: Choice) => void
  /** Ends what is being worked out; the list stays as it was before. */
  readonly halt: () => void
}

/** A list that is read, and then changed. */
export function useListImport(conferenceId: string, source: ListSource) {
  const { client, orpc, queryClient } = useServices()
  const { change: changeDesk, list: onDesk } = useDesk()
  const fail = useFailure()
  const [list, setList] = useState<ListOverview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const accept = useCallback(
    (read: ListOverview) => {
      setList(read)
      changeDesk({ list: { source, importId: read.id } })
      void queryClient.invalidateQueries({ queryKey: orpc.listImport.rows.key() })
    },
    [changeDesk, source, queryClient, orpc],
  )
  const { work, halt, progress } = useWork(accept)
  const known = useRef(onDesk?.importId ?? null)
  useEffect(() => {
    const id = known.current
    work(
      (signal) =>
        id === null
          ? client.listImport.open({ conferenceId, source, profileId: null, headerRow: null }, { signal })
          : client.listImport.change({ id, change: { kind: 'people' } }, { signal }),
      setError,
    )
    return halt
  }, [client, conferenceId, source, work, halt])
  const id = list?.id ?? ''
  const acts = useMemo(
    (): ListImportActs => ({
      change: (change) => work((signal) => client.listImport.change({ id, change }, { signal }), fail),
      choose: (choice) => void client.listImport.choose({ id, ...choice }).then(accept, fail),
      halt,
    }),
    [id, client, work, halt, accept, fail],
  )
  return { list, error, progress, ...acts }
}

async function follow(
  asked: Promise<Steps>,
  onProgress: (share: number) => void,
  accept: (list: ListOverview) => void,
): Promise<void> {
  for await (const step of await asked)
    if (step.type === 'progress') onProgress(step.done / step.total)
    else accept(step.list)
}

/** One piece of work after another, so that no correction is lost to the next; how far the one under way is, 0 to 1. */
function useWork(accept: (list: ListOverview) => void) {
  const [progress, setProgress] = useState<number | null>(null)
  const queue = useRef(Promise.resolve())
  const stop = useRef(new AbortController())
  const halt = useCallback(() => {
    stop.current.abort()
    stop.current = new AbortController()
    setProgress(null)
  }, [])
  const work = useCallback(
    (ask: (signal: AbortSignal) => Promise<Steps>, onError: (thrown: unknown) => void) => {
      const { signal } = stop.current
      const run = async (before: Promise<void>) => {
        await before
        if (signal.aborted) return
        setProgress(0)
        await follow(ask(signal), setProgress, accept).catch((thrown: unknown) => {
          if (!signal.aborted) onError(thrown)
        })
        if (!signal.aborted) setProgress(null)
      }
      queue.current = run(queue.current)
    },
    [accept],
  )
  return { work, halt, progress }
}
