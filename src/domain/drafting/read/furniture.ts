import type { Line } from './lines.ts'
import type { ReasonCode } from './proposal.ts'

/** What the furniture of a source is: lines to drop with their reasons, headings by underline, numbers of footnotes. */
export interface Furniture {
  readonly dropped: ReadonlyMap<number, ReasonCode>
  /** Lines underlined as headings (Markdown's setext form) and the depth of the heading. */
  readonly underlined: ReadonlyMap<number, number>
  /** Numbers of the notes whose text stands in the source. */
  readonly notes: ReadonlySet<number>
  /** Title named by a YAML block, for titles cut short below it. */
  readonly yamlTitle: string | null
}

const rule = /^\s*(?:([-*_=~–—])\1{2,}|(?:\* ){2,}\*|(?:- ){2,}-)\s*$/
const onlyTags = /^\s*(?:<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>\s*)+$/i
const summary = /^\s*<summary>[^<>]{0,200}<\/summary>\s*$/i
const comment = /^\s*<!--.{0,2000}-->\s*$/
const noteDefinition = /^\s{0,3}\[\^([\p{L}\p{N}_-]{1,30})\]:/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscriptNote = /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*\S/
const numberedNote = /^\s*(\d{1,2})\s+(?=[\p{Lu}«"“/])/u
const starNote = /^\s*\*{1,3}\s*\S/
const machineNotice =
  /^[\s*#>_([-]*(?:(?:данный|этот|настоящий)?\s*(?:текст|документ)\s+(?:был\s+)?(?:распознан|получен в результате распознавания|отсканирован)|распознано\s+автоматически|(?:this|the)\s+(?:text|document)\s+(?:was|has been|is)\s+(?:ocr|automatically|machine|scanned)|ocr\b)/i
const pageNumber =
  /^\s*(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:page|стр\.?|страница|с\.)\s?\d{1,4}(?:\s?(?:of|из|\/)\s?\d{1,4})?|\d{1,3}\s?(?:of|из|\/)\s?\d{1,3})\s*$/i
const bareNumber = /^\s*\d{1,3}\s*$/
const symbolToken = /^(?:[A-Z]{1,6}\/[A-Z0-9./()-]{1,40}|\d{2}-\d{5}|\([A-Z]\)|\d{1,3}\/\d{1,3}|\d{1,3})$/
const month = /^\s*\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)/i

export function findFurniture(lines: readonly Line[]): Furniture {
  const dropped = new Map<number, ReasonCode>()
  const underlined = new Map<number, number>()
  const yaml = readYaml(lines)
  for (let index = 0; index < yaml.lines; index += 1) if (!lines[index]?.blank) dropped.set(index, 'front-matter')
  lines.forEach((line, index) => {
    if (index < yaml.lines || line.blank) return
    const reason = plainFurniture(line, lines, index)
    if (!reason) return
    dropped.set(index, reason)
    const depth = headingDepth(lines, index)
    if (depth > 0) underlined.set(index - 1, depth)
  })
  const notes = dropNotes(lines, dropped)
  dropRunningHeads(lines, dropped)
  return { dropped, underlined, notes, yamlTitle: yaml.title }
}

/** A block between two lines of three dashes at the very beginning. */
function readYaml(lines: readonly Line[]): { readonly lines: number; readonly title: string | null } {
  const none = { lines: 0, title: null }
  const first = lines.findIndex((line) => !line.blank)
  if (
    first < 0 ||
    (lines[first]?.facts && !lines[first].facts.isMarkdown) ||
    lines[first]?.raw.replace('\ufeff', '').trim() !== '---'
  )
    return none
  let title: string | null = null
  for (let index = first + 1; index < lines.length && index < first + 100; index += 1) {
    const raw = lines[index]?.raw ?? ''
    if (/^(?:---|\.\.\.)\s*$/.test(raw)) return { lines: index + 1, title }
    if (!/^(?:\s+\S|\s*$|#|- |[\p{L}_][\p{L}\p{N}_ -]{0,60}:)/u.test(raw)) return none
    const named = /^title:\s*["']?([^"]{1,1000}?)["']?\s*$/i.exec(raw)?.[1]
    if (named) title = named.replace(/\s*:\s*$/, '').trim()
  }
  return none
}

function plainFurniture(line: Line, lines: readonly Line[], index: number): ReasonCode | null {
  const raw = line.raw
  if (raw.length > 2500 || (line.facts && line.facts.labelLength > 0)) return null
  if (rule.test(raw) || summary.test(raw) || comment.test(raw) || onlyTags.test(raw)) return 'markup'
  if (machineNotice.test(raw)) return 'machine-notice'
  if (pageNumber.test(raw)) return 'running-head'
  const alone = isAlone(lines, index)
  if (bareNumber.test(raw) && (alone || line.newPage)) return 'running-head'
  const tokens = raw.trim().split(/\s+/)
  if (tokens.length < 5 && /[A-Z/-]/.test(raw) && tokens.every((token) => symbolToken.test(token)))
    return 'running-head'
  return null
}

function isAlone(lines: readonly Line[], index: number): boolean {
  return (lines[index - 1]?.blank ?? true) && (lines[index + 1]?.blank ?? true)
}

function headingDepth(lines: readonly Line[], index: number): number {
  const raw = lines[index]?.raw ?? ''
  const above = lines[index - 1]
  if (!/^(?:={3,}|-{3,})\s*$/.test(raw) || !above || above.blank || above.raw.length > 150) return 0
  return (lines[index - 2]?.blank ?? true) ? (raw.startsWith('=') ? 1 : 2) : 0
}

/**
 * Texts of footnotes: Markdown's `[^1]:` with its indented lines; lines that begin with a raised digit; the lines under a
 * rule that begin with a note number; lines «1 Text» whose number is glued to a word above.
 */
function dropNotes(lines: readonly Line[], dropped: Map<number, ReasonCode>): ReadonlySet<number> {
  const notes = new Set<number>()
  const glued = gluedNumbers(lines)
  let inNote = false
  let underRule = false
  lines.forEach((line, index) => {
    if (dropped.get(index) === 'markup') underRule = /[_—–-]{3,}/.test(line.raw)
    if (line.blank || dropped.has(index)) {
      inNote = false
      return
    }
    const numbered = month.test(line.raw) ? undefined : numberedNote.exec(line.raw)?.[1]
    const isNumbered =
      numbered !== undefined && (underRule || (glued.has(numbered) && (lines[index - 1]?.blank || inNote)))
    if (line.facts?.isNote) {
      dropped.set(index, 'footnote')
      return
    }
    const defined = noteDefinition.exec(line.raw)?.[1]
    const begins =
      defined !== undefined || superscriptNote.test(line.raw) || isNumbered || (underRule && starNote.test(line.raw))
    const goesOn = inNote && (line.indent >= 2 || underRule)
    inNote = begins || goesOn
    if (!inNote) {
      underRule = false
      return
    }
    dropped.set(index, 'footnote')
    const number = Number(defined ?? numbered ?? readSuperscript(line.raw))
    if (Number.isInteger(number) && begins) notes.add(number)
  })
  return notes
}

/** Digits set close after a word or a mark, as a lost superscript leaves them. */
function gluedNumbers(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const line of lines)
    for (const match of line.raw.matchAll(/(?<=[\p{Ll},.;:”»)])(\d{1,2})(?=[\s,.;:]|$)/gu)) found.add(match[1] ?? '')
  return found
}

export function readSuperscript(text: string): string {
  return Array.from(text.trim())
    .map((char) => superscripts.indexOf(char))
    .filter((digit) => digit >= 0)
    .join('')
}

/** A short line that stands alone and returns at least three times, whatever number it carries, heads a page. */
function dropRunningHeads(lines: readonly Line[], dropped: Map<number, ReasonCode>): void {
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const text = line.raw.trim()
    if (line.blank || dropped.has(index) || text.length > 110 || text.length < 4) return
    if (/[.:;,!?]$/.test(text) || /^(?:[-–—•*\d]|\(?\p{L}\)|#)/u.test(text) || !isNearPageEdge(lines, dropped, index))
      return
    const key = text.replace(/\d+/g, '#')
    places.set(key, [...(places.get(key) ?? []), index])
  })
  const written = lines.flatMap((line, index) => (line.blank ? [] : [index]))
  const early = written[Math.min(11, written.length - 1)] ?? 0
  for (const found of places.values()) {
    if (found.length < 3 || found.some((index) => isMinutesWord(lines[index]?.raw ?? ''))) continue
    for (const [order, index] of found.entries()) if (order > 0 || index > early) dropped.set(index, 'running-head')
  }
}

function isNearPageEdge(lines: readonly Line[], dropped: ReadonlyMap<number, ReasonCode>, index: number): boolean {
  const isEdge = (at: number) => (lines[at]?.blank ?? true) || dropped.has(at)
  return lines[index]?.newPage === true || (isEdge(index - 1) && isEdge(index + 1))
}

/** Lines of minutes return by right. */
function isMinutesWord(raw: string): boolean {
  return /^\s*(?:слушали|выступил|решил|постановил|голосовал|принято|за\b|resolved|whereas|adopted|carried|vot)/i.test(
    raw,
  )
}
