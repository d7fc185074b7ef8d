import { useCallback, type KeyboardEvent } from 'react'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { everywhere, type Block } from './blocks.ts'
import { endMovedBy, movedBy, neighbour, usualStep, type Direction } from './geometry.ts'
import { put } from './put.ts'
import { roomOf, usualLength, type TimetableParts } from './use-dragging.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey && !shiftKey

/**
 * Keys of the timetable. Arrows lead from block to block; with Alt they move the block by five minutes or to the next hall, with
 * Ctrl by one minute; with Shift they make it longer or shorter. Alt+PageUp and Alt+PageDown take it to another day.
 */
export function useBlockKeys(parts: TimetableParts) {
  const desk = useAgendaDesk()
  const { day } = parts
  const acts = useBlockActs(parts)
  return useCallback(
    (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || target.closest('.tt-draft') !== null) return
      const block = day.blocks.find(({ id }) => id === desk.selectedId)
      const focused = block ?? day.blocks[0]
      const direction = directions[event.key]
      // By their place on the keyboard, so that they work in a Russian layout.
      if (event.code === 'KeyN' && isPlain(event)) acts.begin(focused)
      else if (event.key === 'Escape' && desk.side !== null) desk.change({ side: null })
      else if (focused === undefined) return
      else if (direction !== undefined) acts.arrow(event, focused, direction, block !== undefined)
      else if ((event.key === 'Enter' || event.key === ' ') && isPlain(event))
        desk.change({ selectedId: focused.id, side: 'card' })
      else if (event.code === 'KeyP' && isPlain(event)) acts.pin(focused)
      else if (event.key === 'Delete') acts.remove(focused)
      else if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp'))
        acts.toDay(focused, event.key === 'PageDown' ? 1 : -1)
      else if (event.key === 'Home' || event.key === 'End')
        desk.change({ selectedId: day.blocks.at(event.key === 'Home' ? 0 : -1)?.id ?? null })
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    [day, desk, acts],
  )
}

function useBlockActs({ day, date, dates, commands }: TimetableParts) {
  const desk = useAgendaDesk()
  const arrow = (event: KeyboardEvent, block: Block, direction: Direction, isSelected: boolean) => {
    const isUpright = direction === 'up' || direction === 'down'
    const side = direction === 'down' || direction === 'right' ? 1 : -1
    const step = event.ctrlKey || event.metaKey ? 1 : usualStep
    if (event.shiftKey) {
      if (!isUpright) return
      const span = endMovedBy(block, side * step, step)
      void commands.place(block.session, put(block, span, { date, roomId: undefined }))
    } else if (event.altKey || event.ctrlKey || event.metaKey) {
      if (isUpright) {
        const span = movedBy(block, side * step, step)
        void commands.place(block.session, put(block, span, { date, roomId: undefined }))
      } else {
        const column = block.column + side
        if (block.column === everywhere || column < 0 || column >= day.columns.length) return
        void commands.place(block.session, put(block, block, { date, roomId: roomOf(block, day, column) }))
      }
    } else {
      const next = isSelected ? neighbour(day.blocks, block, direction) : block
      if (next !== null) desk.change({ selectedId: next.id })
    }
  }
  return {
    arrow,
    /** A new session behind the one that is selected, in its hall. */
    begin: (after: Block | undefined) => {
      const hall = after === undefined ? day.columns[0] : day.columns[after.column]
      desk.change({
        draft: { date, roomId: hall?.id ?? null, start: Math.min(after?.end ?? 9 * 60, 23 * 60), minutes: usualLength },
      })
    },
    pin: ({ session }: Block) => void commands.togglePin(session),
    remove: (block: Block) => {
      const next = neighbour(day.blocks, block, 'down') ?? neighbour(day.blocks, block, 'up')
      desk.change({ selectedId: next?.id ?? null, side: null })
      void commands.removeSession(block.session)
    },
    toDay: (block: Block, side: 1 | -1) => {
      const to = dates[dates.indexOf(date) + side]
      if (to === undefined) return
      void commands.place(block.session, put(block, block, { date: to, roomId: undefined }))
      desk.change({ date: to })
    },
  }
}
