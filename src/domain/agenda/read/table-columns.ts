import { headerKey } from '../../people/import/match-header.ts'
import { leadingTimes } from './clock.ts'
import { datesOf } from './day-line.ts'
import { peopleOf } from './people.ts'
import { roomOf } from './rooms.ts'
import type { SourceLine } from './source-line.ts'

const targets = ['number', 'date', 'start', 'end', 'time', 'duration', 'moderator', 'speaker', 'post', 'session', 'room', 'kind', 'note', 'title'] as const // prettier-ignore
type Target = (typeof targets)[number]

/** Beginnings of what columns are called, folded; a column is the first target one of whose words its name begins with. */
const words: Readonly<Record<Target, string>> = {
  number: 'номер, п п, пп, no, n, ном, number',
  date: 'дата, день, date, day',
  start: 'начало, время начала, старт, с, start, begin, from, start time, time from, starts',
  end: 'окончани, конец, завершени, время окончания, время завершения, до, по, end, finish, to, until, end time, time to, ends',
  time: 'время, часы, time, timing, slot, hours, when, когда',
  duration: 'длительност, продолжительност, минут, мин, хронометраж, регламент, duration, minutes, length, min',
  moderator: 'модератор, ведущ, председател, moderator, chair, facilitator',
  speaker:
    'спикер, докладчик, выступающ, автор, фио, фамилия, участник, эксперт, кто, speaker, presenter, author, name, panelist, lecturer, who',
  post: 'должност, организаци, место работы, регалии, статус, компани, affiliation, position, post, organization, organisation, company, job title',
  session: 'секци, сесси, заседани, блок, трек, поток, session, section, track, stream, panel, block',
  room: 'зал, мест, аудитори, помещени, площадк, кабинет, локация, где, room, hall, venue, location, place, where, stage',
  kind: 'тип, вид, формат, kind, type, format, category',
  note: 'примечан, описани, комментар, аннотаци, подробн, note, description, abstract, comment, remark, details',
  title:
    'названи, наименовани, тема, мероприяти, доклад, событи, содержани, программ, пункт, вопрос, активность, что, title, topic, talk, event, activity, subject, item, presentation, programme, program, agenda, content, what',
}
const phrases = targets.map((target) => [target, words[target].split(', ')] as const)

export interface Columns {
  /** Columns by what stands in them. */
  readonly of: ReadonlyMap<number, Target>
  /** Names of the columns as written; empty where there is no header. */
  readonly names: readonly string[]
  /** Halls by column, where each hall has a column of its own. */
  readonly halls: ReadonlyMap<number, string>
  /** Rows above the first of the programme, the header among them. */
  readonly top: number
}

/** What the name of a column says of it; null where it says nothing. */
function targetOf(name: string): Target | null {
  const key = headerKey(name)
  if (key === '' || key.length > 60) return null
  // «Название секции» and «Тема доклада» are told by their last word too; «Секция / зал» by the first.
  if (/^(?:название|тема|title of(?: the)?)\s(?:секци|сесси|session|section)/u.test(key)) return 'session'
  const isNamed = (word: string) => key === word || (word.length >= 4 && key.startsWith(word))
  return phrases.find(([, list]) => list.some(isNamed))?.[0] ?? null
}

const lookedAt = 15
/** Rows that are looked at for what a column without a name holds. */
const sampled = 200

/** What stands in the columns of a table, by their names, else by what is in them; null where the rows are read like lines. */
export function columnsOf(rows: readonly SourceLine[]): Columns | null {
  for (const [at, row] of rows.slice(0, lookedAt).entries()) {
    const found = namedColumns(row, at + 1)
    if (found !== null) return found
  }
  return columnsByContent(rows)
}

function namedColumns({ cells, spans }: SourceLine, top: number): Columns | null {
  const at = placesOf({ cells, spans })
  const named = cells.map((cell, index) => [at[index] ?? index, cell.replaceAll(/\s+/gu, ' ').trim()] as const)
  if (named.some(([, name]) => leadingTimes(name) !== null)) return null
  const unnamed = parallelColumns(named)
  if (unnamed !== null) return { of: new Map([[0, 'time']]), names: [], halls: unnamed, top }
  const of = new Map<number, Target>()
  for (const [column, name] of named) {
    const target = roomOf(name) !== null && headerKey(name).includes(' ') ? null : targetOf(name)
    if (target !== null && ![...of.values()].includes(target)) of.set(column, target)
  }
  const others = named.filter(([column, name]) => !of.has(column) && name !== '' && column > 0)
  const isTimed =
    [...of.values()].some((target) => target === 'time' || target === 'start') ||
    (named[0]?.[1] === '' && others.length > 1)
  const names: string[] = []
  for (const [column, name] of named) names[column] = name
  const known = new Set(of.values())
  const isList = known.has('title') || known.has('session') || known.has('speaker')
  if (isTimed && !isList) {
    const halls = new Map(others.map(([column, name]) => [column, name] as const))
    const areHalls = others.length >= 2 || others.some(([, name]) => roomOf(name) !== null)
    if (areHalls) {
      if (!known.has('time')) of.set(0, 'time')
      return { of, names, halls, top }
    }
  }
  return known.size >= 2 && isList ? { of, names, halls: new Map(), top } : null
}

/** «Time, Section, Section, Section»: what is held at one time, in halls that the cells name. */
function parallelColumns(named: readonly (readonly [number, string])[]): ReadonlyMap<number, string> | null {
  const [first, second, ...others] = named
  if (first === undefined || second === undefined || others.length === 0 || targetOf(first[1]) !== 'time') return null
  const isSame = second[1] !== '' && others.every(([, name]) => name === second[1])
  return isSame ? new Map([second, ...others].map(([column]) => [column, ''] as const)) : null
}

/** Grid columns in which the cells of a row begin. */
export function placesOf({
  cells,
  spans,
}: {
  readonly cells: readonly string[]
  readonly spans?: readonly number[] | undefined
}): readonly number[] {
  let at = 0
  return cells.map((_cell, index) => {
    const place = at
    at += spans?.[index] ?? 1
    return place
  })
}

/** A table of three columns or more without names: times lead, halls and people are told by what they are. */
function columnsByContent(rows: readonly SourceLine[]): Columns | null {
  const sample = rows.slice(0, sampled)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  if (width < 3 || width > 24) return null
  const of = new Map<number, Target>()
  let title = { column: -1, length: 0 }
  for (let column = 0; column < width; column += 1) {
    const texts = sample.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => text !== '')
    const target = contentOf(texts)
    if (target !== null && ![...of.values()].includes(target)) of.set(column, target)
    else if (target === 'time') of.set(column, 'end')
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    if (!of.has(column) && length > title.length) title = { column, length }
  }
  const times = [...of].filter(([, target]) => target === 'time' || target === 'end')
  if (times.length === 0 || title.column < 0) return null
  if (times.length > 1) of.set(times[0]?.[0] ?? 0, 'start')
  of.set(title.column, 'title')
  return { of, names: [], halls: new Map(), top: 0 }
}

const tests: readonly (readonly [Target, (text: string) => boolean])[] = [
  ['time', (text) => leadingTimes(text)?.after === ''],
  ['date', (text) => text.length < 40 && datesOf(text, null) !== null],
  ['room', (text) => roomOf(text) !== null],
  ['duration', (text) => /^\d{1,3}\s?(?:мин|min)/iu.test(text)],
  ['speaker', (text) => peopleOf(text.replaceAll('\n', '; '), 'line') !== null],
]

function contentOf(texts: readonly string[]): Target | null {
  if (texts.length === 0) return null
  return tests.find(([, test]) => texts.filter(test).length > texts.length * 0.6)?.[0] ?? null
}
