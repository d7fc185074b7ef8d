import { describe, expect, it } from 'vitest'
import { emptyBody, fullText, ownText, walk, type Clause } from '#domain/drafting/clause.ts'

const text = (words: string) => ({ type: 'text', runs: [{ text: words }] }) as const
const leaf = (id: string, words: string): Clause => ({ id, role: 'clause', blocks: [text(words)] })
const withList: Clause = {
  id: 'a',
  role: 'clause',
  blocks: [
    text('Поручить секретариату'),
    { type: 'list', marker: 'numbered', clauses: [leaf('b', 'собрать'), leaf('c', 'издать')] },
    text('и доложить'),
  ],
}

describe('texts of a clause', () => {
  it('own text leaves sub-clauses out, full text has them in printed order', () => {
    expect(ownText(withList)).toBe('Поручить секретариату\nи доложить')
    expect(fullText(withList)).toBe('Поручить секретариату\nсобрать\nиздать\nи доложить')
  })
})

describe('walk', () => {
  it('visits clauses part by part, parents before children, with their level', () => {
    const body = { ...emptyBody, closing: [leaf('z', 'Принято единогласно')], operative: [withList] }
    expect(
      [...walk(body)].map(({ clause, part, parent, level }) => [clause.id, part, parent?.id ?? null, level]),
    ).toEqual([
      ['a', 'operative', null, 0],
      ['b', 'operative', 'a', 1],
      ['c', 'operative', 'a', 1],
      ['z', 'closing', null, 0],
    ])
  })
})
