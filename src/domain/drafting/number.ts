import type { Language } from '../language/language.ts'
import { clauseParts, type Body, type Clause, type ClauseId, type ClausePart } from './clause.ts'
import type { DocumentStyle } from './document.ts'
import { countedAs, markOf, numberedForm, type MarkForm } from './marks.ts'
import { endingsOf, lastOfSentence, type Manner } from './punctuate.ts'

/** What is printed before and after a clause. One function gives it to editor, Word, plan, extracts and command line. */
export interface ClauseNumber {
  /** Number to refer to the clause by, without closing mark: `12`, `12.а`, `3 (b)`, `2.1`; null where there is none. */
  readonly number: string | null
  /** What is printed before the text: `12.`, `а)`, `(b)`, `–`; empty where nothing is. */
  readonly label: string
  readonly level: number
  /** End punctuation of each text block of the clause, in block order. */
  readonly endings: readonly string[]
}

interface Numbered {
  readonly number: string | null
  readonly label: string
  readonly level: number
}

/**
 * Numbers and punctuates a document: the one place where either is decided.
 *
 * Numbers. Operative clauses are counted 1, 2, 3 through the whole part; headings and signatures take no number and do not
 * restart the count. Sub-clauses follow `style.subNumbering`: а) 1) –, (a) (i) a. (United Nations Editorial Manual,
 * paragraphs and subparagraphs), or 1.1. 1.1.1. Items of a list marked by dashes or not at all are counted in figures:
 * `12.1` names the first dash under 12. A clause with several lists counts through all of them, so that no two sub-clauses
 * share a number. A single operative clause in United Nations layout prints no number and keeps `1` to be referred to by.
 * Clauses of the other parts have no number; their sub-clauses have labels only.
 *
 * End punctuation: see `endingsOf`.
 */
export function numberDocument(body: Body, style: DocumentStyle, language: Language): Numbers {
  return createNumberer()(body, style, language)
}

export type Numbers = ReadonlyMap<ClauseId, ClauseNumber>

interface Remembered extends Manner {
  readonly part: ClausePart
  readonly number: string | null
  readonly label: string
  readonly isLast: boolean
  readonly entries: readonly (readonly [ClauseId, ClauseNumber])[]
}

/**
 * `numberDocument` that remembers what it said of each root clause, as long as the clause stays the same value and in its place:
 * after a key only the clause that was typed in is numbered and punctuated again.
 */
export function createNumberer(): (body: Body, style: DocumentStyle, language: Language) => Numbers {
  const remembered = new WeakMap<Clause, Remembered>()
  return (body, style, language) => {
    const numbers = new Map<ClauseId, ClauseNumber>()
    const last = lastOfSentence(body)
    for (const part of clauseParts) {
      const roots = body[part]
      const single = style.layout === 'un' && roots.filter(isCounted).length === 1
      let counted = 0
      for (const root of roots) {
        const numbered = part === 'operative' && isCounted(root)
        if (numbered) counted += 1
        const number = numbered ? String(counted) : null
        const label = rootLabel(root, part, number, single, style)
        const now = { part, number, label, isLast: root === last, style, language }
        const known = remembered.get(root)
        const fits = known !== undefined && isSame(known, now)
        const entries = fits ? known.entries : numberRoot(root, now)
        if (!fits) remembered.set(root, { ...now, entries })
        for (const [id, entry] of entries) numbers.set(id, entry)
      }
    }
    return numbers
  }
}

const isSame = (one: Omit<Remembered, 'entries'>, other: Omit<Remembered, 'entries'>): boolean =>
  one.part === other.part &&
  one.number === other.number &&
  one.label === other.label &&
  one.isLast === other.isLast &&
  one.style === other.style &&
  one.language === other.language

function numberRoot(root: Clause, { part, number, label, isLast, ...manner }: Omit<Remembered, 'entries'>) {
  const numbers = new Map<ClauseId, Numbered>([[root.id, { number, label, level: 0 }]])
  numberSubclauses(root, number, 1, manner.style, numbers)
  const endings = endingsOf(root, part, isLast, manner)
  return Array.from(numbers, ([id, numbered]): [ClauseId, ClauseNumber] => [
    id,
    { ...numbered, endings: endings.get(id) ?? [] },
  ])
}

function isCounted(root: Clause): boolean {
  return root.role === 'clause'
}

function rootLabel(
  root: Clause,
  part: ClausePart,
  number: string | null,
  single: boolean,
  style: DocumentStyle,
): string {
  if (part === 'preamble') return style.preambleDash && root.role === 'clause' ? '–' : ''
  if (number === null || single) return ''
  return style.numbering === '–' ? '–' : style.numbering.replace('1', number)
}

function numberSubclauses(
  parent: Clause,
  above: string | null,
  level: number,
  style: DocumentStyle,
  numbers: Map<ClauseId, Numbered>,
): void {
  const counts = { letters: 0, romans: 0, numbers: 0 }
  for (const block of parent.blocks) {
    if (block.type === 'text') continue
    const form: MarkForm = block.marker === 'numbered' ? numberedForm(style, level) : block.marker
    for (const clause of block.clauses) {
      const ordinal = (counts[countedAs(form)] += 1)
      const mark = markOf(form, ordinal, above)
      const number = above === null ? null : above + mark.suffix
      numbers.set(clause.id, { number, label: mark.label, level })
      numberSubclauses(clause, number, level + 1, style, numbers)
    }
  }
}
