import { matches, spanOf, type TextRule } from '../rule.ts'

/** Words that are said twice by right: «чуть чуть» as some write it, "that that", "had had". */
const twice = new Set(['чуть', 'едва', 'еле', 'да', 'нет', 'that', 'had'])

/** «в в», "the the". */
export const doubledWord: TextRule = {
  id: 'doubled-word',
  kind: 'text',
  severity: 'error',
  find({ plain }) {
    return matches(plain, /(?<![\p{L}\p{N}\-–.'’])(\p{L}+)([ \u00a0]+)\1(?![\p{L}\p{N}'’]|-\p{L}|\.\p{L})/giu)
      .filter(({ 1: word = '' }) => !twice.has(word.toLowerCase()) && !/^[IVXLC]+$/u.test(word))
      .map((match) => {
        const { start, end } = spanOf(match)
        const [, word = ''] = match
        return { start, end, code: 'doubled-word', params: { word }, text: word }
      })
  },
}
