import type { ClauseId } from '#domain/drafting/clause.ts'
import type { ActionId } from './action.ts'

/** What can be told to the page of a document, wherever the focus is. */
export const pageCommands = [
  'text.bold',
  'text.italic',
  'text.bracket',
  'clause.deeper',
  'clause.shallower',
  'clause.up',
  'clause.down',
  'clause.heading',
  'clause.remove',
] as const satisfies readonly ActionId[]
export type PageCommand = (typeof pageCommands)[number]

/** The page of a document that is open in this window, as commands of the whole program know it. */
export interface FrontPage {
  /** Does nothing where the command makes no sense. */
  readonly run: (command: PageCommand) => void
  /** The clause with the caret; it stays when a dialog takes the focus. */
  readonly selected: () => ClauseId | null
  /** Words of the text before the caret. */
  readonly textBeforeCaret: () => string
  /** Puts the number of a clause at the caret, behind the words that name it. */
  readonly insertReference: (clauseId: ClauseId, words: string) => void
  /** Opens the fields to look for words, and to put others in their place. */
  readonly find: (finding: 'find' | 'replace') => void
  /** Words that are selected; empty for none. */
  readonly selectedText: () => string
  /** Shows a place and puts the caret there, or selects the range of the own text of the clause. */
  readonly goTo: (clauseId: ClauseId, range?: { readonly start: number; readonly end: number }) => void
  /** Takes the focus, the caret where it was. */
  readonly focus: () => void
  /** The next news are what an undo or redo of this window did: they are shown. */
  readonly followHistory: () => void
}

export interface PageInFront {
  readonly get: () => FrontPage | null
  readonly set: (page: FrontPage | null) => void
}

export function createPageInFront(): PageInFront {
  let front: FrontPage | null = null
  return {
    get: () => front,
    set(page) {
      front = page
    },
  }
}
