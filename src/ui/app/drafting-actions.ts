import type { Action } from './action.ts'
import type { Dialogs } from './dialogs.ts'
import { comparePlace } from './places.ts'

interface Around {
  readonly dialogs: Dialogs
  readonly go: (place: string) => void
  readonly showChecks: () => void
}

/** What can be done with the document that is open, beside writing in it; null when none is. */
export function draftingActions(
  documentId: string | null,
  hasFile: boolean,
  { dialogs, go, showChecks }: Around,
): readonly Action[] {
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
    { id: 'check.list', ...onDocument(showChecks) },
    { id: 'check.typography', ...onDocument((id) => dialogs.show({ kind: 'typography', documentId: id })) },
    { id: 'opening.edit', ...onDocument((id) => dialogs.show({ kind: 'opening', documentId: id })) },
    { id: 'phrase.save', ...onDocument((id) => dialogs.show({ kind: 'own-phrases', documentId: id })) },
    {
      id: 'revision.take',
      shortcut: 'mod+alt+S',
      ...onDocument((id) => dialogs.show({ kind: 'take-revision', documentId: id })),
    },
    { id: 'revision.list', ...onDocument((id) => dialogs.show({ kind: 'revisions', documentId: id })) },
    { id: 'revision.compare', ...onDocument((id) => go(comparePlace(id, 'last', 'now'))) },
    { id: 'template.save', ...onDocument((id) => dialogs.show({ kind: 'save-template', documentId: id })) },
    { id: 'phrase.own', enabled: hasFile, run: () => dialogs.show({ kind: 'own-phrases', documentId: null }) },
  ]
}
