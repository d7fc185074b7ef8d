import type { Span } from '../../language/language.ts'
import { lineEndHyphen } from './group.ts'
import type { Paragraph } from './paragraph.ts'
import { withDecision } from './paragraph.ts'
import { openerOf } from './openers.ts'
import { withoutRanges } from './rich.ts'

const hyphenated = /(\p{L}{1,40})([-‐])(\u2029?)(\p{L}{1,40})/gu
const shortestStem = 7

/** First halves that keep their hyphen ("long-term", «онлайн-курс»). */
const keepsHyphen =
  /^(?:кое|по|во|вице|экс|мини|онлайн|офлайн|интернет|пресс|бизнес|арт|медиа|генерал|премьер|self|non|well|long|short|multi|co|cross|post|pre|semi|anti|high|low|full|inter|mid|far|wide|youth|peace|decision|follow|vice|so|one|two|three|four|five|first|second|third|newly|socio)$/iu
/** «научно-технический»: a stem in «-о» or «-е» before an adjective; «много-», «обще-» and such are written together. */
const compoundStem = /\p{L}{3}[ое]$/iu
const adjective = /^\p{L}{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)$/iu
const writtenTogether =
  /^(?:много|мало|высоко|низко|разно|обще|сельско|право|водо|авто|фото|теле|радио|био|гео|само|перво|ново|верхо|благо|добро|взаимо|равно|кино|электро|тепло|энерго|микро|макро|едино|противо)$/iu
/** Beginnings of suffixes: the hyphen stands inside a stem («обще-ственный»). */
const suffix = /^(?:ств|ск|нн|тель|ни[еяюй]|ци|ост|ени|ов|ев|лен|тив|льн)/iu
const particle =
  /^(?:то|либо|нибудь|ка|таки|й|го|му|м|х|е|я|ю|th|st|nd|rd|based|led|term|wide|up|building|making|related)(?!\p{L})/iu

/**
 * Hyphens left from line ends. At a line end the document itself says first whether the word has one: by its other
 * occurrences; then the first half. Inside a line («рассмот-рев», left by an earlier line end) the hyphen goes only when
 * the document or the opening phrases know the whole word and nothing knows it with the hyphen.
 */
export function repairHyphens(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some(({ rich }) => rich.text.includes('-') || rich.text.includes('‐'))) return paragraphs
  const words = vocabulary(paragraphs)
  return paragraphs.map((paragraph) => (paragraph.dropped ? paragraph : repair(paragraph, words)))
}

/** Stems of all words of the document: the words themselves and, of long ones, what is left without the last letters. */
function vocabulary(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { rich } of paragraphs)
    for (const [found] of rich.text.toLowerCase().matchAll(/[\p{L}-]{3,60}/gu)) {
      words.add(found)
      for (let cut = 2; cut < 5 && found.length > shortestStem + cut; cut += 1) words.add(`${found.slice(0, -cut)}~`)
    }
  return words
}

function stem(word: string): string {
  return word.length > shortestStem + 2 ? `${word.slice(0, -2)}~` : word
}

function repair(paragraph: Paragraph, words: ReadonlySet<string>): Paragraph {
  const { text } = paragraph.rich
  const out: Span[] = []
  let count = 0
  for (const match of text.matchAll(hyphenated)) {
    const [whole, left = '', hyphen = '', brokenLine = '', right = ''] = match
    const at = match.index + left.length
    const goes = brokenLine ? !belongs(left, right, words) : isLeftOver(left, right, words)
    if (brokenLine) out.push({ start: goes ? at : at + hyphen.length, end: at + hyphen.length + brokenLine.length })
    else if (goes) out.push({ start: at, end: at + 1 })
    if (goes || brokenLine) count += 1
    if (whole === '') break
  }
  const rich = withoutRanges(paragraph.rich, out)
  const cleared = rich.text.includes(lineEndHyphen)
    ? withoutRanges(
        rich,
        [...rich.text.matchAll(/\u2029/g)].map(({ index }) => ({ start: index, end: index + 1 })),
      )
    : rich
  return count > 0
    ? withDecision({ ...paragraph, rich: cleared }, 'joined-hyphen', 0.85)
    : { ...paragraph, rich: cleared }
}

/** Whether the hyphen at a line end is part of the word. */
function belongs(left: string, right: string, words: ReadonlySet<string>): boolean {
  const joined = (left + right).toLowerCase()
  if (words.has(`${left}-${right}`.toLowerCase())) return true
  if (words.has(joined) || words.has(stem(joined))) return false
  if (/^\p{Lu}/u.test(right)) return true
  if (keepsHyphen.test(left) || particle.test(right)) return true
  return compoundStem.test(left) && adjective.test(right) && !writtenTogether.test(left) && !suffix.test(right)
}

function isLeftOver(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (/^\p{Lu}/u.test(right) || left.length < 2 || right.length < 3) return false
  const joined = (left + right).toLowerCase()
  if (joined.length < shortestStem) return false
  if (words.has(joined) || (joined.length > shortestStem + 2 && words.has(stem(joined)))) return true
  return openerOf(joined, /[а-яё]/.test(joined) ? 'ru' : 'en')?.confidence === 0.95 && !words.has(right.toLowerCase())
}
