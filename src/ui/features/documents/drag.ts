import type { ClauseId } from '#domain/drafting/clause.ts'
import { bodyOf } from './editor/body-mapping.ts'
import type { DraftEditor } from './editor/draft-editor.ts'
import { perform } from './editor/perform.ts'
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
  const box = (row.querySelector('.page-text') ?? row).getBoundingClientRect()
  return { id, side: y < box.top + box.height / 2 ? 'before' : 'after' }
}

/** A line where the clause would stand. */
function createMark(area: HTMLElement): { readonly show: (target: Target | null) => void; readonly end: () => void } {
  const line = document.createElement('div')
  line.className = 'page-drop'
  line.hidden = true
  area.append(line)
  return {
    show(target) {
      const row = target === null ? null : area.querySelector(`[data-row="${CSS.escape(target.id)}"]`)
      line.hidden = row === null
      if (row === null || target === null) return
      const box = row.getBoundingClientRect()
      const y = target.side === 'before' ? box.top : box.bottom
      line.style.top = `${y - area.getBoundingClientRect().top - 1}px`
    },
    end: () => line.remove(),
  }
}

/** The clause whose number is under the pointer. */
export function numberAt({ target, clientX, clientY }: PointerEvent): ClauseId | null {
  const text = target instanceof Element ? target.closest<HTMLElement>('.page-text[data-label]') : null
  if (text === null) return null
  const { paddingLeft, paddingTop, textIndent, lineHeight } = getComputedStyle(text)
  const box = text.getBoundingClientRect()
  const left = box.left + Number.parseFloat(paddingLeft) + Number.parseFloat(textIndent)
  const width = Number.parseFloat(getComputedStyle(text, '::before').width)
  const bottom = box.top + Number.parseFloat(paddingTop) + Number.parseFloat(lineHeight)
  const isOnNumber = clientX >= left && clientX < left + width && clientY <= bottom
  return isOnNumber ? (text.parentElement?.dataset['row'] ?? null) : null
}

/** Carries a clause by its grip or number. Works on documents of any length: only the row under the pointer is looked at. */
export function startDrag(event: PointerEvent, editor: DraftEditor, id: ClauseId): void {
  const area = editor.page.view.dom.closest<HTMLElement>('.page-area')
  if (event.button !== 0 || area === null) return
  event.preventDefault()
  const scroller = area.closest('.page-desk')
  const row = area.querySelector(`[data-row="${CSS.escape(id)}"]`)
  const mark = createMark(area)
  const body = () => bodyOf(editor.page.state.doc)
  let target: Target | null = null
  const stop = new AbortController()
  const { signal } = stop
  row?.setAttribute('data-dragged', '')
  const end = () => {
    stop.abort()
    row?.removeAttribute('data-dragged')
    mark.end()
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const box = scroller?.getBoundingClientRect()
    if (box !== undefined && clientY < box.top + edge) scroller?.scrollBy(0, -scrollStep)
    if (box !== undefined && clientY > box.bottom - edge) scroller?.scrollBy(0, scrollStep)
    const under = targetAt(clientX, clientY)
    target = under !== null && dropPlace(body(), id, under.id, under.side) !== null ? under : null
    mark.show(target)
  }
  const onDrop = () => {
    const place = target === null ? null : dropPlace(body(), id, target.id, target.side)
    end()
    if (place !== null) perform(editor.page.view, [{ type: 'move', clauseId: id, place }])
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
