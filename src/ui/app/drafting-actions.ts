import type { Action } from './action.ts'
import type { Dialogs } from './dialogs.ts'

/** What knowledge of the field offers for the document that is open; null when none is. */
export function draftingActions(documentId: string | null, hasFile: boolean, dialogs: Dialogs): readonly Action[] {
  const onDocument = (show: (documentId: string) => void): Pick<Action, 'enabled' | 'run'> => ({
    enabled: documentId !== null,
    run: () => {
      if (documentId !== null) show(documentId)
    },
  })
  return [
    {
      id: 'phrase.insert',
      shortcut: 'alt+P',
      ...onDocument((id) => dialogs.show({ kind: 'insert-phrase', documentId: id })),
    },
    { id: 'opening.edit', ...onDocument((id) => dialogs.show({ kind: 'opening', documentId: id })) },
    { id: 'phrase.save', ...onDocument((id) => dialogs.show({ kind: 'own-phrases', documentId: id })) },
    { id: 'phrase.own', enabled: hasFile, run: () => dialogs.show({ kind: 'own-phrases', documentId: null }) },
  ]
}
