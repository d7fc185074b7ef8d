/** The cell that keys act on; line -1 is the row of column names. */
export interface Cursor {
  readonly line: number
  readonly column: number
}

interface Extent {
  readonly lines: number
  readonly columns: number
  /** Lines in sight: how far PageUp and PageDown go. */
  readonly page: number
}

export interface Press {
  readonly key: string
  readonly mod: boolean
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** Where a key leads from a cell; null for a key that does not move. */
export function moved({ line, column }: Cursor, { key, mod }: Press, { lines, columns, page }: Extent): Cursor | null {
  const to = (nextLine: number, nextColumn: number): Cursor => ({
    line: within(nextLine, -1, lines - 1),
    column: within(nextColumn, 0, Math.max(0, columns - 1)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(mod ? Math.min(line, 0) : line - 1, column)
    case 'ArrowDown':
      return to(mod ? lines - 1 : line + 1, column)
    case 'ArrowLeft':
      return to(line, mod ? 0 : column - 1)
    case 'ArrowRight':
      return to(line, mod ? columns - 1 : column + 1)
    case 'Home':
      return to(mod ? 0 : line, 0)
    case 'End':
      return to(mod ? lines - 1 : line, columns - 1)
    case 'PageUp':
      return to(Math.max(Math.min(line, 0), line - page), column)
    case 'PageDown':
      return to(line + page, column)
    default:
      return null
  }
}

/** The next cell that Tab leads to, or the one before it; null where the row ends, so that Tab leaves the grid. */
export function tabbed({ line, column }: Cursor, columns: number, isBack: boolean): Cursor | null {
  const next = column + (isBack ? -1 : 1)
  return next < 0 || next >= columns ? null : { line, column: next }
}
