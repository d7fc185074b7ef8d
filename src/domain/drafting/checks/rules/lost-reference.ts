import type { Language } from '../../../language/language.ts'
import { numberDocument, type Numbers } from '../../number.ts'
import { targetOf } from '../../references.ts'
import { matchesIn, type CheckedText, type DocumentRule, type SpottedIn } from '../rule.ts'

/** A word for a clause with the number after it, and what follows the number, where another may stand. */
const typed: Readonly<Record<Language, RegExp>> = {
  ru: /(?<![\p{L}.])(?:(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|п\.|пп\.)[ \u00a0]*(?<number>\d{1,3}(?:\.\d{1,2}|\.[а-я](?!\p{L}))*)(?=(?<after>[^;]{0,30}))/giu,
  en: /(?<!\p{L})(?:(?:operative|preambular) )?(?:paragraphs?|paras?\.|clauses?)[ \u00a0](?<number>\d{1,3})(?:[ \u00a0]?\([a-z]+\))*(?=(?<after>[^;]{0,30}))/giu,
}
/** Nothing after the number says that it is of another document. */
const ownAfter: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:[ \u00a0]*$|[,.)»]|[ \u00a0]+(?:настоящ|данн|этой|этого|нашей|выше|ниже|и |или |–|—))/iu,
  en: /^(?:[ \u00a0]*$|[,.)”]|[ \u00a0]+(?:above|below|hereof|and |or |of (?:the present|this)|to |in order))/iu,
}
/** Another document was named just before, and the number is of it. */
const otherBefore: Readonly<Record<Language, RegExp>> = {
  ru: /(?:резолюци|устав|закон|постановлен|договор|приказ|решени|протокол|положени|кодекс|конвенци|регламент|декларац|соглашени|стать|программ|план|указ)\p{L}*[^.;]{0,60}[,(][^,(]{0,12}$/iu,
  en: /(?:resolution|charter|act|treaty|rules?|decision|statute|agreement|convention|annex|declaration|report)s?\b[^.;]{0,60}[,(][^,(]{0,12}$/iu,
}

/** A reference whose clause is gone, and a typed number that no clause of this document has. */
export const lostReference: DocumentRule = {
  id: 'lost-reference',
  kind: 'document',
  severity: 'error',
  find({ document, texts, language }) {
    const numbers = numberDocument(document.body, document.style, language)
    const taken = new Set(Array.from(numbers.values(), ({ number }) => number?.replaceAll(' ', '') ?? ''))
    taken.delete('')
    return texts.flatMap((text) => [
      ...brokenLinks(text, numbers),
      ...(taken.size === 0 ? [] : unknownNumbers(text, language, taken)),
    ])
  },
}

function brokenLinks(text: CheckedText, numbers: Numbers): readonly SpottedIn[] {
  let at = 0
  return text.runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const target = run.reference === undefined ? null : targetOf(run.reference, numbers)
    if (target === null || 'number' in target) return []
    const code = target.problem === 'gone' ? ('lost-reference' as const) : ('unnumbered-reference' as const)
    return [{ in: text, start, end: at, code, params: { number: run.text } }]
  })
}

function unknownNumbers(text: CheckedText, language: Language, taken: ReadonlySet<string>): readonly SpottedIn[] {
  if (text.part === 'title' || text.part === 'closing') return []
  return matchesIn(text, typed[language]).flatMap((match) => {
    const { number = '', after = '' } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (taken.has(number) || isLinked(text, start, end)) return []
    if (!ownAfter[language].test(after) || otherBefore[language].test(text.plain.slice(0, start))) return []
    return [{ in: text, start, end, code: 'lost-number' as const, params: { number } }]
  })
}

/** The number is printed by a reference that follows its clause. */
function isLinked({ runs }: CheckedText, start: number, end: number): boolean {
  let at = 0
  return runs.some((run) => {
    const from = at
    at += run.text.length
    return run.reference !== undefined && from < end && at > start
  })
}
