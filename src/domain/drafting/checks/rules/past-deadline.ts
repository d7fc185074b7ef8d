import { findDeadlines } from '../../../plan/deadlines.ts'
import type { IsoDate, Language } from '../../../language/language.ts'
import type { TextBlock } from '../../clause.ts'
import type { CheckContext, CheckedText, DocumentRule, SpottedIn } from '../rule.ts'

/** A clause that demands something by a day before the conference. */
export const pastDeadline: DocumentRule = {
  id: 'past-deadline',
  kind: 'document',
  severity: 'error',
  find({ texts, language, begins }) {
    if (begins === null) return []
    return texts
      .filter(({ part, plain }) => part === 'operative' && mayBeDue[language].test(plain))
      .flatMap((text) => deadlinesOf(text, language).flatMap((due) => spot(text, due, begins)))
  },
}

/** A year or a month with a word that makes a deadline of it; reading dates is costly. */
const mayBeDue: Readonly<Record<Language, RegExp>> = {
  ru: /(?<!\p{L})(?:до|к|ко|срок\p{L}*|поздн\p{L}*|позже)(?!\p{L})[^;]*\d/iu,
  en: /(?<!\p{L})(?:by|before|until|later|deadline|due|end|prior)(?!\p{L})[^;]*\d/iu,
}

/** «в 2021 году» says when something was as often as when it is due. */
const within = /^(?:во?|in|during)[ \u00a0]+(?!срок)/iu

interface Due {
  readonly to: IsoDate
  readonly start: number
  readonly end: number
}
const known = new WeakMap<TextBlock, { readonly language: Language; readonly due: readonly Due[] }>()

/** Read without the day of adoption, or days past would not be taken for deadlines at all. */
function deadlinesOf({ source, text }: CheckedText, language: Language): readonly Due[] {
  const before = known.get(source)
  if (before?.language === language) return before.due
  const due = findDeadlines(text, { language, adoptedOn: null }).deadlines.flatMap(({ deadline, span }): Due[] =>
    deadline.to === null || deadline.kind === 'recurring' || within.test(text.slice(span.start, span.end))
      ? []
      : [{ to: deadline.to, ...span }],
  )
  known.set(source, { language, due })
  return due
}

function spot(text: CheckedText, { to, start, end }: Due, begins: NonNullable<CheckContext['begins']>): SpottedIn[] {
  return to >= begins ? [] : [{ in: text, start, end, code: 'past-deadline', params: { begins } }]
}
