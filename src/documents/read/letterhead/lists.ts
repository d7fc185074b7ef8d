import { UnreadableFile } from '../unreadable.ts'
import { clean, type Cleaning } from './clean.ts'
import { child, elements, valueOf, within, writeElement, type Element } from './element.ts'

/** Numbers of lists from here on belong to the letterhead. */
const first = 20_000
/** Elements of all lists together: lists of one definition are each written with a copy of it. */
const mostElements = 60_000

/** The lists of a letterhead, those that are used under new numbers. */
export class LetterheadLists {
  readonly #instances = new Map<string, Element>()
  readonly #abstract = new Map<string, Element>()
  readonly #cleaning: Cleaning
  /** New number by the old one; null for a list that has no levels of its own. `0` is no list. */
  readonly #numbers = new Map<string, string | null>([['0', '0']])
  /** Levels of the lists that are used, in the order of their numbers. */
  readonly #used: (readonly Element[])[] = []
  #size = 0

  constructor(root: Element | null, cleaning: Cleaning) {
    this.#cleaning = cleaning
    for (const element of root === null ? [] : elements(root)) {
      if (element.name === 'w:num') this.#instances.set(element.attributes['w:numId'] ?? '', element)
      if (element.name === 'w:abstractNum') this.#abstract.set(element.attributes['w:abstractNumId'] ?? '', element)
    }
  }

  /** Makes paragraphs and styles refer to the lists under their new numbers. */
  adopt(root: Element): void {
    for (const element of within(root)) {
      if (element.name !== 'w:pPr') continue
      const numbered = child(element, 'w:numPr')
      const id = child(numbered, 'w:numId')
      const number = id === undefined ? null : this.#numberOf(id.attributes['w:val'] ?? '')
      if (id !== undefined && number !== null) id.attributes = { 'w:val': number }
      else if (numbered !== undefined) element.children = element.children.filter((one) => one !== numbered)
    }
  }

  written(): { readonly abstract: string; readonly instances: string } {
    const lists = this.#used.map((levels, index) => ({ number: String(first + index), levels }))
    const abstract = lists.map(({ number, levels }) =>
      writeElement({
        name: 'w:abstractNum',
        attributes: { 'w:abstractNumId': number },
        children: [{ name: 'w:multiLevelType', attributes: { 'w:val': 'multilevel' }, children: [] }, ...levels],
      }),
    )
    const instances = lists.map(
      ({ number }) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`,
    )
    return { abstract: abstract.join(''), instances: instances.join('') }
  }

  #numberOf(old: string): string | null {
    const known = this.#numbers.get(old)
    if (known !== undefined) return known
    const levels = this.#levels(old)
    const number = levels.length === 0 ? null : String(first + this.#used.push(levels) - 1)
    this.#numbers.set(old, number)
    return number
  }

  /** @throws UnreadableFile when they are more than letterheads have */
  #levels(old: string): readonly Element[] {
    const abstract = this.#abstract.get(valueOf(this.#instances.get(old), 'w:abstractNumId') ?? '')
    const levels = (abstract === undefined ? [] : elements(abstract)).filter(({ name }) => name === 'w:lvl')
    for (const level of levels) this.#size += [...within(level)].length
    if (this.#size > mostElements) throw new UnreadableFile('tooBig', 'too many lists in a letterhead')
    return levels.flatMap((level) => clean(level, this.#cleaning)).map(withoutReferences)
  }
}

/** Pictures for bullets and styles stay behind. */
function withoutReferences(level: Element): Element {
  const children = elements(level).filter(({ name }) => name !== 'w:pStyle' && name !== 'w:lvlPicBulletId')
  for (const one of children)
    if (one.name === 'w:rPr') one.children = elements(one).filter(({ name }) => name !== 'w:rStyle')
  return { ...level, children }
}
