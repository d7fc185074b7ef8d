import { plainText, walk, type Body, type ClauseId, type Run, type TextBlock } from './clause.ts'
import type { ClauseEdit } from './edit.ts'
import { concatRuns, sliceRuns } from './runs.ts'

export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** Words found in one text block. */
export interface FoundWords {
  readonly clauseId: ClauseId
  /** Index among the blocks of the clause. */
  readonly block: number
  readonly start: number
  readonly end: number
  /** Where they begin in the own text of the clause (`ownText`). */
  readonly ownStart: number
  /** They hold the number of another clause, which cannot be written over. */
  readonly holdsReference: boolean
}

/** One code unit for one: ё and е, kinds of spaces and, unless it matters, small letters and capitals are the same. */
function levelled(text: string, { matchCase }: FindOptions): string {
  const spaced = text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
  if (matchCase) return spaced
  const lower = spaced.toLowerCase()
  // A few letters of other alphabets change their length: those texts are compared as they are.
  return lower.length === spaced.length ? lower : spaced
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** All places of the words in the texts of a body, in printed order, none overlapping another. */
export function findWords(body: Body, words: string, options: FindOptions): readonly FoundWords[] {
  const sought = levelled(words, options)
  if (sought === '') return []
  const found: FoundWords[] = []
  for (const { clause } of walk(body)) {
    let before = 0
    for (const [block, { type, ...text }] of clause.blocks.entries()) {
      if (type !== 'text' || !('runs' in text)) continue
      const plain = plainText(text.runs)
      for (const start of placesIn(levelled(plain, options), sought, options)) {
        const end = start + sought.length
        const holdsReference = sliceRuns(text.runs, start, end).some(({ reference }) => reference !== undefined)
        found.push({ clauseId: clause.id, block, start, end, ownStart: before + start, holdsReference })
      }
      before += plain.length + 1
    }
  }
  return found
}

function placesIn(text: string, sought: string, { wholeWord }: FindOptions): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(sought); at >= 0;) {
    const end = at + sought.length
    const isWord =
      !(isWordSign(text[at - 1]) && isWordSign(sought[0])) && !(isWordSign(text[end]) && isWordSign(sought.at(-1)))
    if (!wholeWord || isWord) places.push(at)
    at = text.indexOf(sought, !wholeWord || isWord ? end : at + 1)
  }
  return places
}

/** Edits that put other words in the places found; they take the marks of what they replace. Places with references stay. */
export function replaceWords(body: Body, places: readonly FoundWords[], by: string): readonly ClauseEdit[] {
  const texts = new Map(
    [...walk(body)].flatMap(({ clause }) =>
      clause.blocks.flatMap((block, index): readonly (readonly [string, TextBlock])[] =>
        block.type === 'text' ? [[keyOf(clause.id, index), block]] : [],
      ),
    ),
  )
  const groups = Map.groupBy(
    places.filter(({ holdsReference }) => !holdsReference),
    ({ clauseId, block }) => keyOf(clauseId, block),
  )
  return [...groups].flatMap(([key, inText]): readonly ClauseEdit[] => {
    const text = texts.get(key)
    const [first] = inText
    if (text === undefined || first === undefined) return []
    const { clauseId, block } = first
    return [{ type: 'setText', clauseId, block, runs: replaced(text.runs, inText, by) }]
  })
}

const keyOf = (clauseId: ClauseId, block: number) => `${clauseId}:${block}`

function replaced(runs: readonly Run[], places: readonly FoundWords[], by: string): readonly Run[] {
  const parts: (readonly Run[])[] = []
  let at = 0
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    const [marks] = sliceRuns(runs, start, end)
    parts.push(sliceRuns(runs, at, start), [{ ...marks, text: by }])
    at = end
  }
  return concatRuns(...parts, sliceRuns(runs, at, Number.POSITIVE_INFINITY))
}
