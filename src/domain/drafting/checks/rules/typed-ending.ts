import { stripEnding } from '../../strip.ts'
import type { CheckedText, TextRule } from '../rule.ts'

/** The words before a mark typed at the end of a clause, and the mark; null where none is. */
export function typedEndingOf({ text, part, clause, source }: CheckedText): { rest: string; ending: string } | null {
  if (clause?.role !== 'clause' || part === 'closing' || part === 'title' || source.ending === '') return null
  const { text: rest, ending } = stripEnding(text)
  return ending === '' || rest === '' ? null : { rest, ending }
}

/** A mark typed at the end of a clause: the style prints the right one, and this one would stay when the clause moves. */
export const typedEnding: TextRule = {
  id: 'typed-ending',
  kind: 'text',
  severity: 'warning',
  find(checked) {
    const typed = typedEndingOf(checked)
    if (typed === null) return []
    const { text } = checked
    const { rest, ending } = typed
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
