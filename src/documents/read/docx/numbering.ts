import { parseXml, type Attributes } from '../xml.ts'
import { formatNumber, printedBullet } from './number-formats.ts'
import { wholeNumber, type Styles } from './styles.ts'

interface Level {
  start: number
  format: string
  text: string
  /** Style whose paragraphs stand at this level. */
  style: string | null
  /** A level below which counting begins anew here; null: below any above it. 0: it never does. */
  restart: number | null
  /** Numbers of the levels above are printed in figures. */
  isLegal: boolean
}

interface List {
  readonly id: string
  readonly levels: Map<number, Level>
  /** Style that says the levels in the place of this list. */
  styleLink: string | null
}

interface Instance {
  list: string | null
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** What is printed before a numbered paragraph. */
export interface Numbered {
  readonly label: string | null
  readonly list: string
  readonly level: number
}

const deepest = 8
/** A label longer than this was made to fill the memory. */
const longestLabel = 100
/** Numbers that Word counts up to. */
const greatest = 32_767

const usual: Readonly<Level> = { start: 1, format: 'decimal', text: '', style: null, restart: null, isLegal: false }

/**
 * Counts the lists of a document, whose paragraphs must be given in printed order. Counters belong to the list: its instances go on
 * from one another, but for an instance that says where to start, at its first use.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #instances: ReadonlyMap<string, Instance>
  readonly #styles: Styles
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(part: Uint8Array | null, styles: Styles) {
    const reader = new NumberingReader()
    if (part !== null) parseXml(part, reader)
    this.#lists = reader.lists
    this.#instances = reader.instances
    this.#styles = styles
  }

  /**
   * Counts one paragraph.
   * @param level null: the one that belongs to the style
   */
  count(numId: string, level: number | null, styleId: string | null): Numbered | null {
    const instance = this.#instances.get(numId)
    const list = instance?.list == null ? undefined : this.#listOf(instance.list)
    if (instance === undefined || list === undefined) return null
    const at = Math.min(Math.max(level ?? this.#levelOfStyle(list, instance, styleId), 0), deepest)
    const levelOf = (index: number): Readonly<Level> => instance.levels.get(index) ?? list.levels.get(index) ?? usual
    const counters = this.#counters.get(list.id) ?? []
    this.#counters.set(list.id, counters)
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId)
      for (const [index, start] of instance.starts) counters[index] = start - 1
    }
    counters[at] = Math.min((counters[at] ?? levelOf(at).start - 1) + 1, greatest)
    for (let below = at + 1; below <= deepest; below += 1) {
      const { restart } = levelOf(below)
      if (restart === null || at < restart) counters[below] = undefined
    }
    return { label: label(levelOf, at, counters), list: list.id, level: at }
  }

  /** A list may leave its levels to a style, which leaves them to the instance it names. */
  #listOf(id: string): List | undefined {
    let list = this.#lists.get(id)
    for (let left = deepest; left > 0 && list !== undefined && list.styleLink !== null; left -= 1) {
      const { numId } = this.#styles.paragraph(list.styleLink)
      const linked = numId === null ? undefined : this.#instances.get(numId)?.list
      const next = linked == null ? undefined : this.#lists.get(linked)
      if (next === undefined || next === list) return list
      list = next
    }
    return list
  }

  #levelOfStyle({ levels }: List, instance: Instance, styleId: string | null): number {
    for (const found of [instance.levels, levels])
      for (const [index, { style }] of found) if (style !== null && style === styleId) return index
    return this.#styles.paragraph(styleId).level ?? 0
  }
}

function label(
  levelOf: (index: number) => Readonly<Level>,
  at: number,
  counters: readonly (number | undefined)[],
): string | null {
  const { format, text, isLegal } = levelOf(at)
  if (format === 'bullet') return printedBullet(text) || null
  if (format === 'none' && !/%\d/.test(text)) return text.trim() || null
  const printed = text.slice(0, longestLabel).replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const { start, format: own } = levelOf(index)
    return formatNumber(counters[index] ?? start, isLegal && own !== 'none' ? 'decimal' : own)
  })
  return printed.slice(0, longestLabel).trim() || null
}

class NumberingReader {
  readonly lists = new Map<string, List>()
  readonly instances = new Map<string, Instance>()
  #list: List | null = null
  #instance: Instance | null = null
  #level: Level | null = null
  #override = 0

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val']
    switch (name) {
      case 'w:abstractNum': {
        const id = attributes['w:abstractNumId'] ?? ''
        this.#list = { id, levels: new Map(), styleLink: null }
        this.lists.set(id, this.#list)
        break
      }
      case 'w:num':
        this.#instance = { list: null, starts: new Map(), levels: new Map() }
        this.instances.set(attributes['w:numId'] ?? '', this.#instance)
        break
      case 'w:abstractNumId':
        if (this.#instance) this.#instance.list = value ?? null
        break
      case 'w:lvlOverride':
        this.#override = wholeNumber(attributes['w:ilvl']) ?? 0
        break
      case 'w:startOverride':
        this.#instance?.starts.set(this.#override, inRange(value))
        break
      case 'w:numStyleLink':
        if (this.#list) this.#list.styleLink = value ?? null
        break
      case 'w:lvl':
        this.#level = { ...usual }
        ;(this.#instance ?? this.#list)?.levels.set(wholeNumber(attributes['w:ilvl']) ?? 0, this.#level)
        break
      default:
        if (this.#level) describe(this.#level, name, value, attributes)
    }
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null
    else if (name === 'w:abstractNum') this.#list = null
    else if (name === 'w:num') this.#instance = null
  }
}

function describe(level: Level, name: string, value: string | undefined, attributes: Attributes): void {
  switch (name) {
    case 'w:start':
      level.start = inRange(value)
      break
    case 'w:numFmt':
      level.format = value ?? 'decimal'
      break
    case 'w:lvlText':
      level.text = attributes['w:null'] === '1' ? '' : (value ?? '')
      break
    case 'w:pStyle':
      level.style = value ?? null
      break
    case 'w:lvlRestart':
      level.restart = wholeNumber(value)
      break
    case 'w:isLgl':
      level.isLegal = value !== '0' && value !== 'false'
      break
    default:
      break
  }
}

function inRange(value: string | undefined): number {
  return Math.min(Math.max(wholeNumber(value) ?? 1, 0), greatest)
}
