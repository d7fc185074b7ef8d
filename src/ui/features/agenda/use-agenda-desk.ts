import { useSyncExternalStore } from 'react'
import { useServices } from '../../app/services.ts'

/** The agenda as it stands on the desk. */
export function useAgendaDesk() {
  const { agendaDesk } = useServices()
  const state = useSyncExternalStore(agendaDesk.subscribe, agendaDesk.get)
  return { ...state, change: agendaDesk.change }
}
