import { dashBetweenWords, here, matches, type TextRule } from '../rule.ts'

/** A dash between words of another length than the document uses elsewhere. */
export const mixedDashes: TextRule = {
  id: 'mixed-dashes',
  kind: 'text',
  severity: 'advice',
  find({ plain }, _language, dash) {
    const other = dash === '–' ? '—' : '–'
    return matches(plain, new RegExp(dashBetweenWords(other), 'gu')).map((match) =>
      here(match, {
        code: 'dash-other',
        params: { dash },
        text: dash,
      }),
    )
  },
}
