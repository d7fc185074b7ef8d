import { pairQuotes, quoteMarks } from '../quote-pairs.ts'
import type { Spotted, TextRule } from '../rule.ts'

/** Quotation marks that are not those of the language: straight ones, or those of another language. Marks without a counterpart are `unclosed`'s. */
export const quotes: TextRule = {
  id: 'quotes',
  kind: 'text',
  severity: 'advice',
  find({ text }, language) {
    const [outer, inner] = quoteMarks[language]
    const { pairs } = pairQuotes(text, language)
    return pairs.flatMap(({ open, close, depth }): Spotted[] => {
      const used = text.charAt(open) + text.charAt(close)
      // Outer marks inside outer marks are common and legible; only what is foreign to the language is a mistake.
      const wanted = depth % 2 === 0 ? outer : inner
      if (used === outer || used === inner) return []
      return [
        {
          start: open,
          end: close + 1,
          code: used.includes('"') ? 'quotes-straight' : 'quotes-other',
          params: { marks: wanted },
          changes: [
            { start: open, end: open + 1 + spacesAfter(text, open), text: wanted.charAt(0) },
            { start: close - spacesBefore(text, close), end: close + 1, text: wanted.charAt(1) },
          ],
        },
      ]
    })
  },
}

function spacesAfter(text: string, open: number): number {
  return /^[ \u00a0]*/u.exec(text.slice(open + 1))?.[0].length ?? 0
}

function spacesBefore(text: string, close: number): number {
  return /[ \u00a0]*$/u.exec(text.slice(0, close))?.[0].length ?? 0
}
