import { describe, expect, it } from 'vitest'
import { emptyBody, fullText, type Body, type Clause } from '#domain/drafting/clause.ts'
import { applyEdit } from '#domain/drafting/edit.ts'
import { findWords, replaceWords } from '#domain/drafting/find.ts'
import { referenceWord } from '#domain/drafting/reference-words.ts'
import { clause } from '#tests/store/samples.ts'

const marked: Clause = {
  id: 'm',
  role: 'clause',
  blocks: [
    {
      type: 'text',
      runs: [{ text: 'Учёт ' }, { text: 'воды', bold: true }, { text: ' по пункту ' }, { text: '1', reference: 'a' }],
    },
  ],
}
const body: Body = {
  ...emptyBody,
  operative: [clause('a', 'Вести учет воды', clause('b', 'учёт\u00a0воды в водах')), marked],
}
const options = { matchCase: false, wholeWord: false }
const found = (words: string, more = {}) =>
  findWords(body, words, { ...options, ...more }).map(({ clauseId, start }) => `${clauseId}:${start}`)

describe('words in a document', () => {
  it('are found whatever the case, ё or е, and kind of space', () => {
    expect(found('учет воды')).toEqual(['a:6', 'b:0', 'm:0'])
    expect(found('УЧЁТ')).toEqual(['a:6', 'b:0', 'm:0'])
    expect(found('Учёт', { matchCase: true })).toEqual(['m:0'])
    expect(found('')).toEqual([])
  })

  it('are whole when asked', () => {
    expect(found('вод')).toEqual(['a:11', 'b:5', 'b:12', 'm:5'])
    expect(found('вод', { wholeWord: true })).toEqual([])
    expect(found('воды', { wholeWord: true })).toEqual(['a:11', 'b:5', 'm:5'])
  })

  it('are replaced with the marks of what stood there; numbers of other clauses stay', () => {
    const places = findWords(body, 'воды', options)
    const edits = replaceWords(body, places, 'льда')
    const changed = edits.reduce((before, edit) => {
      const result = applyEdit(before, edit)
      if (!result.ok) throw new Error(result.refusal)
      return result.body
    }, body)
    expect(changed.operative.map(fullText)).toEqual([
      'Вести учет льда\nучёт\u00a0льда в водах',
      'Учёт льда по пункту 1',
    ])
    const [block] = changed.operative[1]?.blocks ?? []
    expect(block?.type === 'text' ? block.runs[1] : null).toEqual({ text: 'льда', bold: true })
    const [number] = findWords(body, 'пункту 1', options)
    expect(number?.holdsReference).toBe(true)
    expect(replaceWords(body, findWords(body, 'пункту 1', options), 'x')).toEqual([])
  })

  it('several in one text are replaced at once', () => {
    const twice: Body = { ...emptyBody, operative: [clause('a', 'да, да и да')] }
    const [edit] = replaceWords(twice, findWords(twice, 'да', { ...options, wholeWord: true }), 'нет')
    expect(edit).toEqual({ type: 'setText', clauseId: 'a', block: 0, runs: [{ text: 'нет, нет и нет' }] })
  })
})

describe('the word before the number of a clause', () => {
  it.each([
    ['в соответствии с', 'пунктом'],
    ['согласно', 'пункту'],
    ['во исполнение', 'пункта'],
    ['изложенное в', 'пункте'],
    ['см.', 'пункт'],
    ['предусмотренные', 'пунктом'],
    ['указанного в пункте', ''],
    ['', 'пункт'],
  ])('after «%s» is «%s»', (before, word) => {
    expect(referenceWord(`${before} `, 'ru')).toBe(word)
  })

  it('in English is a paragraph, unless it was said', () => {
    expect(referenceWord('in accordance with ', 'en')).toBe('paragraph')
    expect(referenceWord('pursuant to paragraph ', 'en')).toBe('')
  })
})
