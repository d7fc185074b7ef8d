import { addTalkOfTitle, type Assembly } from './assemble.ts'
import { leadingTimes, type FoundTimes } from './clock.ts'
import { addLeaders, addSpeakers, newItem, type SessionDraft } from './drafts.ts'
import { roomOf, splitRoom } from './rooms.ts'
import type { SourceLine } from './source-line.ts'
import { placesOf, type Columns } from './table-columns.ts'
import { talkOf } from './talk.ts'
import { bannerOf, linesOf, takeDate, type TextReader } from './table-rows.ts'
import { isSessionHeading, sessionKindOf } from './words.ts'

/** Reads a table whose halls have a column each: every cell is what is held in its hall at the time of its row. */
export function readGrid(to: Assembly, reader: TextReader, rows: readonly SourceLine[], columns: Columns): void {
  const sections = new Map<number, SessionDraft>()
  const [timeColumn = 0] = [...columns.of].find(([, target]) => target === 'time' || target === 'start') ?? []
  for (const row of rows) {
    const places = placesOf(row)
    const cells = row.cells.flatMap((cell, index) => (linesOf(cell).length > 0 ? [{ column: places[index] ?? index, span: row.spans?.[index] ?? 1, lines: linesOf(cell) }] : [])) // prettier-ignore
    const time = cells.find(({ column }) => column === timeColumn)
    const times = leadingTimes(time?.lines.join(' ') ?? '')
    const held = cells.filter(({ column }) => columns.halls.has(column))
    const banner = bannerOf(row)
    if (times === null && banner !== null) {
      if (takeDate(to, banner)) sections.clear()
      else reader.readText(banner, 0)
      continue
    }
    if (held.length === 0 && times !== null) goOn(to, times)
    const isForAll = held.length === 1 && held.every(({ span, lines }) => span > 1 || isOfAll(lines[0] ?? ''))
    for (const { column, lines } of held) {
      const hall = columns.halls.get(column) ?? ''
      const room = isForAll ? '' : (roomOf(hall) ?? hall)
      if (row.continued?.includes(column) === true) holdLonger(to, room, times)
      else if (times !== null) readCell(to, reader, sections.get(column) ?? null, { times, room, lines })
      else if (isSessionHeading(lines[0] ?? '')) sections.set(column, beginSection(to, reader, room, lines))
      else for (const line of lines) reader.readText(line, 0)
    }
  }
}

/** A row of times alone: what ends as it begins goes on until it ends. */
function goOn(to: Assembly, { start, end }: FoundTimes): void {
  for (const session of to.day?.sessions ?? []) if (session.end === start && end !== null) session.end = end
}

/** A cell that goes on into the next row is held until the end of that. */
function holdLonger(to: Assembly, room: string, times: FoundTimes | null): void {
  const session = to.day?.sessions.findLast((other) => other.room === room)
  if (session?.end != null && times?.end != null) session.end = Math.max(session.end, times.end)
}

/** Breaks and registration are held in no hall of their own. */
const isOfAll = (title: string) => sessionKindOf(title) === 'break' || /регистрац|registration/iu.test(title)

interface HeldCell {
  readonly times: FoundTimes
  readonly room: string
  readonly lines: readonly string[]
}

function beginSection(
  to: Assembly,
  reader: TextReader,
  room: string,
  [title = '', ...lines]: readonly string[],
): SessionDraft {
  const session = to.beginSession('heading', { title, room })
  for (const line of lines) reader.readText(line, 0)
  return session
}

function readCell(
  to: Assembly,
  reader: TextReader,
  section: SessionDraft | null,
  { times, room, lines }: HeldCell,
): void {
  const [first = '', ...more] = lines
  const { start, end } = times
  if (section !== null && room !== '') {
    to.session = section
    to.block = null
    const { title, people, leaders, minutes } = talkOf(first)
    const item = to.addItem(newItem(title, { start, end, minutes }))
    addSpeakers(item, people)
    addLeaders(item, leaders)
  } else {
    const { text, room: own } = splitRoom(first)
    addTalkOfTitle(to, to.beginSession('time', { title: text, room: own || room, start, end }))
  }
  for (const line of more) reader.readText(line, 0)
}
