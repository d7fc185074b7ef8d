/** What the screen of a running hall can be told from outside; each does nothing where it makes no sense. */
export interface RunningHall {
  readonly roomId: string
  readonly next: () => void
  readonly stop: () => void
}

/** The hall that is conducted on this machine, for its screen and for those who speak of it elsewhere. */
export interface RunDesk {
  /** The hall chosen last; null when none was. */
  readonly roomId: () => string | null
  readonly choose: (roomId: string) => void
  readonly subscribe: (listener: () => void) => () => void
  /** The screen that is open; null when it is not. */
  readonly running: () => RunningHall | null
  readonly setRunning: (hall: RunningHall | null) => void
}

const remembered = 'plenum.hall'

export function createRunDesk(): RunDesk {
  let chosen = localStorage.getItem(remembered)
  let open: RunningHall | null = null
  const listeners = new Set<() => void>()
  return {
    roomId: () => chosen,
    choose(roomId) {
      chosen = roomId
      localStorage.setItem(remembered, roomId)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    running: () => open,
    setRunning(hall) {
      open = hall
    },
  }
}
