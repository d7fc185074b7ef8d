import { here, matches, type Spotted, type TextRule } from '../rule.ts'

/** Marks of editors, references to notes, and places for a signature: nothing to be decided. */
const settled = /^\[(?:sic|…|\.{3}|\d{1,3}|подпись|signed|signature|м\.\s?п\.)?\]$/iu

/** Wording still to be decided: marked as a bracketed alternative, or typed in square brackets. */
export const brackets: TextRule = {
  id: 'brackets',
  kind: 'text',
  severity: 'warning',
  find({ runs, text, plain, clause }) {
    const found: Spotted[] = []
    let at = 0
    for (const run of runs) {
      const start = at
      at += run.text.length
      if (run.bracket !== true) continue
      const last = found.at(-1)
      if (last?.end === start) found[found.length - 1] = marked(text, last.start, at)
      else found.push(marked(text, start, at))
    }
    return [
      ...found,
      ...(clause?.role === 'signature' ? [] : typed(plain)).filter(
        ({ start }) => !found.some((other) => start >= other.start && start < other.end),
      ),
    ]
  },
}

/** Alternatives («до 1 марта / до 1 мая») are a choice only a person can make. */
function isChoice(words: string): boolean {
  return /[/|]/u.test(words) || words.trim() === ''
}

function marked(text: string, start: number, end: number): Spotted {
  const words = text.slice(start, end)
  const spotted: Spotted = { start, end, code: 'bracket-marked' }
  return isChoice(words) ? spotted : { ...spotted, changes: [{ start, end, text: words, unbracketed: true }] }
}

function typed(plain: string): readonly Spotted[] {
  return matches(plain, /\[[^[\]]*\]/gu)
    .filter(([words]) => !settled.test(words))
    .map((match): Spotted => {
      const words = match[0].slice(1, -1)
      return here(match, { code: 'bracket-typed', ...(isChoice(words) ? {} : { text: words.trim() }) })
    })
}
