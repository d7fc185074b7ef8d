import { useEffect, useState, type RefObject } from 'react'
import { conflictWords } from '#domain/agenda/conflict-words.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { isClash, type AgendaData } from '../agenda-data.ts'

interface Hint {
  readonly id: string
  readonly left: number
  readonly top: number
}

interface ConflictHintProps {
  readonly data: AgendaData
  /** The timetable: its blocks are watched. */
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** Widest, in pixels. */
const width = 320
/** What its words need, at least. */
const height = 96

/** Under the block; where that is out of sight, over its lower part. null when the block itself is out of sight. */
function placeAt(block: HTMLElement, ground: HTMLElement): Hint | null {
  const { left, bottom, top } = block.getBoundingClientRect()
  const frame = ground.getBoundingClientRect()
  const id = block.dataset['session']
  if (id === undefined || !block.isConnected || bottom < frame.top || top > frame.bottom) return null
  return {
    id,
    left: Math.min(left, frame.right - width - 8),
    top: Math.max(top + 24, Math.min(bottom + 4, frame.bottom - height)),
  }
}

/** What is wrong with the block under the pointer or with the focus. One for all blocks: none of them is drawn again for it. */
export function ConflictHint({ data, scroller }: ConflictHintProps) {
  const { language } = useWords()
  const [hint, setHint] = useState<Hint | null>(null)
  useEffect(() => {
    const ground = scroller.current
    if (ground === null) return undefined
    let shown: HTMLElement | null = null
    const place = () => setHint(shown === null ? null : placeAt(shown, ground))
    const show = ({ target }: Event) => {
      const isDragging = ground.dataset['dragging'] !== undefined
      shown =
        target instanceof Element && !isDragging
          ? target.closest<HTMLElement>('.tt-block[data-conflict]:not([data-dragged])')
          : null
      place()
    }
    const hide = () => {
      shown = null
      place()
    }
    const stop = new AbortController()
    const { signal } = stop
    ground.addEventListener('pointerover', show, { signal })
    ground.addEventListener('focusin', show, { signal })
    ground.addEventListener('pointerleave', hide, { signal })
    ground.addEventListener('focusout', hide, { signal })
    ground.addEventListener('pointerdown', hide, { signal })
    ground.addEventListener('scroll', place, { signal })
    return () => stop.abort()
  }, [scroller])
  const conflicts = hint === null ? [] : (data.conflictsOf.get(hint.id) ?? []).filter(isClash)
  if (hint === null || conflicts.length === 0) return null
  return (
    <div className="tt-hint" role="tooltip" style={{ left: hint.left, top: hint.top, maxWidth: width }}>
      {conflicts.slice(0, 3).map((conflict) => (
        <p key={conflict.id}>{conflictWords(conflict, language)}</p>
      ))}
    </div>
  )
}
