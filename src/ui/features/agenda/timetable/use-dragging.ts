import { useCallback, type PointerEvent, type RefObject } from 'react'
import type { IsoDate } from '#domain/language/language.ts'
import type { AgendaData } from '../agenda-data.ts'
import { useAgendaWords } from '../agenda-words.ts'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { everywhere, type Block, type DayBlocks } from './blocks.ts'
import { release, startDrag, type Drag, type DragKind, type Dropped } from './drag.ts'
import { columnAt, usualStep, type Span } from './geometry.ts'
import { put } from './put.ts'

export interface TimetableParts {
  readonly data: AgendaData
  readonly day: DayBlocks
  readonly date: IsoDate
  readonly dates: readonly IsoDate[]
  /** Pixels of a minute. */
  readonly scale: number
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly halls: RefObject<HTMLDivElement | null>
  readonly commands: AgendaCommands
}

/** Length of a session made by a double click or a key, in minutes. */
export const usualLength = 60

/** The pointer on the timetable: takes blocks elsewhere, makes them longer, draws new ones. */
export function useDragging({ day, date, scale, scroller, halls, commands }: TimetableParts) {
  const words = useAgendaWords()
  const desk = useAgendaDesk()
  return useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const [frame, ground] = [scroller.current, halls.current]
      const { target } = event
      if (event.button !== 0 || frame === null || ground === null || !(target instanceof HTMLElement)) return
      if (target.closest('.tt-draft') !== null) return
      const element = target.closest<HTMLElement>('.tt-block')
      const block = day.blocks.find(({ id }) => id === element?.dataset['session'])
      // The pointer neither selects words nor begins what a browser makes of a drag; the focus is given by hand.
      event.preventDefault()
      const around = {
        scroller: frame,
        halls: ground,
        columns: day.columns.length,
        scale,
        words: (span: Span) => words.span(span),
      }
      if (element === null || block === undefined) {
        frame.focus({ preventScroll: true })
        desk.change({ selectedId: null, draft: null })
        const drag = drawing(event, ground, day, scale)
        const drop = ({ span, column }: Dropped) => {
          release(drag.element)
          const roomId = day.columns[column]?.id ?? null
          desk.change({ draft: { date, roomId, start: span.start, minutes: span.end - span.start } })
        }
        startDrag(event.nativeEvent, drag, { ...around, drop })
        return
      }
      element.focus({ preventScroll: true })
      desk.change({ selectedId: block.id, draft: null })
      const edge = target.closest<HTMLElement>('.tt-grip')?.dataset['edge']
      const kind: DragKind = edge === 'start' || edge === 'end' ? edge : 'move'
      const drop = (dropped: Dropped) => {
        const to = { date: dropped.date ?? date, roomId: roomOf(block, day, dropped.column) }
        void commands.place(block.session, put(block, dropped.span, to), () => release(element))
      }
      startDrag(event.nativeEvent, { kind, from: block, column: block.column, element }, { ...around, drop })
    },
    [day, date, scale, scroller, halls, commands, words, desk],
  )
}

/** The hall of a column; undefined where the block stays in its own. */
export function roomOf(block: Block, day: DayBlocks, column: number): string | null | undefined {
  return column === block.column || column === everywhere ? undefined : (day.columns[column]?.id ?? null)
}

function drawing({ clientX, clientY }: PointerEvent, ground: HTMLElement, day: DayBlocks, scale: number): Drag {
  const { left, top, width } = ground.getBoundingClientRect()
  const columns = day.columns.length
  const column = columnAt(clientX - left, width / columns, columns)
  const minute = Math.max(0, (clientY - top) / scale)
  const element = ground.querySelector<HTMLElement>('.tt-ghost') ?? ground
  element.style.setProperty('--lane', `${(100 * column) / columns}%`)
  element.style.setProperty('--width', `${100 / columns}%`)
  return { kind: 'draw', from: { start: minute, end: minute + usualStep }, column, element }
}

/** What a double click on empty ground begins: at the half hour it is in. */
export function draftAt(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  ground: HTMLElement,
  { day, date, scale }: Pick<TimetableParts, 'day' | 'date' | 'scale'>,
) {
  const { left, top, width } = ground.getBoundingClientRect()
  const column = columnAt(clientX - left, width / day.columns.length, day.columns.length)
  const start = Math.floor((clientY - top) / scale / 30) * 30
  return { date, roomId: day.columns[column]?.id ?? null, start, minutes: usualLength }
}
