import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { HostBridge } from '#api/host-bridge.ts'
import type { PlenumClient } from '#api/client.ts'
import { CommandQueue } from './command-queue.ts'
import { createCheckInDesk, type CheckInDesk } from './check-in-desk.ts'
import { createAgendaDesk, type AgendaDesk } from './agenda-desk.ts'
import { createFocusKeeper, type FocusKeeper } from './focus-keeper.ts'
import { createRunDesk, type RunDesk } from './run-desk.ts'
import { connectHost } from './host.ts'
import { createInspectorView, type InspectorView } from './inspector-view.ts'
import { createPageInFront, type PageInFront } from './page-in-front.ts'
import { createParticipantsDesk, type ParticipantsDesk } from './participants-desk.ts'
import { createSaveBoard, type SaveBoard } from './save-state.ts'
import { createUndoOffer, type UndoOffer } from './undo-offer.ts'

/** What every screen works with: made once at start. */
export interface Services {
  readonly bridge: HostBridge
  readonly client: PlenumClient
  readonly orpc: RouterUtils<PlenumClient>
  readonly queryClient: QueryClient
  readonly saveBoard: SaveBoard
  readonly undoOffer: UndoOffer
  readonly pageInFront: PageInFront
  readonly inspectorView: InspectorView
  readonly focusKeeper: FocusKeeper
  readonly participantsDesk: ParticipantsDesk
  readonly checkInDesk: CheckInDesk
  readonly agendaDesk: AgendaDesk
  readonly agendaQueue: CommandQueue
  readonly runDesk: RunDesk
}

export function createServices(): Services {
  const { bridge, client } = connectHost()
  // What a key has changed is on the screen before the next key: by default it is drawn in a later turn, and fast keys act on what was.
  notifyManager.setScheduler(queueMicrotask)
  // The core is on this machine: `networkMode: always`, or nothing would run without a network. It says what changed, so nothing goes stale by time.
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  const orpc: RouterUtils<PlenumClient> = createTanstackQueryUtils(client)
  // The page keeps what did not change itself; comparing thousands of clauses at every pause would cost as much as typing.
  queryClient.setQueryDefaults(orpc.document.get.key(), { structuralSharing: false })
  const pageInFront = createPageInFront()
  const boards = {
    saveBoard: createSaveBoard(),
    undoOffer: createUndoOffer(),
    pageInFront,
    inspectorView: createInspectorView(),
    focusKeeper: createFocusKeeper(pageInFront),
    participantsDesk: createParticipantsDesk(),
    checkInDesk: createCheckInDesk(),
    agendaDesk: createAgendaDesk(),
    agendaQueue: new CommandQueue(),
    runDesk: createRunDesk(),
  }
  return { bridge, client, orpc, queryClient, ...boards }
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = use(ServicesContext)
  if (services === null) throw new Error('ServicesContext is missing')
  return services
}
