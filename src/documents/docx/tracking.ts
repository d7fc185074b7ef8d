import type { IsoInstant } from '#domain/language/language.ts'
import type { Fate, Move } from '../redline/redline.ts'
import { xmlText } from '../xml.ts'

const elements: Readonly<Record<Exclude<Fate, 'same'>, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  movedAway: 'w:moveFrom',
  movedHere: 'w:moveTo',
}

/** Marks of tracked changes (ECMA-376 part 1, 17.13.5), each with an id of its own, author and date. */
export class Tracking {
  readonly #author: string
  readonly #date: string
  #next: number

  /** @param next the first `w:id` that nothing else in the file has */
  constructor(author: string, at: IsoInstant, next: number) {
    this.#author = xmlText(author)
    this.#date = `${new Date(at).toISOString().slice(0, 19)}Z`
    this.#next = next
  }

  attributes(): string {
    return `w:id="${this.#next++}" w:author="${this.#author}" w:date="${this.#date}"`
  }

  wrap(fate: Fate, runs: string): string {
    if (fate === 'same' || runs === '') return runs
    return `<${elements[fate]} ${this.attributes()}>${runs}</${elements[fate]}>`
  }

  /** What became of the end of a paragraph, for the properties of its mark. */
  end(fate: Fate): string {
    return fate === 'same' ? '' : `<w:rPr><${elements[fate]} ${this.attributes()}/></w:rPr>`
  }

  /** The beginning of the paragraphs that moved together, and the end, which has the same id. */
  range({ number, side }: Move): readonly [start: string, end: string] {
    const [element, id] = [side === 'away' ? 'w:moveFromRange' : 'w:moveToRange', this.#next]
    return [`<${element}Start ${this.attributes()} w:name="move${number}"/>`, `<${element}End w:id="${id}"/>`]
  }
}
