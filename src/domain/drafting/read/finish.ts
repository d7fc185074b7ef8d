import { clauseParts, type Block, type Clause } from '../clause.ts'
import { numberDocument } from '../number.ts'
import { assemble } from './assemble.ts'
import type { DraftItem } from './draft-item.ts'
import { takeEnding } from './endings.ts'
import type { Line } from './lines.ts'
import type { ProposedItem, ReadingProposal } from './proposal.ts'
import { mapText, runsOf, sliceRich, type Rich } from './rich.ts'
import { coverSource } from './spans.ts'

type Head = Omit<ReadingProposal, 'items' | 'notes'>
interface Draft {
  readonly item: Omit<ProposedItem, 'key' | 'source'>
  /** The words with what closes them in the source. */
  readonly rich: Rich
  /** End punctuation of the source. */
  readonly typed: string
}

/** Proposed items with their stretches of the source; an ending is kept only where the style would print another. */
export function finishItems(
  source: string,
  lines: readonly Line[],
  drafts: readonly DraftItem[],
  marks: readonly Rich[],
  head: Head,
): ReadingProposal {
  const all = [...drafts.map(toItem), ...marks.map(toMark)]
  const { spans, orphans } = coverSource(
    source,
    lines,
    all.map(({ rich }) => rich),
  )
  const placed = all.map((draft, index) => ({ draft, source: spans[index] ?? [] }))
  const lost = orphans.map(({ start, end }) => ({ draft: toOrphan(source, start, end), source: [{ start, end }] }))
  const whole = [...placed, ...lost].toSorted(
    (left, right) => (left.source[0]?.start ?? 0) - (right.source[0]?.start ?? 0),
  )
  const items = whole.map(({ draft, source: stretches }, index) => ({
    ...draft.item,
    key: `i${index + 1}`,
    source: stretches,
  }))
  const printed = printedEndings({ ...head, items, notes: [] })
  return {
    ...head,
    notes: [],
    items: items.map((item, index) => withEnding(item, whole[index]?.draft.typed ?? '', printed.get(item.key))),
  }
}

function withEnding(item: ProposedItem, typed: string, printed: string | undefined): ProposedItem {
  return item.part === 'dropped' || printed === typed ? item : { ...item, ending: typed }
}

function toItem({ paragraph, part, role, level, place, marker }: DraftItem): Draft {
  const isClause = part !== 'dropped' && part !== 'closing' && role === 'clause'
  const spaced = role === 'signature' ? paragraph.rich : mapText(paragraph.rich, (text) => text.replaceAll('\t', ' '))
  const { rich, ending } = isClause ? takeEnding(spaced) : { rich: spaced, ending: '' }
  const item = { part, role, level, place, marker, runs: runsOf(rich), decisions: paragraph.decisions }
  return { item, rich: rich.text === '' ? paragraph.labelRich : spaced, typed: ending }
}

const toMark = (rich: Rich): Draft => leftOut(rich, runsOf(rich), { reason: 'footnote-mark', confidence: 0.85 })

/** A line of which nothing but marks was left: emphasis signs, an empty label. */
function toOrphan(source: string, start: number, end: number): Draft {
  const nothing = sliceRich({ text: '', at: [], marks: [] }, 0)
  return leftOut(nothing, [{ text: source.slice(start, end) }], { reason: 'markup', confidence: 0.6 })
}

function leftOut(rich: Rich, runs: Draft['item']['runs'], decision: Draft['item']['decisions'][number]): Draft {
  const item = { part: 'dropped', role: 'clause', level: 0, place: 'clause', marker: 'none' } as const
  return { item: { ...item, runs, decisions: [decision] }, rich, typed: '' }
}

/** What the style prints after the words of each kept item. Items and printed text blocks stand in the same order in each part. */
function printedEndings(proposal: ReadingProposal): ReadonlyMap<string, string> {
  let count = 0
  const body = assemble(proposal, () => String((count += 1)))
  const numbers = numberDocument(body, proposal.style, proposal.language)
  const endings = new Map<string, string>()
  for (const part of clauseParts) {
    const printed = body[part].flatMap((clause) =>
      printedBlocks(clause, (found) => numbers.get(found.id)?.endings ?? []),
    )
    proposal.items
      .filter((item) => item.part === part)
      .forEach((item, index) => endings.set(item.key, printed[index] ?? ''))
  }
  return endings
}

function printedBlocks(clause: Clause, endingsOf: (clause: Clause) => readonly string[]): readonly string[] {
  let texts = 0
  return clause.blocks.flatMap((block: Block) => {
    if (block.type === 'list') return block.clauses.flatMap((child) => printedBlocks(child, endingsOf))
    texts += 1
    return [endingsOf(clause)[texts - 1] ?? '']
  })
}
