import type { RefObject } from 'react'
import type { Cursor } from './cursor.ts'
import type { Lines, RowGroup } from './lines.ts'
import type { ParticipantCommands } from './use-commands.ts'
import type { ListQuery } from './use-desk.ts'
import type { NamedField } from './use-fields.ts'
import type { MarkPresent } from './use-presence-marks.ts'
import type { KnownList } from './use-rows.ts'
import type { Selection } from './use-selection.ts'
import type { ShownView } from './view-state.ts'

/** What the grid is given to act on. */
export interface Desk {
  readonly list: KnownList | null
  readonly lines: Lines
  readonly view: ShownView
  readonly changeView: (change: (view: ShownView) => ShownView) => void
  readonly cursor: Cursor
  readonly setCursor: (cursor: Cursor) => void
  readonly selection: Selection
  readonly field: (id: string) => NamedField | undefined
  readonly commands: ParticipantCommands
  readonly toggleGroup: (group: RowGroup) => void
  readonly openCard: (id: string | null, withFocus: boolean) => void
  readonly cardId: string | null
  readonly gridRef: RefObject<HTMLDivElement | null>
  /** The session whose presence is told and ticked; null for none. */
  readonly presence: { readonly id: string; readonly title: string } | null
  readonly markPresent: MarkPresent
  /** What the list is asked for. */
  readonly query: ListQuery
}

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
