import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import type { Counts } from '#tests/fixtures/counted-text.ts'

function isClause({ place, role }: ProposedItem): boolean {
  return place === 'clause' && role === 'clause'
}

/** What the reader found, counted as a person counts: clauses with their further paragraphs, headings and closing lines apart. */
export function countsOf({ items }: ReadingProposal): Counts {
  const count = (isCounted: (item: ProposedItem) => boolean) => items.filter(isCounted).length
  return {
    preamble: count((item) => item.part === 'preamble' && item.level === 0 && isClause(item)),
    operative: count((item) => item.part === 'operative' && item.level === 0 && isClause(item)),
    sub: count((item) => item.part === 'operative' && item.level > 0 && isClause(item)),
    decisions: count((item) => item.part === 'operative' && isClause(item)),
    headings: count(({ part, role }) => part !== 'dropped' && role === 'heading'),
    closing: count(({ part }) => part === 'closing'),
  }
}
