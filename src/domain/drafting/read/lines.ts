/** One line of the source. */
export interface Line {
  /** Offset of its first character in the source. */
  readonly start: number
  /** As typed, without line end. */
  readonly raw: string
  /** Columns of white space before its first word; a tab counts four. */
  readonly indent: number
  readonly blank: boolean
  /** A form feed stands before it. */
  readonly newPage: boolean
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

/** Lines of a text with any of the line ends in use; a form feed ends a line and begins a page. */
export function splitLines(source: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let newPage = false
  for (const match of source.matchAll(lineEnd)) {
    lines.push(line(source, start, match.index, newPage))
    start = match.index + match[0].length
    newPage = match[0] === '\f'
  }
  lines.push(line(source, start, source.length, newPage))
  return lines
}

function line(source: string, start: number, end: number, newPage: boolean): Line {
  const raw = source.slice(start, end)
  const white = raw.length - raw.trimStart().length
  let indent = 0
  for (let index = 0; index < white; index += 1) indent += raw[index] === '\t' ? 4 : 1
  return { start, raw, indent, blank: white === raw.length || isInvisible(raw), newPage }
}

function isInvisible(raw: string): boolean {
  return raw.length < 20 && /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(raw)
}
