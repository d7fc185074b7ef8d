import type { Span } from '../../language/language.ts'
import { isDecisionLine } from './formula.ts'
import { isPoint, type Label, type LabelFamily } from './labels.ts'
import { withDecision, type Paragraph } from './paragraph.ts'
import { emptyRich, sliceRich, trimRich } from './rich.ts'

interface Cut {
  readonly label: Label
  /** Where the label begins. */
  readonly at: number
}

const inner = /(?<=([.;:,!?»”")])\s)(\d{1,3})([.)])\s(?=[\p{Lu}«"“])/gu
const referenceBefore =
  /(?:^|[\s(])(?:п|пп|ст|ч|гл|см|рис|табл|стр|с|т|раздел|пункт\p{L}*|no|nos|art|para|paras|fig|sec|vol|pp?)\.?\s$/iu
const longestHeading = 160

/**
 * Clauses glued on one line («… юбилеев. 2. Конгресс просит … 3. …»): numbers that go on from the paragraph's own, or that begin
 * a sequence, each after the end of a sentence and before a capital. A short last sentence with a colon before a sequence that
 * begins again is a heading of its own.
 */
export function splitGlued(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs
    .flatMap(splitTitleWord)
    .flatMap(splitGluedDashes)
    .flatMap((paragraph) => {
      if (paragraph.dropped || paragraph.heading > 0 || paragraph.rich.text.length < 20) return [paragraph]
      const cuts = findCuts(paragraph)
      return cuts.length === 0 ? [paragraph] : cutAt(paragraph, cuts)
    })
}

/** «РЕЗОЛЮЦИЯ. Участники собрания …»: the kind of document in capitals, then the text. */
function splitTitleWord(paragraph: Paragraph): readonly Paragraph[] {
  const length =
    paragraph.dropped || paragraph.label ? 0 : (/^\p{Lu}{6,20}\.\s(?=\S)/u.exec(paragraph.rich.text)?.[0].length ?? 0)
  if (length === 0) return [paragraph]
  const rest = withDecision({ ...paragraph, rich: sliceRich(paragraph.rich, length) }, 'glued', 0.7)
  return [{ ...paragraph, rich: trimRich(sliceRich(paragraph.rich, 0, length)) }, rest]
}

/** «– одобрить отчёт; – издать сборник»: items of a dash list on one line. */
function splitGluedDashes(paragraph: Paragraph): readonly Paragraph[] {
  const { label, labelRich, rich } = paragraph
  if (paragraph.dropped || label === null || !isPoint(label)) return [paragraph]
  const cuts = [...rich.text.matchAll(/(?<=;\s)[-–—•]\s(?=\p{L})/gu)].filter(
    ({ 0: found }) => found[0] === labelRich.text,
  )
  if (cuts.length === 0) return [paragraph]
  const starts = [0, ...cuts.map(({ index }) => index + 2)]
  const bounds = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? rich.text.length + 2) - 2 }))
  return bounds.map((bound) => dashedPiece(paragraph, bound))
}

function dashedPiece(paragraph: Paragraph, { start, end }: Span): Paragraph {
  const rich = trimRich(sliceRich(paragraph.rich, start, end))
  if (start === 0) return { ...paragraph, rich }
  const labelRich = sliceRich(paragraph.rich, start - 2, start - 1)
  return withDecision({ ...paragraph, rich, labelRich, decisions: [] }, 'glued', 0.75)
}

function findCuts(paragraph: Paragraph): readonly Cut[] {
  const { text } = paragraph.rich
  const candidates = [...text.matchAll(inner)].filter(
    (match) => !referenceBefore.test(text.slice(Math.max(0, match.index - 12), match.index)),
  )
  const own = paragraph.label
  const cuts: Cut[] = []
  let last = own && (own.family === '1.' || own.family === '1)') ? own.value : 0
  let family: LabelFamily | null = last > 0 && own ? own.family : null
  candidates.forEach((match, order) => {
    const [whole, before, digits = '', sign] = match
    const value = Number(digits)
    const found: LabelFamily = sign === '.' ? '1.' : '1)'
    if (family !== null && found !== family) return
    const next = candidates[order + 1]
    const goesOn = next !== undefined && Number(next[2]) === value + 1 && next[3] === sign
    const startsHere = value === 1 && (goesOn || endsWithDecision(text, match.index))
    const closed = before !== ',' && before !== ':'
    const continues = closed && value === last + 1 && (last > 0 || goesOn)
    const headless = closed && family === null && value === 2 && own === null && cuts.length === 0
    const restarts = startsHere && (closed || before === ':' || (before === ',' && family === null))
    if (!continues && !headless && !restarts) return
    if (
      restarts &&
      last > 0 &&
      own !== null &&
      before === ':' &&
      cuts.length === 0 &&
      !headingBefore(text, match.index)
    )
      return
    cuts.push({ label: { family: found, value, path: [value], other: null, length: whole.length }, at: match.index })
    last = value
    family = found
  })
  return cuts
}

function endsWithDecision(text: string, end: number): boolean {
  return isDecisionLine(text.slice(Math.max(0, end - 200), end).trim())
}

/** Where a heading begins that stands between a closed sentence and `end`, or null. */
function headingBefore(text: string, end: number): number | null {
  const window = text.slice(Math.max(0, end - longestHeading), end)
  const heading = /(?<=[.;!?]\s)[\p{Lu}«"][^.;!?]{2,140}:\s*$/u.exec(window)
  return heading ? end - window.length + heading.index : null
}

function cutAt(paragraph: Paragraph, cuts: readonly Cut[]): readonly Paragraph[] {
  const pieces: Paragraph[] = []
  const add = (label: Label | null, start: number, end: number) => {
    const heading =
      label?.value !== 0 && end < paragraph.rich.text.length ? headingBefore(paragraph.rich.text, end) : null
    const isHeading = heading !== null && heading > start && isRestart(cuts, end)
    const rich = trimRich(sliceRich(paragraph.rich, start, isHeading ? heading : end))
    const labelRich = label ? trimRich(sliceRich(paragraph.rich, start - label.length, start)) : emptyRich
    if (start === 0) pieces.push({ ...paragraph, rich })
    else pieces.push(withDecision({ ...paragraph, rich, label, labelRich, decisions: [] }, 'glued', 0.8))
    if (isHeading)
      pieces.push(
        withDecision(
          {
            ...paragraph,
            rich: trimRich(sliceRich(paragraph.rich, heading, end)),
            label: null,
            labelRich: emptyRich,
            decisions: [],
          },
          'glued',
          0.75,
        ),
      )
  }
  add(null, 0, cuts[0]?.at ?? 0)
  cuts.forEach(({ label, at }, index) =>
    add(label, at + label.length, cuts[index + 1]?.at ?? paragraph.rich.text.length),
  )
  return pieces
}

function isRestart(cuts: readonly Cut[], at: number): boolean {
  return cuts.some((cut) => cut.at === at && cut.label.value === 1)
}
