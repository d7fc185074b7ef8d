/** What a drag does on its way. */
export interface PointerCourse {
  /** The pointer has left the place where it was pressed. */
  readonly begin: () => void
  /** Not before it has begun. */
  readonly move: (event: PointerEvent) => void
  /** It was let go after it had begun. */
  readonly drop: () => void
  /** It was let go where it was pressed, or Escape was pressed, or the window was left. */
  readonly cancel: (hasBegun: boolean) => void
}

/** Pixels that a hand may tremble. */
const slack = 4

/** Follows the pointer from where it was pressed until it is let go. */
export function followPointer(down: PointerEvent, { begin, move, drop, cancel }: PointerCourse): void {
  const stop = new AbortController()
  let hasBegun = false
  const end = (isDropped: boolean) => {
    stop.abort()
    if (isDropped && hasBegun) drop()
    else cancel(hasBegun)
  }
  const onMove = (event: PointerEvent) => {
    if (!hasBegun) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < slack) return
      hasBegun = true
      begin()
    }
    move(event)
  }
  const onKey = (event: KeyboardEvent) => {
    // Alone it would open the menu of the window.
    if (event.key === 'Alt') event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }
  const { signal } = stop
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', () => end(true), { signal })
  window.addEventListener('pointercancel', () => end(false), { signal })
  window.addEventListener('blur', () => end(false), { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
}
