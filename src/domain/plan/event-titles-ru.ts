import type { GrammaticalCase } from '../language/countries.ts'
import type { Span } from '../language/language.ts'
import { isInfinitive, toNominative } from '../language/russian-case.ts'
import type { Happening } from './happening.ts'
import { piecesOf } from './russian-phrase.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

const gatherings =
  'конференци|форум|съезд|конгресс|заседани|фестивал|встреч|собрани|выбор|саммит|конкурс|олимпиад|праздник|праздновани|семинар|симпозиум|сл[её]т|сесси|ассамбле|годовщин|юбиле|пленум|совещани|акци|чтени|игр|церемони|референдум|выставк|турнир|марафон|экспедици|недел|мероприяти|слушани|концерт|соревновани|парад|регат|ярмарк|презентаци|лекци|вебинар|тренинг|субботник|смотр|стол|мастер-класс|школ|урок|дискусси'
const happening = new RegExp(
  `(?<![\\p{L}-])(?:\\d+\\s*-?\\s*лети\\p{L}|дн[яюе]\\p{L}*|день|днём|(?:${gatherings})\\p{L}*)(?![\\p{L}-])`,
  'giu',
)
const opening =
  /(?:,?\s(?:с|со|на|от|в|во|(?:который|которая|которое|которые)\s+\p{L}+|состоится|состоятся|пройд[её]т|пройдут))*\s*$/iu
const follows = /^\s*(?:состоится|состоятся|пройд[её]т|пройдут|откроется|начн[её]тся)\s+/iu

/** Words that govern the name of what happens, with its case. The first kind needs no noun of `gatherings` behind it. */
const governors: readonly (readonly [RegExp, ObliqueCase, 'any' | 'gathering'])[] = [
  [
    /(?<!\p{L})(?:провести|проводить|организовать|созвать|созывать|отпраздновать|праздновать)(?!\p{L})/giu,
    'accusative',
    'any',
  ],
  [
    /(?<!\p{L})(?:собрать|открыть|отметить|отмечать|назначить|перенести|запланировать)(?!\p{L})/giu,
    'accusative',
    'gathering',
  ],
  [/(?<!\p{L})участ(?:ие|ия|вовать)\s+(?:в|во)(?!\p{L})/giu, 'prepositional', 'gathering'],
  [
    /(?<!\p{L})(?:посвящ\p{L}+|приуроч\p{L}+\s+(?:к|ко)|подготов(?:ке|ку|ки|иться)\s+(?:к|ко))(?!\p{L})/giu,
    'dative',
    'gathering',
  ],
  [/(?<!\p{L})(?:проведени|открыти|праздновани|организаци|созыв)\p{L}*/giu, 'genitive', 'gathering'],
]

/** The noun phrase that a verb or noun of holding governs before or after the date; failing that the last gathering before it. */
export function russianTitle(text: string, date: Span): Happening | null {
  const before = text.slice(0, date.start)
  const end = before.length - (opening.exec(before)?.[0].length ?? 0)
  const coming = follows.exec(text.slice(date.end))
  if (coming !== null) {
    const phrase = phraseFrom(text, date.end + coming[0].length)
    return { title: text.slice(phrase.start, phrase.end), span: phrase }
  }
  return governedTitle(text, date, end) ?? gatheringBefore(text, end)
}

function governedTitle(text: string, date: Span, end: number): Happening | null {
  const from = Math.max(text.lastIndexOf(';', end - 1), text.lastIndexOf('\n', end - 1)) + 1
  const found = governors
    .flatMap(([pattern, grammaticalCase, needs]) =>
      Array.from(text.slice(0, end).matchAll(pattern), (match) => ({
        at: match.index,
        end: match.index + match[0].length,
        grammaticalCase,
        needs,
      })),
    )
    .filter(({ at }) => at >= from)
    .toSorted((a, b) => a.at - b.at)
  for (const governor of found) {
    const between = spanOf(text, governor.end, end)
    const words = text.slice(between.start, between.end)
    const adverbial = /^(?:в|во|на|с|со|при|для|по|до|под|ежегодно|совместно)(?!\p{L})/iu.test(words)
    if (piecesOf(words, 0).some((piece) => piece.kind === 'word' && isInfinitive(piece.text))) continue
    if (!adverbial && /[;:]|\s[–—-]\s/u.test(words.replaceAll(/[«"][^»"]*[»"]/gu, ''))) continue
    const phrase = words === '' || adverbial ? phraseFrom(text, date.end) : between
    const title = text.slice(phrase.start, phrase.end)
    if (title === '' || !/^[«"\p{L}\d]/u.test(title)) continue
    if (governor.needs === 'gathering' && title.search(happening) < 0) continue
    return { title: nominativeIn(title, governor.grammaticalCase), span: phrase }
  }
  return null
}

/** Without the blanks, commas, dashes and a bracketed aside at its beginning. */
function spanOf(text: string, from: number, to: number): Span {
  const words = text.slice(from, to)
  const start = from + (/^(?:\s+|\([^()]*\))*/u.exec(words)?.[0].length ?? 0)
  return { start, end: Math.max(start, from + words.replace(/[\s,–—-]+$/u, '').length) }
}

/** The noun phrase from a position on: to a mark, a verb, or what it is held for. */
function phraseFrom(text: string, from: number): Span {
  const place = /^\s*(?:в|во)\s+(?:г\.\s*)?\p{Lu}[\p{L}-]*\s+(?=[«\p{L}])/u.exec(text.slice(from))?.[0].length ?? 0
  const pieces = piecesOf(text, from + place)
  const stop = pieces.findIndex(
    ({ kind, text: word }, at) =>
      (kind === 'mark' && !/^(?:[–—-]|№)$/u.test(word)) ||
      isInfinitive(word) ||
      (/^и$/iu.test(word) && pieces.slice(at + 1, at + 4).some((next) => isInfinitive(next.text))) ||
      (at > 0 && /^(?:для|путём|путем|чтобы|ежегодно)$/iu.test(word)),
  )
  const kept = stop < 0 ? pieces : pieces.slice(0, stop)
  const start = kept[0]?.start ?? from
  return { start, end: kept.at(-1)?.end ?? start }
}

function gatheringBefore(text: string, end: number): Happening | null {
  const lead = text.slice(0, end)
  const at = Math.max(...[';', ':', ',', '\n', '('].map((mark) => lead.lastIndexOf(mark)))
  const from = at + 1 + (/^\s*/u.exec(lead.slice(at + 1))?.[0].length ?? 0)
  const phrase = lead.slice(from).replace(/[\s–—-]+$/u, '')
  const found = Array.from(phrase.matchAll(happening))
  const head = found.findLast((match) => /^\d|^д[не]/iu.test(match[0])) ?? found.at(-1)
  if (head === undefined) return null
  const adjectives =
    /(?:(?:\p{L}+(?:ой|ей|ого|его|ому|ему|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем)|[IVXLC]+)\s+)*$/u.exec(
      phrase.slice(0, head.index),
    )
  const start = head.index - (adjectives?.[0].length ?? 0)
  const title = phrase.slice(start)
  return {
    title: nominativeIn(title, caseOf(title, head[0])),
    span: { start: from + start, end: from + phrase.length },
  }
}

/** The case as the endings tell it; null for a nominative, and for an accusative that looks the same. */
function caseOf(title: string, head: string): ObliqueCase | null {
  const word = title.replace(/^[IVXLC]+\s+/u, '').split(' ')[0] ?? ''
  if (/лети[юея]$/iu.test(head) || head.toLowerCase().startsWith('дн')) return 'dative'
  if (/(?:ую|юю)$/u.test(word) || /(?:ию|чу|ку|ду)$/u.test(head)) return 'accusative'
  if (/(?:ому|ему)$/u.test(word) || /(?:[^и]ю|у)$/u.test(head)) return 'dative'
  if (/(?:ого|его|ой|ей)$/u.test(word) || /(?:ии|а|ы)$/u.test(head)) return 'genitive'
  return null
}

/** Changed only where the endings leave no doubt: a title in the accusative that equals the nominative stands. */
function nominativeIn(title: string, grammaticalCase: ObliqueCase | null): string {
  const [first = ''] = title.split(' ')
  if (/^\d+\s*-?\s*лети[юея]$/iu.test(first)) return title.replace(first, `${first.slice(0, -1)}е`)
  if (/^дн(?:я|ю|е|ём)$/iu.test(first)) return title.replace(first, first.startsWith('Д') ? 'День' : 'день')
  if (/^недел[июе]$/iu.test(first)) return title.replace(first, `${first.slice(0, -1)}я`)
  const numeral = /^[IVXLC]+\s+/u.exec(title)?.[0] ?? ''
  const rest = title.slice(numeral.length)
  const words = rest.split(' ')
  const adjectives = words.findIndex(
    (word) => !/(?:ой|ей|ого|его|ому|ему|ую|юю|ый|ий|ое|ее|ые|ие|ых|их|ым|им|ом|ем)$/u.test(word),
  )
  const head = words[Math.max(0, adjectives)] ?? ''
  const known = head.search(happening) === 0
  if (grammaticalCase === null) return title
  if (grammaticalCase === 'accusative')
    return /(?:ую|юю)$/u.test(words[0] ?? '') || (known && /[ую]$/u.test(head))
      ? numeral + toNominative(rest, grammaticalCase).name
      : title
  return known ? numeral + toNominative(rest, grammaticalCase).name : title
}
