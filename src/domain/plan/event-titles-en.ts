import type { Span } from '../language/language.ts'
import type { Happening } from './happening.ts'

const gatherings =
  '(?:session|meeting|conference|congress|forum|summit|assembly|festival|seminar|workshop|symposium|convention|ceremony|celebration|anniversary|day|week|election|exhibition|competition|course|school|hearing|referendum|dialogue|retreat|consultation|round\\s?table|webinar|expedition|fair|concert|tournament)s?'
const gathering = new RegExp(`\\b${gatherings}\\b`, 'iu')
const held = '(?:held|convened|opened|organi[sz]ed|hosted|celebrated|observed|conducted|launched)'
const place = "(?:\\s+(?:in|at)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}\\s’'.-]*?(?:,\\s*\\p{Lu}[\\p{L}’'.-]*)?,?)?"
const opening = new RegExp(
  `(?:,?\\s+(?:(?:which|that)\\s+(?:will|shall|is\\s+to)\\s+(?:be\\s+${held}|take\\s+place)|to\\s+be\\s+${held}|to\\s+take\\s+place|${held})${place})?(?:,?\\s+(?:on|from|in|at|of|between))*\\s*$`,
  'iu',
)
const holding =
  /\b(?:hold|convene|organi[sz]e|host|open|celebrate|observe|mark|commemorate|conduct|attend|(?:participate|take\s+part)\s+in|holding|convening|celebration\s+of|observance\s+of|opening\s+of)(?=[\s,])/giu
const happens = new RegExp(
  `^(?:.*\\bthat\\s+|.*[,;:]\\s*)?(?:the\\s+|a\\s+|an\\s+|its\\s+|their\\s+|our\\s+)?(?<subject>\\S.*?)\\s+(?:shall|will|should|must|is\\s+to|are\\s+to|(?<!\\bto\\s)be)\\s+(?:be\\s+)?(?:${held}|take\\s+place|begin|open|meet)\\b`,
  'iu',
)
const determiner = /^(?:\s*,)?\s*(?:(?:the|a|an|its|their|our|this|that)\s+)?/iu

export function isEnglishHappening(title: string): boolean {
  return gathering.test(title)
}

/** The subject that shall be held, what a verb of holding governs before or after the date, or the last gathering before it. */
export function englishTitle(text: string, date: Span): Happening | null {
  const before = text.slice(0, date.start)
  const subject = happens.exec(before)
  const name = subject?.groups?.['subject']
  if (name !== undefined && subject !== null) {
    const start = subject[0].indexOf(name)
    return titled(text, start, start + name.length)
  }
  const end = before.length - (opening.exec(before)?.[0].length ?? 0)
  const verb = Array.from(before.matchAll(holding)).at(-1)
  if (verb !== undefined) {
    const from = verb.index + verb[0].length
    const governed = titled(text, from, Math.max(from, end))
    if (governed !== null && !/\sto\s+(?!be\b)\p{Ll}|[;:]/u.test(governed.title)) return governed
    if (governed === null) return titled(text, date.end, date.end + phraseLength(text.slice(date.end)))
  }
  return gatheringBefore(text, end)
}

function phraseLength(rest: string): number {
  const lead = determiner.exec(rest)?.[0].length ?? 0
  return lead + rest.slice(lead).search(/[,;:.]|\s(?:and\s+to|in\s+order|with\s+a\s+view|for\s+the\s+purpose)\s|$/u)
}

/** Without the article and without the place at its end. */
function titled(text: string, from: number, to: number): Happening | null {
  const start = from + (determiner.exec(text.slice(from, to))?.[0].length ?? 0)
  const title = text
    .slice(start, to)
    .replace(/(?:\s+(?:in|at)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'.-]*[\s,]*)+)$/u, '')
    .replace(/[\s,]+$/u, '')
  return title === '' ? null : { title, span: { start, end: start + title.length } }
}

function gatheringBefore(text: string, end: number): Happening | null {
  const lead = text.slice(0, end)
  const from = Math.max(...[';', ':', ',', '\n', '('].map((mark) => lead.lastIndexOf(mark))) + 1
  const phrase = lead.slice(from)
  if (!gathering.test(phrase)) return null
  const articles = Array.from(phrase.matchAll(/(?:^|\s)(?:the|a|an|its|their|our)\s+(?=\S)/giu))
  const named = articles.find(({ index, 0: article }) => {
    const rest = phrase.slice(index + article.length)
    return /^\p{Lu}/u.test(rest) && gathering.test(rest) && !/\sto\s/u.test(rest)
  })
  const last =
    named ?? articles.findLast(({ index, 0: article }) => gathering.test(phrase.slice(index + article.length)))
  return last === undefined && !/^\s*\p{Lu}/u.test(phrase)
    ? null
    : titled(text, from + (last === undefined ? 0 : last.index + last[0].length), end)
}
