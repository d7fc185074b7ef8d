import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { isFocusFree } from '../../../app/focus-keeper.ts'
import type { AgendaData } from '../agenda-data.ts'
import { depthStep, stepOf } from '../item-steps.ts'
import { usualStep } from '../timetable/geometry.ts'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { dragRow } from './drag-row.ts'
import type { Row } from './rows.ts'

/** What of a row is edited where it stands. */
export type Edited = 'title' | 'minutes'

export interface Editing {
  readonly key: string
  readonly what: Edited
}

interface RowParts {
  readonly data: AgendaData
  readonly rows: readonly Row[]
  readonly commands: AgendaCommands
  readonly list: RefObject<HTMLDivElement | null>
  readonly setEditing: (editing: Editing | null) => void
}

const keyAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined

const isTyping = (target: EventTarget) => target instanceof HTMLElement && target.matches('input, textarea, select')

/**
 * Keys and clicks of the lines. Arrows lead on, F2 edits, Enter opens; Alt and an arrow move an item or change its depth, Shift and an
 * arrow its length; Insert leads to the line where one is added.
 */
export function useRowKeys(parts: RowParts) {
  const { rows, list } = parts
  const desk = useAgendaDesk()
  const [current, setCurrent] = useState<string | null>(null)
  const focus = useRowFocus(list, rows)
  const stops = rows.filter(({ kind }) => kind !== 'day')
  const stop = (stops.find(({ key }) => key === current) ?? stops[0])?.key ?? null
  const rowAt = (target: EventTarget) => stops.find(({ key }) => key === keyAt(target))
  const acts = useRowActs(parts, stops, focus)
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const at = rowAt(event.target)
      if (at === undefined || !acts.press(event, at)) return
      event.preventDefault()
      event.stopPropagation()
    },
    onFocus: ({ target }: FocusEvent) => {
      const at = rowAt(target)
      if (at === undefined) return
      setCurrent(at.key)
      // The card follows the line that has the focus.
      if (at.kind === 'session') desk.change({ selectedId: at.session.id, itemId: null })
      if (at.kind === 'item' && desk.itemId !== at.item.id)
        desk.change({ selectedId: at.item.sessionId, ...(desk.itemId === null ? {} : { itemId: at.item.id }) })
    },
    onClick: ({ target }: MouseEvent) => {
      const at = rowAt(target)
      if (at !== undefined && !isTyping(target)) focus(at.key)
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const at = rowAt(target)
      if (at !== undefined && !isTyping(target)) acts.doubleClick(target, at)
    },
    onPointerDown: (event: PointerEvent) => {
      const { target } = event
      const at = rowAt(target)
      const isGripped = target instanceof Element && target.closest('.agenda-grip') !== null
      if (at?.kind !== 'item' || !isGripped || list.current === null || event.button !== 0) return
      event.preventDefault()
      dragRow(event.nativeEvent, list.current, at.key, (beforeKey) => acts.drop(at.item, beforeKey))
    },
  }
  return { stop, focus, handlers }
}

/** Gives a line the focus, once it is there: a line that was moved or made is drawn anew. */
function useRowFocus(list: RefObject<HTMLDivElement | null>, rows: readonly Row[]) {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (rows.length > 0 && wanted.current !== null && isFocusFree()) focusRow(list.current, wanted.current)
  }, [list, rows])
  return (key: string) => {
    wanted.current = key
    focusRow(list.current, key)
  }
}

function focusRow(list: HTMLElement | null, key: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  const target = row?.dataset['kind'] === 'add' ? row.querySelector<HTMLElement>('input') : row
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

function useRowActs(
  { data, rows, commands, setEditing }: RowParts,
  stops: readonly Row[],
  focus: (key: string) => void,
) {
  const desk = useAgendaDesk()
  const { items } = data.programme
  const open = (at: Row) => {
    if (at.kind === 'session') desk.change({ selectedId: at.session.id, itemId: null, side: 'card' })
    if (at.kind === 'item') desk.change({ selectedId: at.item.sessionId, itemId: at.item.id, side: 'card' })
  }
  const step = (from: Row, side: 1 | -1) => focus((stops[stops.indexOf(from) + side] ?? from).key)
  const remove = (at: Row) => {
    step(at, at === stops.at(-1) ? -1 : 1)
    if (at.kind === 'item') void commands.removeItem(at.item)
    if (at.kind === 'session') void commands.removeSession(at.session)
  }
  const plain = (key: string, at: Row): boolean => {
    if (key === 'Home' || key === 'End') focus(stops.at(key === 'Home' ? 0 : -1)?.key ?? at.key)
    else if (key === 'F2') setEditing({ key: at.key, what: 'title' })
    else if (key === 'Enter') open(at)
    else if (key === 'Delete') remove(at)
    else if (key === 'Insert') focus(`add ${at.kind === 'item' ? at.item.sessionId : at.key}`)
    else return false
    return true
  }
  return {
    /** Does what a key stands for; false where it stands for nothing here. */
    press: (event: KeyboardEvent, at: Row): boolean => {
      const { key, altKey, shiftKey, target } = event
      const isUpright = key === 'ArrowUp' || key === 'ArrowDown'
      const side = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1
      if (isUpright && !altKey && !shiftKey) step(at, side)
      else if (isTyping(target)) return false
      else if (at.kind === 'item' && key.startsWith('Arrow'))
        void arrow(event, at.item, side, { items, commands, isUpright, focus })
      // By their place on the keyboard, so that they work in a Russian layout.
      else if (event.code === 'KeyN' && !event.ctrlKey && !event.metaKey && !altKey) desk.change({ asked: 'add' })
      else return plain(key, at)
      return true
    },
    doubleClick: (target: EventTarget, at: Row) => {
      const edits = target instanceof Element ? target.closest('[data-edits]') : null
      const what = edits?.getAttribute('data-edits') === 'minutes' ? 'minutes' : 'title'
      if (edits === null) open(at)
      else setEditing({ key: at.key, what })
    },
    drop: (item: AgendaItem, beforeKey: string) => {
      const before = rows.find(({ key }) => key === beforeKey)
      if (before?.kind === 'item')
        void commands.moveItem(item, { sessionId: before.item.sessionId, beforeId: before.item.id })
      if (before?.kind === 'add') void commands.moveItem(item, { sessionId: before.session.id, beforeId: null })
    },
  }
}

/** Arrows with Alt or Shift on an item: its place, its depth, its length. */
async function arrow(
  { altKey, shiftKey }: KeyboardEvent,
  item: AgendaItem,
  side: 1 | -1,
  { items, commands, isUpright, focus }: ArrowParts,
): Promise<void> {
  if (shiftKey && isUpright) await commands.setItem(item, { minutes: Math.max(0, item.minutes + side * usualStep) })
  else if (altKey && isUpright) {
    const to = stepOf(items, item, side)
    if (to === null) return
    await commands.moveItem(item, to)
    focus(item.id)
  } else if (altKey) {
    const depth = depthStep(items, item, side)
    if (depth !== item.depth) await commands.setItem(item, { depth })
  }
}

interface ArrowParts {
  readonly items: readonly AgendaItem[]
  readonly commands: AgendaCommands
  readonly isUpright: boolean
  readonly focus: (key: string) => void
}
