import type { Language } from '../../language/language.ts'
import type { Furniture } from './furniture.ts'
import { cleanBlock } from './inline.ts'
import { isPoint, parseLabel, parsePrintedLabel, usualGreatest, type Label } from './labels.ts'
import type { Line, LineFacts } from './lines.ts'
import { cannotEndSentence, openerOf } from './openers.ts'
import type { Paragraph } from './paragraph.ts'
import { readPlaceAndDate } from './place-date.ts'
import type { ReasonCode } from './proposal.ts'
import { isSalutation } from './salutation.ts'
import { emptyRich, joinRich, sliceRich, trimRich, type Rich } from './rich.ts'

interface CleanLine {
  readonly line: Line
  readonly rich: Rich
  readonly label: Label | null
  readonly labelRich: Rich
  readonly heading: number
}

/** Widest line a person or a program breaks text at by hand. */
const widestWrap = 140

/**
 * Paragraphs of the source. A blank line ends one; within a block of lines a new one begins at a label, at an opening
 * phrase after a closed clause, and at a capital where the line before was not full.
 */
export function groupParagraphs(
  lines: readonly Line[],
  furniture: Furniture,
  language: Language,
): readonly Paragraph[] {
  const wrap = wrapWidth(lines)
  const greatest = greatestNumber(lines)
  const paragraphs: Paragraph[] = []
  let afterFurniture = false
  let block: Line[] = []
  let headings: number[] = []
  const flush = () => {
    const grouped = groupBlock(block, headings, { wrap, greatest, language })
    grouped.forEach((paragraph, index) => paragraphs.push(index === 0 ? { ...paragraph, afterFurniture } : paragraph))
    if (grouped.length > 0) afterFurniture = false
    block = []
    headings = []
  }
  lines.forEach((line, index) => {
    const reason = furniture.dropped.get(index)
    if (line.blank || reason || line.newPage) flush()
    if (line.newPage) afterFurniture = true
    if (reason) {
      const dropped = droppedLine(line, reason)
      const before = paragraphs.at(-1)
      const goesOn = before?.dropped === reason && !lines[index - 1]?.blank && isOneBlock(reason, line)
      if (before && goesOn) paragraphs.splice(-1, 1, { ...before, rich: joinRich([before.rich, dropped.rich], ' ') })
      else paragraphs.push(dropped)
      afterFurniture = afterFurniture || reason === 'running-head' || reason === 'footnote'
    } else if (!line.blank) {
      block.push(line)
      headings.push(furniture.underlined.get(index) ?? 0)
    }
  })
  flush()
  return paragraphs
}

function droppedLine(line: Line, reason: ReasonCode): Paragraph {
  const [rich] = reason === 'markup' ? [verbatim(line)] : cleanBlock([line])
  return { ...plain(rich ?? verbatim(line), line), dropped: reason, decisions: [{ reason, confidence: 0.95 }] }
}

/** A YAML block is one thing for the preview; so is a note over several lines. */
function isOneBlock(reason: ReasonCode, line: Line): boolean {
  return reason === 'front-matter' || (reason === 'footnote' && line.indent >= 2)
}

function plain(rich: Rich, line: Line): Paragraph {
  return {
    rich,
    label: null,
    labelRich: emptyRich,
    heading: 0,
    indent: line.indent,
    dropped: null,
    decisions: [],
    afterFurniture: false,
    list: null,
    isHead: line.facts?.isHead ?? false,
  }
}

function verbatim(line: Line): Rich {
  const text = line.raw
  return trimRich({
    text,
    at: Array.from({ length: text.length }, (_, index) => line.start + index),
    marks: Array.from({ length: text.length }, () => 0),
  })
}

/** Column at which the source breaks its lines, or 0 when each paragraph is one line. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = []
  const inner: [number, number][] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (line.blank || !next || next.blank) return
    const length = line.raw.trimEnd().length
    lengths.push(length)
    inner.push([length, firstWordLength(next.raw)])
  })
  lengths.sort((left, right) => left - right)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width < 40 || width > widestWrap) return 0
  const full = inner.filter(([length, word]) => length + word + 1 >= width * 0.9 && length <= width * 1.1)
  return full.length >= inner.length * 0.6 ? width : 0
}

/** Highest number a mark of this text can have: past 999 only where the clauses are counted up to it. */
function greatestNumber(lines: readonly Line[]): number {
  return lines.some(({ raw }) => /^\s*999[.)]\s/.test(raw)) ? 9_999 : usualGreatest
}

function firstWordLength(raw: string): number {
  return /^\s*(\S{0,60})/.exec(raw)?.[1]?.length ?? 0
}

function groupBlock(
  block: readonly Line[],
  headings: readonly number[],
  { wrap, greatest, language }: { wrap: number; greatest: number; language: Language },
): readonly Paragraph[] {
  const cleaned = cleanBlock(block)
  const groups: { lines: CleanLine[]; parts: Rich[] }[] = []
  block.forEach((line, index) => {
    const clean = readLine(line, cleaned[index] ?? verbatim(line), headings[index] ?? 0, greatest)
    if (clean.rich.text === '' && clean.label === null) return
    const current = groups.at(-1)
    const previous = current?.lines.at(-1)
    if (current && previous && !beginsParagraph(previous, clean, wrap, language)) {
      current.lines.push(clean)
      current.parts.push(clean.label ? (cleaned[index] ?? clean.rich) : clean.rich)
    } else groups.push({ lines: [clean], parts: [clean.rich] })
  })
  return groups.map(({ lines: group, parts }) => {
    const [first] = group
    return {
      rich: joinLines(parts),
      label: first?.label ?? null,
      labelRich: first?.labelRich ?? emptyRich,
      heading: first?.heading ?? 0,
      indent: first?.line.indent ?? 0,
      dropped: null,
      decisions: [],
      afterFurniture: false,
      list: first?.label ? (first.line.facts?.list ?? null) : null,
      isHead: first?.line.facts?.isHead ?? false,
    }
  })
}

function readLine(line: Line, rich: Rich, underlined: number, greatest: number): CleanLine {
  if (line.facts && !line.facts.isMarkdown) return readFileLine(line, line.facts, rich, greatest)
  const hashes = /^\s{0,3}(#{1,6})\s/.exec(line.raw)?.[1]?.length ?? 0
  const heading = hashes || underlined
  if (heading > 0) {
    const text = sliceRich(rich, /^#{1,6}\s*/.exec(rich.text)?.[0].length ?? 0)
    return {
      line,
      rich: sliceRich(text, 0, text.text.replace(/\s+#+$/, '').length),
      label: null,
      labelRich: emptyRich,
      heading,
    }
  }
  const unquoted = /^>\s?/.test(rich.text) ? sliceRich(rich, /^(?:>\s?){1,5}/.exec(rich.text)?.[0].length ?? 0) : rich
  const label = parseLabel(unquoted.text, greatest)
  if (!label) return { line, rich: unquoted, label, labelRich: emptyRich, heading }
  const labelRich = trimRich(sliceRich(unquoted, 0, label.length))
  return { line, rich: sliceRich(unquoted, label.length), label, labelRich, heading }
}

/** A number that the program prints is a label, whatever it looks like among the words; without one they may begin with a typed one. */
function readFileLine(line: Line, facts: LineFacts, rich: Rich, greatest: number): CleanLine {
  const from = rich.at.findIndex((at) => at >= line.start + facts.labelLength)
  const cut = from < 0 ? rich.text.length : from
  const printed = facts.labelLength === 0 ? null : parsePrintedLabel(line.raw.slice(0, facts.labelLength))
  const typed = facts.labelLength === 0 && facts.heading === 0 ? parseLabel(rich.text, greatest) : null
  const label = printed === null ? typed : twice(printed, cut, rich)
  return {
    line,
    label,
    labelRich: label === null ? emptyRich : trimRich(sliceRich(rich, 0, label.length)),
    rich: label === null ? rich : sliceRich(rich, label.length),
    heading: facts.heading,
  }
}

/** A number typed again behind the printed one («1. (a) …», «2. 2. …») is the one that was meant. */
function twice(printed: Label, cut: number, rich: Rich): Label {
  const again = isPoint(printed) ? null : parseLabel(rich.text.slice(cut))
  if (again?.value !== printed.value) return { ...printed, length: cut }
  return { ...again, length: cut + again.length }
}

/** A dash inside a sentence may begin a line («… 2024 год\n— и поддержать …»): small letters after an unclosed capital sentence. */
function isSentenceDash(previous: CleanLine, line: CleanLine): boolean {
  return /^\p{Lu}/u.test(previous.rich.text) && /^\p{Ll}/u.test(line.rich.text) && line.label?.family === 'dash'
}

/** A line of place and date stands by itself, also when it begins with a small «г.». */
function isPlaceAndDate({ rich, label }: CleanLine, language: Language): boolean {
  return (
    label === null &&
    rich.text.length < 100 &&
    /\d{4}/.test(rich.text) &&
    readPlaceAndDate(rich.text, language) !== null
  )
}

function beginsParagraph(previous: CleanLine, line: CleanLine, wrap: number, language: Language): boolean {
  if (previous.heading > 0 || line.heading > 0) return true
  if (isPlaceAndDate(line, language) || isPlaceAndDate(previous, language)) return true
  if (isSalutation(line.rich.text) || isSalutation(previous.rich.text)) return true
  if (wrap === 0 && line.line.facts?.begins && !line.line.facts.isMarkdown) return true
  if (line.line.facts?.list) return true
  const before = previous.rich.text
  const isClosed = /[.;:,!?…][»”"')]*$/.test(before) || before === ''
  const wordRoom = firstWordLength(line.rich.text)
  const isFull = wrap > 0 && previous.line.raw.trimEnd().length + wordRoom + 1 >= wrap * 0.9
  if (line.label && isPoint(line.label) && !isClosed && isSentenceDash(previous, line)) return false
  if (line.label) return isClosed || !isFull || (isPoint(line.label) && line.line.indent > previous.line.indent)
  const text = line.rich.text
  const opener = openerOf(text, language)
  if (opener && (opener.opener === 'resolved' || opener.opener === 'whereas') && opener.confidence > 0.9)
    return isClosed || !isFull
  if (/[;:]$/.test(before)) return !isFull || /^[\p{Lu}«"“]/u.test(text)
  if (before.endsWith(',') && opener?.opener === 'preambular' && opener.confidence > 0.9) return true
  if (/^[\p{Ll}\d,.;)%–—-]/u.test(text) || cannotEndSentence(before) || /[\p{L}\d]-$/u.test(before)) return false
  if (!isFull) return true
  return isClosed && !before.endsWith(',') && line.line.indent > previous.line.indent + 1
}

/** A hyphen at the end of a line stays with its word: `repairHyphens` decides what becomes of it. */
export function joinLines(parts: readonly Rich[]): Rich {
  const pieces = parts.flatMap((part, index) => {
    const next = parts[index + 1]
    if (!next) return [part]
    if (part.text.endsWith('\u00ad')) return [sliceRich(part, 0, part.text.length - 1)]
    const isBroken = /\p{L}[-‐]$/u.test(part.text) && /^\p{L}/u.test(next.text)
    return [part, { text: isBroken ? lineEndHyphen : ' ', at: [-1], marks: [0] }]
  })
  return joinRich(pieces, '')
}

/** Stands after a hyphen at which a line ended, until it is decided whether the hyphen is part of the word. */
export const lineEndHyphen = '\u2029'
