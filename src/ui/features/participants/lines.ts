import type { FieldValue } from '#domain/people/fields.ts'

/** Rows that have one value in the field a list is grouped by; `offset` is the place of the first of them. */
export interface RowGroup {
  readonly value: FieldValue
  readonly count: number
  readonly offset: number
}

/** What stands in a line of the grid: the heading of a group, or the row of a place in the list. */
export type Line =
  | { readonly kind: 'group'; readonly group: RowGroup; readonly isCollapsed: boolean }
  | { readonly kind: 'row'; readonly row: number }

/** All lines of a grid, none of them made before it is asked for. */
export interface Lines {
  readonly length: number
  readonly at: (line: number) => Line | null
  /** The line of a row; that of its heading where its group is collapsed. */
  readonly lineOf: (row: number) => number
}

export const groupKey = ({ value }: Pick<RowGroup, 'value'>): string => JSON.stringify(value)

/** Lines of a list: its rows, below the headings of their groups where there are groups. */
export function linesOf(matching: number, groups: readonly RowGroup[] | null, collapsed: ReadonlySet<string>): Lines {
  if (groups === null)
    return {
      length: matching,
      at: (line) => (line >= 0 && line < matching ? { kind: 'row', row: line } : null),
      lineOf: (row) => row,
    }
  const blocks = blocksOf(groups, collapsed)
  return {
    length: blocks.reduce((sum, { shown }) => sum + 1 + shown, 0),
    at(line) {
      const block = line < 0 ? undefined : lastWhere(blocks, ({ line: first }) => first <= line)
      if (block === undefined || line > block.line + block.shown) return null
      return line === block.line
        ? { kind: 'group', group: block.group, isCollapsed: block.isCollapsed }
        : { kind: 'row', row: block.group.offset + line - block.line - 1 }
    },
    lineOf(row) {
      const block = lastWhere(blocks, ({ group }) => group.offset <= row)
      if (block === undefined) return row
      return block.isCollapsed ? block.line : block.line + 1 + row - block.group.offset
    },
  }
}

interface Block {
  readonly group: RowGroup
  /** Line of its heading. */
  readonly line: number
  readonly isCollapsed: boolean
  /** Rows below the heading. */
  readonly shown: number
}

function blocksOf(groups: readonly RowGroup[], collapsed: ReadonlySet<string>): readonly Block[] {
  const blocks: Block[] = []
  let line = 0
  for (const group of groups) {
    const isCollapsed = collapsed.has(groupKey(group))
    const shown = isCollapsed ? 0 : group.count
    blocks.push({ group, line, isCollapsed, shown })
    line += 1 + shown
  }
  return blocks
}

/** The last item that passes, where all before it pass too. */
function lastWhere<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item | undefined {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item)) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** Lines to draw: those in sight and a few on either side, in steps, so that a small scroll draws nothing anew. */
export function linesInSight(
  top: number,
  height: number,
  lineHeight: number,
  length: number,
): readonly [number, number] {
  const step = 8
  const first = Math.floor(top / lineHeight / step) * step - step
  const last = Math.ceil((top + height) / lineHeight / step) * step + step
  return [Math.max(0, first), Math.min(length, last)]
}
