import { createContext, use } from 'react'

/** A window over the page; one at a time. */
export type Dialog =
  | { readonly kind: 'new-conference' }
  | { readonly kind: 'conference-details' }
  | { readonly kind: 'new-document' }
  | { readonly kind: 'export-document'; readonly documentId: string }
  | { readonly kind: 'export-plan' }

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
