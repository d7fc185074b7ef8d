import { clauseParts, plainText, type Clause, type ClausePart } from '#domain/drafting/clause.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'

/** Words of a source that lie, in whole or in part, outside the source spans of every item. */
export function uncoveredWords(source: string, { items }: ReadingProposal): readonly string[] {
  const covered = new Uint8Array(source.length)
  for (const item of items) for (const { start, end } of item.source) covered.fill(1, start, end)
  return [...source.matchAll(/\S+/g)]
    .filter(({ index, 0: word }) => covered.subarray(index, index + word.length).includes(0))
    .map(([word]) => word)
}

const letters = /[\p{L}\p{N}]/gu

/**
 * What the words of the source and of the items differ in: for each item the letters and digits of its stretch of the source
 * that stand neither in its text nor in its ending. Labels are among them.
 */
export function leftOut(source: string, { items }: ReadingProposal): readonly string[] {
  return items.flatMap(({ runs, ending = '', source: stretches }) => {
    const typed = stretches.flatMap(({ start, end }) => source.slice(start, end).match(letters) ?? [])
    const kept = (plainText(runs) + ending).match(letters) ?? []
    let next = 0
    const missing = typed.filter((char) => {
      if (char === kept[next]) next += 1
      else return true
      return false
    })
    return next < kept.length
      ? [`not from the source: ${kept.slice(next).join('')}`]
      : missing.length > 0
        ? [missing.join('')]
        : []
  })
}

/**
 * A reading as its own style prints it, one line for each text block: part or number, mark, words, end punctuation. Headings and signatures
 * are named.
 */
export function printedLines(proposal: ReadingProposal): readonly string[] {
  let count = 0
  const body = assemble(proposal, () => String((count += 1)))
  const numbers = numberDocument(body, proposal.style, proposal.language)
  const lines = (clause: Clause, part: ClausePart): readonly string[] => {
    const number = numbers.get(clause.id)
    let texts = 0
    return clause.blocks.flatMap((block) => {
      if (block.type === 'list') return block.clauses.flatMap((child) => lines(child, part))
      texts += 1
      const label = texts > 1 ? '+' : (number?.label ?? '')
      const name = clause.role === 'clause' ? (part === 'operative' ? (number?.number ?? '') : part) : clause.role
      return [`${name} | ${label} | ${plainText(block.runs)}${number?.endings[texts - 1] ?? ''}`]
    })
  }
  return clauseParts.flatMap((part) => body[part].flatMap((clause) => lines(clause, part)))
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s*_\\]+/g, '')
}

/**
 * Kept items whose words and punctuation the document's own style prints otherwise than the source has them. A label of at most
 * ten characters may stand before the words.
 */
export function printedOtherwise(source: string, proposal: ReadingProposal): readonly ProposedItem[] {
  const printed = printedLines(proposal).map((line) => withoutSpaces(line.split(' | ').slice(2).join(' | ')))
  const items = clauseParts.flatMap((part) => proposal.items.filter((item) => item.part === part))
  return items.filter((item, index) => {
    const typed = withoutSpaces(item.source.map(({ start, end }) => source.slice(start, end)).join(''))
    const own = printed[index] ?? ''
    return own === '' || !typed.endsWith(own) || typed.length - own.length > 10
  })
}
