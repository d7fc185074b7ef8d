import { describe, expect, it } from 'vitest'
import { grammaticalCases } from '#domain/language/countries.ts'
import { declineName } from '#domain/language/decline.ts'

const allForms = (name: string) => grammaticalCases.map((grammaticalCase) => declineName(name, grammaticalCase).form)

describe('the name of an organization in every case', () => {
  it.each([
    [
      'Российская академия наук',
      'Российской академии наук',
      'Российской академии наук',
      'Российскую академию наук',
      'Российской академией наук',
      'Российской академии наук',
    ],
    [
      'Координационный совет землячеств',
      'Координационного совета землячеств',
      'Координационному совету землячеств',
      'Координационный совет землячеств',
      'Координационным советом землячеств',
      'Координационном совете землячеств',
    ],
    [
      'Русское географическое общество',
      'Русского географического общества',
      'Русскому географическому обществу',
      'Русское географическое общество',
      'Русским географическим обществом',
      'Русском географическом обществе',
    ],
    [
      'Объединение музеев',
      'Объединения музеев',
      'Объединению музеев',
      'Объединение музеев',
      'Объединением музеев',
      'Объединении музеев',
    ],
    [
      'Городской музей',
      'Городского музея',
      'Городскому музею',
      'Городской музей',
      'Городским музеем',
      'Городском музее',
    ],
    [
      'Библиотека имени Гоголя',
      'Библиотеки имени Гоголя',
      'Библиотеке имени Гоголя',
      'Библиотеку имени Гоголя',
      'Библиотекой имени Гоголя',
      'Библиотеке имени Гоголя',
    ],
    [
      'Общественность края',
      'Общественности края',
      'Общественности края',
      'Общественность края',
      'Общественностью края',
      'Общественности края',
    ],
    ['Высшая школа', 'Высшей школы', 'Высшей школе', 'Высшую школу', 'Высшей школой', 'Высшей школе'],
  ])('%s', (...forms) => {
    expect(allForms(forms[0])).toEqual(forms)
    expect(declineName(forms[0], 'genitive').sure).toBe(true)
  })

  it('is left as it is where it does not decline', () => {
    expect(declineName('ЮНЕСКО', 'genitive')).toEqual({ form: 'ЮНЕСКО', sure: true })
    expect(declineName('«Дом реки»', 'dative')).toEqual({ form: '«Дом реки»', sure: true })
    expect(declineName('Бюро переписи', 'dative')).toEqual({ form: 'Бюро переписи', sure: true })
  })

  it('is not sure of a noun it does not know', () => {
    expect(declineName('Ватага рыбаков', 'genitive')).toEqual({ form: 'Ватаги рыбаков', sure: false })
    expect(declineName('Друзья музея', 'genitive').sure).toBe(false)
    expect(declineName('Огонёк', 'genitive')).toEqual({ form: 'Огонёк', sure: false })
  })
})
