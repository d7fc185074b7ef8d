import { describe, expect, it } from 'vitest'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle } from '#domain/drafting/document.ts'
import type { OwnPhrase } from '#domain/drafting/phrase.ts'
import { findPhrases, type PhraseQuery } from '#domain/drafting/phrases/find.ts'
import { phrases } from '#domain/drafting/phrases/library.ts'
import type { Worded } from '#domain/drafting/phrases/usage.ts'

const clause = (text: string, id = text): Clause => ({
  id,
  role: 'clause',
  blocks: [{ type: 'text', runs: [{ text }] }],
})
const parts = (texts: Partial<Record<keyof Body, readonly string[]>>): Body => ({
  ...emptyBody,
  ...Object.fromEntries(Object.entries(texts).map(([part, lines]) => [part, lines.map((text) => clause(text))])),
})
const conference = (texts: Parameters<typeof parts>[0] = {}): Worded => ({
  language: 'ru',
  style: conferenceStyle,
  body: parts({ opening: ['Участники II Съезда библиотекарей'], ...texts }),
})
const assembly = (language: 'ru' | 'en', texts: Parameters<typeof parts>[0] = {}): Worded => ({
  language,
  style: unStyle,
  body: parts({ opening: [language === 'ru' ? 'Генеральная Ассамблея' : 'The General Assembly'], ...texts }),
})

function find(document: Worded, words: string, query: Partial<PhraseQuery> = {}, own: readonly OwnPhrase[] = []) {
  return findPhrases(document, own, { words, part: null, clauseId: null, ...query })
}
const wordsOf = (...args: Parameters<typeof find>) => find(...args).map(({ words }) => words)

describe('finding a phrase', () => {
  it('finds by the beginning of any word, in either language, ё or е', () => {
    expect(find(conference(), 'recomm')[0]).toMatchObject({ words: 'Рекомендовать', governs: 'dative' })
    expect(wordsOf(assembly('en'), 'рекоменд')[0]).toBe('Recommends')
    expect(wordsOf(conference(), 'убежден')).toEqual(wordsOf(conference(), 'убеждён'))
    expect(wordsOf(conference(), 'связи озаб')).toContain('выражая озабоченность в связи с')
    expect(wordsOf(conference(), 'hold')).toEqual(['Провести'])
    expect(find(conference(), 'щщщ')).toEqual([])
  })

  it('puts the part that is written first, and words that begin with the query before those that contain it', () => {
    const [first] = find(conference(), 'отме', { part: 'preamble' })
    expect(first?.words).toBe('отмечая')
    expect(wordsOf(conference(), 'отме', { part: 'operative' })[0]).toBe('Отметить')
    const calls = wordsOf(conference(), 'приз', { part: 'operative' })
    expect(calls.indexOf('Призвать')).toBeLessThan(calls.indexOf('Настоятельно призвать'))
  })

  it('offers the whole library for an empty query, the written part first', () => {
    const all = find(conference(), '', { part: 'operative' })
    expect(all).toHaveLength(phrases.ru.length)
    const operative = phrases.ru.filter(({ part }) => part === 'operative').length
    expect(all.slice(0, operative).every(({ part }) => part === 'operative')).toBe(true)
  })

  it('does not look for also and further: they are said of what repeats', () => {
    expect(wordsOf(assembly('en'), 'also requ', { part: 'operative' })[0]).toBe('Requests')
    expect(wordsOf(conference(), 'также прос')[0]).toBe('Просить')
  })
})

describe('the form a phrase is offered in', () => {
  it('follows the practice of the document: infinitive after a formula, finite after the name of an organ', () => {
    expect(wordsOf(assembly('ru'), 'рекоменд')[0]).toBe('рекомендует')
    expect(wordsOf(conference({ operative: ['рекомендуют странам беречь реки'] }), 'поруч')[0]).toBe('поручают')
    expect(wordsOf(assembly('ru', { operative: ['Одобрить отчёт', 'Принять устав'] }), 'поруч')[0]).toBe('Поручить')
  })

  it('agrees with who speaks', () => {
    const speaking = (opening: string) =>
      wordsOf({ ...assembly('ru'), body: parts({ opening: [opening] }) }, 'убежд')[0]
    expect(speaking('Генеральная Ассамблея')).toBe('будучи убеждена в')
    expect(speaking('Координационный совет землячеств')).toBe('будучи убеждён в')
    expect(speaking('IX конференция музеев')).toBe('будучи убеждена в')
    expect(speaking('Общее собрание')).toBe('будучи убеждено в')
    expect(speaking('Мы, участники съезда')).toBe('будучи убеждены в')
    const we: Worded = {
      language: 'en',
      style: unStyle,
      body: parts({ opening: ['We, the participants of the Forum'] }),
    }
    expect(wordsOf(we, 'expresses its gratitude')[0]).toBe('Express our gratitude to')
    expect(wordsOf(we, 'strongly urges')[0]).toBe('Strongly urge')
    expect(wordsOf(we, 'is of the view')[0]).toBe('Are of the view that')
  })

  it('begins with the letter the clauses of the part begin with', () => {
    expect(wordsOf(conference({ operative: ['одобрить отчёт', 'принять устав'] }), 'поруч')[0]).toBe('поручить')
    expect(wordsOf(conference({ preamble: ['Учитывая опыт'] }), 'отмечая')[0]).toBe('Отмечая')
    expect(wordsOf(assembly('en'), 'noting')[0]).toBe('Noting')
  })

  it('says also and further of an opener that repeats, in United Nations practice only', () => {
    const document = assembly('en', {
      preamble: ['Recalling its resolution 1', 'Recalling also its resolution 2'],
      operative: ['Requests the Committee to meet', 'Decides to go on'],
    })
    expect(wordsOf(document, 'recalling', { part: 'preamble' })[0]).toBe('Recalling further')
    expect(wordsOf(document, 'recalling', { part: 'preamble', clauseId: 'Recalling its resolution 1' })[0]).toBe(
      'Recalling also',
    )
    expect(wordsOf(document, 'requests', { part: 'operative' })[0]).toBe('Requests')
    const asked = 'Requests the Committee to meet'
    expect(wordsOf(document, 'requests', { part: 'operative', clauseId: asked })[0]).toBe('Also requests')
    const urging = assembly('en', { operative: ['Once again urges States to act', 'Expresses concern at the delay'] })
    expect(wordsOf(urging, 'expresses its concern')[0]).toBe('Also expresses its concern at')
    const russian = assembly('ru', { operative: ['просит Комитет собраться', 'просит также Секретаря прийти'] })
    expect(wordsOf(russian, 'просит')[0]).toBe('просит далее')
    expect(wordsOf(conference({ operative: ['Просить Комитет собраться'] }), 'просить')[0]).toBe('Просить')
  })

  it('tells the opener from its preposition, which is not set in italics', () => {
    const [found] = find(conference(), 'ссылаясь')
    expect(found?.words).toBe('ссылаясь на')
    expect(found?.words.slice(0, found.openerLength)).toBe('ссылаясь')
  })
})

describe('the organizer’s own phrases', () => {
  const own: readonly OwnPhrase[] = [
    { id: '1', language: 'ru', part: 'operative', text: 'поблагодарить хранителей', governs: 'genitive' },
    { id: '2', language: 'en', part: 'operative', text: 'thanks the keepers', governs: null },
  ]
  it('stand beside the library, before it where both fit as well', () => {
    const found = find(conference(), 'поблаг', { part: 'operative' }, own)
    expect(found.map(({ words, isOwn }) => [words, isOwn])).toEqual([
      ['Поблагодарить хранителей', true],
      ['Поблагодарить', false],
    ])
    expect(find(conference(), 'keepers', {}, own)).toEqual([])
  })
})
