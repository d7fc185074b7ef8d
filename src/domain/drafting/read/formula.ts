import library from '#resources/formula.json' with { type: 'json' }
import type { Language } from '../../language/language.ts'
import { parseLabel } from './labels.ts'
import { openerOf } from './openers.ts'
import { withDecision, type Paragraph } from './paragraph.ts'
import { sliceRich, trimRich, type Rich } from './rich.ts'

const verbs: ReadonlySet<string> = new Set([...library.ru.decisionVerbs, ...library.en.decisionVerbs])
const strongVerb =
  /^(?:постанов|реш|приказ|принял[аио]? решен|принима\p{L}* решен|resol|decid|has resol|have resol|has decid|have decid|hereby)/u
const longestVerb = 3
/** Words that may follow the verb: «решили принять следующую резолюцию:», "decides as follows:". */
const longestTail = 5

interface DecisionVerb {
  /** Where the verb begins. */
  readonly at: number
  readonly strong: boolean
}

/** The verb by which a paragraph leads to the decisions below it, or null. */
export function decisionVerb(text: string): DecisionVerb | null {
  const from = Math.max(0, text.length - 240)
  const tail = text.slice(from)
  if (!tail.trimEnd().endsWith(':') && !isBareVerb(text)) return null
  const words = [...tail.matchAll(/[\p{L}\p{N}-]+/gu)]
  for (let start = words.length - 1; start >= Math.max(0, words.length - 1 - longestTail); start -= 1)
    for (let count = Math.min(longestVerb, words.length - start); count > 0; count -= 1) {
      const found = words.slice(start, start + count)
      const phrase = found.map(([word]) => word.toLowerCase()).join(' ')
      const at = found[0]?.index ?? 0
      const between = tail.slice(at + phrase.length)
      if (verbs.has(phrase) && !/[,;.]\s/.test(between)) return { at: from + at, strong: strongVerb.test(phrase) }
    }
  return null
}

/** «ПОСТАНОВИЛИ», "RESOLVED", "BE IT RESOLVED" alone on a line need no colon. */
function isBareVerb(text: string): boolean {
  if (text.length > 80) return false
  return (
    /^(?:ПОСТАНОВ|РЕШИ)\p{Lu}+\s*[:.]?$/u.test(text) ||
    /^(?:now,?\s+)?(?:therefore,?\s+)?(?:let\s+it\s+)?(?:(?:hereby\s+)?be\s+it\s+)?(?:hereby\s+)?resolve[ds](?:\s+that)?\s*[,:]?$/i.test(
      text,
    )
  )
}

export function isDecisionLine(text: string): boolean {
  return decisionVerb(text) !== null
}

const inlineVerb =
  /(?:^|[\s,])(?:ПОСТАНОВИЛ[АИО]?|ПОСТАНОВЛЯ[ЕЮ]Т|РЕШИЛ[АИО]?|РЕША[ЕЮ]Т|постановил[аио]?|постановля[ею]т|решил[аио]?|ПРИКАЗЫВАЮ|РЕШЕНО|ПОСТАНОВЛЕНО|РЕКОМЕНДОВАЛИ)\s?:\s(?=\S)/u

/** «РЕШИЛИ: одобрить отчёт» on one line becomes the formula and what follows it. */
export function splitInlineFormula(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let seen = false
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.dropped || paragraph.heading > 0) return [paragraph]
    const text = paragraph.rich.text
    const match = inlineVerb.exec(text.slice(0, 3000))
    const isFirst = match !== null && (match.index === 0 || (!seen && paragraph.label === null))
    seen = seen || match !== null || (paragraph.label === null && (decisionVerb(text)?.strong ?? false))
    if (!match || !isFirst) return [paragraph]
    const cut = match.index + match[0].length
    const rich = trimRich(sliceRich(paragraph.rich, cut))
    const label = parseLabel(rich.text)
    const labelRich = trimRich(sliceRich(rich, 0, label?.length ?? 0))
    const rest = { ...paragraph, rich: sliceRich(rich, label?.length ?? 0), label, labelRich, decisions: [] }
    return [
      { ...paragraph, rich: trimRich(sliceRich(paragraph.rich, 0, cut)) },
      withDecision(rest, 'after-formula', 0.8),
    ]
  })
}

/** Index of the paragraph that is, or ends with, the enacting formula; -1 without one. */
export function findFormula(paragraphs: readonly Paragraph[], language: Language): number {
  let weak = -1
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.dropped || paragraph.heading > 0) continue
    const { text } = paragraph.rich
    const verb = decisionVerb(text)
    const isVerbOnly = verb !== null && weak !== -2 && verb.at < 4 && text.split(/\s+/).length <= 2
    if (verb?.strong && (paragraph.label === null || isVerbOnly) && !isOneOfResolved(paragraphs, index, language))
      return index
    if (openerOf(text, language)?.opener === 'resolved') return weak
    if (verb && weak < 0 && paragraph.label === null && leadsOn(paragraphs, index, language)) weak = index
    if (weak < 0 && isTopNumber(paragraph, language)) weak = -2
  }
  return Math.max(-1, weak)
}

/** A numbered decision stands already: a weak verb below it is a clause with its list. */
function isTopNumber({ label, rich }: Paragraph, language: Language): boolean {
  return (label?.family === '1.' || label?.family === '1)') && openerOf(rich.text, language)?.opener === 'operative'
}

function isOneOfResolved(paragraphs: readonly Paragraph[], index: number, language: Language): boolean {
  if (language !== 'en') return false
  const opener = (paragraph: Paragraph) => openerOf(paragraph.rich.text, language)?.opener
  const own = paragraphs[index]
  return (
    own !== undefined &&
    opener(own) === 'resolved' &&
    paragraphs.slice(index + 1).some((after) => opener(after) === 'resolved')
  )
}

function leadsOn(paragraphs: readonly Paragraph[], index: number, language: Language): boolean {
  const kept = paragraphs
    .slice(index + 1, index + 40)
    .filter(({ dropped, heading }) => dropped === null && heading === 0)
  const [next, second] = kept
  if (next === undefined) return false
  const isGroupHead = next.rich.text.endsWith(':') && second !== undefined && second.label !== null
  return (
    isGroupHead ||
    next.label !== null ||
    next.rich.text.endsWith(';') ||
    openerOf(next.rich.text, language)?.opener === 'operative'
  )
}

/** A sentence that names who decides, why, and that they decide, in its parts. */
export interface Lead {
  readonly opening: Rich | null
  readonly preamble: readonly Rich[]
  readonly formula: Rich | null
}

const anaphora = /(?:вышесказанн|вышеизложенн|изложенн|сказанн|вышеуказанн|перечисленн|foregoing|above)/i

/** Takes the formula sentence apart. `hasBodyBefore`: opening or preamble stand before it already. */
export function splitFormulaSentence(rich: Rich, language: Language, hasBodyBefore: boolean): Lead {
  const verb = decisionVerb(rich.text)?.at ?? 0
  const cuts = openerCuts(rich.text.slice(0, verb), language)
  const lastComma = rich.text.slice(0, verb).lastIndexOf(', ')
  const lead = rich.text.slice(0, verb)
  if (anaphora.test(lead) && lead.split(/\s+/).length < 14 && cuts.length === 0)
    return { opening: null, preamble: [], formula: rich }
  if (lastComma < 0) {
    const subject = trimRich(sliceRich(rich, 0, verb))
    const isSplit = subject.text !== '' && !hasBodyBefore && openerOf(subject.text, language)?.opener !== 'preambular'
    return isSplit
      ? { opening: subject, preamble: [], formula: sliceRich(rich, verb) }
      : { opening: null, preamble: [], formula: rich }
  }
  const formula = trimRich(sliceRich(rich, lastComma + 1))
  return { ...splitOpening(sliceRich(rich, 0, lastComma + 1), language), formula }
}

/** «Мы, участники …, отмечая …, учитывая …,»: the subject and the phrases that lead to the decision. */
export function splitOpening(rich: Rich, language: Language): Lead {
  const cuts = openerCuts(rich.text, language)
  const startsWithOpener = openerOf(rich.text, language)?.opener === 'preambular'
  const bounds = startsWithOpener ? [0, ...cuts] : cuts
  const first = bounds[0] ?? rich.text.length
  return {
    opening: first > 0 ? trimRich(sliceRich(rich, 0, first)) : null,
    preamble: bounds.map((start, index) => trimRich(sliceRich(rich, start, bounds[index + 1] ?? rich.text.length))),
    formula: null,
  }
}

/** Places after a comma at which a known preambular phrase begins; not every gerund: some belong to the clause before. */
function openerCuts(text: string, language: Language): readonly number[] {
  const cuts: number[] = []
  const isSubjectFirst = language === 'en' && openerOf(text, language) === null
  for (const match of text.matchAll(/,\s(?:а\sтакже\s|и\s|and\s)?(?=\p{L})/gu)) {
    const at = match.index + 2
    const start = match.index + match[0].length
    const first = /^\p{L}[\p{L}-]*/u.exec(text.slice(start, start + 60))?.[0] ?? ''
    const isForm =
      language === 'ru' ? /(?:я|в|сь|учи)$/.test(first) && first.length > 4 : isSubjectFirst || isCapital(first)
    const opener = isForm ? openerOf(text.slice(start, start + 120), language) : null
    if (opener?.opener === 'preambular' && opener.confidence > 0.9) cuts.push(at)
  }
  return cuts
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
