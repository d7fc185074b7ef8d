import type { Span } from '../../language/language.ts'
import { changeText, type Change } from './apply-changes.ts'

/** How many characters around a place show what it is. */
const shown = 24

/** The words around a place of a text as they are, and as they are after the changes. */
export function excerptOf(
  text: string,
  place: Span,
  changes: readonly Change[],
): { readonly before: string; readonly after: string } {
  const first = Math.min(place.start, ...changes.map(({ start }) => start))
  const last = Math.max(place.end, ...changes.map(({ end }) => end))
  const from = wordStart(text, Math.max(0, first - shown))
  const before = text.slice(from, wordEnd(text, last, Math.min(text.length, last + shown)))
  const moved = changes.map(({ start, end, ...change }) =>
    Object.assign(change, { start: start - from, end: end - from }),
  )
  return { before, after: changeText(before, moved) }
}

/** The last end of a word not before the place, so that none is cut. */
function wordEnd(text: string, place: number, at: number): number {
  if (at === text.length || /\s/u.test(text.charAt(at))) return at
  const cut = /\s\S*$/u.exec(text.slice(place, at))
  return cut === null ? at : place + cut.index
}

/** The next beginning of a word, so that none is cut. */
function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : at + (/^\S*\s/u.exec(text.slice(at))?.[0].length ?? 0)
}
