import type { SessionKind } from '../session.ts'
import { addTalkOfTitle, beginTimed, type Assembly } from './assemble.ts'
import { leadingTimes, type FoundTimes } from './clock.ts'
import { addModerators, addSpeakers, newItem } from './drafts.ts'
import { withoutLeaders } from './leaders.ts'
import { peopleOf, personOf, type NamedPerson } from './people.ts'
import { roomOf } from './rooms.ts'
import type { SourceLine } from './source-line.ts'
import { columnsOf, placesOf, type Columns } from './table-columns.ts'
import { readGrid } from './table-grid.ts'
import { bannerOf, linesOf, takeDate, type TextReader } from './table-rows.ts'
import { blockHeading, isColumnNames, sessionKindOf } from './words.ts'

/** The rows of the table that begins at a place of the source; none where no table does. */
export function tableOf(source: readonly SourceLine[], at: number): readonly SourceLine[] {
  const table = source[at]?.table ?? null
  if (table === null) return []
  const end = source.findIndex((line, index) => index > at && line.table !== table)
  return source.slice(at, end < 0 ? source.length : end)
}

/**
 * Reads a table whose columns are known by name or content.
 * @returns false where they are not: its rows are read as lines
 */
export function readTable(to: Assembly, reader: TextReader, rows: readonly SourceLine[]): boolean {
  const columns = columnsOf(rows)
  if (columns === null) return false
  for (const { cells } of rows.slice(0, Math.max(columns.top - 1, 0)))
    for (const cell of cells) for (const line of linesOf(cell)) reader.readText(line, 0)
  const body = rows.slice(columns.top)
  if (columns.halls.size > 0) readGrid(to, reader, body, columns)
  else for (const row of body) readRow(to, reader, row, columns)
  return true
}

/** What a cell that goes on from the row above says of this row too. */
const standing: ReadonlySet<string> = new Set(['date', 'time', 'start', 'end', 'room', 'session', 'kind'])

type Row = ReadonlyMap<string, string>

function rowOf(line: SourceLine, columns: Columns): { row: Row; others: readonly string[] } {
  const places = placesOf(line)
  const row = new Map<string, string>()
  const others: string[] = []
  for (const [index, cell] of line.cells.entries()) {
    const column = places[index] ?? index
    const target = columns.of.get(column)
    const text = cell.trim()
    if (!/[\p{L}\d]/u.test(text) || (line.continued?.includes(column) === true && !standing.has(target ?? ''))) continue
    if (target !== undefined) row.set(target, text)
    else others.push(columns.names[column] ? `${columns.names[column]}: ${text}` : text)
  }
  return { row, others }
}

function readRow(to: Assembly, reader: TextReader, line: SourceLine, columns: Columns): void {
  const banner = bannerOf(line)
  if (banner !== null) {
    if (!takeDate(to, banner)) for (const text of linesOf(banner)) readBanner(to, reader, text)
    return
  }
  const { row, others } = rowOf(line, columns)
  if ([...row.values()].every((text) => isColumnNames(text))) return
  takeDate(to, row.get('date') ?? '')
  const times = timesOf(row)
  const title = row.get('title') ?? ''
  let rest: Row = row
  if (row.has('session')) rest = readTalkRow(to, row, times)
  else if (times !== null) beginTimed(to, times, titleAndHall(linesOf(title)[0] ?? '', row), row.has('moderator'))
  else if (row.has('room') && to.session?.start != null && title !== '') beginBeside(to, row)
  else if (title !== '') reader.readText(linesOf(title)[0] ?? '', 0)
  if (to.session === null) return
  for (const text of linesOf(title).slice(1)) reader.readText(text, 0)
  addRest(to, rest, others, columns)
}

/** A banner over talks begins a section, whatever it is called. */
function readBanner(to: Assembly, reader: TextReader, text: string): void {
  const isOther = leadingTimes(text) !== null || roomOf(text) !== null || text.length > 250
  if (isOther || to.day === null) reader.readText(text, 0)
  else to.beginSession('heading', { title: text })
}

const titleAndHall = (title: string, row: Row): string => {
  const room = row.get('room') ?? ''
  return room === '' ? title : roomOf(room) === null ? title : `${title} (${room})`.trim()
}

/** «10:00» in one column and «10:20» in the next, a range in one, or a date and a time together. */
function timesOf(row: Row): FoundTimes | null {
  const [time, from, to] = ['time', 'start', 'end'].map((target) => timeCell(row.get(target) ?? ''))
  const begin = from ?? time ?? null
  if (begin === null) return null
  return { ...begin, end: to?.start ?? begin.end }
}

function timeCell(text: string): FoundTimes | null {
  const bare = text.replace(/^\d{4}-\d\d-\d\d[T\s]+|^\d{1,2}\.\d{1,2}\.\d{4}\s+/u, '').replaceAll('\n', ' ')
  // «9⁰⁰–10⁰⁰» of Word is 900–1000 without what raises the minutes.
  return (
    leadingTimes(bare) ?? leadingTimes(bare.replaceAll(/(?<![\d:.])([01]?\d|2[0-3])([0-5]\d)(?![\d:.])/gu, '$1:$2'))
  )
}

/**
 * A row of a talk whose session has a column of its own. A row without a talk is the session itself: its people lead it.
 * @returns what is left to be read of the row
 */
function readTalkRow(to: Assembly, row: Row, times: FoundTimes | null): Row {
  const [head = '', ...note] = linesOf(row.get('session') ?? '')
  const { text: title, leaders } = withoutLeaders(head)
  const room = row.get('room') ?? ''
  const { session } = to
  const isSame = session !== null && session.title === title && (room === '' || session.room === room)
  const current = isSame ? session : to.beginSession('heading', { title, room, note })
  if (!isSame) addModerators(current, leaders)
  const talk = linesOf(row.get('title') ?? '')[0]
  if (talk === undefined && !(isSame && row.has('speaker'))) {
    current.start ??= times?.start ?? null
    current.end ??= times?.end ?? null
    addModerators(current, namedIn(row.get('speaker') ?? '', row.get('post') ?? ''))
    return new Map([...row].filter(([target]) => target !== 'speaker' && target !== 'post'))
  }
  const { start = null, end = null } = times ?? {}
  to.addItem(newItem(talk ?? '', { start, end, minutes: minutesOf(row.get('duration')) }))
  return row
}

/** A hall without a time, below a time: held beside what stands above. */
function beginBeside(to: Assembly, row: Row): void {
  const { start = null, end = null } = to.session ?? {}
  const title = linesOf(row.get('title') ?? '')[0] ?? ''
  addTalkOfTitle(to, to.beginSession('time', { title, start, end, room: row.get('room') ?? '' }))
}

function addRest(to: Assembly, row: Row, others: readonly string[], columns: Columns): void {
  const { session } = to
  if (session === null) return
  if (session.room === '') session.room = row.get('room') ?? ''
  addModerators(session, namedIn(row.get('moderator') ?? '', ''))
  const people = namedIn(row.get('speaker') ?? '', row.get('post') ?? '')
  if (people.length > 0) addPeople(to, people, columns)
  const minutes = minutesOf(row.get('duration'))
  const isOfSession = session.begun === 'time' && to.item?.start == null
  if (isOfSession && minutes !== null && session.start !== null) session.end ??= session.start + minutes
  else if (to.item !== null) to.item.minutes ??= minutes
  const kind = kindOf(row.get('kind') ?? '')
  if (kind !== null && to.item === null) session.kind = kind
  const note = [...linesOf(row.get('note') ?? ''), ...others.flatMap(linesOf)]
  ;(to.item ?? session).note.push(...note)
}

function addPeople(to: Assembly, people: readonly NamedPerson[], { of, names }: Columns): void {
  if (to.item === null && people.length > 1) {
    const column = [...of].find(([, target]) => target === 'speaker')?.[0] ?? -1
    // «Участники» is what a list is called; «Кто» and «ФИО» are not.
    const name = names[column] ?? ''
    to.addToList(people, blockHeading(name)?.kind === 'speakers' ? name : (to.session?.title ?? ''))
    return
  }
  addSpeakers(to.item ?? to.addItem(newItem(to.session?.title ?? '')), people)
}

/** People of a cell that holds nothing else; the column says that they are people. */
function namedIn(cell: string, post: string): readonly NamedPerson[] {
  const lines = linesOf(cell)
    .flatMap((line) => line.split(/\s*;\s*/u))
    .filter((line) => line !== '')
  const people = lines.flatMap(
    (line) => peopleOf(line, 'list') ?? [personOf(line, 'list') ?? { name: line, post: '', isUnconfirmed: false }],
  )
  const posts = linesOf(post)
  return people.map(({ name, post: said, isUnconfirmed }, at) => {
    const own = posts.length === people.length ? posts[at] : people.length === 1 ? posts.join(', ') : undefined
    const both = [said, own ?? ''].filter((text) => text !== '').join(', ')
    return { name, post: both, isUnconfirmed }
  })
}

function minutesOf(text: string | undefined): number | null {
  const [, hours, between, minutes] =
    /^(?:(\d{1,2})(:|\s?ч\p{L}*\.?\s*|\s?h\p{L}*\s*))?(\d{1,3})?/u.exec(text?.trim() ?? '') ?? []
  const all = Number(between === undefined ? 0 : (hours ?? 0)) * 60 + Number(minutes ?? 0)
  return all > 0 && all < 1440 ? all : null
}

function kindOf(text: string): SessionKind | null {
  const kind = sessionKindOf(text)
  return kind === 'other' ? null : kind
}
