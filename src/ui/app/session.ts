import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CoreEvent } from '#api/contract.ts'
import type { SaveState } from './save-state.ts'
import { useServices, type Services } from './services.ts'

export function useSession() {
  const { orpc } = useServices()
  return useQuery(orpc.session.get.queryOptions({ input: {} }))
}

/** The conference of the open file; a file of a series shows its newest edition. */
export function useConference() {
  const { orpc } = useServices()
  const session = useSession()
  const list = useQuery(orpc.conference.list.queryOptions({ input: {}, enabled: session.data?.file != null }))
  return list.data?.at(-1) ?? null
}

export function useSaveState(): SaveState {
  const { saveBoard } = useServices()
  return useSyncExternalStore(saveBoard.subscribe, saveBoard.state)
}

const settleTime = 120
const reconnectTime = 1_500

/** Refetches what an event of the core made stale; typing comes in bursts, so it waits for a pause. */
function createRefresher({ orpc, queryClient }: Services) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The newest state of the file in which each document changed. */
  const documents = new Map<string, number>()
  let everything = false
  const run = () => {
    const stale = everything
      ? [queryClient.invalidateQueries()]
      : [orpc.session, orpc.conference, orpc.document.list, orpc.plan, orpc.search, orpc.revision, orpc.remark].map(
          (part) => queryClient.invalidateQueries({ queryKey: part.key() }),
        )
    for (const [documentId, sequence] of everything ? [] : documents) {
      const input = { documentId }
      for (const part of [orpc.document.preview, orpc.check.find])
        stale.push(queryClient.invalidateQueries({ queryKey: part.key({ input }) }))
      // The page that caused the change has it already.
      const known = queryClient.getQueryData(orpc.document.get.queryKey({ input }))?.sequence ?? -1
      if (known < sequence) stale.push(queryClient.invalidateQueries({ queryKey: orpc.document.get.key({ input }) }))
    }
    documents.clear()
    everything = false
    return Promise.all(stale)
  }
  /** Without an event: everything, for events may have been missed. */
  return (event?: CoreEvent) => {
    if (event?.type === 'changed' && event.documentId !== null) documents.set(event.documentId, event.sequence)
    else if (event?.type !== 'backedUp') everything = true
    clearTimeout(timer)
    timer = setTimeout(() => void run(), settleTime)
  }
}

/** Follows the core, so that two windows on one file agree. Returns whether the core is out of reach. */
export function useCoreEvents(): boolean {
  const services = useServices()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const refresh = createRefresher(services)
    const flushed = () => services.saveBoard.flush().catch(services.saveBoard.report)
    const follow = async () => {
      // Words refused while the core was away are sent again.
      let followedBefore = false
      while (!stop.signal.aborted) {
        try {
          const events = await services.client.session.watch({}, { signal: stop.signal })
          setLost(false)
          if (followedBefore) void flushed().finally(refresh)
          for await (const event of events) {
            services.undoOffer.hear(event)
            refresh(event)
          }
        } catch {
          if (stop.signal.aborted) return
          setLost(true)
        }
        followedBefore = true
        await new Promise((resolve) => setTimeout(resolve, reconnectTime))
      }
    }
    void follow()
    return () => stop.abort()
  }, [services])
  return lost
}

/** Words typed in the last moment reach the core before the window goes. */
export function useFlushOnLeave(): void {
  const { saveBoard, bridge } = useServices()
  useEffect(() => {
    const flushQuietly = () => void saveBoard.flush().catch(() => saveBoard.report())
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (saveBoard.state() === 'saved') return
      event.preventDefault()
      // A native window would just stay open: it is closed again once the words are safe.
      const leave = bridge.kind === 'electron' ? () => window.close() : () => {}
      saveBoard.flush().then(leave, () => saveBoard.report())
    }
    const onHide = () => {
      if (document.visibilityState === 'hidden') flushQuietly()
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [saveBoard, bridge])
}
