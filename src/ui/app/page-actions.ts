import type { Action } from './action.ts'
import { pageCommands, type PageCommand, type PageInFront } from './page-in-front.ts'

/** Keys of a command: those that work wherever the focus is, and those that the page itself answers to while it has the focus. */
const keys: Readonly<Record<PageCommand, Pick<Action, 'shortcut' | 'pageKey'>>> = {
  'text.bold': { shortcut: 'mod+B' },
  'text.italic': { shortcut: 'mod+I' },
  'text.bracket': { shortcut: 'mod+shift+B' },
  'clause.deeper': { pageKey: 'Tab' },
  'clause.shallower': { pageKey: 'shift+Tab' },
  'clause.up': { pageKey: 'alt+↑' },
  'clause.down': { pageKey: 'alt+↓' },
  'clause.heading': { shortcut: 'mod+shift+H' },
  'clause.remove': { shortcut: 'mod+shift+K' },
}

/** What can be done on the page of the document that is open. */
export function pageActions(
  hasDocument: boolean,
  pageInFront: PageInFront,
): readonly (Action & { readonly id: PageCommand })[] {
  return pageCommands.map((id) => {
    const rest = { id, enabled: hasDocument, run: () => pageInFront.get()?.run(id) }
    return Object.assign(rest, keys[id])
  })
}
