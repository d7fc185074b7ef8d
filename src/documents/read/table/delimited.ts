import { tableLimits, type TableRow } from '#domain/people/import/table.ts'
import { UnreadableFile } from '../unreadable.ts'

export const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Enough of a file to see what stands between its cells. */
const sampleLength = 64 * 1024
const sampleRows = 200

/**
 * Records of a text by RFC 4180: a cell in quotes may hold delimiters, line ends and doubled quotes. A quote inside a cell that does not
 * begin with one is a character like others, and so is one that nothing closes.
 */
function* recordsOf(text: string, delimiter: string): Generator<readonly string[]> {
  let at = 0
  while (at < text.length) {
    const cells: string[] = []
    for (;;) {
      const quoted = text.charAt(at) === '"' ? quotedAt(text, at, delimiter) : null
      const end = quoted?.end ?? plainEnd(text, at, delimiter)
      cells.push(quoted?.value ?? text.slice(at, end))
      at = end + 1
      if (text.charAt(end) !== delimiter) break
    }
    yield cells
  }
}

function plainEnd(text: string, at: number, delimiter: string): number {
  for (let end = at; end < text.length; end += 1) {
    const character = text.charAt(end)
    if (character === delimiter || character === '\n') return end
  }
  return text.length
}

/** Longest cell in quotes that is looked for its end: a quote that was never closed does not swallow the file. */
const longestQuoted = tableLimits.characters * 2

function quotedAt(text: string, at: number, delimiter: string): { value: string; end: number } | null {
  let from = at + 1
  let value = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - at > longestQuoted) return null
    value += text.slice(from, quote)
    const next = text.charAt(quote + 1)
    if (next === '"') {
      value += '"'
      from = quote + 2
      continue
    }
    const end = quote + 1
    if (end >= text.length || next === delimiter || next === '\n') return { value, end }
    return null
  }
}

/** What stands between the cells: what cuts the rows into the same number of cells, more than one, most often. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, sampleLength)
  const whole = sample.length < text.length ? sample.slice(0, sample.lastIndexOf('\n') + 1) || sample : sample
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = evenness(whole, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function evenness(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>()
  let rows = 0
  for (const cells of recordsOf(sample, delimiter)) {
    if (cells.length === 1 && cells[0] === '') continue
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    rows += 1
    if (rows >= sampleRows) break
  }
  let best = 0
  for (const [width, count] of widths) if (width > 1) best = Math.max(best, (count / rows) * Math.log(width + 1))
  // Commas stand inside cells more than anything else does.
  return delimiter === ',' || delimiter === '|' ? best * 0.8 : best
}

const ownDelimiter = /^sep=(.)\n/i

/** @throws UnreadableFile when there is more than a list holds */
export function readDelimited(text: string): readonly TableRow[] {
  const [line = '', own] = ownDelimiter.exec(text) ?? []
  const body = text.slice(line.length)
  const rows: TableRow[] = []
  let number = line === '' ? 0 : 1
  let count = 0
  for (const cells of recordsOf(body, own ?? delimiterOf(body))) {
    number += 1
    const last = cells.findLastIndex((cell) => cell !== '')
    if (last < 0) continue
    count += last + 1
    if (rows.length >= tableLimits.rows || count > tableLimits.cells)
      throw new UnreadableFile('tooLong', `${rows.length} rows, ${count} cells`)
    rows.push({ number, cells: cells.slice(0, Math.min(last + 1, tableLimits.columns)), isHidden: false })
  }
  return rows
}
