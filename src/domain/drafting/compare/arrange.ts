import type { Span } from '../../language/language.ts'

/** Paragraphs of the older text and what became of them; one of the two spans has the length one. */
export interface Link {
  readonly older: Span
  readonly newer: Span
  /** Whether it keeps its place among the others that do; else it is one paragraph that moved. */
  readonly stays: boolean
}

/** One place of two texts laid over each other; numbers are indices of paragraphs. */
export type Slot =
  | { readonly kind: 'kept'; readonly older: Span; readonly newer: Span }
  | { readonly kind: 'deleted'; readonly older: number }
  | { readonly kind: 'inserted'; readonly newer: number }
  | {
      readonly kind: 'movedAway' | 'movedHere'
      readonly older: number
      readonly newer: number
      /** From 1; paragraphs that moved together have the same. */
      readonly move: number
    }

/**
 * Lays two texts over each other: between what stays, what is gone stands before what is new.
 *
 * @param links in the order of the older text, no paragraph in two of them; those that stay are in the order of the newer, too
 */
export function arrange(links: readonly Link[], olderCount: number, newerCount: number): readonly Slot[] {
  const moves = movesOf(links)
  const fromOlder = new Map(moves.map((move) => [move.older, move]))
  const fromNewer = new Map(moves.map((move) => [move.newer, move]))
  const slots: Slot[] = []
  let [at, otherAt] = [0, 0]
  const upTo = (end: number, otherEnd: number): void => {
    for (; at < end; at += 1) {
      const move = fromOlder.get(at)
      slots.push(move === undefined ? { kind: 'deleted', older: at } : { kind: 'movedAway', ...move })
    }
    for (; otherAt < otherEnd; otherAt += 1) {
      const move = fromNewer.get(otherAt)
      slots.push(move === undefined ? { kind: 'inserted', newer: otherAt } : { kind: 'movedHere', ...move })
    }
  }
  for (const { older, newer, stays } of links) {
    if (!stays) continue
    upTo(older.start, newer.start)
    slots.push({ kind: 'kept', older, newer })
    at = older.end
    otherAt = newer.end
  }
  upTo(olderCount, newerCount)
  return slots
}

interface Move {
  readonly older: number
  readonly newer: number
  readonly move: number
}

/** Paragraphs that left the order; neighbours in both texts move together. */
function movesOf(links: readonly Link[]): readonly Move[] {
  const moves: Move[] = []
  for (const link of links) {
    if (link.stays) continue
    const [older, newer] = [link.older.start, link.newer.start]
    const last = moves.at(-1)
    const together = last?.older === older - 1 && last.newer === newer - 1
    moves.push({ older, newer, move: (last?.move ?? 0) + (together ? 0 : 1) })
  }
  return moves
}
