import { clean, type Cleaning } from './clean.ts'
import { child, elements, valueOf, within, writeElement, type Element } from './element.ts'

/** Numbers of lists from here on belong to the letterhead. */
const first = 20_000

/** The lists of a letterhead, those that are used under new numbers. */
export class LetterheadLists {
  readonly #instances = new Map<string, Element>()
  readonly #abstract = new Map<string, Element>()
  readonly #cleaning: Cleaning
  readonly #used: string[] = []

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
      const old = id?.attributes['w:val'] ?? ''
      if (id !== undefined && (old === '0' || this.#levels(old) !== null))
        id.attributes = { 'w:val': old === '0' ? '0' : String(first + this.#place(old)) }
      else if (numbered !== undefined) element.children = element.children.filter((one) => one !== numbered)
    }
  }

  written(): { readonly abstract: string; readonly instances: string } {
    const lists = this.#used.map((old, index) => ({ number: String(first + index), levels: this.#levels(old) ?? [] }))
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

  #place(old: string): number {
    const at = this.#used.indexOf(old)
    return at < 0 ? this.#used.push(old) - 1 : at
  }

  /** Levels of a list; null where it has none of its own. */
  #levels(old: string): readonly Element[] | null {
    const abstract = this.#abstract.get(valueOf(this.#instances.get(old), 'w:abstractNumId') ?? '')
    const levels = (abstract === undefined ? [] : elements(abstract)).filter(({ name }) => name === 'w:lvl')
    if (levels.length === 0) return null
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
