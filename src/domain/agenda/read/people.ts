import { isPost } from '../../people/import/split-post.ts'
import { isGivenName, isPatronymic, readName } from '../../people/names.ts'
import { withoutDuration } from './clock.ts'
import { withoutUnconfirmed } from './words.ts'

/** Somebody named on a line. */
export interface NamedPerson {
  readonly name: string
  readonly post: string
  readonly isUnconfirmed: boolean
}

/** How much the place of a text says that it names people: in a list of speakers more than between other lines. */
export type Trust = 'list' | 'line'

const nameWord =
  /^(?:\p{Lu}[\p{L}'’ʼ-]*|(?:\p{Lu}\p{Ll}{0,2}\.-?)+|(?:ван|фон|де|да|дер|ди|ла|ле|дель|бен|бин|ибн|аль|эль|оглы|кызы|van|von|de|der|den|da|di|do|dos|del|della|la|le|ter|bin|bint|ibn|al|el|y|e))$/u
const initials = /^(?:\p{Lu}\p{Ll}{0,2}\.-?)+$/u
const bodyWord =
  /^(?:фонд|ассоциация|союз|министерство|комитет|компания|университет|институт|академия|центр|совет|правительство|банк|агентство|служба|федерация|общество|группа|форум|конференция|секция|сессия|зал|foundation|association|ministry|committee|university|institute|company|council|government|group|bank|agency|federation|academy|centre|center|union|forum|conference|session|section|assembly|summit|internet|development|opening|closing|general|international|national)$/iu
const behindName = /\s*,+\s*|\s+[-–—]+\s+|\s*\(|\s*;|\s*[–—]\s+/u
const longestName = 90

interface Cut {
  readonly name: string
  readonly post: string
}

/** The name at the beginning and what stands behind it; null where more than a post does. */
function cutName(text: string): Cut | null {
  const match = behindName.exec(text)
  if (match === null) return { name: text.replace(/[.;:]$/u, (mark) => (initialsEnd.test(text) ? mark : '')), post: '' }
  const name = text.slice(0, match.index)
  const post = text.slice(match.index + match[0].length)
  // «Белов А. А. (Приреченск). Городские реки»: a title stands behind the place.
  if (/\)[.:]?\s+\p{Lu}|:\s+\p{Lu}|[.:]\s+[«"“][^»"”]{8,}[»"”]\.?$/u.test(post)) return null
  if (!match[0].endsWith('(')) return { name, post }
  const end = post.indexOf(')')
  const more = end < 0 ? '' : post.slice(end + 1).replace(/^[\s,.;]+/u, '')
  return { name, post: [end < 0 ? post : post.slice(0, end), more].filter((part) => part !== '').join(', ') }
}

const initialsEnd = /(?:^|\s)(?:\p{Lu}\p{Ll}{0,2}\.)+$/u

/** How sure it is that the words are a name of a person: 0 for no, 1 for its shape alone, 2 for more. */
function likeness(name: string): 0 | 1 | 2 {
  if (name === '' || name.length > longestName || /[\d«»"“”:!?/]/u.test(name)) return 0
  const { title, surname, givenName, patronymic } = readName(name)
  const words = `${surname} ${givenName} ${patronymic}`.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > 5 || !words.every((word) => nameWord.test(word))) return 0
  if (words.some((word) => bodyWord.test(word))) return 0
  const full = words.filter((word) => !initials.test(word))
  // «Google Россия» is nobody's name.
  if (/\p{Script=Cyrillic}/u.test(name) && /\p{Script=Latin}{2}/u.test(name)) return 0
  if (full.length === 0) return 0
  const hasInitials = full.length < words.length
  const isTold =
    title !== '' ||
    hasInitials ||
    words.slice(1).some((word) => isPatronymic(word)) ||
    full.some((word) => word.length > 2 && isGivenName(word))
  if (words.length === 1) return title === '' || /^\p{Lu}{2,6}$/u.test(words[0] ?? '') ? 0 : 2
  return isTold ? 2 : words.length <= 4 ? 1 : 0
}

const tidied = (post: string): string =>
  post
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s,;–—-]+/u, '')
    .replace(/(?<=\p{L}{4}|[»")])\.$|[\s;,–—-]+$/u, '')
    .trim()

/** Words before a name: «Министр просвещения Орлова Мария Петровна». */
const postFirst =
  /^(?<post>\p{L}[^:]{4,200}?),?\s+(?<name>(?:\p{Lu}[\p{L}-]+\s+\p{Lu}[\p{L}-]+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)|\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+))$/u

/** One person of a text that names nothing else: «Орлова Мария Петровна, ректор», "Ms. Ann Lee, Chair", «О. В. Носкова (МГУ)». */
export function personOf(written: string, trust: Trust): NamedPerson | null {
  const { text, isUnconfirmed } = withoutUnconfirmed(written.trim())
  const cut = cutName(text)
  if (cut === null) return null
  const { name, post } = cut
  if (isPost(name.split(' ')[0] ?? '') || anotherName.test(post)) return reversed(text, isUnconfirmed)
  const like = likeness(name.trim())
  const isTrusted = trust === 'list' || like === 2 || isPost(post)
  const isLong = like < 2 && post === '' && trust === 'line'
  if (like > 0 && isTrusted && !isLong) return { name: name.trim(), post: tidied(post), isUnconfirmed }
  return reversed(text, isUnconfirmed)
}

/** «Дёмина О. Л., Чен Л. Мосты и берега»: what stands behind the name is the next one. */
const anotherName = /^\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}(?=\s|$)/u

function reversed(text: string, isUnconfirmed: boolean): NamedPerson | null {
  const match = postFirst.exec(text)
  const { name = '', post = '' } = match?.groups ?? {}
  if (likeness(name.trim()) === 2 && isPost(post) && !/[«»"“”]/u.test(post))
    return { name: name.trim(), post: tidied(post), isUnconfirmed }
  const dash = text.lastIndexOf(' – ') >= 0 ? text.lastIndexOf(' – ') : text.lastIndexOf(' — ')
  const [left, right] = [text.slice(0, Math.max(dash, 0)), text.slice(dash + 3)]
  if (dash > 0 && isPost(left) && !/[«"“]/u.test(left) && likeness(right.trim()) === 2 && left.length < 200)
    return { name: right.trim(), post: tidied(left), isUnconfirmed }
  return null
}

const betweenPeople =
  /\s*;\s+|,\s+(?=\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}\s*[-–—(])|,?\s+(?:and|&|и)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Prof|H\.\s?E|Hon|г-н|г-жа)\.?\s)/u

/** All people of a text that names nothing else; null for other texts. */
export function peopleOf(text: string, trust: Trust): readonly NamedPerson[] | null {
  if (text === '' || text.length > 1500) return null
  const many = namesInRow(text)
  if (many !== null) return many
  const found = text
    .split(betweenPeople)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => personOf(piece, trust))
  if (!found.every((person) => person !== null)) return null
  return found.length === 0 ? null : found
}

/** «Орлов И. И., Белова А. А. (МГУ)»: several names, and one place behind them. */
function namesInRow(text: string): readonly NamedPerson[] | null {
  const [, row = '', place = ''] = /^([^()]+?)\s*(?:\(([^()]*)\))?\.?$/u.exec(text) ?? []
  const names = (place === '' ? text : row).split(/,\s+|\s+(?:и|and)\s+/u)
  const likenesses = names.map((name) => likeness(name.trim()))
  // «Mark Ellis and Tom Okafor»: a word joins two people, a comma may stand before where somebody works.
  const isPair =
    /^[^,]+\s(?:и|and)\s[^,]+$/u.test(place === '' ? text : row) && likenesses.includes(2) && !likenesses.includes(0)
  if (names.length < 2 || (!isPair && !likenesses.every((likely) => likely === 2))) return null
  return names.map((name) => ({ name: name.trim(), post: tidied(place), isUnconfirmed: false }))
}

/** A talk and who gives it. */
export interface ReadTalk {
  readonly title: string
  readonly people: readonly NamedPerson[]
  readonly minutes: number | null
}

const told =
  /[\s.,;(–—-]*(?:содокладчик|докладчик|спикер|выступающ\p{L}+|лектор|speaker|presenter|presented by|rapporteur)\p{L}*(?:\s*:|\s+[–—-])\s+|,\s+(?:читает|вед[её]т|проводит)\s+/giu
const between =
  /\s+[-–—]+\s+|\s*[|\t]\s*|\s+\/\s+|\s*:\s+|\s+by\s+(?=\p{Lu})|,\s+(?=(?:проф|доц|акад|член-корр|[Dd]r\.|[Pp]rof)\p{L}*\.?\s)|\s*\n\s*|(?<!(?:^|\s)\p{Lu})[.)]\s+(?=(?:\p{Lu}\.\s?){1,2}\p{Lu}|\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}(?:,|$|\()|\p{Lu}[\p{L}-]+\s+\p{Lu}[\p{L}-]+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична)(?:,|$))/gu
const quotedBehind = /^(.{3,300}?)[\s.,:–—-]+([«“"].{3,}[»”"]\.?)$/u
const initialsFirst =
  /^((?:(?:\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}|(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+)(?:,\s+|\s+и\s+)?){1,6})\s*(\([^)]{2,150}\))?\s*[.:,–—-]?\s+(\p{Lu}[^.]{8,}.*)$/u

/** Takes a line apart: «Тема доклада - Имя Фамилия, должность», «Фамилия И. О. (место). Тема», «Орлова М. П. «Тема»». */
export function talkOf(written: string): ReadTalk {
  const { text, minutes } = withoutDuration(written.trim())
  const whole = peopleOf(text, 'line')
  if (whole !== null) return { title: '', people: whole, minutes }
  const [head = text, ...behind] = text.split(told)
  const named = behind.map((piece) => peopleOf(piece, 'list'))
  if (behind.length > 0 && head !== '' && named.every((people) => people !== null))
    return { title: withoutEnd(head), people: named.flat(), minutes }
  const { title, people } = titleFirst(text) ?? nameFirst(text) ?? { title: text, people: [] }
  const bare = withoutDuration(withoutEnd(title))
  return { title: bare.text, people, minutes: minutes ?? bare.minutes }
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
    const people = peopleOf(right, 'line')
    if (people !== null && index > 0) return { title: text.slice(0, mark.startsWith(')') ? index + 1 : index), people }
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
  const [, names = '', place = '', title = ''] = initialsFirst.exec(text) ?? []
  const named = peopleOf(`${names.replace(/(?:,|\s+и)\s*$/u, '').trim()} ${place}`.trim(), 'line')
  if (named !== null && title !== '') return { title, people: named }
  return null
}

/** «директор ООО «Исток»»: what is in quotes behind a legal form is the name of a body. */
const isName = (before: string, quoted: string): boolean =>
  /(?:ООО|ОАО|ПАО|ЗАО|АО|АНО|НКО|ГК|ФГБОУ|бюро|компани\p{L}|групп\p{L}|фонд\p{L}*|банк\p{L}*|центр\p{L}*|агентств\p{L}|журнал\p{L}*|газет\p{L}|телеканал\p{L}*|университет\p{L}*|институт\p{L}*|корпораци\p{L}|холдинг\p{L}*)$/iu.test(
    before.trim(),
  ) || quoted.length < 12
