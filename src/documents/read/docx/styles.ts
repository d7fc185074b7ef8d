import { parseXml, type Attributes } from '../xml.ts'

/** What a style says that a reader needs. Undefined: it says nothing, and the one it is based on may. */
interface Style {
  readonly id: string
  readonly type: string
  name: string | null
  basedOn: string | null
  numId: string | null
  level: number | null
  outline: number | null
  bold: boolean | null
  italic: boolean | null
  hidden: boolean | null
}

/** A style with all it takes from those it is based on. */
export interface ResolvedStyle {
  readonly id: string
  readonly name: string | null
  readonly numId: string | null
  readonly level: number | null
  readonly outline: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly hidden: boolean
}

const plain: ResolvedStyle = {
  id: '',
  name: null,
  numId: null,
  level: null,
  outline: null,
  bold: false,
  italic: false,
  hidden: false,
}

/** Styles based on one another may be this many. */
const longestChain = 40

/** `w:val` of a switch: its presence alone turns it on. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val']
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

export function wholeNumber(text: string | undefined): number | null {
  const number = Number(text)
  return text !== undefined && text !== '' && Number.isInteger(number) ? number : null
}

/** The styles of a document. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #resolved = new Map<string, ResolvedStyle>()
  readonly #defaults: ReadonlyMap<string, string>

  constructor(part: Uint8Array | null) {
    const reader = new StylesReader()
    if (part !== null) parseXml(part, reader)
    this.#styles = reader.styles
    this.#defaults = reader.defaults
  }

  /** Style of a paragraph; the default one where none is named. */
  paragraph(id: string | null): ResolvedStyle {
    return this.#resolve(id ?? this.#defaults.get('paragraph') ?? '')
  }

  character(id: string | null): ResolvedStyle {
    return id === null ? plain : this.#resolve(id)
  }

  isDefault(id: string | null): boolean {
    return id === null || id === this.#defaults.get('paragraph')
  }

  #resolve(id: string): ResolvedStyle {
    const known = this.#resolved.get(id)
    if (known) return known
    const chain: Style[] = []
    let style = this.#styles.get(id)
    while (style !== undefined && chain.length < longestChain && !chain.includes(style)) {
      chain.push(style)
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn)
    }
    const first = <Field extends 'numId' | 'level' | 'outline'>(field: Field): Style[Field] | null =>
      chain.find((found) => found[field] !== null)?.[field] ?? null
    const isSet = (field: 'bold' | 'italic' | 'hidden') =>
      chain.find((found) => found[field] !== null)?.[field] === true
    const resolved: ResolvedStyle = {
      id,
      name: chain[0]?.name ?? null,
      numId: first('numId'),
      level: first('level'),
      outline: first('outline'),
      bold: isSet('bold'),
      italic: isSet('italic'),
      hidden: isSet('hidden'),
    }
    this.#resolved.set(id, resolved)
    return resolved
  }
}

class StylesReader {
  readonly styles = new Map<string, Style>()
  readonly defaults = new Map<string, string>()
  #style: Style | null = null
  #skip = 0

  open(name: string, attributes: Attributes): void {
    if (this.#skip > 0) this.#skip += 1
    else if (name === 'w:style') this.#begin(attributes)
    else if (this.#style === null) return
    // What a style says of the rows and cells of a table is not said of paragraphs.
    else if (name === 'w:tblStylePr') this.#skip = 1
    else describe(this.#style, name, attributes)
  }

  close(name: string): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (name === 'w:style') this.#style = null
  }

  #begin(attributes: Attributes): void {
    const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': isDefault } = attributes
    this.#style = {
      id,
      type,
      name: null,
      basedOn: null,
      numId: null,
      level: null,
      outline: null,
      bold: null,
      italic: null,
      hidden: null,
    }
    this.styles.set(id, this.#style)
    if (isDefault !== undefined && isDefault !== '0' && isDefault !== 'false') this.defaults.set(type, id)
  }
}

function describe(style: Style, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:name':
      style.name = value ?? null
      break
    case 'w:basedOn':
      style.basedOn = value ?? null
      break
    case 'w:numId':
      style.numId = value ?? null
      break
    case 'w:ilvl':
      style.level = wholeNumber(value)
      break
    case 'w:outlineLvl':
      style.outline = wholeNumber(value)
      break
    case 'w:b':
      style.bold = isOn(attributes)
      break
    case 'w:i':
      style.italic = isOn(attributes)
      break
    case 'w:vanish':
      style.hidden = isOn(attributes)
      break
    default:
      break
  }
}
