import { followPointer } from '../follow-pointer.ts'
import { columnAt, drawn, edgePull, endMovedBy, movedBy, startMovedBy, usualStep, type Span } from './geometry.ts'

/** What is done with a block: taken elsewhere, made longer at either end; or drawn where there was none. */
export type DragKind = 'move' | 'start' | 'end' | 'draw'

export interface Drag {
  readonly kind: DragKind
  /** Where it was; for what is drawn where it began. */
  readonly from: Span
  /** -1 for what goes across all halls. */
  readonly column: number
  /** The block, or for what is drawn the shape that stands for it. */
  readonly element: HTMLElement
}

export interface Dropped {
  readonly kind: DragKind
  readonly span: Span
  readonly column: number
  /** Date of the tab it was dropped on; null for the day that is shown. */
  readonly date: string | null
}

export interface DragSurroundings {
  /** What scrolls. */
  readonly scroller: HTMLElement
  /** The halls without the line of hours: its top is midnight. */
  readonly halls: HTMLElement
  readonly columns: number
  /** Pixels of a minute. */
  readonly scale: number
  /** Words of a span, written beside the pointer. */
  readonly words: (span: Span) => string
  readonly drop: (dropped: Dropped) => void
}

/** The tab of a day under a point. */
const tabAt = ({ clientX, clientY }: PointerEvent) =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-drop-day]') ?? null

/**
 * Follows the pointer until it is let go. Nothing is drawn by React on the way: one element is moved, once for each picture of the
 * display, and what came of it is told at the end.
 */
export function startDrag(down: PointerEvent, drag: Drag, around: DragSurroundings): void {
  const { kind, element, from } = drag
  const { scroller } = around
  const drawAt = drawer(down, drag, around)
  let pointer = down
  let frame = 0
  let last: Dropped | null = null
  let tab: HTMLElement | null = null
  const overTab = (next: HTMLElement | null) => {
    if (tab === next) return
    tab?.removeAttribute('data-over')
    next?.setAttribute('data-over', 'true')
    tab = next
  }
  const draw = () => {
    overTab(kind === 'move' ? tabAt(pointer) : null)
    last = drawAt(pointer, tab?.dataset['dropDay'] ?? null)
    frame = requestAnimationFrame(draw)
  }
  const end = () => {
    cancelAnimationFrame(frame)
    overTab(null)
    delete scroller.dataset['dragging']
    element.removeAttribute('data-dragged')
    element.removeAttribute('data-span')
  }
  const isUnmoved = ({ date, column, span }: Dropped) =>
    kind !== 'draw' && date === null && column === drag.column && span.start === from.start && span.end === from.end
  const cancel = (hasBegun: boolean) => {
    end()
    if (hasBegun) release(element)
  }
  followPointer(down, {
    begin: () => {
      scroller.dataset['dragging'] = kind
      element.setAttribute('data-dragged', kind)
      frame = requestAnimationFrame(draw)
    },
    move: (event) => {
      pointer = event
    },
    drop: () => {
      if (last === null || isUnmoved(last)) cancel(true)
      else {
        end()
        around.drop(last)
      }
    },
    cancel,
  })
}

/** Draws a drag where the pointer is, and says what would come of letting it go there. */
function drawer(down: PointerEvent, drag: Drag, { scroller, halls, columns, scale, words }: DragSurroundings) {
  const { kind, element, from } = drag
  const begun = halls.getBoundingClientRect()
  const width = begun.width / columns
  const begunAt = down.clientY - begun.top
  return (pointer: PointerEvent, date: string | null): Dropped => {
    const isOnTab = date !== null
    if (!isOnTab) pull(scroller, pointer, kind !== 'draw' && drag.column >= 0)
    const { left, top } = halls.getBoundingClientRect()
    const minutes = (pointer.clientY - top - begunAt) / scale
    const step = pointer.altKey ? 1 : usualStep
    // On the tab of another day it keeps its time and its hall.
    const span = isOnTab ? from : spansOf[kind](from, minutes, step)
    const isAcross = kind === 'move' && drag.column >= 0 && !isOnTab
    const column = isAcross ? columnAt(pointer.clientX - left, width, columns) : drag.column
    show(element, drag, span, { scale, across: (column - drag.column) * width })
    element.setAttribute('data-span', words(span))
    return { kind, span, column, date }
  }
}

const spansOf: Readonly<Record<DragKind, (from: Span, minutes: number, step: number) => Span>> = {
  move: movedBy,
  start: startMovedBy,
  end: endMovedBy,
  draw: (from, minutes, step) => drawn(from.start, from.start + minutes, step),
}

/** Scrolls when the pointer is near an edge of what is in sight. */
function pull(scroller: HTMLElement, { clientX, clientY }: PointerEvent, isAcross: boolean): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  const down = edgePull(clientY, top + 32, bottom)
  if (down !== 0) scroller.scrollTop += down
  const across = isAcross ? edgePull(clientX, left + 56, right) : 0
  if (across !== 0) scroller.scrollLeft += across
}

function show(
  { style }: HTMLElement,
  { kind, from }: Drag,
  span: Span,
  { scale, across }: { readonly scale: number; readonly across: number },
): void {
  if (kind === 'move') {
    style.transform = `translate(${across}px, ${(span.start - from.start) * scale}px)`
    return
  }
  style.top = `${span.start * scale}px`
  style.height = `${(span.end - span.start) * scale}px`
}

/** Takes back what a drag did to the looks of a block; its own place and height are written anew by whoever draws it. */
export function release({ style }: HTMLElement): void {
  style.transform = ''
  style.top = ''
  style.height = ''
}
