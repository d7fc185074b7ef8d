import type { Line, LineFacts } from './lines.ts'
import { bold, bracket, italic, leftOut, ofReference } from './rich.ts'
import type { SourceComment, SourceDocument, SourceParagraph, SourceRun } from './source.ts'

/** A file as it is shown to a person, with what is known of each line. */
export interface SourceText {
  readonly text: string
  readonly lines: readonly Line[]
  /** Offset in the text of each comment that has a place in it, by id. */
  readonly places: ReadonlyMap<string, number>
  /** Bookmark that each reference leads to, and the offset in the text where each bookmark stands. */
  readonly references: readonly string[]
  readonly bookmarks: ReadonlyMap<string, number>
}

const signs = { inserted: '[+', deleted: '[−' } as const

/** The text of a file: a line for each paragraph, numbers and changes as printed. */
export function sourceText(source: SourceDocument): SourceText {
  const headings = headingDepths(source.paragraphs)
  const isMarkdown = isPlain(source.paragraphs)
  const comments = Map.groupBy(
    source.comments.filter(({ at }) => at !== null),
    ({ at }) => at?.paragraph ?? -1,
  )
  const text: string[] = []
  const lines: Line[] = []
  const places = new Map<string, number>()
  const references: string[] = []
  const bookmarks = new Map<string, number>()
  let start = 0
  const add = (line: Line) => {
    lines.push(line)
    text.push(line.raw)
    start += line.raw.length + 1
  }
  source.paragraphs.forEach((paragraph, index) => {
    const isFirstNote = paragraph.place === 'note' && source.paragraphs[index - 1]?.place !== 'note'
    if (isFirstNote && index > 0) add(lineOf('', start, null))
    const shown = showParagraph(paragraph, comments.get(index) ?? [], references)
    for (const name of paragraph.bookmarks) bookmarks.set(name, start + shown.labelLength)
    for (const [id, offset] of shown.places) places.set(id, start + offset)
    for (const { raw, facts } of cutLines(shown, paragraph, headings[index] ?? 0, isMarkdown))
      add(lineOf(raw, start, facts))
  })
  return { text: text.join('\n'), lines, places, references, bookmarks }
}

interface Shown {
  readonly text: string
  readonly marks: readonly number[]
  readonly labelLength: number
  readonly places: readonly (readonly [id: string, offset: number])[]
}

/** @param references bookmarks that references lead to, in order; those of this paragraph are added */
function showParagraph(
  { label, runs }: SourceParagraph,
  comments: readonly SourceComment[],
  references: string[],
): Shown {
  const text: string[] = []
  const marks: number[] = []
  const places: (readonly [string, number])[] = []
  const put = (words: string, mark: number) => {
    text.push(words)
    for (let count = words.length; count > 0; count -= 1) marks.push(mark)
  }
  const hasWords = runs.some((run) => run.text !== '')
  if (label !== null) put(hasWords ? `${label}\t` : label, 0)
  let read = 0
  runs.forEach((run, index) => {
    const lead = run.change === undefined ? '' : signs[run.change]
    // Two alternatives side by side stay two.
    if (lead !== '' && runs[index - 1]?.change !== undefined && runs[index - 1]?.change !== run.change) put(' ', 0)
    const from = marks.length + lead.length
    for (const { id, at } of comments)
      if (at !== null && at.offset >= read && at.offset < read + run.text.length)
        places.push([id, from + at.offset - read])
    put(lead, leftOut)
    for (const [words, isNumber] of partedAtNumber(run)) {
      if (isNumber && run.reference !== undefined) references.push(run.reference)
      put(words, marksOf(run) | (isNumber ? ofReference(references.length - 1) : 0))
    }
    if (lead !== '') put(']', leftOut)
    read += run.text.length
  })
  for (const { id, at } of comments)
    if (at !== null && at.offset >= read) places.push([id, Math.max(0, marks.length - 1)])
  return { text: text.join(''), marks, labelLength: label?.length ?? 0, places }
}

const oneNumber = /^(?<before>\D*?)(?<number>\d+(?:\.\d+)*(?:\.[а-яёa-z](?!\p{L})|[ \u00a0]?\([a-z]\))*)(?<after>\D*)$/u

/** The words of a run, and whether they are the number it refers by: a link may have more words than that, or none. */
function partedAtNumber({ text, reference }: SourceRun): readonly (readonly [words: string, isNumber: boolean])[] {
  const { before = '', number, after = '' } = (reference === undefined ? null : oneNumber.exec(text)?.groups) ?? {}
  if (number === undefined) return [[text, false]]
  return [
    [before, false],
    [number, true],
    [after, false],
  ]
}

function marksOf(run: SourceRun): number {
  return (run.bold ? bold : 0) | (run.italic ? italic : 0) | (run.change === undefined ? 0 : bracket)
}

interface CutLine {
  readonly raw: string
  readonly facts: LineFacts
}

function cutLines(
  { text, marks, labelLength }: Shown,
  paragraph: SourceParagraph,
  heading: number,
  isMarkdown: boolean,
): readonly CutLine[] {
  let from = 0
  return text.split('\n').map((raw, index) => {
    const begins = index === 0
    const facts = {
      marks: marks.slice(from, from + raw.length),
      labelLength: begins ? Math.min(labelLength, raw.length) : 0,
      list: begins ? paragraph.list : null,
      heading,
      begins,
      isNote: paragraph.place === 'note',
      isHead: headStyle.test(paragraph.style ?? ''),
      isMarkdown,
    }
    from += raw.length + 1
    return { raw, facts }
  })
}

function lineOf(raw: string, start: number, facts: LineFacts | null): Line {
  return { start, raw, indent: 0, blank: raw.trim() === '', newPage: false, facts }
}

/** Names of the styles that word processors, whatever their language, give to the lines of a title block. */
const headStyle = /^(?:title|subtitle|date|author)$/i

/**
 * A text that was only put into a file: no numbers, headings, notes or marks, and empty paragraphs between the others as in a text. It is
 * read as one, signs of Markdown included.
 */
function isPlain(paragraphs: readonly SourceParagraph[]): boolean {
  const empty = paragraphs.filter(({ runs }) => runs.length === 0).length
  return empty * blankShare >= paragraphs.length && paragraphs.every(isBare)
}

function isBare({ list, heading, place, style, runs }: SourceParagraph): boolean {
  return list === null && heading === 0 && place === 'body' && !headStyle.test(style ?? '') && !runs.some(isSet)
}

function isSet(run: SourceRun): boolean {
  return run.bold === true || run.italic === true || run.change !== undefined
}

/** One paragraph in so many is empty where blank lines part the paragraphs of a text. */
const blankShare = 6

/** A paragraph set as a heading is one where it reads as one: short, and not a sentence of a list. */
const longestHeading = 200

/**
 * Depths of the headings, 0 for text. Where several paragraphs at the top are set as headings of one depth, they are lines of one
 * title: its words tell more than its style.
 */
function headingDepths(paragraphs: readonly SourceParagraph[]): readonly number[] {
  const depths = paragraphs.map((paragraph) => (isHeading(paragraph) ? paragraph.heading : 0))
  const written = paragraphs.flatMap(({ runs }, index) => (runs.length > 0 ? [index] : []))
  const top = written.findIndex((index) => depths[index] === 0)
  const leading = top < 0 ? written : written.slice(0, top)
  const isOne = leading.length > 1 && leading.every((index) => depths[index] === depths[leading[0] ?? 0])
  if (isOne) for (const index of leading) depths[index] = 0
  return depths
}

function isHeading({ heading, runs, label, list }: SourceParagraph): boolean {
  if (heading === 0) return false
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
  if (text.length > longestHeading || /[;,]$/.test(text)) return false
  return list === null || label === null || !/[.:]$/.test(text)
}
