import { matches, spanOf, type TextRule } from '../rule.ts'

/** «2023 г;»: the abbreviation has lost its full stop. */
export const yearStop: TextRule = {
  id: 'year-stop',
  kind: 'text',
  severity: 'warning',
  find({ plain }, language) {
    if (language !== 'ru') return []
    return matches(plain, /(?<=(?<!\p{N})[12]\p{N}{3}[ \u00a0]?)(?:гг|г)(?![\p{L}\p{N}.])/gu).map((match) => {
      const { start, end } = spanOf(match)
      const year = /[12]\p{N}{3}[ \u00a0]?$/u.exec(plain.slice(0, start))?.[0].length ?? 0
      return { start: start - year, end, code: 'year-stop', changes: [{ start: end, end, text: '.' }] }
    })
  },
}
