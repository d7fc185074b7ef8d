import { formatNumber, printedBullet } from '../docx/number-formats.ts'

/** A list that is open at a place of a page. */
interface OpenList {
  /** Lists inside one another count as one with levels. */
  readonly id: string
  readonly level: number
  readonly format: string | null
  readonly step: 1 | -1
  next: number
}

const formats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'upper-latin': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    'decimal-leading-zero': 'decimalZero',
    none: 'none',
    disc: 'bullet',
    circle: 'bullet',
    square: 'bullet',
  }),
)

const greatest = 32_767

/** Counts the items of the lists of a page. */
export class Lists {
  readonly #open: OpenList[] = []
  #made = 0

  openList(name: string, attributes: ReadonlyMap<string, string>): void {
    const outer = this.#open.at(-1)
    const type = styleOf(attributes) ?? attributes.get('type')
    const start = wholeNumber(attributes.get('start'))
    this.#open.push({
      id: outer?.id ?? `list${++this.#made}`,
      level: outer === undefined ? 0 : outer.level + 1,
      format: type === undefined ? (name === 'ol' ? 'decimal' : 'bullet') : formatOf(type, name),
      step: attributes.has('reversed') ? -1 : 1,
      next: start ?? 1,
    })
  }

  closeList(): void {
    this.#open.pop()
  }

  /** Number or bullet of the next item, and its place. */
  item(attributes: ReadonlyMap<string, string>): { label: string | null; list: { id: string; level: number } } | null {
    const list = this.#open.at(-1)
    if (list === undefined) return null
    const own = /list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(attributes.get('style') ?? '') ? 'none' : list.format
    const value = Math.min(Math.max(wholeNumber(attributes.get('value')) ?? list.next, -greatest), greatest)
    list.next = value + list.step
    return { label: labelOf(value, own), list: { id: list.id, level: list.level } }
  }
}

function labelOf(value: number, format: string | null): string | null {
  if (format === null || format === 'none') return null
  if (format === 'bullet') return '•'
  if (format.startsWith('text:')) return printedBullet(format.slice('text:'.length)) || null
  return `${formatNumber(value, format)}.`
}

function styleOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attributes.get('style') ?? '')?.[1]
  return style === undefined ? undefined : style.trim()
}

function formatOf(type: string, name: string): string {
  const quoted = /^["'](.{1,5}?)\s*["']$/.exec(type)?.[1]
  if (quoted !== undefined) return `text:${quoted}`
  const known = type.split(/\s+/).find((word) => formats.has(word))
  return formats.get(known ?? type) ?? (name === 'ol' ? 'decimal' : 'bullet')
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null
}
