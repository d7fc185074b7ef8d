import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Editor } from './editor.ts'
import { dropPlace } from './whereabouts.ts'

const edge = 60
const scrollStep = 14

interface Target {
  readonly id: ClauseId
  readonly side: 'before' | 'after'
}

/** The clause under the pointer and the half of it; the innermost one wins. */
function targetAt(x: number, y: number): Target | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]') ?? null
  const id = row?.dataset['row']
  if (row === null || id === undefined) return null
  const box = (row.querySelector('.page-line') ?? row).getBoundingClientRect()
  return { id, side: y < box.top + box.height / 2 ? 'before' : 'after' }
}

/** Marks the row that would take the clause, on the side where it would stand. */
function mark(target: Target | null): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-drop]')) delete row.dataset['drop']
  if (target === null) return
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(target.id)}"]`)
  if (row !== null) row.dataset['drop'] = target.side
}

/** Carries a clause by its grip. Works on documents of any length: only the row under the pointer is looked at. */
export function startDrag(event: PointerEvent, editor: Editor): void {
  const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null
  const id = grip?.dataset['grip']
  if (grip === null || id === undefined || event.button !== 0) return
  event.preventDefault()
  const row = grip.closest<HTMLElement>('[data-row]')
  const scroller = grip.closest<HTMLElement>('.page-desk')
  let target: Target | null = null
  const stop = new AbortController()
  const { signal } = stop
  row?.setAttribute('data-dragged', '')
  const end = () => {
    stop.abort()
    row?.removeAttribute('data-dragged')
    mark(null)
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const box = scroller?.getBoundingClientRect()
    if (box !== undefined && clientY < box.top + edge) scroller?.scrollBy(0, -scrollStep)
    if (box !== undefined && clientY > box.bottom - edge) scroller?.scrollBy(0, scrollStep)
    const body = editor.body()
    const under = targetAt(clientX, clientY)
    target = body !== null && under !== null && dropPlace(body, id, under.id, under.side) !== null ? under : null
    mark(target)
  }
  const onDrop = () => {
    const body = editor.body()
    const place = body === null || target === null ? null : dropPlace(body, id, target.id, target.side)
    end()
    if (place !== null)
      void editor.edit([{ type: 'move', clauseId: id, place }], () => ({ clauseId: id, block: 0, offset: 0 }))
  }
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onDrop, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key === 'Escape') end()
    },
    { signal },
  )
}
