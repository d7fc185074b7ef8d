import type { Action } from './action.ts'
import type { Dialogs } from './dialogs.ts'
import type { PageInFront } from './page-in-front.ts'
import { comparePlace } from './places.ts'

interface Around {
  readonly dialogs: Dialogs
  readonly go: (place: string) => void
  readonly showChecks: () => void
  readonly pageInFront: PageInFront
}

/** What can be done with the document that is open, beside writing in it; null when none is. */
export function draftingActions(
  documentId: string | null,
  hasFile: boolean,
  { dialogs, go, showChecks, pageInFront }: Around,
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
    {
      id: 'reference.insert',
      shortcut: 'alt+R',
      ...onDocument((id) => dialogs.show({ kind: 'insert-reference', documentId: id })),
    },
    { id: 'find.words', shortcut: 'mod+F', ...onDocument(() => pageInFront.get()?.find('find')) },
    { id: 'find.replace', shortcut: 'mod+H', ...onDocument(() => pageInFront.get()?.find('replace')) },
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
    { id: 'letterhead.choose', ...onDocument((id) => dialogs.show({ kind: 'letterheads', documentId: id })) },
    { id: 'phrase.own', enabled: hasFile, run: () => dialogs.show({ kind: 'own-phrases', documentId: null }) },
  ]
}
