import type { Language } from '../../language/language.ts'
import { closingLineOf } from './closing.ts'
import { isDecisionLine } from './formula.ts'
import { joinLines } from './group.ts'
import { cannotEndSentence, openerOf } from './openers.ts'
import { withDecision, type Paragraph } from './paragraph.ts'
import { readPlaceAndDate } from './place-date.ts'

/**
 * Joins what a blank line, a page or a note cut in two: a paragraph goes on when the one before it is not closed and it begins with
 * a small letter, or when the one before ends with a word that cannot end a sentence. Dropped paragraphs between the two
 * stand before the joined one.
 */
export function joinBroken(paragraphs: readonly Paragraph[], language: Language): readonly Paragraph[] {
  const isPunctuated = endsArePunctuated(paragraphs)
  const out: Paragraph[] = []
  let open: Paragraph[] = []
  let between: Paragraph[] = []
  const close = () => {
    const [first, ...rest] = open
    if (first) out.push(rest.length === 0 ? first : joined(first, rest))
    out.push(...between)
    open = []
    between = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.dropped) {
      between.push(paragraph)
      continue
    }
    const last = open.at(-1)
    if (!last || !goesOn(last, paragraph, language, isPunctuated)) close()
    open.push(paragraph)
  }
  close()
  return out
}

function joined(first: Paragraph, rest: readonly Paragraph[]): Paragraph {
  const parts = [first, ...rest]
  const isPage = rest.some(({ afterFurniture }) => afterFurniture)
  const whole = {
    ...first,
    rich: joinLines(parts.map(({ rich }) => rich)),
    decisions: parts.flatMap(({ decisions }) => decisions),
  }
  return withDecision(whole, isPage ? 'joined-page-break' : 'joined-broken-sentence', 0.85)
}

/** Most marked paragraphs end with a mark: one that does not was cut. */
function endsArePunctuated(paragraphs: readonly Paragraph[]): boolean {
  const marked = paragraphs.filter(({ label, dropped }) => label && !dropped)
  const closed = marked.filter(({ rich }) => /[.;:,!?…][»”"')\]]*$/.test(rich.text))
  return marked.length > 1 && closed.length >= marked.length * 0.5
}

function goesOn(before: Paragraph, after: Paragraph, language: Language, isPunctuated: boolean): boolean {
  if (after.label || after.heading > 0 || before.heading > 0) return false
  const text = before.rich.text
  const next = after.rich.text
  if (readPlaceAndDate(next, language)) return false
  const opener = openerOf(next, language)
  if (opener && opener.opener !== 'operative' && opener.confidence > 0.9) return false
  if (/\p{L}[-‐\u00ad]$/u.test(text) && /^\p{L}/u.test(next)) return true
  if (/[.;:!?…][»”"')\]]*$/.test(text)) return false
  if (before.label === null && /^(?:Мы|We),\s/u.test(text) && !/[,:]$/.test(text)) return true
  const isSmall = /^[«"“(]?\p{Ll}/u.test(next) || /^[,.;)%–—]/.test(next)
  if (text.endsWith(',')) return isSmall && opener === null && !isDecisionLine(next)
  const isCut = before.label !== null && isPunctuated && opener === null && closingLineOf(after, language) === null
  if (isCut && !next.endsWith(':')) return true
  return isSmall || (cannotEndSentence(text) && !/^\p{Lu}+$/u.test(text.slice(-3)))
}
