import { isPost } from '../../people/import/split-post.ts'
import { hasSurnameEnding, isGivenName, isPatronymic, readName } from '../../people/names.ts'
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
  if (full.length === 0 || isMoreThanName(name)) return 0
  const isTold = isTellingForm(name) || full.some((word) => word.length > 2 && isGivenName(word))
  if (words.length === 1) return title === '' || /^\p{Lu}{2,6}$/u.test(words[0] ?? '') ? 0 : 2
  return isTold ? 2 : words.length <= 4 ? 1 : 0
}

/** «Гусева В. А. Мосты»: what stands behind the initials is no part of the name, but for «Джон Ф. Кеннеди». */
function isMoreThanName(name: string): boolean {
  const [, first = '', letters = ''] =
    /^(\p{Lu}[\p{L}-]+)\s+((?:\p{Lu}\.\s?){1,2})\s*\p{Lu}[\p{L}-]+$/u.exec(name) ?? []
  return (
    first !== '' &&
    !isGivenName(first) &&
    (/\p{Script=Cyrillic}/u.test(first) || letters.indexOf('.') < letters.trim().length - 1)
  )
}

/** Initials, a patronymic or a form of address: nothing but a name has them. */
function isTellingForm(name: string): boolean {
  const { title, surname, givenName, patronymic } = readName(name)
  const words = `${surname} ${givenName} ${patronymic}`.split(/\s+/u).filter((word) => word !== '')
  return title !== '' || words.some((word) => initials.test(word)) || words.slice(1).some((word) => isPatronymic(word))
}

/** Given names that are words or places too: «Вера», «София», "Victoria Falls". */
const doubtfulGiven = /^(?:вера|надежда|любовь|виктория|софия|лев|роман|grace|victoria|charlotte|frank|diego|jose)$/iu
const noSurname =
  /^(?:озеро|река|остров|мыс|город|площадь|улица|свят(?:ой|ая)|велик(?:ий|ая)|перв(?:ый|ая)|втор(?:ой|ая)|lake|river|mount|cape|saint|st|san|santa|island|falls|street|bay|park|city|day)$/iu

const institution =
  /(?<!\p{L})(?:университет|институт|академия|колледж|лицей|гимназия|школа|музей|архив|библиотека|министерство|university|institute|college|academy|school|museum|archives?|library|ministry|laboratory)(?!\p{L})/iu

/** Whether a text is a name of a person even where a second sentence of a title may stand. */
export function isCertainName(name: string): boolean {
  const like = likeness(name)
  if (like < 2) return false
  if (isTellingForm(name)) return true
  const words = name.split(/\s+/u)
  const given = words.filter((word) => isGivenName(word))
  if (words.length > 3 || given.length === 0 || words.some((word) => noSurname.test(word))) return false
  return (
    given.some((word) => !doubtfulGiven.test(word)) ||
    words.some((word) => !given.includes(word) && hasSurnameEnding(word))
  )
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
  if (cut === null || (trust === 'line' && titleBehind.test(cut.post))) return null
  const { name, post } = cut
  if (isPost(name.split(' ')[0] ?? '') || anotherName.test(post)) return reversed(text, isUnconfirmed)
  const like = likeness(name.trim())
  const isTrusted = trust === 'list' || like === 2 || isPost(post)
  const isLong = like < 2 && post === '' && trust === 'line'
  if (like > 0 && isTrusted && !isLong) return { name: name.trim(), post: tidied(post), isUnconfirmed }
  return reversed(text, isUnconfirmed)
}

/** «Лосев П. И., директор. Мосты города»: a post of one sentence. */
export const titleBehind = /(?<=\p{L}{4}|[)»”"])(?<!\P{L}(?:проф|корр|акад))[.!?]\s+(?=[\p{Lu}«"“])/u

/** «Дёмина О. Л., Чен Л. Мосты и берега»: what stands behind the name is the next one. */
const anotherName = /^\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}(?=\s|$)/u

function reversed(text: string, isUnconfirmed: boolean): NamedPerson | null {
  const match = postFirst.exec(text)
  const { name = '', post = '' } = match?.groups ?? {}
  if (likeness(name.trim()) === 2 && isPost(post) && !/[«»"“”]/u.test(post) && !titleBehind.test(post))
    return { name: name.trim(), post: tidied(post), isUnconfirmed }
  const dash = text.lastIndexOf(' – ') >= 0 ? text.lastIndexOf(' – ') : text.lastIndexOf(' — ')
  const [left, right] = [text.slice(0, Math.max(dash, 0)), text.slice(dash + 3)]
  if (dash > 0 && isPost(left) && !/[«"“]/u.test(left) && likeness(right.trim()) === 2 && left.length < 200)
    return { name: right.trim(), post: tidied(left), isUnconfirmed }
  return null
}

const betweenPeople = /\s*;\s+|,?\s+(?:and|&|и)\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Prof|H\.\s?E|Hon|г-н|г-жа)\.?\s)/u

/** All people of a text that names nothing else; null for other texts. */
export function peopleOf(text: string, trust: Trust): readonly NamedPerson[] | null {
  if (text === '' || text.length > 1500) return null
  const many = namesInRow(text)
  if (many !== null) return many
  const found = text
    .split(betweenPeople)
    .flatMap(cutBeforeNames)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => personOf(piece, trust))
  if (!found.every((person) => person !== null)) return null
  return found.length === 0 ? null : found
}

/** «Лосев П. И., директор, Гусева В. А., ректор»: a name behind a comma is the next person, what is none is a post. */
function cutBeforeNames(text: string): readonly string[] {
  const [first = '', ...chunks] = text.split(/,\s+(?![^(]*\))/u)
  if (likeness(nameOfChunk(first)) === 0) return [text]
  const pieces = [first]
  for (const [at, chunk] of chunks.entries()) {
    const name = nameOfChunk(chunk)
    const isNext = isTellingForm(name) ? likeness(name) === 2 : isCertainName(name) && isPost(chunks[at + 1] ?? '')
    if (isNext) pieces.push(chunk)
    else pieces.push(`${pieces.pop() ?? ''}, ${chunk}`)
  }
  return pieces
}

const nameOfChunk = (chunk: string): string => (chunk.split(/\s*\(|\s+[–—-]\s/u)[0] ?? '').trim()

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

/** People behind a full stop, where a second sentence of a title may stand; null where they are not certain to be people. */
export function certainPeopleOf(text: string): readonly NamedPerson[] | null {
  const people = peopleOf(text, 'list')
  const [first] = people ?? []
  if (first === undefined) return null
  const isTold = isCertainName(first.name) && (first.post === '' || isTellingForm(first.name) || isPost(first.post) || /^[\p{Lu}«"“]/u.test(first.post)) // prettier-ignore
  return isTold || beginsWithPost(first.post) || institution.test(first.post) ? people : null
}

/** «директор музея», "deputy head": not any words that a post stands among. */
const beginsWithPost = (post: string): boolean => isPost(post.split(/\s+/u).slice(0, 2).join(' '))
