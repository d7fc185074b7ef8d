import formula from '#resources/formula.json' with { type: 'json' }
import { isInfinitive } from '../../../language/russian-case.ts'
import { fullText } from '../../clause.ts'
import { openerOf } from '../../read/openers.ts'
import type { CheckContext, CheckedText, DocumentRule, SpottedIn } from '../rule.ts'

const russianVerbs = new Set(formula.ru.decisionVerbs)
/** Verbs that the endings below do not tell: modals, impersonal words, short participles, copulas. */
const russianOther =
  /^(?:необходимо|следует|нужно|надо|надлежит|можно|нельзя|должн[аоы]|должен|обязан[аоы]?|вправе|требуется|является|являются|есть|был[аои]?|будет|будут|имеет|имеют|может|могут|контроль|просьба|(?:\p{L}{3,}(?:ан|ян|ен|ён|ят|ыт)[аоы]))$/iu
/** After a vowel «-ет», «-ют» are endings of verbs only: «проводит» and «комитет» cannot be told, «решает» and «участвуют» can. */
const russianFinite =
  /(?:[аяуюеи](?:ет|ют)(?:ся)?|(?:ет|ёт|ит|ут|ят|ат)ся|[рлснвд]ят|[аяую]ем(?:ся)?|(?:во|о|х|ро)дит|стоит|ведёт|ведут|несёт|несут|просит|служит|вносит)$/iu

/**
 * English verbs look like nouns ("report", "support"), so that only a clause that begins as a noun phrase is looked at: with an article, a
 * preposition or a noun by its ending.
 */
const englishNounPhrase =
  /^(?:(?:the|a|an|this|these|those|its|their|our|all|no|of|on|for|with|in|by|at|as|about|regarding|concerning|\p{L}{2,}(?:tion|tions|ment|ments|ness|ity|ities|ance|ence|ship|ism))(?!\p{L}))/iu
const englishFinite =
  /(?<![\p{L}-])(?:shall|should|must|will|may|can|could|would|is|are|was|were|be|been|has|have|had|do|does|resolves?|resolved|decides?|decided|recommends?|requests?|urges?|calls?|invites?|agrees?|remains?|continues?|needs?|requires?|becomes?|to\s\p{L}+|\p{L}{3,}(?:izes|ises|ates|ifies))(?![\p{L}-])/iu

/** An operative clause that says nothing is to be done: no verb in it nor in its sub-clauses. */
export const noVerb: DocumentRule = {
  id: 'no-verb',
  kind: 'document',
  severity: 'warning',
  find(context) {
    const { kind } = context.document
    if (kind !== 'resolution' && kind !== 'decision') return []
    return context.texts.filter((text) => isDecision(text) && !hasVerb(text, context)).map(spot)
  },
}

function isDecision({ clause, part, level, block, text }: CheckedText): boolean {
  return clause?.role === 'clause' && part === 'operative' && level === 0 && block === 0 && text.trim() !== ''
}

function spot(text: CheckedText): SpottedIn {
  return {
    in: text,
    start: 0,
    end: text.words[Math.min(4, text.words.length - 1)]?.end ?? text.text.length,
    code: 'no-verb',
  }
}

function hasVerb({ clause, text }: CheckedText, { language }: CheckContext): boolean {
  if (clause === null) return true
  const opener = openerOf(text, language)
  if (opener?.opener === 'operative' || opener?.opener === 'resolved') return true
  const whole = fullText(clause)
  if (language === 'en') return !englishNounPhrase.test(whole) || englishFinite.test(whole)
  // «Ответственный – Петров»: the dash stands for the verb.
  if (/[\p{L}»)][ \u00a0][–—][ \u00a0]/u.test(whole)) return true
  return (whole.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).some(isRussianVerb)
}

function isRussianVerb(word: string): boolean {
  const lower = word.toLowerCase()
  return isInfinitive(lower) || russianVerbs.has(lower) || russianOther.test(lower) || russianFinite.test(lower)
}
