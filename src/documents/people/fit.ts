import widths from '#resources/glyph-widths.json' with { type: 'json' }

/** The font whose widths are known; its metric twin is on every Linux. */
export const fittedFont = 'Arial'

/** Thousandths of the size, by character. */
function tableOf(byWidth: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byWidth).flatMap(([width, characters]) =>
      Array.from(characters, (character): [string, number] => [character, Number(width)]),
    ),
  )
}
const tables = { regular: tableOf(widths.regular), bold: tableOf(widths.bold) } as const
export type Weight = keyof typeof tables

/** For characters not in the table: as wide as the widest letters, so that what is fitted fits. */
const unknown = 1000
const millimetresInPoint = 25.4 / 72

/** Width of a line in millimetres. */
export function lineWidth(text: string, points: number, weight: Weight): number {
  let thousandths = 0
  for (const character of text) thousandths += tables[weight].get(character) ?? unknown
  return (thousandths / 1000) * points * millimetresInPoint
}

/** Words of a text on lines no wider than `room` millimetres; a word that is wider stands alone on its line. */
export function wrap(text: string, room: number, points: number, weight: Weight): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lineWidth(longer, points, weight) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

export interface Fitted {
  /** Whether nothing had to be cut. */
  readonly isWhole: boolean
  readonly lines: readonly string[]
  readonly points: number
}

export interface Room {
  /** Millimetres. */
  readonly width: number
  readonly lines: number
  readonly weight: Weight
  readonly largest: number
  readonly smallest: number
}

const step = 0.5

/** The largest size at which a text stands in its room; at the smallest, what does not fit is cut at a word and ends with «…». */
export function fit(text: string, room: Room): Fitted {
  const { width, lines: most, weight, largest, smallest } = room
  for (let points = Math.floor(largest / step) * step; points >= smallest; points -= step) {
    const lines = wrap(text, width, points, weight)
    if (lines.length <= most && lines.every((line) => lineWidth(line, points, weight) <= width))
      return { isWhole: true, lines, points }
  }
  const lines = wrap(text, width, smallest, weight)
  const kept = lines.slice(0, most)
  const last = kept.at(-1) ?? ''
  const cut = lines.length > most ? cutTo(`${last}…`, room) : cutTo(last, room)
  return { lines: [...kept.slice(0, -1).map((line) => cutTo(line, room)), cut], points: smallest, isWhole: false }
}

/** The first of several wordings that fits, the longest first; the last one cut where none does. */
export function fitFirst(wordings: readonly string[], room: Room): Fitted | null {
  const fitted = wordings.map((wording) => fit(wording, room))
  return fitted.find(({ isWhole }) => isWhole) ?? fitted.at(-1) ?? null
}

function cutTo(line: string, { width, weight, smallest }: Room): string {
  if (lineWidth(line, smallest, weight) <= width) return line
  const characters = Array.from(line.replace(/…$/u, ''))
  while (characters.length > 1 && lineWidth(`${characters.join('')}…`, smallest, weight) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
