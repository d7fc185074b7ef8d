import type { Action } from './action.ts'
import type { AgendaDesk } from './agenda-desk.ts'
import type { Dialogs } from './dialogs.ts'
import { places } from './places.ts'

interface Around {
  readonly dialogs: Dialogs
  readonly go: (place: string) => void
  readonly agendaDesk: AgendaDesk
}

/** What can be done with the agenda from anywhere. */
export function agendaActions(hasFile: boolean, { dialogs, go, agendaDesk }: Around): readonly Action[] {
  const onScreen = (change: () => void) => () => {
    change()
    go(places.agenda)
  }
  const { get, change } = agendaDesk
  return [
    {
      id: 'agenda.newSession',
      pageKey: 'N',
      enabled: hasFile,
      run: onScreen(() => change({ asked: 'add' })),
    },
    {
      id: 'agenda.view',
      shortcut: 'mod+shift+L',
      enabled: hasFile,
      run: onScreen(() => change({ view: get().view === 'list' ? 'timetable' : 'list' })),
    },
    { id: 'agenda.conflicts', enabled: hasFile, run: onScreen(() => change({ side: 'conflicts' })) },
    { id: 'agenda.pin', pageKey: 'P', enabled: hasFile, run: onScreen(() => change({ asked: 'pin' })) },
    {
      id: 'agenda.copy',
      enabled: hasFile,
      run: () => {
        if (get().selectedId !== null) dialogs.show({ kind: 'agenda-copy' })
      },
    },
    { id: 'agenda.rooms', enabled: hasFile, run: () => dialogs.show({ kind: 'agenda-rooms' }) },
    { id: 'agenda.hours', enabled: hasFile, run: () => dialogs.show({ kind: 'agenda-hours' }) },
    { id: 'programme.import', enabled: hasFile, run: () => go(places.programmeImport) },
    { id: 'programme.releases', enabled: hasFile, run: () => dialogs.show({ kind: 'programme-releases' }) },
    {
      id: 'programme.export',
      enabled: hasFile,
      run: () => dialogs.show({ kind: 'programme-export', releaseId: null }),
    },
  ]
}
