import { here, matches, type TextRule } from '../rule.ts'

/** More than one space between words. A tab parts the columns of a signature and is no space. */
export const doubleSpace: TextRule = {
  id: 'double-space',
  kind: 'text',
  severity: 'warning',
  find({ text, clause }) {
    if (clause?.role === 'signature') return []
    return matches(text, /(?<=\S)[ \u00a0\u2000-\u200a\u202f]{2,}(?=\S)/gu).map((match) =>
      here(match, {
        code: 'double-space',
        text: ' ',
      }),
    )
  },
}
