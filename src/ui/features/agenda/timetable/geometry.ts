import { minutesOfDay, snap } from '#domain/agenda/clock.ts'

// Where things are on the timetable: minutes after midnight down, halls across. Pure, so that it is tested without a page.

/** From and until, in minutes after midnight of the day; `end` may be on the next day. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Minutes that a drag goes by; one with Alt. */
export const usualStep = 5

/** Pixels of an hour that one may choose from. */
export const scales = [56, 84, 120, 240] as const
/** A block that is lower than this cannot be read. */
const readableHeight = 20

/** The smallest scale at which the shortest block can be read; of very short ones the greatest there is. */
export function scaleFor(shortest: number): number {
  return scales.find((scale) => scale >= 84 && (shortest / 60) * scale >= readableHeight) ?? scales.at(-1) ?? 240
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** The span taken elsewhere on its day, its length kept; it begins on a minute of the grid. */
export function movedBy({ start, end }: Span, minutes: number, step: number): Span {
  const to = within(snap(start + minutes, step), 0, minutesOfDay - step)
  return { start: to, end: to + end - start }
}

/** The span with its end elsewhere: at least one step long. */
export function endMovedBy({ start, end }: Span, minutes: number, step: number): Span {
  return { start, end: Math.max(snap(end + minutes, step), start + step) }
}

/** The span with its beginning elsewhere: at least one step long. */
export function startMovedBy({ start, end }: Span, minutes: number, step: number): Span {
  return { start: within(snap(start + minutes, step), 0, end - step), end }
}

/** What was drawn from one minute to another, in either direction. */
export function drawn(from: number, to: number, step: number): Span {
  const first = within(Math.floor(Math.min(from, to) / step) * step, 0, minutesOfDay - step)
  return { start: first, end: Math.max(Math.ceil(Math.max(from, to) / step) * step, first + step) }
}

/** Which of the blocks that overlap stands where: `lane` of `lanes` side by side. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

/** Blocks that overlap stand side by side; those that do not have the hall to themselves. In the order given. */
export function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const found: Lane[] = spans.map(() => ({ lane: 0, lanes: 1 }))
  const order = spans
    .map((span, index) => ({ span, index }))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let group: { readonly index: number; readonly lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const { index, lane } of group) found[index] = { lane, lanes: ends.length }
    group = []
    ends = []
  }
  for (const { span, index } of order) {
    if (ends.every((end) => end <= span.start)) close()
    const free = ends.findIndex((end) => end <= span.start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = Math.max(span.end, span.start)
    group.push({ index, lane })
  }
  close()
  return found
}

/** Column under a point; the nearest one outside of them. */
export function columnAt(x: number, width: number, columns: number): number {
  return within(Math.floor(x / width), 0, columns - 1)
}

const edge = 48
const fastest = 18

/** Pixels to scroll in a frame while something is dragged near an edge of what is in sight: the nearer the faster. */
export function edgePull(at: number, from: number, to: number): number {
  if (at < from + edge) return -Math.ceil(fastest * Math.min(1, (from + edge - at) / edge))
  if (at > to - edge) return Math.ceil(fastest * Math.min(1, (at - to + edge) / edge))
  return 0
}

/** A block as the arrows see it. */
export interface Placed extends Span {
  readonly id: string
  readonly column: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The block an arrow leads to: before or after in its hall, or the nearest in time in the next hall that has one. */
export function neighbour(blocks: readonly Placed[], from: Placed, direction: Direction): Placed | null {
  if (direction === 'up' || direction === 'down') {
    const inHall = blocks
      .filter(({ column }) => column === from.column)
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
    return inHall[inHall.findIndex(({ id }) => id === from.id) + (direction === 'down' ? 1 : -1)] ?? null
  }
  const side = direction === 'right' ? 1 : -1
  const farther = blocks.filter(({ column }) => (column - from.column) * side > 0)
  const nearestColumn = Math.min(...farther.map(({ column }) => Math.abs(column - from.column)))
  const [best] = farther
    .filter(({ column }) => Math.abs(column - from.column) === nearestColumn)
    .toSorted((a, b) => Math.abs(a.start - from.start) - Math.abs(b.start - from.start))
  return best ?? null
}

/** How many lines of a list fit under what a block says first. */
export const linesThatFit = (height: number, firstLines: number): number =>
  Math.max(0, Math.floor((height - 8 - firstLines * 18) / 17))
