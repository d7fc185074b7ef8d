import type { HostBridge } from '#api/host-bridge.ts'
import type { Action } from './action.ts'
import type { Dialogs } from './dialogs.ts'
import { places } from './places.ts'
import type { RunDesk } from './run-desk.ts'

interface Around {
  readonly dialogs: Dialogs
  readonly go: (place: string) => void
  readonly runDesk: RunDesk
  readonly bridge: HostBridge
  readonly isRunning: boolean
}

/** What can be done while a session is held. */
export function runActions(hasFile: boolean, { dialogs, go, runDesk, bridge, isRunning }: Around): readonly Action[] {
  return [
    { id: 'run.open', shortcut: 'alt+8', enabled: hasFile, run: () => go(places.run) },
    { id: 'run.next', pageKey: 'N', enabled: isRunning, run: () => runDesk.running()?.next() },
    { id: 'run.stop', pageKey: 'S', enabled: isRunning, run: () => runDesk.running()?.stop() },
    { id: 'run.late', pageKey: 'D', enabled: isRunning, run: () => dialogs.show({ kind: 'run-late' }) },
    {
      id: 'run.hall',
      enabled: hasFile,
      run: () => bridge.openHall(runDesk.running()?.roomId ?? runDesk.roomId() ?? ''),
    },
  ]
}
