/** What a file says of one of its lines, where a plain text leaves a reader to guess. */
export interface LineFacts {
  /** Marks of each character of the line, see Rich. */
  readonly marks: readonly number[]
  /** Characters of the number that the program prints before the words; 0 without one. */
  readonly labelLength: number
  readonly list: ListFact | null
  readonly heading: number
  /** A paragraph begins here; else a line break stands before it. */
  readonly begins: boolean
  readonly isNote: boolean
  /** Set as a line of the title block. */
  readonly isHead: boolean
  /** Signs of Markdown and tags in it are meant as such. */
  readonly isMarkdown: boolean
}

/** A place in a list that a program counts: one level of one list is one level of clauses. */
export interface ListFact {
  readonly id: string
  readonly level: number
}

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
  /** What the file says of it; null in a plain text. */
  readonly facts: LineFacts | null
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
  return { start, raw, indent, blank: white === raw.length || isInvisible(raw), newPage, facts: null }
}

function isInvisible(raw: string): boolean {
  return raw.length < 20 && /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(raw)
}
