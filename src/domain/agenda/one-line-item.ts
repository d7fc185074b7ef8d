import type { ItemKind, SessionKind } from './session.ts'

/** An item of the agenda as told in one line. */
export interface OneLineItem {
  readonly title: string
  readonly kind: ItemKind
  /** null where the line tells none. */
  readonly minutes: number | null
  /** Names as written. */
  readonly speakers: readonly string[]
}

const hours = String.raw`(?<hours>\d{1,2})\s*(?:ч(?:ас(?:а|ов)?)?|h(?:ours?|rs?)?)\.?`
const minutes = String.raw`(?<minutes>\d{1,3})\s*(?:м(?:ин(?:ут[аы]?)?)?|m(?:in(?:ute)?s?)?)\.?`
/** «20 мин», «1 ч 30 мин», "1 h": as words of their own. */
const length = new RegExp(
  String.raw`(?:^|[\s,;(–—-])(?:${hours}(?:\s*${minutes.replace('<minutes>', '<rest>')})?|${minutes})(?=$|[\s,;)])\)?`,
  'iu',
)
const between = /\s*[,;]\s*|\s+(?:и|and)\s+/u
const outer = /^[\s,;:–—-]+|[\s,;:–—-]+$/gu

const pause = /^(?:перерыв|кофе|обед|обеденный|чай|break|coffee|lunch|tea)(?!\p{L})/iu
const kinds: readonly (readonly [RegExp, ItemKind])[] = [
  [pause, 'break'],
  [/^(?:голосование|выборы|vote|voting|election)/iu, 'vote'],
  [/^(?:дискуссия|обсуждение|прения|вопросы|discussion|debate|questions|q&a)/iu, 'discussion'],
  [/^(?:открытие|закрытие|приветстви|регистрация|церемония|opening|closing|welcome|registration|ceremony)/iu, 'other'],
]

/** What a title says an item is; what it does not tell is a report. */
export const kindByTitle = (title: string): ItemKind => kinds.find(([words]) => words.test(title))?.[1] ?? 'report'

/** Reads «Доклад 20 мин Иванов»: the title, then how long it takes, then who speaks. Without a length all of it is the title. */
export function readItemLine(line: string): OneLineItem {
  const found = length.exec(line)
  if (found === null) {
    const title = line.trim()
    return { title, kind: kindByTitle(title), minutes: null, speakers: [] }
  }
  const { groups = {}, index } = found
  const told = Number(groups['hours'] ?? 0) * 60 + Number(groups['rest'] ?? groups['minutes'] ?? 0)
  const before = line.slice(0, index).replaceAll(outer, '')
  const after = line.slice(index + found[0].length).replaceAll(outer, '')
  // A length that stands first leaves the title behind it.
  const title = before === '' ? after : before
  const speakers = before === '' || after === '' ? [] : after.split(between).filter((name) => name !== '')
  return { title, kind: kindByTitle(title), minutes: told === 0 ? null : told, speakers }
}

const sessionKinds: readonly (readonly [RegExp, SessionKind])[] = [
  [pause, 'break'],
  [/пленарн|plenary/iu, 'plenary'],
  [/кругл\p{L}+ стол|round ?table/iu, 'roundTable'],
  [/рабоч\p{L}+ групп|working group/iu, 'workingGroup'],
  [/секци|section/iu, 'section'],
  [/^(?:торжествен|открытие|закрытие|церемони|opening|closing|ceremony)/iu, 'ceremony'],
]

/** What a title says a session is; what it does not tell is of another kind. */
export const sessionKindByTitle = (title: string): SessionKind =>
  sessionKinds.find(([words]) => words.test(title))?.[1] ?? 'other'
