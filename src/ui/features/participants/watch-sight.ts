import { lineHeight } from './grid-cells.tsx'
import { linesInSight } from './lines.ts'
import type { Sight } from './use-rows.ts'

/**
 * Tells which lines are in sight now, and again whenever the grid is scrolled or takes another size; returns how to stop.
 * @param headHeight pixels of the head, which stays in sight
 */
export function watchSight(
  grid: HTMLElement,
  headHeight: number,
  length: number,
  tell: (sight: Sight) => void,
): () => void {
  const look = () => tell(linesInSight(grid.scrollTop, grid.clientHeight - headHeight, lineHeight, length))
  look()
  grid.addEventListener('scroll', look, { passive: true })
  const watched = new ResizeObserver(look)
  watched.observe(grid)
  return () => {
    grid.removeEventListener('scroll', look)
    watched.disconnect()
  }
}

/** The sight as it was where it is the same: nothing is drawn anew. */
export const sameSight =
  ([first, last]: Sight) =>
  (before: Sight): Sight =>
    before[0] === first && before[1] === last ? before : [first, last]
