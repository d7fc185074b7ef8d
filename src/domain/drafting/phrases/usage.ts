import { isInfinitive } from '../../language/russian-case.ts'
import { ownText, type Clause } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import { phraseParts, type PhrasePart } from '../phrase.ts'
import { voiceOf, type Voice } from './voice.ts'

/** How a document words its clauses: phrases are offered in the same form. */
export interface Usage {
  /** Russian operative clauses: «Рекомендовать» after «ПОСТАНОВИЛИ:», or «рекомендует» after the name of the organ. */
  readonly verbs: 'infinitive' | 'finite'
  readonly voice: Voice
  /** Whether clauses of the part begin with a capital letter. */
  readonly capital: Readonly<Record<PhrasePart, boolean>>
}

/** The document as far as it says how it is worded. */
export type Worded = Pick<DraftDocument, 'language' | 'style' | 'body'>

export function usageOf({ language, style, body }: Worded): Usage {
  const isUn = style.layout === 'un'
  const usual: Readonly<Record<PhrasePart, boolean>> = {
    preamble: language === 'en',
    operative: language === 'en' || style.punctuation === 'full-sentences',
  }
  const opening = body.opening.map(ownText).join(' ')
  const capital = (part: PhrasePart) => mostly(firstWords(body[part]).map(isCapitalised)) ?? usual[part]
  return {
    verbs: (mostly(firstWords(body.operative).map(isInfinitive)) ?? !isUn) ? 'infinitive' : 'finite',
    voice: voiceOf(opening) ?? (language === 'en' ? 'neuter' : isUn ? 'feminine' : 'plural'),
    capital: { preamble: capital(phraseParts[0]), operative: capital(phraseParts[1]) },
  }
}

function firstWords(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause) => {
    const word = clause.role === 'clause' ? /\p{L}+/u.exec(ownText(clause))?.[0] : undefined
    return word === undefined ? [] : [word]
  })
}

function isCapitalised(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase()
}

/** What most say; null where there are none, or as many for as against. */
function mostly(votes: readonly boolean[]): boolean | null {
  const yes = votes.filter(Boolean).length
  return yes * 2 === votes.length ? null : yes * 2 > votes.length
}
