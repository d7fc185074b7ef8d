import type { Line, LineFacts } from './lines.ts'
import { bold, italic, leftOut, type Rich } from './rich.ts'

const tagNames =
  'a|b|i|u|em|strong|p|br|hr|div|span|details|summary|section|sup|sub|ul|ol|li|h[1-6]|table|tr|td|th|tbody|thead|blockquote|center|font|small'
const tag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]{0,300})?\\s?/?>`, 'giy')
const entities: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&laquo;', '«'],
  ['&raquo;', '»'],
  ['&mdash;', '—'],
  ['&ndash;', '–'],
])
const entity = /&[a-z]{2,6};/giy
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const white = /\s/
const letterSpaced = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0]\p{L}){4,}(?![\p{L}\p{N}])/gu
const closing = /[,.;:!?]/

/**
 * Words of adjoining lines without what is there for a machine only: emphasis marks (kept as marks of the text), tags,
 * entities, invisible characters, runs of spaces, spaces before punctuation, letter spacing. A run of spaces that holds
 * a tab or four spaces becomes one tab: it stands between the columns of a signature block.
 */
export function cleanBlock(lines: readonly Line[]): readonly Rich[] {
  const emphasis = findEmphasis(lines)
  let mark = 0
  return lines.map((line, index) => {
    const cleaned = cleanLine(line, emphasis.get(index), mark)
    mark = cleaned.mark
    return cleaned.rich
  })
}

interface Delimiter {
  readonly line: number
  readonly index: number
  readonly length: number
  readonly mark: number
}
type LineEmphasis = ReadonlyMap<number, Delimiter>

/** Pairs of `**`, `__`, `*` and `_` that open and close, by line and column; a mark without its pair stays text. */
function findEmphasis(lines: readonly Line[]): ReadonlyMap<number, LineEmphasis> {
  const found = new Map<number, Map<number, Delimiter>>()
  const open = new Map<string, Delimiter>()
  const keep = (delimiter: Delimiter) => {
    const ofLine = found.get(delimiter.line) ?? new Map<number, Delimiter>()
    found.set(delimiter.line, ofLine.set(delimiter.index, delimiter))
  }
  lines.forEach((line, number) => {
    if (isOfFile(line)) return
    for (const match of line.raw.matchAll(/(?<![*_\\])(?:\*{1,3}|_{1,2})(?![*_])/g)) {
      const sign = match[0]
      const before = line.raw[match.index - 1] ?? ' '
      const after = line.raw[match.index + sign.length] ?? ' '
      const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
      if (sign.startsWith('_') && inWord) continue
      const mark = sign.length === 1 ? italic : sign.length === 2 ? bold : bold | italic
      const delimiter = { line: number, index: match.index, length: sign.length, mark }
      const opener = open.get(sign)
      if (opener && !white.test(before)) {
        keep(opener)
        keep(delimiter)
        open.delete(sign)
      } else if (!white.test(after)) open.set(sign, delimiter)
    }
  })
  return found
}

function cleanLine(
  line: Line,
  emphasis: LineEmphasis | undefined,
  markBefore: number,
): { rich: Rich; readonly mark: number } {
  if (line.facts && isOfFile(line)) return { rich: cleanFile(line, line.facts), mark: 0 }
  const raw = line.raw
  const spaced = letterSpacedGaps(raw)
  const out = new Writer()
  let mark = markBefore
  for (let index = 0; index < raw.length;) {
    const delimiter = emphasis?.get(index)
    if (delimiter) {
      mark ^= delimiter.mark
      index += delimiter.length
      continue
    }
    const char = raw.charAt(index)
    const skip = char === '<' ? matchAt(tag, raw, index) : ''
    if (skip) {
      out.space('')
      index += skip.length
      continue
    }
    const named = char === '&' ? matchAt(entity, raw, index).toLowerCase() : ''
    const meant = entities.get(named)
    if (meant !== undefined) {
      if (meant === ' ') out.space(meant)
      else out.put(meant, line.start + index, mark)
      index += named.length
    } else {
      if (white.test(char)) {
        if (!spaced.has(index)) out.space(char)
      } else if (!isLeftOut(raw, index)) out.put(char, line.start + index, mark)
      index += 1
    }
  }
  return { rich: out.rich(), mark }
}

function isOfFile({ facts }: Line): boolean {
  return facts !== null && !facts.isMarkdown
}

/** A line of a file has no signs for a machine in it: what looks like one was meant. */
function cleanFile({ raw, start }: Line, { marks }: LineFacts): Rich {
  const spaced = letterSpacedGaps(raw)
  const out = new Writer()
  for (let index = 0; index < raw.length; index += 1) {
    const char = raw.charAt(index)
    const mark = marks[index] ?? 0
    if (mark & leftOut) continue
    if (white.test(char)) {
      if (!spaced.has(index)) out.space(char, mark)
    } else if (char === '\\' || !isLeftOut(raw, index)) out.put(char, start + index, mark)
  }
  return out.rich()
}

/** Invisible characters (but a soft hyphen that ends a line says that the word goes on) and Markdown's backslash. */
function isLeftOut(raw: string, index: number): boolean {
  const char = raw.charAt(index)
  if (char === '\\' && index === raw.trimEnd().length - 1) return true
  if (char === '\\') return /[*_.()#[\]-]/.test(raw.charAt(index + 1))
  if (char === '\u00ad') return index + 1 < raw.trimEnd().length
  return invisible.test(char)
}

const allMarks = ~0

class Writer {
  #text: string[] = []
  #at: number[] = []
  #marks: number[] = []
  #gap = ''
  #gapMark = allMarks

  /** @param mark of a space that has marks of its own */
  space(char: string, mark: number = allMarks): void {
    this.#gap += char
    this.#gapMark &= mark
  }

  put(char: string, at: number, mark: number): void {
    if (this.#gap !== '' && this.#text.length > 0) {
      const isEndMark = closing.test(char)
      if (!isEndMark) {
        const tab = this.#gap.includes('\t') || this.#gap.length > 3
        this.#push(tab ? '\t' : ' ', -1, mark & (this.#marks.at(-1) ?? 0) & this.#gapMark)
      }
    }
    this.#gap = ''
    this.#gapMark = allMarks
    this.#push(char, at, mark)
  }

  rich(): Rich {
    return { text: this.#text.join(''), at: this.#at, marks: this.#marks }
  }

  #push(char: string, at: number, mark: number): void {
    this.#text.push(char)
    this.#at.push(at)
    this.#marks.push(mark)
  }
}

/** Columns of the single spaces inside letter-spaced words («п о с т а н о в и л и»). */
function letterSpacedGaps(raw: string): ReadonlySet<number> {
  const gaps = new Set<number>()
  for (const match of raw.matchAll(letterSpaced))
    for (let index = 1; index < match[0].length; index += 1)
      if (white.test(match[0].charAt(index))) gaps.add(match.index + index)
  return gaps
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? ''
}
