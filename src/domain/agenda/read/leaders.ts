import { isCertainName, peopleOf, type NamedPerson } from './people.ts'
import { splitRoom } from './rooms.ts'
import { leaderWords } from './words.ts'

/** A title, and who leads what it names. */
export interface LedTitle {
  readonly text: string
  readonly leaders: readonly NamedPerson[]
}

const role = new RegExp(
  `(?<![\\p{L}-])(?:${leaderWords})(?![\\p{L}-])(?:\\s*\\([^()]*\\))?(?<mark>\\s*:\\s*|\\s+[–—-]\\s+|\\s+)`,
  'giu',
)
/** Verbs stand before a name without a mark even where no bracket parts them from the title. */
const verb = /^(?:вед[её]т|ведут|модериру[ею]т|\p{L}+ by)\s/iu
const bracket = /\s*[([]((?:[^()[\]]|\([^()]*\))*)[)\]]/gu

/** Takes who leads off a title: «Доклады секций (ведёт Орлова М. П., ректор)», "Round table (moderated by Ann Lee)", «Дискуссия, модератор: Ли Бо». */
export function withoutLeaders(title: string): LedTitle {
  if (title.length > longest) return { text: title, leaders: [] }
  for (const { index, 0: whole, 1: inner = '' } of title.matchAll(bracket)) {
    const { text: said, room } = splitRoom(inner)
    const led = ledBy(said, true)
    if (led === null) continue
    const kept = [led.text, room].filter((text) => text !== '').map((text) => ` (${text})`)
    const text = `${title.slice(0, index)}${kept.join('')}${title.slice(index + whole.length)}`
    return { text: text.trim(), leaders: led.leaders }
  }
  const led = ledBy(title, false)
  return led === null || led.text === '' ? { text: title, leaders: [] } : led
}

/** A title, who leads what it names, and its hall, in whichever order they stand behind it. */
export function splitHead(written: string): LedTitle & { readonly room: string } {
  const { text: bare, room } = splitRoom(written)
  const { text, leaders } = withoutLeaders(bare)
  return room !== '' || leaders.length === 0 ? { text, room, leaders } : { ...splitRoom(text), leaders }
}

const longest = 1000

/** @param isApart whether the text stands in brackets of its own, where a role needs no mark behind it */
function ledBy(text: string, isApart: boolean): LedTitle | null {
  const roles = [...text.matchAll(role)].filter((match) => isRole(text, match, isApart))
  const first = roles[0]
  if (first === undefined) return null
  const leaders = roles.map(({ index, 0: words }, at) =>
    namedBehind(text.slice(index + words.length, roles[at + 1]?.index), words),
  )
  if (!leaders.every((people) => people !== null)) return null
  return { text: text.slice(0, first.index).replace(/[\s,.;:|–—-]+$/u, ''), leaders: leaders.flat() }
}

const isMarked = (words: string): boolean => /[:–—-]\s*$/u.test(words)

function isRole(text: string, { index, 0: words }: RegExpExecArray, isApart: boolean): boolean {
  if (!isMarked(words) && !/^\p{Lu}/u.test(text.slice(index + words.length))) return false
  const isParted = /(?:^|[.,;:?!…|–—-]|[»”")])\s*$/u.test(text.slice(0, index))
  return verb.test(words) || (isParted && (isApart || isMarked(words)))
}

/** Without a mark behind the role the name begins at once: «ведущий научный сотрудник Лосев П. И.» leads nothing. */
function namedBehind(piece: string, words: string): readonly NamedPerson[] | null {
  const text = piece.replace(/[\s;,]+$/u, '')
  const people = peopleOf(text, 'list')
  const [first] = people ?? []
  if (first === undefined || isMarked(words)) return people
  const isName = verb.test(words) || isCertainName(first.name)
  return isName && text.startsWith(first.name) && wordsOf(first.name) <= 3 ? people : null
}

/** Words of a name; the initials are one. */
const wordsOf = (name: string): number =>
  name
    .replaceAll(/(?:\p{Lu}\.[\s-]?)+/gu, 'И ')
    .trim()
    .split(/\s+/u).length
