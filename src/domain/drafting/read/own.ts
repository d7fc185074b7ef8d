import type { Span } from '../../language/language.ts'
import type { ClauseId, Run } from '../clause.ts'
import type { Line } from './lines.ts'
import type { ProposedItem, ReadingProposal } from './proposal.ts'
import type { OwnDocument, OwnItem } from './source.ts'

/** The reading of a file that Plenum wrote: its clauses with their ids, and what a person added as new ones. */
export function ownProposal(own: OwnDocument, lines: readonly Line[]): ReadingProposal {
  const { id, conferenceId, kind, language, title, placeAndDate, adoptedOn, style } = own.head
  const spans = paragraphSpans(lines)
  const keys = new Map<ClauseId, string>()
  own.items.forEach((item, index) => {
    if (item.what === 'clause' && item.clauseId !== null) keys.set(item.clauseId, keyOf(index))
  })
  const items = own.items.map((item, index) => itemOf(item, keyOf(index), spans.get(item.paragraph), keys))
  const origin = { documentId: id, conferenceId, base: own.base }
  return { kind, language, title, placeAndDate, adoptedOn, style, items, notes: [], origin }
}

function keyOf(index: number): string {
  return `i${index + 1}`
}

function itemOf(item: OwnItem, key: string, span: Span | undefined, keys: ReadonlyMap<ClauseId, string>): ProposedItem {
  const source = span === undefined ? [] : [span]
  if (item.what !== 'clause') {
    const decisions = [{ reason: item.what, confidence: item.what === 'footnote' ? 0.6 : 1 }]
    const runs = [{ text: item.text }]
    return { key, part: 'dropped', role: 'clause', level: 0, place: 'clause', marker: 'none', runs, source, decisions }
  }
  const { part, role, level, place, marker, ending, clauseId, isForeign } = item
  return {
    key,
    part,
    role,
    level,
    place,
    marker,
    runs: item.runs.map((run) => referring(run, keys)),
    ...(ending === undefined ? {} : { ending }),
    ...(clauseId === null ? {} : { clauseId }),
    source,
    decisions: isForeign ? [{ reason: 'guess', confidence: 0.7 }] : [],
  }
}

/** In a proposal a reference is to the key of an item; one to a clause that is gone from the file is its number as text. */
function referring(run: Run, keys: ReadonlyMap<ClauseId, string>): Run {
  if (run.reference === undefined) return run
  const { reference, ...plain } = run
  const key = keys.get(reference)
  return key === undefined ? plain : { ...plain, reference: key }
}

/** Where the words of each paragraph stand in the text. */
function paragraphSpans(lines: readonly Line[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>()
  let paragraph = -1
  for (const { start, raw, facts } of lines) {
    if (facts === null) continue
    if (facts.begins) paragraph += 1
    spans.set(paragraph, { start: spans.get(paragraph)?.start ?? start, end: start + raw.length })
  }
  return spans
}
