import type { Language } from '../language/language.ts'

/** JSON knows no unions of words: a word of a sample that is not of the list is a mistake in it. */
export function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((each) => each === word)
  if (found === undefined) throw new Error(`sample: “${word}” is none of ${words.join(', ')}`)
  return found
}

/** Cells of a line of a sample, between ` | `; a dash stands for an empty one. */
export const cellsOf = (line: string): readonly string[] =>
  line === '' ? [] : line.split(' | ').map((cell) => (cell === '-' ? '' : cell))

/** What a cell says of a field: `diet: vegetarian`. */
export type NamedWords = readonly (readonly [name: string, words: string])[]

export function namedWords(cells: readonly string[]): NamedWords {
  return cells.map((cell) => {
    const at = cell.indexOf(': ')
    if (at < 0) throw new Error(`sample: “${cell}” names nothing`)
    return [cell.slice(0, at), cell.slice(at + 2)]
  })
}

/** Makes the id of a thing of a sample from its kind and its key or number. */
export type IdOf = (kind: string, key: string | number) => string

/** Such ids sort before those that are made later: a list stays in the order in which things were added. */
export function sampleIds(language: Language): IdOf {
  return (kind, key) => `0-${language}-${kind}-${String(key).padStart(3, '0')}`
}
