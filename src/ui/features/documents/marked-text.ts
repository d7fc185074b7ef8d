import type { Run } from '#domain/drafting/clause.ts'
import { normaliseRuns } from '#domain/drafting/runs.ts'

// Runs as they stand in the page: a span for each run, its marks in data attributes; plain words are bare text.

/** Draws runs into an editable element. */
export function paintRuns(element: HTMLElement, runs: readonly Run[]): void {
  element.replaceChildren(
    ...runs.map((run) => {
      const { text, bold, italic, bracket, reference } = run
      if (!bold && !italic && !bracket && reference === undefined) return document.createTextNode(text)
      const span = document.createElement('span')
      span.textContent = text
      if (bold) span.dataset['bold'] = ''
      if (italic) span.dataset['italic'] = ''
      if (bracket) span.dataset['bracket'] = ''
      if (reference !== undefined) span.dataset['reference'] = reference
      return span
    }),
  )
}

/** What an editable element says now, typed words with the marks of the place they were typed in. */
export function readRuns(element: HTMLElement): readonly Run[] {
  const runs: Run[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').replaceAll(/[\r\n]+/g, ' ')
    const marks = node.parentElement?.closest<HTMLElement>(
      'span[data-bold], span[data-italic], span[data-bracket], span[data-reference]',
    )
    const data = marks !== undefined && marks !== null && element.contains(marks) ? marks.dataset : {}
    runs.push({
      text,
      ...(data['bold'] === undefined ? {} : { bold: true }),
      ...(data['italic'] === undefined ? {} : { italic: true }),
      ...(data['bracket'] === undefined ? {} : { bracket: true }),
      ...(data['reference'] === undefined ? {} : { reference: data['reference'] }),
    })
  }
  return normaliseRuns(runs)
}

export const sameRuns = (one: readonly Run[], other: readonly Run[]): boolean =>
  JSON.stringify(normaliseRuns(one)) === JSON.stringify(normaliseRuns(other))

/** Offset of the caret in the text of an element; null when it is elsewhere. */
export function caretIn(element: HTMLElement): { readonly offset: number; readonly collapsed: boolean } | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  return { offset: before.toString().length, collapsed: range.collapsed }
}

/** Puts the caret at an offset of the text, or at its end. */
export function placeCaret(element: HTMLElement, offset: number): void {
  element.focus()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  let node = walker.nextNode()
  while (node !== null && left > (node.textContent ?? '').length) {
    left -= (node.textContent ?? '').length
    node = walker.nextNode()
  }
  const selection = getSelection()
  if (node === null) {
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  } else selection?.collapse(node, left)
}

/** Whether the caret is on the first or the last printed line of an element. */
export function caretAtEdge(element: HTMLElement, edge: 'first' | 'last'): boolean {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return false
  const caret = selection.getRangeAt(0).getClientRects()[0]
  const lines = element.getClientRects()
  const line = edge === 'first' ? lines[0] : lines[lines.length - 1]
  if (caret === undefined || line === undefined) return true
  return edge === 'first' ? caret.top < line.top + line.height / 2 : caret.bottom > line.bottom - line.height / 2
}
