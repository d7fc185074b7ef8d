import { here, matches, type TextRule } from '../rule.ts'

/** Three full stops for an ellipsis. */
export const ellipsis: TextRule = {
  id: 'ellipsis',
  kind: 'text',
  severity: 'advice',
  find({ plain }) {
    return matches(plain, /\.{3,}/gu).map((match) => here(match, { code: 'ellipsis', text: '…' }))
  },
}
