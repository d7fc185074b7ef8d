import { stripEnding } from '../../strip.ts'
import type { TextRule } from '../rule.ts'

/** A mark typed at the end of a clause: the style prints the right one, and this one would stay when the clause moves. */
export const typedEnding: TextRule = {
  id: 'typed-ending',
  kind: 'text',
  severity: 'warning',
  find({ text, part, clause, source }) {
    if (clause?.role !== 'clause' || part === 'closing' || part === 'title' || source.ending === '') return []
    const { text: rest, ending } = stripEnding(text)
    if (ending === '' || rest === '') return []
    return [
      {
        start: rest.length,
        end: rest.length + text.slice(rest.length).trimEnd().length,
        code: 'typed-ending',
        params: { mark: ending },
        changes: [{ start: rest.length, end: text.length, text: '' }],
      },
    ]
  },
}
