import type { LetterheadType } from '#domain/drafting/letterhead.ts'
import type { Attributes } from '../xml.ts'
import { clean, type Cleaning } from './clean.ts'
import { child, elements, valueOf, within, writeElement, type Element } from './element.ts'
import { ordered } from './order.ts'

/** No style of a document of ours begins so: those of the letterhead stand beside them. */
const prefix = 'Letterhead'
const baseId = 'LetterheadBase'

/** Styles based on one another may be this many. */
const longestChain = 40

/** The styles of a letterhead, those that its stories use under new ids. */
export class LetterheadStyles {
  readonly #defaults: Element | undefined
  readonly #byId = new Map<string, Element>()
  readonly #cleaning: Cleaning
  readonly #used = new Set<string>()
  #normal: string | null = null

  constructor(root: Element | null, cleaning: Cleaning) {
    this.#cleaning = cleaning
    for (const element of root === null ? [] : elements(root)) {
      if (element.name !== 'w:style') continue
      const { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault } = element.attributes
      if (this.#byId.has(id)) continue
      this.#byId.set(id, element)
      if (type === 'paragraph' && isDefault !== undefined && isDefault !== '0' && isDefault !== 'false')
        this.#normal = id
    }
    this.#defaults = root === null ? undefined : child(root, 'w:docDefaults')
  }

  /** Font of a plain paragraph of the letterhead. */
  get type(): LetterheadType {
    const properties = [this.#defaultsOf('rPr'), child(this.#byId.get(this.#normal ?? ''), 'w:rPr')].flatMap((one) =>
      one === undefined ? [] : clean(one, this.#cleaning),
    )
    const last = (name: string, attribute: string) =>
      properties.map((one) => child(one, name)?.attributes[attribute]).findLast((value) => value !== undefined)
    const size = Number(last('w:sz', 'w:val'))
    const color = last('w:color', 'w:val')
    const font = last('w:rFonts', 'w:ascii')
    return {
      font: font === undefined || !/^[^<>&"]{1,60}$/.test(font) ? null : font,
      size: Number.isInteger(size) && size >= smallest && size <= largest ? size : null,
      color: color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : null,
    }
  }

  /** Makes the paragraphs, runs and tables of a story refer to the styles under their new ids. */
  adopt(story: Element): void {
    for (const element of within(story)) {
      if (element.name === 'w:p') this.#adoptParagraph(element)
      else if (element.name === 'w:rPr') this.#refer(element, 'w:rStyle', 'character')
      else if (element.name === 'w:tblPr') this.#refer(element, 'w:tblStyle', 'table')
    }
  }

  /** The styles that were used, with those they are based on. */
  used(): readonly Element[] {
    const all = [...this.#used].flatMap((id) => this.#chain(id))
    const properties = (which: 'pPr' | 'rPr') => {
      const own = this.#defaultsOf(which)
      return merged(which, own === undefined ? [] : clean(own, this.#cleaning).flatMap(elements))
    }
    const base: Element = {
      name: 'w:style',
      attributes: { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': baseId },
      children: [named('w:name', 'Letterhead'), hidden, properties('pPr'), properties('rPr')],
    }
    return all.length === 0 && !this.#isBaseUsed ? [] : [base, ...[...new Set(all)].flatMap((id) => this.#copy(id))]
  }

  #isBaseUsed = false

  #adoptParagraph(paragraph: Element): void {
    let properties = child(paragraph, 'w:pPr')
    if (properties === undefined) {
      properties = { name: 'w:pPr', attributes: {}, children: [] }
      paragraph.children.unshift(properties)
    }
    if (this.#refer(properties, 'w:pStyle', 'paragraph')) return
    this.#isBaseUsed = true
    if (this.#normal !== null) this.#used.add(this.#normal)
    properties.children.unshift(named('w:pStyle', this.#normal === null ? baseId : prefix + this.#normal))
  }

  /** Whether it named a style that there is. */
  #refer(properties: Element, name: string, type: string): boolean {
    const reference = child(properties, name)
    if (reference === undefined) return false
    const id = reference.attributes['w:val'] ?? ''
    const isThere = this.#byId.get(id)?.attributes['w:type'] === type
    if (isThere) {
      this.#used.add(id)
      reference.attributes = { 'w:val': prefix + id }
    } else properties.children = properties.children.filter((one) => one !== reference)
    return isThere
  }

  #chain(id: string): readonly string[] {
    const chain: string[] = []
    let at: string | null = id
    while (at !== null && this.#byId.has(at) && !chain.includes(at) && chain.length < longestChain) {
      chain.push(at)
      at = valueOf(this.#byId.get(at), 'w:basedOn')
    }
    return chain
  }

  #copy(id: string): readonly Element[] {
    const [style] = clean(this.#byId.get(id) ?? hidden, this.#cleaning)
    const type = style?.attributes['w:type'] ?? 'paragraph'
    if (style === undefined || !types.has(type)) return []
    const parent = valueOf(style, 'w:basedOn')
    const chain = this.#chain(id)
    const based = parent !== null && chain.includes(parent) ? prefix + parent : type === 'paragraph' ? baseId : null
    return [
      {
        name: 'w:style',
        attributes: { 'w:type': type, 'w:customStyle': '1', 'w:styleId': prefix + id },
        children: [
          named('w:name', `Letterhead ${valueOf(style, 'w:name') ?? id}`),
          ...(based === null ? [] : [named('w:basedOn', based)]),
          hidden,
          ...elements(style).filter(({ name }) => carried.has(name)),
        ],
      },
    ]
  }

  #defaultsOf(which: 'pPr' | 'rPr'): Element | undefined {
    return child(child(this.#defaults, `w:${which}Default`), `w:${which}`)
  }
}

export function stylesXml(styles: readonly Element[]): string {
  return styles.map(writeElement).join('')
}

const smallest = 16
const largest = 48
const types: ReadonlySet<string> = new Set(['paragraph', 'character', 'table'])
const carried: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'])
const hidden: Element = { name: 'w:semiHidden', attributes: {}, children: [] }

function named(name: string, value: string): Element {
  return { name, attributes: { 'w:val': value }, children: [] }
}

/** What a file without defaults has (ECMA-376 part 1, 17.7.5), so that nothing of ours shines through. */
const initial: Readonly<Record<'pPr' | 'rPr', readonly (readonly [string, Attributes])[]>> = {
  pPr: [['w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' }]],
  rPr: [
    ['w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman' }],
    ['w:sz', { 'w:val': '20' }],
    ['w:szCs', { 'w:val': '20' }],
  ],
}

function merged(which: 'pPr' | 'rPr', own: readonly Element[]): Element {
  const name = `w:${which}`
  const first = initial[which].map(([property, attributes]): Element => {
    const said = own.find((one) => one.name === property)
    return { name: property, attributes: { ...attributes, ...said?.attributes }, children: [] }
  })
  return { name, attributes: {}, children: ordered(name, [...own, ...first]) ?? [] }
}
