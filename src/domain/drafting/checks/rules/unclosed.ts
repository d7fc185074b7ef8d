import { pairQuotes } from '../quote-pairs.ts'
import { matches, type Spotted, type TextRule } from '../rule.ts'

/** «а)», «1)» and "(iv)" without its first bracket stand before items of a list within the sentence. */
const label = /(?:^|[\s;:,.(])(?:\d{1,2}|\p{L}|[ivx]{1,4})$/u

/** A bracket or a quotation mark that has no counterpart in its paragraph. */
export const unclosed: TextRule = {
  id: 'unclosed',
  kind: 'text',
  severity: 'warning',
  find({ plain }, language) {
    const open: number[] = []
    const found: Spotted[] = []
    for (const { 0: mark, index: at } of matches(plain, /[()[\]]/gu)) {
      if (mark === '(' || mark === '[') open.push(at)
      else if (open.length > 0 && plain.charAt(open.at(-1) ?? 0) === (mark === ')' ? '(' : '[')) open.pop()
      else if (mark === ']' || !label.test(plain.slice(0, at)))
        found.push({ ...around(plain, at), code: 'unopened', params: { mark } })
    }
    for (const at of open) found.push({ ...around(plain, at), code: 'unclosed', params: { mark: plain.charAt(at) } })
    for (const { at, opens } of pairQuotes(plain, language).unmatched)
      found.push({ ...around(plain, at), code: opens ? 'unclosed' : 'unopened', params: { mark: plain.charAt(at) } })
    return found
  },
}

/** The mark with the word it touches. */
function around(text: string, at: number): { readonly start: number; readonly end: number } {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1))?.[0].length ?? 0
  return { start: at - before, end: at + 1 + after }
}
