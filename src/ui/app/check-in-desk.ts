/** Where people are marked at a conference: a session, or null for the arrival at the conference itself. */
export interface ChosenDoor {
  readonly conferenceId: string
  readonly sessionId: string | null
}

/** The door chosen last on this machine, for its screen and for those who count presence there. */
export interface CheckInDesk {
  readonly get: () => ChosenDoor | null
  readonly choose: (door: ChosenDoor) => void
  readonly subscribe: (listener: () => void) => () => void
}

const remembered = 'plenum.door'

export function createCheckInDesk(): CheckInDesk {
  const [conferenceId, sessionId] = (localStorage.getItem(remembered) ?? '').split(' ')
  let chosen: ChosenDoor | null =
    conferenceId === undefined || sessionId === undefined ? null : { conferenceId, sessionId: sessionId || null }
  const listeners = new Set<() => void>()
  return {
    get: () => chosen,
    choose(door) {
      chosen = door
      localStorage.setItem(remembered, `${door.conferenceId} ${door.sessionId ?? ''}`)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
