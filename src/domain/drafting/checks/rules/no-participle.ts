import { openerOf } from '../../read/openers.ts'
import type { Language } from '../../../language/language.ts'
import type { CheckedText, DocumentRule } from '../rule.ts'

const russian =
  /(?<!\p{L})(?:будучи|\p{L}{2,}(?:вшись|вши|ясь|ывая|ивая|уя|[аи]в)|\p{L}{3,}(?:[аеи]емые|енные|ённые|анные|ятые|щие|вшие|щиеся|вшиеся)|отмечая|выражая|подтверждая|признавая|\p{L}{3,}[лнрдгчщ]яя?)(?!\p{L})/iu
const english =
  /(?<![\p{L}-])(?:whereas|aware|mindful|conscious|confident|cognizant|convinced|determined|concerned|alarmed|guided|deeply|\p{L}{3,}ing)(?![\p{L}-])/iu
/** As many first words as an opener with its adverbs takes. */
const head: Readonly<Record<Language, number>> = { ru: 60, en: 60 }

/** A preamble clause that does not lead to the decision, where the others do: no participle, no gerund («отмечая», "Noting"). */
export const noParticiple: DocumentRule = {
  id: 'no-participle',
  kind: 'document',
  severity: 'warning',
  find({ texts, language, document }) {
    if (document.kind !== 'resolution' && document.kind !== 'decision') return []
    const clauses = texts.filter(
      ({ part, clause, level, block, text }) =>
        part === 'preamble' && clause?.role === 'clause' && level === 0 && block === 0 && text.trim() !== '',
    )
    const without = clauses.filter((text) => !leads(text, language))
    // A preamble told in full sentences is another manner, not a slip.
    if (without.length * 2 > clauses.length) return []
    return without.map((text) => ({
      in: text,
      start: 0,
      end: text.words[Math.min(3, text.words.length - 1)]?.end ?? text.text.length,
      code: 'no-participle' as const,
    }))
  },
}

function leads({ text }: CheckedText, language: Language): boolean {
  const opener = openerOf(text, language)?.opener
  if (opener === 'preambular' || opener === 'whereas') return true
  return (language === 'ru' ? russian : english).test(text.slice(0, head[language]))
}
