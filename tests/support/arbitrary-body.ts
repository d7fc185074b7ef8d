import * as fc from 'fast-check'
import {
  deepestLevel,
  listMarkers,
  type Block,
  type Body,
  type Clause,
  type ClauseRole,
  type ListMarker,
  type Run,
} from '#domain/drafting/clause.ts'
import { layouts, numberings, punctuations, subNumberings, type DocumentStyle } from '#domain/drafting/document.ts'
import { normaliseRuns } from '#domain/drafting/runs.ts'
import { languages, type Language } from '#domain/language/language.ts'

const words = [
  ...'Рекомендовать секретариату конференции одобрить доклад в с и о «Вода» №\u00a05 2023 г. 12–13 XXI Ёлкина организаций-участниц'.split(
    ' ',
  ),
  ...'Requests the Secretary-General to convene a “Forum” No. 5 in 2027 resolution 47/19 (annex) States'.split(' '),
]
/** The last word of a text: none that its own or an abbreviation's mark would close. */
const lastWords = ['конференции', '«Вода»', 'секретариату', '2023', 'States', '(annex)', '“Forum”', 'XXI']

export const arbitraryLanguage: fc.Arbitrary<Language> = fc.constantFrom(...languages)

export const arbitraryStyle: fc.Arbitrary<DocumentStyle> = fc.record({
  layout: fc.constantFrom(...layouts),
  numbering: fc.constantFrom(...numberings),
  subNumbering: fc.constantFrom(...subNumberings),
  punctuation: fc.constantFrom(...punctuations),
  preambleDash: fc.boolean(),
  italicOpeners: fc.boolean(),
  letterhead: fc.constant(null),
})

const arbitraryMarks: fc.Arbitrary<Omit<Run, 'text'>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ bold: true }) },
  { weight: 1, arbitrary: fc.constant({ italic: true }) },
  { weight: 1, arbitrary: fc.constant({ bracket: true }) },
  { weight: 1, arbitrary: fc.constant({ reference: 'c1' }) },
)

/** Normalised runs of words: no space at either end, no end punctuation, never empty. */
export const arbitraryRuns: fc.Arbitrary<readonly Run[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...words), arbitraryMarks), { maxLength: 7 }),
    fc.constantFrom(...lastWords),
    arbitraryMarks,
  )
  .map(([head, last, marks]) =>
    normaliseRuns([
      ...head.flatMap(([word, own]): Run[] =>
        own.reference === undefined ? [{ text: `${word} `, ...own }] : [{ text: '12', ...own }, { text: ' ' }],
      ),
      // A reference prints a number; which one is not part of what a text says.
      { ...marks, text: marks.reference === undefined ? last : '12' },
    ]),
  )

type Seed = {
  readonly runs: readonly Run[]
  readonly lists: readonly {
    readonly marker: ListMarker
    readonly clauses: readonly Seed[]
    readonly closing: readonly Run[] | null
  }[]
  readonly continuation: readonly Run[] | null
}

const arbitrarySeed = (level: number): fc.Arbitrary<Seed> => {
  const leaf = fc.record({
    runs: arbitraryRuns,
    lists: fc.constant([]),
    continuation: fc.option(arbitraryRuns, { freq: 6 }),
  })
  if (level === deepestLevel) return leaf
  const withLists = fc.record({
    runs: arbitraryRuns,
    lists: fc.array(
      fc.record({
        marker: fc.constantFrom(...listMarkers),
        clauses: fc.array(arbitrarySeed(level + 1), { minLength: 1, maxLength: 3 }),
        closing: fc.option(arbitraryRuns),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    continuation: fc.constant(null),
  })
  return fc.oneof({ weight: 3, arbitrary: leaf }, { weight: level === 0 ? 2 : 1, arbitrary: withLists })
}

const textBlock = (runs: readonly Run[]): Block => ({ type: 'text', runs })

/** Blocks with the invariants of a clause: text first, lists parted by text. */
function blocksOf(seed: Seed, nextId: () => string): readonly Block[] {
  const blocks: Block[] = [textBlock(seed.runs)]
  if (seed.continuation !== null) blocks.push(textBlock(seed.continuation))
  seed.lists.forEach((list, index) => {
    const clauses = list.clauses.map((child) => clauseOf(child, 'clause', nextId))
    blocks.push({ type: 'list', marker: list.marker, clauses })
    if (list.closing !== null || index < seed.lists.length - 1) blocks.push(textBlock(list.closing ?? [{ text: 'и' }]))
  })
  return blocks
}

function clauseOf(seed: Seed, role: ClauseRole, nextId: () => string): Clause {
  return { id: nextId(), role, blocks: blocksOf(seed, nextId) }
}

const plain = (maxLength: number) =>
  fc
    .array(arbitraryRuns, { maxLength })
    .map((texts) => texts.map((runs): Seed => ({ runs, lists: [], continuation: null })))

/** Bodies that keep every invariant of clauses, with ids `c1`, `c2`, ... in printed order. */
export const arbitraryBody: fc.Arbitrary<Body> = fc
  .record({
    opening: plain(2),
    preamble: fc.array(arbitrarySeed(2), { maxLength: 4 }),
    formula: plain(1),
    operative: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.record({ role: fc.constant<ClauseRole>('clause'), seed: arbitrarySeed(0) }) },
        {
          weight: 1,
          arbitrary: arbitraryRuns.map((runs) => ({
            role: 'heading' as const,
            seed: { runs, lists: [], continuation: null },
          })),
        },
      ),
      { maxLength: 6 },
    ),
    closing: plain(2),
    signatures: plain(2),
  })
  .map((seeds) => {
    let count = 0
    const nextId = () => `c${(count += 1)}`
    const clauses = (list: readonly Seed[], role: ClauseRole = 'clause') =>
      list.map((seed) => clauseOf(seed, role, nextId))
    return {
      opening: clauses(seeds.opening),
      preamble: clauses(seeds.preamble),
      formula: clauses(seeds.formula),
      operative: seeds.operative.map(({ role, seed }) => clauseOf(seed, role, nextId)),
      closing: [...clauses(seeds.closing), ...clauses(seeds.signatures, 'signature')],
    }
  })
