import { bodyName } from './rules/body-name.ts'
import { brackets } from './rules/brackets.ts'
import { countryName } from './rules/country-name.ts'
import { dateFormat } from './rules/date-format.ts'
import { doubledMark } from './rules/doubled-mark.ts'
import { doubledWord } from './rules/doubled-word.ts'
import { doubleSpace } from './rules/double-space.ts'
import { duplicateClause } from './rules/duplicate-clause.ts'
import { ellipsis } from './rules/ellipsis.ts'
import { emptyClause } from './rules/empty-clause.ts'
import { ending } from './rules/ending.ts'
import { hyphenForDash } from './rules/hyphen-for-dash.ts'
import { initials } from './rules/initials.ts'
import { lostReference } from './rules/lost-reference.ts'
import { markSpacing } from './rules/mark-spacing.ts'
import { missingSpace } from './rules/missing-space.ts'
import { mixedDashes } from './rules/mixed-dashes.ts'
import { mixedScript } from './rules/mixed-script.ts'
import { noAddressee } from './rules/no-addressee.ts'
import { noParticiple } from './rules/no-participle.ts'
import { noSuchDate } from './rules/no-such-date.ts'
import { noVerb } from './rules/no-verb.ts'
import { numberFormat } from './rules/number-format.ts'
import { numberSign } from './rules/number-sign.ts'
import { pastDeadline } from './rules/past-deadline.ts'
import { quotes } from './rules/quotes.ts'
import { typedEnding } from './rules/typed-ending.ts'
import { typedNumber } from './rules/typed-number.ts'
import { unclosed } from './rules/unclosed.ts'
import { unlikeVerbs } from './rules/unlike-verbs.ts'
import { weekday } from './rules/weekday.ts'
import { yearStop } from './rules/year-stop.ts'
import { yo } from './rules/yo.ts'
import type { DocumentRule, Rule, TextRule } from './rule.ts'

/** Every check. To add one: a file in `rules/`, its id in `finding.ts`, its words in both languages. */
export const rules: readonly Rule[] = [
  emptyClause,
  noVerb,
  noParticiple,
  noAddressee,
  unlikeVerbs,
  duplicateClause,
  lostReference,
  brackets,
  noSuchDate,
  weekday,
  pastDeadline,
  countryName,
  bodyName,
  yo,
  mixedScript,
  doubledWord,
  typedNumber,
  typedEnding,
  ending,
  unclosed,
  doubledMark,
  markSpacing,
  doubleSpace,
  missingSpace,
  numberSign,
  yearStop,
  quotes,
  hyphenForDash,
  mixedDashes,
  ellipsis,
  initials,
  dateFormat,
  numberFormat,
]

export const textRules: readonly TextRule[] = rules.filter((rule) => rule.kind === 'text')
export const documentRules: readonly DocumentRule[] = rules.filter((rule) => rule.kind === 'document')

/** The checks whose repairs are typography alone: the words stay as they are. */
export const typographyRules: readonly TextRule[] = [
  doubledMark,
  markSpacing,
  doubleSpace,
  missingSpace,
  numberSign,
  yearStop,
  quotes,
  hyphenForDash,
  mixedDashes,
  ellipsis,
]
