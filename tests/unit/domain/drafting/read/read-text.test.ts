import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import { noteCodes, reasonCodes, type ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import { noteWords, reasonWords } from '#domain/drafting/read/reason-words.ts'
import { languages } from '#domain/language/language.ts'
import { inventedTexts } from '#tests/fixtures/invented-texts.ts'
import { leftOut, printedLines, uncoveredWords } from '#tests/support/reading.ts'

const headReasons = new Set(['title', 'place-and-date'])

function leftAside({ items }: ReadingProposal): readonly string[] {
  return items
    .filter(({ part, decisions }) => part === 'dropped' && !decisions.some(({ reason }) => headReasons.has(reason)))
    .map(({ runs }) => plainText(runs))
}

const operative = (text: string) => readText(text).items.filter(({ part }) => part === 'operative')

describe('invented texts', () => {
  it.each(inventedTexts)('$name', ({ text, head, printed, dropped }) => {
    const proposal = readText(text)
    expect(printedLines(proposal)).toEqual(printed)
    expect(proposal).toMatchObject(head)
    expect(leftAside(proposal)).toEqual(dropped)
  })

  it.each(inventedTexts)('$name: the same with Windows line ends', ({ text, printed }) => {
    expect(printedLines(readText(text.replaceAll('\n', '\r\n')))).toEqual(printed)
  })
})

/** What may stand in the source and not in the words of an item: numbers, letters and signs of lists, names of tags. */
const labels = /^(?:\d{1,6}|[a-zа-я]|[ivxlcdm]{1,7}|div|details|summary){0,3}$/i

describe('no word is lost', () => {
  it.each(inventedTexts)('$name: every word is in an item, every letter in its text', ({ text }) => {
    const proposal = readText(text)
    expect(uncoveredWords(text, proposal)).toEqual([])
    for (const missing of leftOut(text, proposal)) expect(missing).toMatch(labels)
  })

  const pieces = inventedTexts.flatMap(({ text }) => text.split('\n'))
  it('holds for lines of all texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constant('')), { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const proposal = readText(text)
        expect(uncoveredWords(text, proposal)).toEqual([])
        for (const missing of leftOut(text, proposal)) expect(missing).not.toMatch(/^not from the source/)
      }),
      { numRuns: 150 },
    )
  })

  it('words that close a clause are of its stretch of the source', () => {
    const text = 'WHEREAS members have asked for action; now, therefore, be it\nРЕШИЛИ:'
    const proposal = readText(text)
    expect(uncoveredWords(text, proposal)).toEqual([])
    expect(leftOut(text, proposal)).toEqual([])
  })

  it('holds for any characters', () => {
    const sign = fc.constantFrom(...'аб Яz1.)(-–—;:,\n\r\t\f*_#<>[]^&\\«»"\u00a0\u00ad\u200b\ufeff¹І'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 200 }), (text) => {
        expect(uncoveredWords(text, readText(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const joined = (count: number) => noteWords({ code: 'sentences-joined', params: { count } }, 'ru')

describe('decisions', () => {
  it('each item says why, with a confidence', () => {
    for (const { text } of inventedTexts)
      for (const { decisions } of readText(text).items) {
        expect(decisions.length).toBeGreaterThan(0)
        for (const { reason, confidence } of decisions) {
          expect(reasonCodes).toContain(reason)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }
  })

  it('reasons and notes have words in both languages, with right plurals', () => {
    for (const language of languages) {
      for (const code of reasonCodes) expect(reasonWords(code, language)).toMatch(/^[^.!]{4,60}$/)
      for (const code of noteCodes)
        expect(noteWords({ code, params: { count: 3 } }, language)).toMatch(/^[^!]{10,140}\.$/)
    }
    expect([1, 2, 5, 11, 21, 112].map(joined)).toEqual(
      ['1 место', '2 места', '5 мест', '11 мест', '21 место', '112 мест'].map(
        (words) => `Соединено разорванное: ${words}.`,
      ),
    )
    expect(noteWords({ code: 'sentences-joined', params: { count: 1 } }, 'en')).toMatch(/1 place\.$/)
  })

  it('doubtful places are below 0.8, plain ones above', () => {
    const { items } = readText('РЕШИЛИ:\n\n1. Утвердить отчёт.\n\nОтчёт прилагается.\n\n2. Создать комиссию.')
    const least = items.map(({ decisions }) => Math.min(...decisions.map(({ confidence }) => confidence)))
    expect(least.map((confidence) => confidence < 0.8)).toEqual([false, false, true, false])
  })
})

const clause = (number: number) =>
  `${number}. Рекомендовать комитету подготовить доклад о работе музеев и библиотек к 15 февраля 2023 года;`

describe('long and hostile texts', () => {
  it('clauses are counted past 999, while a year at the beginning of a line is no number elsewhere', () => {
    const clauses = Array.from(
      { length: 1_205 },
      (_, index) => `${index + 1}. Поручить совету изучить вопрос ${index + 1};`,
    )
    expect(operative(`РЕШИЛИ:\n\n${clauses.join('\n')}`)).toHaveLength(1_205)
    expect(operative('РЕШИЛИ:\n\n1. Одобрить план на\n2027. Совету доложить.\n2. Избрать совет.')).toHaveLength(2)
  })

  it('ten thousand lines of one paragraph and ten thousand paragraphs', () => {
    expect(readText('слово и ещё слова\n'.repeat(10_000)).items).toHaveLength(1)
    const many = readText(
      `РЕШИЛИ:\n\n${Array.from({ length: 10_000 }, (_, index) => clause((index % 900) + 1)).join('\n\n')}`,
    )
    expect(many.items).toHaveLength(10_001)
  })

  // A pattern that goes back over its text would need hours for one of these lines; the limit of a test is ten seconds.
  it('lines without an end do not all become the title', () => {
    const letters = Array.from('абвгдежзиклмнопрстуфхцчшщэюя')
    const lines = letters.flatMap((one) =>
      letters.flatMap((two) => letters.slice(0, 3).map((three) => `Слово ${one}${two}${three}`)),
    )
    const { title, items } = readText(lines.join('\n\n'))
    expect(title.length).toBeLessThanOrEqual(1_000)
    expect(items.filter(({ part }) => part === 'opening').length).toBeGreaterThan(1_900)
  })

  const hostile = [
    'a ',
    '(',
    '*',
    '_',
    '1.1.',
    '; ',
    '<div ',
    '. 2. А',
    ' 1. A, ',
    'a-б',
    'А.',
    '[^',
    ', отмечая ',
    ': ',
    '- ',
    '\t',
    ', and ',
    'therefore, ',
    '12.',
    '&a',
    '\\*',
    '> ',
    '¹',
    'п о ',
    '2023 г. ',
    'г. М, ',
    '1 мая ',
    'Мы ',
    'we all ',
    'Участники съезда ',
    'Принято съездом ',
    'Уважаемые ',
    'Приложение № 1 ',
    'I. ',
    '１',
  ]
  it.each(hostile)('«%s» for a hundred thousand characters is read to its end', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    expect(uncoveredWords(text, readText(text))).toEqual([])
  })
})
