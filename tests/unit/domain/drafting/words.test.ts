import { expect, it } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { countWords } from '#domain/drafting/words.ts'

const leaf = (id: string, words: string): Clause => ({
  id,
  role: 'clause',
  blocks: [{ type: 'text', runs: [{ text: words }] }],
})

it('counts words of all parts and levels, not numbers of clauses, dashes and signs', () => {
  const clause: Clause = {
    id: 'a',
    role: 'clause',
    blocks: [
      {
        type: 'text',
        runs: [{ text: 'Поручить организациям-' }, { text: 'участницам – с 12–13\u00a0мая', bold: true }],
      },
      { type: 'list', marker: 'numbered', clauses: [leaf('b', 'издать № 5')] },
      { type: 'text', runs: [{ text: 'и доложить' }] },
    ],
  }
  expect(countWords({ ...emptyBody, preamble: [leaf('p', 'отмечая')], operative: [clause] })).toBe(10)
  expect(countWords(emptyBody)).toBe(0)
})
