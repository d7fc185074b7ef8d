import { stripLabel } from '../../strip.ts'
import type { TextRule } from '../rule.ts'

/** A number, letter or dash typed before a clause: the style prints its own, and this one would not move with it. */
export const typedNumber: TextRule = {
  id: 'typed-number',
  kind: 'text',
  severity: 'error',
  find({ text, part, block, clause }) {
    if (clause?.role !== 'clause' || block !== 0 || (part !== 'operative' && part !== 'preamble')) return []
    const { label, text: rest } = stripLabel(text)
    if (label === '' || rest === '') return []
    // The preamble has no numbers of its own, only dashes: «1. Whereas …» is all there is.
    if (part === 'preamble' && /[\p{L}\p{N}]/u.test(label)) return []
    const end = text.length - rest.length
    return [
      {
        start: 0,
        end: text.indexOf(label) + label.length,
        code: 'typed-number',
        params: { label },
        changes: [{ start: 0, end, text: '' }],
      },
    ]
  },
}
