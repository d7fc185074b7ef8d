import type { Cursor } from './cursor.ts'
import type { RowGroup } from './lines.ts'

/** What a person does to the grid. */
export interface GridActs {
  readonly onKey: (event: React.KeyboardEvent) => void
  readonly onCursor: (cursor: Cursor, press: { readonly isRange: boolean; readonly isAdded: boolean }) => void
  readonly onTick: (line: number, isRange: boolean) => void
  readonly onPresence: (line: number) => void
  readonly onTickAll: () => void
  readonly onOpen: (cursor: Cursor) => void
  readonly onSort: (field: string, isAdded: boolean) => void
  readonly onToggleGroup: (group: RowGroup) => void
  readonly onCopy: (event: React.ClipboardEvent) => void
  readonly onPaste: (event: React.ClipboardEvent) => void
}
