import type { Span } from '../../language/language.ts'
import type { Line } from './lines.ts'
import type { Rich } from './rich.ts'

/**
 * Stretches of the source that belong to each text, one for each line it stands on. Every character that is not white
 * space belongs to a text: labels, marks and tags between two texts of a line to the one after them, at the end of a line to
 * the one before. Lines of which no text holds a character are returned as `orphans`.
 */
export function coverSource(
  source: string,
  lines: readonly Line[],
  texts: readonly Rich[],
): { readonly spans: readonly (readonly Span[])[]; readonly orphans: readonly Span[] } {
  const owner = new Int32Array(source.length).fill(-1)
  texts.forEach(({ at }, index) => {
    for (const offset of at) if (offset >= 0) owner[offset] = index
  })
  const spans: Span[][] = texts.map(() => [])
  const orphans: Span[] = []
  for (const { start, raw } of lines) {
    const from = start + raw.length - raw.trimStart().length
    const to = start + raw.trimEnd().length
    if (from < to) coverLine(source, owner, from, to, spans, orphans)
  }
  return { spans, orphans }
}

function coverLine(
  source: string,
  owner: Int32Array,
  from: number,
  to: number,
  spans: Span[][],
  orphans: Span[],
): void {
  let current = -1
  let begin = from
  for (let offset = from; offset < to; offset += 1) {
    const found = owner[offset] ?? -1
    if (found < 0 || found === current) continue
    if (current >= 0) {
      const end = lastOwned(source, owner, offset, current)
      spans[current]?.push({ start: begin, end })
      begin = end
    }
    current = found
  }
  if (current >= 0) spans[current]?.push({ start: begin, end: to })
  else orphans.push({ start: from, end: to })
}

/** End of the stretch of `current` before `offset`: its end punctuation is its own, what lies between goes to the text after. */
function lastOwned(source: string, owner: Int32Array, offset: number, current: number): number {
  let end = offset
  while (end > 0 && owner[end - 1] !== current) end -= 1
  while (end < offset && /[,.;:!?]/.test(source.charAt(end))) end += 1
  return end
}
