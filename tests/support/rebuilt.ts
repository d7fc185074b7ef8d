import {
  clauseParts,
  emptyBody,
  type Block,
  type Body,
  type Clause,
  type ClausePart,
  type Run,
} from '#domain/drafting/clause.ts'
import type { Comparison, ParagraphPlace, Segment } from '#domain/drafting/compare/comparison.ts'
import type { ComparedText } from '#domain/drafting/compare/paragraphs.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { printedRun } from '#domain/drafting/references.ts'
import { concatRuns, normaliseRuns } from '#domain/drafting/runs.ts'

type Side = 'older' | 'newer'

/** One of the two texts, made of nothing but their comparison: every clause, word and mark of it. */
export function rebuilt(comparison: Comparison, side: Side) {
  const placeAndDate = textOf(comparison.placeAndDate, side)
  return {
    title: textOf(comparison.title, side),
    placeAndDate: placeAndDate === '' ? null : placeAndDate,
    body: bodyOf(comparison, side),
  }
}

/** What of a document a comparison holds: references print their number, end punctuation is as printed. */
export function asCompared(text: ComparedText) {
  const numbers = numberDocument(text.body, text.style, text.language)
  const printed = (clause: Clause): Clause => {
    let at = 0
    const blocks = clause.blocks.map((block): Block => {
      if (block.type === 'list') return { ...block, clauses: block.clauses.map(printed) }
      const ending = numbers.get(clause.id)?.endings[at] ?? ''
      at += 1
      const runs = block.runs.map((run) => printedRun(run, numbers, text.language))
      return { type: 'text', runs: normaliseRuns(runs), ending }
    })
    return { ...clause, blocks }
  }
  const body = Object.fromEntries(clauseParts.map((part) => [part, text.body[part].map(printed)]))
  return { title: text.title, placeAndDate: text.placeAndDate, body: { ...emptyBody, ...body } }
}

function textOf(segments: readonly Segment[], side: Side): string {
  return runsOf(segments, side)
    .map(({ text }) => text)
    .join('')
}

function runsOf(segments: readonly Segment[], side: Side): readonly Run[] {
  const foreign = side === 'older' ? 'inserted' : 'deleted'
  return concatRuns(
    ...segments
      .filter(({ type }) => type !== foreign)
      .map(({ runs, older }) => (side === 'older' ? (older ?? runs) : runs)),
  )
}

interface Growing {
  readonly clause: { readonly id: string; readonly role: Clause['role']; readonly blocks: Block[] }
  readonly place: ParagraphPlace
}

function bodyOf({ paragraphs }: Comparison, side: Side): Body {
  const body: Record<ClausePart, Clause[]> = { opening: [], preamble: [], formula: [], operative: [], closing: [] }
  const open: Growing[] = []
  let last: ParagraphPlace | null = null
  for (const { change, segments, ...places } of paragraphs) {
    const place = places[side]
    if (place === null || change === (side === 'older' ? 'movedHere' : 'movedAway')) continue
    const runs = runsOf(segments, side)
    const isSamePlace: boolean = place.clauseId === last?.clauseId && place.text === last.text
    last = place
    if (place.text === 0 && !isSamePlace) {
      const clause = { id: place.clauseId, role: place.role, blocks: [] }
      open.splice(place.level, open.length, { clause, place })
      const parent = open[place.level - 1]
      if (parent === undefined) body[place.part].push(clause)
      else addToList(parent.clause.blocks, clause, place)
    }
    const { clause } = open.findLast((growing) => growing.clause.id === place.clauseId) ?? { clause: null }
    if (clause === null) throw new Error(`${place.clauseId} goes on without having begun`)
    const block = clause.blocks.at(-1)
    if (isSamePlace && block?.type === 'text')
      clause.blocks[clause.blocks.length - 1] = { ...block, runs: concatRuns(block.runs, runs) }
    else clause.blocks.push({ type: 'text', runs, ending: place.ending })
    open.splice(place.level + 1)
  }
  return body
}

function addToList(blocks: Block[], clause: Clause, { marker }: ParagraphPlace): void {
  const last = blocks.at(-1)
  if (marker === null) throw new Error('a sub-clause stands in a list')
  if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, clauses: [...last.clauses, clause] }
  else blocks.push({ type: 'list', marker, clauses: [clause] })
}
