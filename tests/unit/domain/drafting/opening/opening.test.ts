import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, plainText, type Body } from '#domain/drafting/clause.ts'
import { differenceOf, splitNames, type RepresentedName } from '#domain/drafting/opening/names.ts'
import { composeOpening, openingOf } from '#domain/drafting/opening/opening.ts'
import { countries, grammaticalCases } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'

const opening = (text: string): Body => ({
  ...emptyBody,
  opening: [{ id: 'o', role: 'clause', blocks: [{ type: 'text', runs: [{ text }] }] }],
})
const found = (text: string, language: Language = 'ru') => {
  const { names, grammaticalCase } = openingOf(opening(text), language)
  return [grammaticalCase, ...names.map(({ name }) => name)]
}
const named = (...names: readonly string[]): readonly RepresentedName[] => names.map((name) => ({ name, form: null }))
const rewritten = (text: string, names: readonly RepresentedName[], language: Language = 'ru') => {
  const parts = openingOf(opening(text), language)
  return plainText(composeOpening(parts, names, parts.grammaticalCase, language))
}

describe('the list of an opening', () => {
  it('is found after the words that lead to it, in its case', () => {
    const lead = 'Мы, участники X съезда, представляющие'
    expect(found(`${lead} советы (КС) Абхазии, Белоруссии и Южной Осетии`)).toEqual([
      'genitive',
      'Абхазия',
      'Белоруссия',
      'Южная Осетия',
    ])
    expect(found(`${lead} Армению, Грузию и Кубу`)).toEqual(['accusative', 'Армения', 'Грузия', 'Куба'])
    expect(found('Делегаты из Армении и Франции, собравшись в Италии')).toEqual(['genitive', 'Армения', 'Франция'])
    expect(found('We, the participants, representing museums of Chad, the Netherlands and Peru', 'en')).toEqual([
      'nominative',
      'Chad',
      'Netherlands',
      'Peru',
    ])
  })

  it('keeps names that are no countries among those that are', () => {
    const text = 'Участники съезда, представляющие библиотеки Армении, Крайнего Севера и Кубы'
    expect(found(text)).toEqual(['genitive', 'Армения', 'Крайний Север', 'Куба'])
    expect(rewritten(text, openingOf(opening(text), 'ru').names)).toBe(text)
  })

  it('may be of organizations', () => {
    const text = 'Участники, представляющие Союз рек, Институт воды и почвы и «Дом реки»'
    expect(found(text)).toEqual(['accusative', 'Союз рек', 'Институт воды и почвы', '«Дом реки»'])
    expect(found('Участники съезда, представляющие научные союзы и музеи')).toEqual(['genitive'])
  })

  it('is put into the sentence in the order of the alphabet, and the rest of the sentence stands', () => {
    const text = 'Участники съезда, представляющие музеи Перу и Армении, собравшись в Риме'
    expect(rewritten(text, named('Перу', 'Армения', 'Эфиопия', 'Ёсемити'))).toBe(
      'Участники съезда, представляющие музеи Армении, Ёсемити, Перу и Эфиопии, собравшись в Риме',
    )
    expect(rewritten('Delegates of Peru and Chad, having met', named('Netherlands', 'Chad'), 'en')).toBe(
      'Delegates of Chad and the Netherlands, having met',
    )
  })

  it('has a place in a sentence that lacks it, and in a document without an opening', () => {
    expect(rewritten('Участники съезда', named('Куба', 'Чад'))).toBe(
      'Участники съезда, представляющие организации Кубы и Чада',
    )
    const { at, before, after } = openingOf(emptyBody, 'en')
    expect([at, plainText(before), after]).toEqual([
      null,
      'The participants of the Conference, representing organizations of ',
      [],
    ])
  })

  it('keeps the marks of the words around it', () => {
    const runs = [{ text: 'Мы, ' }, { text: 'делегаты Кубы', bold: true }, { text: ' и Чада, решили' }]
    const body: Body = { ...emptyBody, opening: [{ id: 'o', role: 'clause', blocks: [{ type: 'text', runs }] }] }
    const parts = openingOf(body, 'ru')
    expect(composeOpening(parts, named('Куба'), 'genitive', 'ru')).toEqual([
      { text: 'Мы, ' },
      { text: 'делегаты ', bold: true },
      { text: 'Кубы, решили' },
    ])
  })

  it('is read back as it was composed, in any case', () => {
    const usual = countries.filter(({ id }) => id !== 'TG').flatMap((country) => country.names.slice(0, 1))
    const some = fc.uniqueArray(fc.constantFrom(...usual), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(some, fc.constantFrom(...grammaticalCases), (forms, grammaticalCase) => {
        const names = named(...forms.map(({ nominative }) => nominative))
        const parts = openingOf(opening('Участники, представляющие Кубу и Перу'), 'ru')
        const text = plainText(composeOpening(parts, names, grammaticalCase, 'ru'))
        const again = openingOf(opening(text), 'ru')
        expect(new Set(again.names.map(({ name }) => name))).toEqual(new Set(names.map(({ name }) => name)))
        expect(plainText(composeOpening(again, again.names, again.grammaticalCase, 'ru'))).toBe(text)
      }),
    )
  })
})

describe('names', () => {
  it('of a pasted list are taken one by one, countries in the nominative', () => {
    expect(
      splitNames('1. Армении\n2. Куба;\n– Союз «Река, берег и мост», Чада и Институт воды и почвы.', 'ru'),
    ).toEqual(['Армения', 'Куба', 'Союз «Река, берег и мост»', 'Чад', 'Институт воды и почвы'])
    expect(splitNames('Chad, the Netherlands and Peru', 'en')).toEqual(['Chad', 'the Netherlands', 'Peru'])
  })

  it('are compared by country, under any of its names and in any language', () => {
    const difference = differenceOf(named('Белоруссия', 'Дом реки'), named('Belarus', 'Armenia', 'Дом реки'), 'ru')
    expect(difference).toEqual({ missing: named('Армения'), extra: [] })
    expect(differenceOf(named('Chad'), named('Нидерланды'), 'en')).toEqual({
      missing: named('Netherlands'),
      extra: named('Chad'),
    })
  })
})
