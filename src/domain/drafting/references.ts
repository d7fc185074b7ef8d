import type { Language } from '../language/language.ts'
import { clauseParts, type Block, type Body, type Clause, type ClauseId, type Run } from './clause.ts'
import type { Numbers } from './number.ts'

/** Why a reference has no number to print: its clause was deleted, or stands where clauses are not numbered. */
export type ReferenceProblem = 'gone' | 'unnumbered'

export type ReferenceTarget = { readonly number: string } | { readonly problem: ReferenceProblem }

export function targetOf(reference: ClauseId, numbers: Numbers): ReferenceTarget {
  const target = numbers.get(reference)
  if (target === undefined) return { problem: 'gone' }
  return target.number === null ? { problem: 'unnumbered' } : { number: target.number }
}

const goneWords: Readonly<Record<Language, string>> = { ru: '[удалён]', en: '[deleted]' }

/**
 * The run as it is printed: a reference with the number its clause has now, the last one where it has none. One to a clause that is
 * gone is words that say so, since its number may be that of another clause by now.
 */
export function printedRun(run: Run, numbers: Numbers, language: Language): Run {
  if (run.reference === undefined) return run
  const target = numbers.get(run.reference)
  if (target !== undefined) return { ...run, text: target.number ?? run.text }
  const { reference: _, ...words } = run
  return { ...words, text: goneWords[language] }
}

/**
 * The body with the number of now in each reference; one whose clause has none keeps the number it had last. What does not change
 * is shared with the old body.
 */
export function withFreshReferences(body: Body, numbers: Numbers): Body {
  const parts = clauseParts.map((part) => [part, freshClauses(body[part], numbers)] as const)
  return parts.every(([part, clauses]) => clauses === body[part]) ? body : { ...body, ...Object.fromEntries(parts) }
}

function freshClauses(clauses: readonly Clause[], numbers: Numbers): readonly Clause[] {
  return sharing(clauses, (clause) => {
    const blocks = sharing(clause.blocks, (block) => freshBlock(block, numbers))
    return blocks === clause.blocks ? clause : { ...clause, blocks }
  })
}

function freshBlock(block: Block, numbers: Numbers): Block {
  if (block.type === 'list') {
    const clauses = freshClauses(block.clauses, numbers)
    return clauses === block.clauses ? block : { ...block, clauses }
  }
  const runs = sharing(block.runs, (run) => {
    const number = run.reference === undefined ? null : numbers.get(run.reference)?.number
    return number == null || number === run.text ? run : { ...run, text: number }
  })
  return runs === block.runs ? block : { ...block, runs }
}

function sharing<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
