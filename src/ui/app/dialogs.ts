import { createContext, use } from 'react'

/** A window over the page; one at a time. */
export type Dialog =
  | { readonly kind: 'new-conference' }
  | { readonly kind: 'conference-details' }
  | { readonly kind: 'new-document' }
  | { readonly kind: 'save-template'; readonly documentId: string }
  | { readonly kind: 'letterheads'; readonly documentId: string }
  | { readonly kind: 'typography'; readonly documentId: string }
  | { readonly kind: 'opening'; readonly documentId: string }
  | { readonly kind: 'insert-phrase'; readonly documentId: string }
  /** With a document: a phrase is made of the words selected in it. */
  | { readonly kind: 'own-phrases'; readonly documentId: string | null }
  | { readonly kind: 'export-document'; readonly documentId: string }
  | { readonly kind: 'insert-reference'; readonly documentId: string }
  | { readonly kind: 'take-revision'; readonly documentId: string }
  | { readonly kind: 'revisions'; readonly documentId: string }
  | { readonly kind: 'export-plan' }
  | { readonly kind: 'own-fields' }
  | { readonly kind: 'people-duplicates' }
  | { readonly kind: 'hand-outs' }
  | { readonly kind: 'quorum-rule' }
  /** null: the programme as it stands. */
  | { readonly kind: 'programme-export'; readonly releaseId: string | null }
  | { readonly kind: 'programme-releases' }
  | { readonly kind: 'agenda-rooms' }
  | { readonly kind: 'agenda-hours' }
  /** Of the session that is selected. */
  | { readonly kind: 'agenda-copy' }
  | { readonly kind: 'run-late' }

export interface Dialogs {
  readonly show: (dialog: Dialog) => void
  readonly close: () => void
}

export const DialogsContext = createContext<Dialogs | null>(null)

export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext)
  if (dialogs === null) throw new Error('DialogsContext is missing')
  return dialogs
}
