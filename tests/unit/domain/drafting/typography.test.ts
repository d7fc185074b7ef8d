import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loosen, typeset } from '#domain/drafting/typography.ts'
import { arbitraryLanguage } from '#tests/support/arbitrary-body.ts'

/** Non-breaking spaces made visible. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('Russian', () => {
  it.each([
    ['И. И. Иванов', 'И.~И.~Иванов'],
    ['Иванов И. И., Петрова А. А.', 'Иванов~И.~И., Петрова~А.~А.'],
    ['поздравить профессора И. И. Иванова', 'поздравить профессора И.~И.~Иванова'],
    ['Приложение № 1', 'Приложение №~1'],
    ['до 15 февраля 2023 г. и в 2024 году', 'до 15~февраля 2023~г. и в 2024~году'],
    ['Завершить в 2023 г. Принять программу', 'Завершить в 2023~г. Принять программу'],
    ['12–13 октября', '12–13~октября'],
    ['г. Душанбе, ул. Садовая, д. 5', 'г.~Душанбе, ул.~Садовая, д.~5'],
    ['XXI в. и XIX–XX вв.', 'XXI~в. и XIX–XX~вв.'],
    ['т. е., т. д. и др. страны', 'т.~е., т.~д. и~др. страны'],
    ['12 345 человек, 3 млн руб., 5 %', '12~345~человек, 3~млн руб., 5~%'],
    ['Вода – общее благо — и право', 'Вода~– общее благо~— и право'],
    ['Одобрить. С учётом опыта', 'Одобрить. С~учётом опыта'],
    ['В Минске и о чём', 'В~Минске и о чём'],
    ['в соответствии с пунктом 5', 'в~соответствии с пунктом~5'],
    ['библиотека им. А. С. Грина', 'библиотека им.~А.~С.~Грина'],
    ['в п. 3 и ст. 12', 'в~п.~3 и ст.~12'],
    ['с 1995 100 раз', 'с~1995 100 раз'],
    ['организации стран', 'организации стран'],
  ])('%s', (text, expected) => {
    expect(shown(typeset(text, 'ru'))).toBe(expected)
  })
})

describe('English', () => {
  it.each([
    ['No. 5 of 5 May 2023', 'No.~5 of 5~May 2023'],
    ['General Assembly resolution 47/19', 'General Assembly resolution~47/19'],
    ['by May 5, in May 2023', 'by May~5, in May 2023'],
    ['J. R. Smith and Dr. Brown', 'J.~R.~Smith and Dr.~Brown'],
    ['20 per cent of 3 million', '20~per cent of 3~million'],
    ['paragraph 4 of section II', 'paragraph~4 of section~II'],
    ['a page of section headings', 'a page of section headings'],
    ['water — a common good', 'water~— a common good'],
  ])('%s', (text, expected) => {
    expect(shown(typeset(text, 'en'))).toBe(expected)
  })
})

describe('laws', () => {
  const pieces = [
    'г.',
    'с',
    '2023',
    '5',
    '345',
    'И.',
    'Иванов',
    '№',
    '—',
    'т.',
    'д.',
    'п.',
    'мая',
    'XXI',
    'в.',
    'May',
    'No.',
    'и',
    ' ',
    '\u00a0',
    '(',
    '%',
  ]
  const arbitraryLine = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '\u00a0', '')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''))
  it('a second pass changes nothing, and nothing but spaces changes', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryLine, fc.string({ unit: 'grapheme' })), arbitraryLanguage, (text, language) => {
        const once = typeset(text, language)
        expect(typeset(once, language)).toBe(once)
        expect(once.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
        expect(Array.from(text).every((unit, at) => unit !== '\u00a0' || Array.from(once)[at] === '\u00a0')).toBe(true)
      }),
    )
  })

  it('loosened, a text is as it was before', () => {
    const plain = arbitraryLine.map((text) => text.replaceAll('\u00a0', ' '))
    fc.assert(
      fc.property(
        fc.oneof(
          plain,
          plain.map((text) => `🕊 ${text}`),
        ),
        arbitraryLanguage,
        (text, language) => {
          expect(loosen(typeset(text, language), language)).toBe(text)
        },
      ),
    )
  })

  it('a space that was bound by hand stays bound', () => {
    expect(loosen('около\u00a0реки, №\u00a05', 'ru')).toBe('около\u00a0реки, № 5')
    expect(loosen('🕊 около\u00a0реки, №\u00a05', 'ru')).toBe('🕊 около\u00a0реки, № 5')
    expect(loosen('near\u00a0the river, No.\u00a05', 'en')).toBe('near\u00a0the river, No. 5')
  })
})
