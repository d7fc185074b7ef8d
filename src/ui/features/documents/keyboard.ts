import { deepestLevel, ownText, type Clause, type ClauseId } from '#domain/drafting/clause.ts'
import { caretAtEdge, caretIn, placeCaret } from './marked-text.ts'
import { endOfText, type CaretWish, type Editor } from './editor.ts'
import { placeBeside, whereabouts, type Whereabouts } from './whereabouts.ts'

/** A block of text that has the focus. */
export interface FocusedBlock {
  readonly element: HTMLElement
  readonly clauseId: ClauseId
  readonly block: number
}

export function focusedBlock(target: EventTarget | null): FocusedBlock | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-document-text]') : null
  const clauseId = element?.dataset['clause']
  if (element === null || clauseId === undefined) return null
  return { element, clauseId, block: Number(element.dataset['block'] ?? 0) }
}

const at = (clauseId: ClauseId, block: number, offset: number): CaretWish => ({ clauseId, block, offset })
const start = (clauseId: ClauseId | null) => (clauseId === null ? null : at(clauseId, 0, 0))

/** Keys of the page: Enter splits or adds, Backspace joins, Tab changes level, Alt with arrows moves, arrows walk. */
export function onPageKey(event: KeyboardEvent, editor: Editor, remove: (id: ClauseId) => void): void {
  const focused = focusedBlock(event.target)
  const body = editor.body()
  if (focused === null || body === null || event.isComposing) return
  const here = whereabouts(body, focused.clauseId)
  if (here === null) return
  const act = commandFor(event, { focused, here, editor, remove })
  if (act === null) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

interface Situation {
  readonly focused: FocusedBlock
  readonly here: Whereabouts
  readonly editor: Editor
  readonly remove: (id: ClauseId) => void
}

function commandFor(event: KeyboardEvent, situation: Situation): (() => void) | null {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event
  if (ctrlKey || metaKey) return null
  if (altKey) return moveKey(key, situation)
  switch (key) {
    case 'Enter':
      return () => enter(situation)
    case 'Tab':
      return levelKey(shiftKey ? 'outdent' : 'indent', situation)
    case 'Backspace':
      return backspace(situation)
    case 'ArrowUp':
    case 'ArrowDown':
      return shiftKey ? null : walkKey(key, situation)
    default:
      return null
  }
}

/** Moves a clause among its siblings; null at the edge. */
export function moveBy(editor: Editor, here: Whereabouts, by: 1 | -1, wish?: CaretWish): (() => void) | null {
  const index = here.index + by
  if (index < 0 || index >= here.siblings.length) return null
  return () =>
    void editor.edit(
      [{ type: 'move', clauseId: here.clause.id, place: placeBeside(here, index) }],
      () => wish ?? start(here.clause.id),
    )
}

function moveKey(key: string, { focused, here, editor }: Situation) {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
  const offset = caretIn(focused.element)?.offset ?? 0
  return moveBy(editor, here, key === 'ArrowUp' ? -1 : 1, at(focused.clauseId, focused.block, offset)) ?? (() => {})
}

/** Tab changes the level where it can; where it cannot it moves the focus on, so that nobody is caught in the page. */
function levelKey(type: 'indent' | 'outdent', { focused, here, editor }: Situation) {
  if (!canChangeLevel(type, here)) return null
  const offset = caretIn(focused.element)?.offset ?? 0
  return () => void editor.edit([{ type, clauseId: here.clause.id }], () => at(focused.clauseId, focused.block, offset))
}

export const canChangeLevel = (
  type: 'indent' | 'outdent',
  { clause, parent, level, index, siblings }: Whereabouts,
): boolean =>
  type === 'outdent'
    ? parent !== null
    : clause.role === 'clause' && level < deepestLevel && siblings[index - 1]?.role === 'clause'

function enter({ focused, here, editor }: Situation): void {
  const { clause, index, level } = here
  const text = focused.element.textContent ?? ''
  const offset = caretIn(focused.element)?.offset ?? text.length
  const insert = (place: ReturnType<typeof placeBeside>) =>
    ({ type: 'insert', place, role: clause.role, runs: [] }) as const
  if (text.trim() === '' && level > 0)
    void editor.edit([{ type: 'outdent', clauseId: clause.id }], () => start(clause.id))
  else if (text.slice(offset).trim() === '') {
    const leadsList = clause.blocks[focused.block + 1]?.type === 'list'
    const place = leadsList ? { parent: clause.id, index: 0 } : placeBeside(here, index + 1)
    void editor.edit([insert(place)], start)
  } else if (text.slice(0, offset).trim() === '')
    void editor.edit([insert(placeBeside(here, index))], () => start(clause.id))
  else void editor.edit([{ type: 'split', clauseId: clause.id, block: focused.block, offset }], start)
}

function backspace({ focused, here, editor, remove }: Situation): (() => void) | null {
  const caret = caretIn(focused.element)
  if (caret === null || caret.offset > 0 || !caret.collapsed || focused.block > 0) return null
  const { clause, index, siblings, parent } = here
  const before = siblings[index - 1]
  if (ownText(clause).trim() === '' && clause.blocks.length === 1) return () => remove(clause.id)
  if (before !== undefined && before.role === clause.role)
    return () => void editor.edit([{ type: 'join', clauseId: clause.id }], () => endOf(before))
  return parent === null
    ? null
    : () => void editor.edit([{ type: 'outdent', clauseId: clause.id }], () => start(clause.id))
}

/** The end of the words of a clause as they were before others were joined to it. */
export function endOf(clause: Clause): CaretWish {
  const last = clause.blocks.findLastIndex((block) => block.type === 'text')
  const block = clause.blocks[last]
  const length = block?.type === 'text' ? block.runs.reduce((sum, run) => sum + run.text.length, 0) : endOfText
  return at(clause.id, Math.max(0, last), length)
}

/** From the last line of one text to the first of the next, and back. */
function walkKey(key: 'ArrowUp' | 'ArrowDown', { focused }: Situation): (() => void) | null {
  if (!caretAtEdge(focused.element, key === 'ArrowUp' ? 'first' : 'last')) return null
  const all = [...document.querySelectorAll<HTMLElement>('[data-document-text]')]
  const next = all[all.indexOf(focused.element) + (key === 'ArrowUp' ? -1 : 1)]
  return next === undefined ? null : () => placeCaret(next, key === 'ArrowUp' ? endOfText : 0)
}
