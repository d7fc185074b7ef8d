import formula from '#resources/formula.json' with { type: 'json' }
import { isInfinitive } from '../../../language/russian-case.ts'
import type { Language } from '../../../language/language.ts'
import { openersOf } from '../../phrases/library.ts'
import { openerOf } from '../../read/openers.ts'
import type { Clause } from '../../clause.ts'
import type { CheckedText, DocumentRule } from '../rule.ts'

/** How a clause begins: by what is to be done, by who does what, or by neither. */
type Form = 'infinitive' | 'finite' | 'gerund' | 'other'

const adverbs = new Set([
  'не',
  'вновь',
  'особо',
  'также',
  'далее',
  'высоко',
  'настоятельно',
  'категорически',
  ...formula.en.adverbs,
])
/** «рекомендует», «призываем»: words of known phrases, for by their endings alone nouns would be taken for verbs. */
const finite = new Set(
  openersOf('ru', 'operative')
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => /(?:[аяуюеи](?:ет|ют|ем)|ит|ят|им)(?:ся)?$/u.test(word) && !/(?:ием|ением|этим)$/u.test(word)),
)

/** In a list where the items begin with a verb in one form, the few that begin with a verb in another. */
export const unlikeVerbs: DocumentRule = {
  id: 'unlike-verbs',
  kind: 'document',
  severity: 'advice',
  find({ texts, language }) {
    const lists = new Map<Clause | 'operative', CheckedText[]>()
    for (const text of texts) {
      if (text.part !== 'operative' || text.block > 0 || text.clause?.role !== 'clause') continue
      const key = text.parent ?? 'operative'
      lists.set(key, [...(lists.get(key) ?? []), text])
    }
    return Array.from(lists.values()).flatMap((items) => unlike(items, language))
  },
}

function unlike(items: readonly CheckedText[], language: Language) {
  const forms = items.map((item) => formOf(item, language))
  const count = (form: Form) => forms.filter((each) => each === form).length
  const verbal: readonly Form[] = ['infinitive', 'finite', 'gerund']
  const [main = 'other', ...rest] = verbal.toSorted((a, b) => count(b) - count(a))
  const others = rest.reduce((sum, form) => sum + count(form), 0)
  if (others === 0 || count(main) < 2 || others * 2 > count(main)) return []
  return items.flatMap((item, order) => {
    const form = forms[order]
    if (form === 'other' || form === main || form === undefined) return []
    const word = item.words[0]
    return word === undefined
      ? []
      : [{ in: item, start: word.start, end: word.end, code: 'unlike-verb' as const, params: { form: main } }]
  })
}

function formOf({ words, text }: CheckedText, language: Language): Form {
  const first = words.find(({ text: word }) => !adverbs.has(word.toLowerCase()))?.text.toLowerCase() ?? ''
  if (language === 'ru') {
    if (isInfinitive(first)) return 'infinitive'
    return finite.has(first) ? 'finite' : 'other'
  }
  if (first === 'to') return 'infinitive'
  if (openerOf(text, 'en')?.opener === 'operative' && first.endsWith('s')) return 'finite'
  return openerOf(text, 'en')?.opener === 'preambular' && first.endsWith('ing') ? 'gerund' : 'other'
}
