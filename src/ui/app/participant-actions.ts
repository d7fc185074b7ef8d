import type { Action } from './action.ts'
import type { Dialogs } from './dialogs.ts'
import type { ParticipantsDesk } from './participants-desk.ts'
import { places } from './places.ts'

interface Around {
  readonly dialogs: Dialogs
  readonly go: (place: string) => void
  readonly participantsDesk: ParticipantsDesk
}

/** What can be done with the list of participants from anywhere. */
export function participantActions(hasFile: boolean, { dialogs, go, participantsDesk }: Around): readonly Action[] {
  return [
    {
      id: 'participants.add',
      enabled: hasFile,
      run: () => {
        participantsDesk.change({ isAdding: true })
        go(places.participants)
      },
    },
    { id: 'participants.delegations', shortcut: 'alt+7', enabled: hasFile, run: () => go(places.delegations) },
    { id: 'participants.checkIn', shortcut: 'alt+6', enabled: hasFile, run: () => go(places.checkIn) },
    { id: 'quorum.rule', enabled: hasFile, run: () => dialogs.show({ kind: 'quorum-rule' }) },
    { id: 'participants.import', enabled: hasFile, run: () => go(places.listImport) },
    { id: 'participants.ownFields', enabled: hasFile, run: () => dialogs.show({ kind: 'own-fields' }) },
    {
      id: 'participants.export',
      shortcut: 'mod+shift+E',
      enabled: hasFile,
      run: () => dialogs.show({ kind: 'hand-outs' }),
    },
    { id: 'participants.duplicates', enabled: hasFile, run: () => dialogs.show({ kind: 'people-duplicates' }) },
  ]
}
