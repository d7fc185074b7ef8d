import { isPost } from '../../people/import/split-post.ts'
import { withoutDuration } from './clock.ts'
import { withoutLeaders } from './leaders.ts'
import { certainPeopleOf, peopleOf, titleBehind, type NamedPerson } from './people.ts'

/** A talk and who gives it. */
export interface ReadTalk {
  readonly title: string
  readonly people: readonly NamedPerson[]
  /** Who leads it. */
  readonly leaders: readonly NamedPerson[]
  readonly minutes: number | null
}

const told =
  /[\s.,;(–—-]*(?:содокладчик|докладчик|спикер|выступающ\p{L}+|лектор|speaker|presenter|presented by|rapporteur)\p{L}*(?:\s*:|\s+[–—-])\s+|,\s+(?:читает|проводит)\s+/giu
const between =
  /\s+[-–—]+\s+|\s*[|\t]\s*|\s+\/\s+|\s*:\s+|\s+by\s+(?=\p{Lu})|,\s+(?=(?:проф|доц|акад|член-корр|[Dd]r\.|[Pp]rof)\p{L}*\.?\s)|\s*\n\s*|[.!?…)]+\s+(?=\p{L})/gu
/** What a full stop shortens does not end a title: «акад. Лосев», «им. Орловой», "St. Peter". */
const shortened =
  /(?:^|[\s(«"“.-])(?:\p{Lu}|проф|Проф|акад|доц|корр|г|д|им|св|ст|ул|пл|пр|пер|ред|гр|р|т|др|Dr|Mr|Mrs|Ms|Prof|Hon|St|No|vs|Jr|Sr)\.$/u
const quotedBehind = /^(.{3,300}?)[\s.,:–—-]+([«“"].{3,}[»”"]\.?)$/u
const initialsFirst =
  /^((?:(?:\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+)(?:,\s+|\s+и\s+)?){1,6})\s*(\([^)]{2,150}\))?\s*[.:,–—-]?\s+(\p{Lu}[^.]{3,}.*)$/u

/** Takes a line apart: «Тема доклада - Имя Фамилия, должность», «Фамилия И. О. (место). Тема», «Орлова М. П. «Тема»». */
export function talkOf(written: string): ReadTalk {
  const { text: led, leaders } = withoutLeaders(written.trim())
  const { text, minutes } = withoutDuration(led)
  const whole = peopleOf(text, 'line')
  if (whole !== null) return { title: '', people: whole, leaders, minutes }
  const [head = text, ...behind] = text.split(told)
  const named = behind.map((piece) => peopleOf(piece.replace(/^([^(]*)\)\.?$/u, '$1'), 'list'))
  if (behind.length > 0 && head !== '' && named.every((people) => people !== null))
    return { title: withoutEnd(head), people: named.flat(), leaders, minutes }
  const { title, people } = titleFirst(text) ?? nameFirst(text) ?? { title: text, people: [] }
  const bare = withoutDuration(withoutEnd(title))
  return { title: bare.text, people, leaders, minutes: minutes ?? bare.minutes }
}

const withoutEnd = (title: string): string => title.replace(/[\s,;:(–—-]+$|\s+by$/u, '').trim()

type Parted = Pick<ReadTalk, 'title' | 'people'>

/** A name behind the last dash that nothing but its place and shape tells: «Веб-рейнджеры - Ноа Элефант, Google Израиль». */
const behindDash = /^(.{8,}?)\s+[-–—]\s+((?:\p{Lu}[\p{L}'’-]+\s){1,3}\p{Lu}[\p{L}'’-]+,\s(?:(?!\s[-–—]\s).)+)$/u

/** A name with a post is not longer. */
const longestBehind = 500

function titleFirst(text: string): Parted | null {
  if (text.length > 2000) return null
  for (const { index, 0: mark } of text.matchAll(between)) {
    const right = text.slice(index + mark.length)
    if (right.length > longestBehind) continue
    const [stop = ''] = /^[.!?…)]+/u.exec(mark) ?? []
    if (shortened.test(text.slice(0, index + stop.length))) continue
    const people = stop === '' ? peopleOf(right, 'line') : certainPeopleOf(right)
    if (people !== null && index > 0) return { title: text.slice(0, index) + stop.replace(/\.$/u, ''), people }
  }
  const bracket = /^(.{5,}?)\s+\(([^()]{5,200})\)\.?$/u.exec(text)
  const people = peopleOf(bracket?.[2] ?? '', 'line')
  if (people !== null) return { title: bracket?.[1] ?? '', people }
  const [, title = '', last = ''] = behindDash.exec(text) ?? []
  const named = peopleOf(last, 'list')
  return named === null ? null : { title, people: named }
}

/** «Olga Brandt, Lakeside Institute: The oldest wheel» */
const colonBehind = /^([^:«"“]{5,150}):\s+([\p{Lu}«"“\d].{3,})$/u

function nameFirst(text: string): Parted | null {
  const [, left = '', right = ''] = colonBehind.exec(text) ?? []
  const speaking = peopleOf(left, /[,(]/u.test(left) ? 'list' : 'line')
  if (speaking !== null) return { title: right, people: speaking }
  const quoted = quotedBehind.exec(text)
  const people = quoted === null ? null : peopleOf(quoted[1] ?? '', 'line')
  if (quoted !== null && people !== null && !isName(quoted[1] ?? '', quoted[2] ?? ''))
    return { title: quoted[2] ?? '', people }
  const stop = titleBehind.exec(text)
  const before = stop === null ? null : certainPeopleOf(text.slice(0, stop.index))
  if (stop !== null && before !== null) return { title: text.slice(stop.index).replace(/^\S+\s+/u, ''), people: before }
  const [, names = '', place = '', title = ''] = initialsFirst.exec(text) ?? []
  const named = peopleOf(`${names.replace(/(?:,|\s+и)\s*$/u, '').trim()} ${place}`.trim(), 'line')
  if (named !== null && title !== '' && !isPost(title.slice(0, 20))) return { title, people: named }
  return null
}

/** «директор ООО «Исток»»: what is in quotes behind a legal form is the name of a body. */
const isName = (before: string, quoted: string): boolean =>
  /(?:ООО|ОАО|ПАО|ЗАО|АО|АНО|НКО|ГК|ФГБОУ|бюро|компани\p{L}|групп\p{L}|фонд\p{L}*|банк\p{L}*|центр\p{L}*|агентств\p{L}|журнал\p{L}*|газет\p{L}|телеканал\p{L}*|университет\p{L}*|институт\p{L}*|корпораци\p{L}|холдинг\p{L}*)$/iu.test(
    before.trim(),
  ) || quoted.length < 12
