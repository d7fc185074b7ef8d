import type { Draft } from './draft.ts'
import type { Findings } from './findings.ts'

/**
 * Takes the changes of paragraphs themselves: a paragraph whose mark is not in the view runs into the next one of its container,
 * whose properties the whole takes, unless that one brings no words (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20). Rows
 * that are not in the view are gone. In the view `marked` all stand as in the file.
 */
export function settle(drafts: readonly Draft[], found: Findings): readonly Draft[] {
  if (found.view === 'marked') return drafts
  const kept: (Draft | null)[] = []
  const open = new Map<number, { draft: Draft; slot: number }>()
  for (const draft of drafts) {
    if (found.view === 'original' && draft.isNumberingInserted) Object.assign(draft, { numId: '0', level: null })
    if (found.hides(draft.row)) continue
    const before = open.get(draft.container)
    open.delete(draft.container)
    const whole = before === undefined ? draft : join(before.draft, draft)
    if (found.hides(draft.mark)) {
      open.set(draft.container, { draft: whole, slot: kept.length })
      kept.push(null)
    } else kept.push(whole)
  }
  // The last paragraph of a container has none to run into.
  for (const { draft, slot } of open.values()) if (draft.length > 0) kept[slot] = draft
  return kept.filter((draft) => draft !== null)
}

/** Puts the words of the first before those of the second; the second stays. */
function join(first: Draft, second: Draft): Draft {
  const keepsFirst = second.length === 0 && first.length > 0
  if (keepsFirst) {
    const { styleId, numId, level, outline } = first
    Object.assign(second, { styleId, numId, level, outline })
  }
  first.into = second
  second.base = first.length
  for (const piece of second.pieces) first.pieces.push(piece)
  second.pieces = first.pieces
  second.length += first.length
  for (const bookmark of second.bookmarks) first.bookmarks.push(bookmark)
  second.bookmarks = first.bookmarks
  return second
}
