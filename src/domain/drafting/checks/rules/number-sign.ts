import { here, matches, type TextRule } from '../rule.ts'

/** «N 5», «No 5», «Nº 5» for «№ 5» in a Russian text. */
export const numberSign: TextRule = {
  id: 'number-sign',
  kind: 'text',
  severity: 'advice',
  find({ plain }, language) {
    if (language !== 'ru') return []
    return matches(plain, /(?<![\p{L}\p{N}])(?:N[oо]\.?|N[º°]|N)[ \u00a0]?(?=\p{N})/gu).map((match) =>
      here(match, {
        code: 'number-sign',
        text: '№ ',
      }),
    )
  },
}
