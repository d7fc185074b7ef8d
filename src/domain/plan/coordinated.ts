import type { Language, Span } from '../language/language.ts'
import { isInfinitive } from '../language/russian-case.ts'
import type { FoundDeadline } from './deadlines.ts'
import { piecesOf } from './russian-phrase.ts'
import { nesting, type Sentence } from './sentences.ts'

/** A part of a sentence that demands on its own. */
export interface SentencePart extends Sentence {
  /** Where the verb of an action begins whose body stands in the part before: «… и до 1 мая направить его». In the part. */
  readonly action: number | null
  /** It opens with a verb of asking of its own, so that it is no continuation of what stands before it. */
  readonly asks: boolean
}

const asking =
  /,?\s+and\s+(?:also\s+|further\s+)?(?=(?:requests|invites|urges|calls\s+(?:up)?on|instructs|directs|encourages|authorizes|asks|appeals\s+to)\s+(?:the|all|its|it|them|each|every|any|member|other|\p{Lu}))/gu

/**
 * "Endorses the plan, and requests the Board to act" is two parts; so is a sentence with two deadlines, if each stands with a
 * verb of its own.
 */
export function partsOf(
  sentence: Sentence,
  deadlines: readonly FoundDeadline[],
  language: Language,
): readonly SentencePart[] {
  const { quoted, bracketed } = nesting(sentence.text)
  const whole = { start: 0, end: sentence.text.length }
  const asked = language === 'en' ? Array.from(sentence.text.matchAll(asking)) : []
  const cut = asked.find(({ index }) => index > 0 && !quoted(index) && !bracketed(index))
  if (cut !== undefined) {
    const from = cut.index + cut[0].length
    return [
      part(sentence, { start: 0, end: cut.index }, null),
      { ...part(sentence, { start: from, end: whole.end }, null), asks: true },
    ]
  }
  const second = secondAction(sentence.text, deadlines, language)
  if (second === null) return [part(sentence, whole, null)]
  return [
    part(sentence, { start: 0, end: second.joint }, null),
    part(sentence, { start: second.from, end: whole.end }, second.verb - second.from),
  ]
}

function part({ text, span }: Sentence, { start, end }: Span, action: number | null): SentencePart {
  return {
    text: text.slice(start, end),
    span: { start: span.start + start, end: span.start + end },
    action,
    asks: false,
  }
}

/** The joint after which a second verb has a deadline of its own, the first one standing before it. */
function secondAction(
  text: string,
  deadlines: readonly FoundDeadline[],
  language: Language,
): { readonly joint: number; readonly from: number; readonly verb: number } | null {
  const dated = deadlines.filter(({ deadline }) => deadline.kind !== 'permanent' && deadline.kind !== 'recurring')
  if (dated.length < 2) return null
  const joints = language === 'ru' ? /,?\s(?:и|а)\s+(?:затем\s+|также\s+)?/gu : /,?\s+and\s*,?\s/gu
  const verbs = verbsOf(text, language)
  for (const joint of text.matchAll(joints)) {
    const from = joint.index + joint[0].length
    const before = dated.some(({ span }) => span.end <= joint.index)
    const after = dated.filter(({ span }) => span.start >= from)
    const verb = verbs.find((start) => start >= from) ?? null
    if (!before || after.length === 0 || verb === null) continue
    const between = after.reduce(
      (words, { span }) => (span.end <= verb ? words.replace(text.slice(span.start, span.end), '') : words),
      text.slice(from, verb),
    )
    if (/^[\s,]*(?:(?:to|shall|will)\s+)?$/u.test(between)) return { joint: joint.index, from, verb }
  }
  return null
}

/** Where the words begin that can be the verb of an action. */
function verbsOf(text: string, language: Language): readonly number[] {
  if (language === 'ru')
    return piecesOf(text, 0).flatMap(({ kind, text: word, start }) =>
      kind === 'word' && isInfinitive(word) ? [start] : [],
    )
  return Array.from(
    text.matchAll(/(?:^|\s)(?:to|shall|will)\s+(?=\p{Ll})/gu),
    ({ index, 0: lead }) => index + lead.length,
  )
}
