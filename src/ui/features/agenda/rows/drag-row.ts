import { followPointer } from '../follow-pointer.ts'

/**
 * Follows the pointer with a row until it is let go. A line shows where it would go: before an item, or before the place to add one,
 * which is the end of a session. Tells the key of the row it was dropped before.
 */
export function dragRow(down: PointerEvent, list: HTMLElement, key: string, drop: (beforeKey: string) => void): void {
  let target: HTMLElement | null = null
  const mark = (next: HTMLElement | null) => {
    if (next === target) return
    target?.removeAttribute('data-drop')
    next?.setAttribute('data-drop', 'true')
    target = next
  }
  const end = () => {
    const beforeKey = target?.dataset['row']
    mark(null)
    rowOf(list, key)?.removeAttribute('data-dragged')
    return beforeKey
  }
  followPointer(down, {
    begin: () => rowOf(list, key)?.setAttribute('data-dragged', 'true'),
    move: ({ clientY }) => mark(rowBelow(list, clientY)),
    drop: () => {
      const beforeKey = end()
      if (beforeKey !== undefined && beforeKey !== key) drop(beforeKey)
    },
    cancel: end,
  })
}

const rowOf = (list: HTMLElement, key: string) => list.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)

/** The first place at or below a height where an item can stand before. */
function rowBelow(list: HTMLElement, y: number): HTMLElement | null {
  const rows = Array.from(list.querySelectorAll<HTMLElement>('[data-kind="item"], [data-kind="add"]'))
  const below = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect()
    // Over the place to add one the end of the session is meant; over an item, the nearer of its edges.
    return y < top + (row.dataset['kind'] === 'add' ? height : height / 2)
  })
  return below ?? rows.at(-1) ?? null
}
