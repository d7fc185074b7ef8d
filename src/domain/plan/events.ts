import type { FoundDate } from '../language/dates.ts'
import type { Language, Span } from '../language/language.ts'
import { toNominative } from '../language/russian-case.ts'

/** What happens on a date, as the words before it name it: title in the nominative, and the span of those words and the date. */
export function happeningBefore(text: string, date: FoundDate, language: Language): { title: string; span: Span } {
  const lead = text.slice(0, date.span.start)
  const opening =
    language === 'ru'
      ? /(?:\s(?:с|со|на|от|в|во|состоится|пройд[её]т))?\s*$/iu
      : /(?:,?\s(?:to\s+be\s+held|held|on|from|in|at|of|which\s+will\s+be\s+held))*\s*$/iu
  const end = lead.length - (opening.exec(lead)?.[0].length ?? 0)
  const from = boundaryBefore(lead.slice(0, end))
  const { start, title } =
    language === 'ru' ? russianTitle(lead.slice(0, end), from) : englishTitle(lead.slice(0, end), from)
  return {
    title: title === '' ? date.text : title,
    span: { start: title === '' ? date.span.start : start, end: date.span.end },
  }
}

/** After the last comma, colon, semicolon or bracket before the date. */
function boundaryBefore(lead: string): number {
  const at = Math.max(...[';', ':', ',', '\n', '('].map((mark) => lead.lastIndexOf(mark)))
  return at + 1 + (/^\s*/u.exec(lead.slice(at + 1))?.[0].length ?? 0)
}

const gatherings =
  'конференци|форум|съезд|конгресс|заседани|фестивал|встреч|собрани|выбор|саммит|конкурс|олимпиад|праздник|семинар|симпозиум|сл[её]т|сесси|ассамбле|годовщин|юбиле|пленум|совещани|акци|чтени|игр|открыти|церемони|референдум|выставк|турнир|марафон|форум'
const happening = new RegExp(
  `(?<![\\p{L}-])(?:\\d+\\s*-?\\s*лети\\p{L}|дн[яюе]\\p{L}*|день|днём|(?:${gatherings})\\p{L}*)(?![\\p{L}-])`,
  'giu',
)

function russianTitle(lead: string, from: number): { start: number; title: string } {
  const phrase = lead.slice(from)
  const found = Array.from(phrase.matchAll(happening))
  const head = found.findLast((match) => /^\d|^д[не]/iu.test(match[0])) ?? found.at(-1)
  if (head === undefined) return { start: from, title: phrase.trim() }
  const adjectives =
    /(?:(?:\p{L}+(?:ой|ей|ого|его|ому|ему|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем)|[IVXLC]+)\s+)*$/u.exec(
      phrase.slice(0, head.index),
    )
  const start = head.index - (adjectives?.[0].length ?? 0)
  return { start: from + start, title: nominativeTitle(phrase.slice(start).trim(), head[0]) }
}

/** The case is told by the ending of the head; a title in the nominative or accusative stands. */
function nominativeTitle(title: string, head: string): string {
  if (/лети[юея]$/iu.test(head)) return title.replace(head, `${head.slice(0, -1)}е`)
  if (head.toLowerCase().startsWith('дн')) return title.replace(head, head.startsWith('Д') ? 'День' : 'день')
  const numeral = /^[IVXLC]+\s+/u.exec(title)?.[0] ?? ''
  const rest = title.slice(numeral.length)
  const word = rest.split(' ')[0] ?? ''
  if (/(?:ую|юю)$/u.test(word) || /(?:ию|чу|ку|ду)$/u.test(head)) return numeral + toNominative(rest, 'accusative').name
  if (/(?:ому|ему)$/u.test(word) || /(?:[^и]ю|у)$/u.test(head)) return numeral + toNominative(rest, 'dative').name
  if (/(?:ого|его|ой|ей)$/u.test(word) || /(?:ии|а|ы)$/u.test(head))
    return numeral + toNominative(rest, 'genitive').name
  return title
}

function englishTitle(lead: string, from: number): { start: number; title: string } {
  const phrase = lead.slice(from)
  const article = Array.from(phrase.matchAll(/(?:^|\s)(?:the|a|an|its)\s+(?=\S)/giu)).find((match) =>
    /\p{Lu}/u.test(phrase.slice(match.index + match[0].length).charAt(0)),
  )
  const last = article ?? Array.from(phrase.matchAll(/(?:^|\s)(?:the|a|an|its)\s+/giu)).at(-1)
  const start = last === undefined ? 0 : last.index + last[0].length
  return { start: from + start, title: phrase.slice(start).trim() }
}
