import type { Language } from '../../language/language.ts'
import { droppedItem, item, type DraftItem } from './draft-item.ts'
import { splitFormulaSentence, splitOpening, type Lead } from './formula.ts'
import { openerOf } from './openers.ts'
import { textOf, withoutLabel, type Paragraph } from './paragraph.ts'
import { isSalutation } from './salutation.ts'
import { isPoint, parseLabel, type LabelFamily } from './labels.ts'

export interface Preamble {
  readonly items: readonly DraftItem[]
  /** The text begins in the middle of a sentence. */
  readonly beginsBroken: boolean
}

/** Opening, preamble clauses and, where `hasFormula`, the formula that ends them. */
export function readPreamble(
  paragraphs: readonly Paragraph[],
  language: Language,
  hasFormula: boolean,
  hasTitle: boolean,
): Preamble {
  const items: DraftItem[] = []
  const kept = paragraphs.filter(({ dropped }) => dropped === null)
  const formula = hasFormula ? kept.at(-1) : undefined
  let beginsBroken = false
  for (const paragraph of paragraphs) {
    if (paragraph.dropped) items.push(droppedItem(paragraph))
    else if (paragraph === formula) {
      const hasBody = items.some(
        ({ part, role, paragraph: found }) =>
          (part === 'opening' || part === 'preamble') && role === 'clause' && !isSalutation(textOf(found)),
      )
      items.push(...leadItems(paragraph, splitFormulaSentence(paragraph.rich, language, hasBody)))
    } else if (paragraph.heading > 0) {
      // The title of the section that holds the decisions may stand before the words of decision.
      const isLast = paragraph === kept.at(hasFormula ? -2 : -1) && items.some(({ part }) => part === 'preamble')
      const part = isLast ? 'operative' : 'opening'
      items.push(item(withoutLabel(paragraph), part, 'heading', 0.8, { role: 'heading' }))
    } else {
      const isFirst = paragraph === kept[0]
      const isBroken = isFirst && (!hasTitle || textOf(paragraph).endsWith('.')) && isHeadless(paragraph, language)
      beginsBroken ||= isBroken
      if (isBroken) items.push(item(paragraph, 'opening', 'guess', 0.4))
      else items.push(...preambleItems(paragraph, items, language))
    }
  }
  return { items, beginsBroken }
}

function isHeadless(paragraph: Paragraph, language: Language): boolean {
  return (
    paragraph.label === null && /^\p{Ll}/u.test(textOf(paragraph)) && openerOf(textOf(paragraph), language) === null
  )
}

function preambleItems(paragraph: Paragraph, before: readonly DraftItem[], language: Language): readonly DraftItem[] {
  const text = textOf(paragraph)
  const opener = openerOf(text, language)
  if (sectionWord.test(text)) return [sectionTitle(paragraph, before)]
  if (isOpeningLine(paragraph, before, language))
    return [item(withTypedNumber(paragraph), 'opening', 'before-formula', 0.75)]
  const previous = before.findLast(({ part }) => part === 'preamble')
  const leads = previous !== undefined && textOf(previous.paragraph).endsWith(':')
  const inList = previous !== undefined && previous.level > 0 && goesOnInList(previous, paragraph)
  if (previous && opener === null && (leads || inList)) {
    const isLettered = paragraph.label !== null && letters.has(paragraph.label.family)
    const marker = isLettered ? 'numbered' : paragraph.label && isPoint(paragraph.label) ? 'dash' : 'none'
    const words = isLettered ? paragraph : withTypedNumber(paragraph)
    const family = paragraph.label?.family ?? null
    return [item(words, 'preamble', 'list-of-previous', 0.7, { level: 1, marker, family })]
  }
  if (paragraph.label) {
    const reason = isPoint(paragraph.label) ? 'dashed' : 'numbered'
    return [item(withTypedNumber(paragraph), 'preamble', reason, 0.9, { family: paragraph.label.family })]
  }
  const isOpener = opener?.opener === 'preambular' || opener?.opener === 'whereas'
  if (isSalutation(text)) return [item(paragraph, 'opening', 'before-formula', 0.85)]
  const hasOpening = before.some(
    ({ part, role, paragraph: found }) =>
      role === 'clause' && (part === 'opening' || part === 'preamble') && !isSalutation(textOf(found)),
  )
  if (!isOpener && (!hasOpening || isReport(before)) && /[,:]$/.test(text)) {
    const lead = splitOpening(paragraph.rich, language)
    if (text.endsWith(',') || lead.preamble.length > 0) return leadItems(paragraph, lead)
  }
  if (!hasOpening && text.endsWith('!') && text.length < 100) return [item(paragraph, 'opening', 'before-formula', 0.7)]
  const dashedBefore = previous?.family === 'dash' || previous?.family === 'bullet'
  if (isOpener)
    return [item(paragraph, 'preamble', dashedBefore ? 'lost-dash' : 'opener', dashedBefore ? 0.85 : opener.confidence)]
  return [item(paragraph, 'preamble', 'before-formula', 0.6)]
}

const minutesWord =
  /^(?:(?:слушали|выступил[аи]?|повестка\sдня)(?!\p{L})|(?:присутств|отсутств)(?:овал|у[юе]т)|(?:приглаш[её]н(?:ы|ные)|председатель(?:ствовал[аи]?)?|секретарь|повестка|кворум|обсудили|докладчик|докладывал|present|apologies|in attendance|absent|chair(?:person|man)?|secretary|agenda|quorum)(?!\p{L})[^.]{0,60}(?:[:–—]|$))/iu
/** Words that only name a part of the document. */
const sectionWord =
  /^(?:preamble|background|introduction|decisions?|recommendations?|conclusions?|proposals?|преамбула|введение|общие положения|решени[ея]|рекомендации|предложения|выводы|(?:констатирующая|постановляющая) часть)[.:]?$/iu
const heldWords =
  /(?<!\p{L})(?:состоял(?:ся|ась|ось|ись)|прош(?:[её]л|ла|ло|ли)|проходил[аои]?|собрал(?:ся|ась|ось|ись)|took place|was held|were held|met (?:in|at|on)|gathered)(?!\p{L})/iu

/** What stands before tells of the meeting in sentences of its own: who decides is still to come. */
function isReport(before: readonly DraftItem[]): boolean {
  return before.every(
    ({ part, paragraph }) => part === 'dropped' || (part === 'opening' && textOf(paragraph).endsWith('.')),
  )
}

/** The title of the section of reasons stands before them, the one of the decisions after. */
function sectionTitle(paragraph: Paragraph, before: readonly DraftItem[]): DraftItem {
  const isAfterReasons = before.some(({ part, role }) => part === 'preamble' && role === 'clause')
  return item(withoutLabel(paragraph), isAfterReasons ? 'operative' : 'opening', 'heading', 0.75, { role: 'heading' })
}

/** Who was present, what was on the agenda and who spoke; that and where the meeting was held: no reasons, so no clauses of the preamble. */
function isOpeningLine(paragraph: Paragraph, before: readonly DraftItem[], language: Language): boolean {
  const text = textOf(paragraph)
  if (minutesWord.test(text)) return true
  const last = before.findLast(({ part }) => part !== 'dropped')
  if (paragraph.label && last?.part === 'opening' && last.role === 'clause')
    return minutesWord.test(textOf(last.paragraph)) || /^\d/.test(textOf(last.paragraph))
  const hasClause = before.some(({ part }) => part === 'preamble')
  if (hasClause || text.length > 400 || !text.endsWith('.')) return false
  return heldWords.test(text.slice(0, 200)) && openerOf(text, language) === null
}

const letters: ReadonlySet<LabelFamily> = new Set(['а)', 'a)', '(a)', 'a.'])

/** After a semicolon or comma, or by the next number. */
function goesOnInList(previous: DraftItem, { label }: Paragraph): boolean {
  const before = textOf(previous.paragraph)
  if (/[;,]$/.test(before)) return true
  const last = parseLabel(before)
  return label !== null && last !== null && label.family === last.family && label.value === last.value + 1
}

/** No style prints numbers in the preamble: typed ones stay in the text. */
function withTypedNumber(paragraph: Paragraph): Paragraph {
  return paragraph.label && !isPoint(paragraph.label) ? withoutLabel(paragraph) : paragraph
}

function leadItems(paragraph: Paragraph, lead: Lead): readonly DraftItem[] {
  const of = (rich: Paragraph['rich']) => ({ ...paragraph, rich })
  return [
    ...(lead.opening ? [item(of(lead.opening), 'opening', 'before-formula', 0.85)] : []),
    ...lead.preamble.map((rich) => item(of(rich), 'preamble', 'opener', 0.8)),
    ...(lead.formula ? [item(of(lead.formula), 'formula', 'formula', 0.9)] : []),
  ]
}
