import { IconGripVertical } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ClauseMenu } from './clause-menu.tsx'
import { numberAt, startDrag } from './drag.ts'
import { useEditor, useRendered, useSelectedClause } from './editor.ts'
import { whereabouts } from './whereabouts.ts'

/** How a clause is called where it is not seen: by its number, or by its part. */
function useClauseName(): (clauseId: ClauseId) => string {
  const { t } = useWords()
  const { document, numbers } = useRendered(useEditor())
  return (clauseId) => {
    const number = numbers[clauseId]?.number
    if (number != null) return t('page.clause', { number })
    const here = whereabouts(document.body, clauseId)
    return here === null ? '' : t(`page.part.${here.part}`)
  }
}

const rowOf = (page: HTMLElement, clauseId: ClauseId) =>
  page.querySelector<HTMLElement>(`[data-row="${CSS.escape(clauseId)}"]`)

/** The grip of the clause under the pointer and the menu of the one with the caret: two for the whole page, put where they are needed. */
export function ClauseTools({ area }: { area: RefObject<HTMLElement | null> }) {
  const nameOf = useClauseName()
  const selected = useSelectedClause(useEditor())
  const gripped = useHoveredClause(area) ?? selected
  const grip = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  usePlace(grip, area, gripped)
  usePlace(menu, area, selected)
  return (
    <>
      {gripped === null ? null : <Grip at={grip} clauseId={gripped} name={nameOf(gripped)} />}
      {selected === null ? null : (
        <div ref={menu} className="page-menu">
          <ClauseMenu key={selected} clauseId={selected} name={nameOf(selected)} />
        </div>
      )}
    </>
  )
}

/** Keeps an element beside the first line of a clause. */
function usePlace(
  at: RefObject<HTMLElement | null>,
  area: RefObject<HTMLElement | null>,
  clauseId: ClauseId | null,
): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    const page = area.current
    if (page === null || clauseId === null) return undefined
    const place = () => {
      const text = rowOf(page, clauseId)?.querySelector('.page-text')
      if (at.current === null || text == null) return
      const padding = Number.parseFloat(getComputedStyle(text).paddingTop)
      const top = text.getBoundingClientRect().top + padding - page.getBoundingClientRect().top
      at.current.style.setProperty('top', `${top}px`)
    }
    place()
    const stop = editor.subscribe(place)
    const watcher = new ResizeObserver(place)
    watcher.observe(page)
    return () => {
      stop()
      watcher.disconnect()
    }
  }, [at, area, clauseId, editor])
}

/** Also carries clauses by their numbers. */
function useHoveredClause(area: RefObject<HTMLElement | null>): ClauseId | null {
  const editor = useEditor()
  const [hovered, setHovered] = useState<ClauseId | null>(null)
  useEffect(() => {
    const page = area.current
    if (page === null) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const follow = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('.page-grip') !== null) return
      setHovered(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null)
    }
    page.addEventListener('pointerover', follow, { signal })
    page.addEventListener('pointerleave', () => setHovered(null), { signal })
    page.addEventListener(
      'pointerdown',
      (event) => {
        const clauseId = numberAt(event)
        if (clauseId !== null) startDrag(event, editor, clauseId)
      },
      { signal },
    )
    return () => stop.abort()
  }, [area, editor])
  return hovered
}

interface GripProps {
  readonly at: RefObject<HTMLButtonElement | null>
  readonly clauseId: ClauseId
  readonly name: string
}

function Grip({ at, clauseId, name }: GripProps) {
  const { t } = useWords()
  const editor = useEditor()
  const words = t('page.grip', { name })
  return (
    <button
      ref={at}
      type="button"
      className="plain-tool page-grip"
      tabIndex={-1}
      title={words}
      aria-label={words}
      onPointerDown={(event) => startDrag(event.nativeEvent, editor, clauseId)}
    >
      <IconGripVertical size={16} stroke={1.5} />
    </button>
  )
}
