/** How many characters around a place show where it is. */
const around = 40

interface Range {
  readonly start: number
  readonly end: number
}

/** The words around a place of a text, the place itself marked; a place without letters is shown with the words beside it. */
export function MarkedExcerpt({ text, place: { start, end } }: { text: string; place: Range }) {
  const from = start <= around ? 0 : start - around + (/^\S*\s/u.exec(text.slice(start - around))?.[0].length ?? 0)
  const to = end + around
  return (
    <>
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </>
  )
}

/** Where two texts differ: what is common at their ends is left out. */
export function differenceOf(before: string, after: string): { readonly before: Range; readonly after: Range } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return {
    before: { start, end: before.length - tail },
    after: { start, end: after.length - tail },
  }
}
