import { describe, expect, it } from 'vitest'
import { conferenceStyle, unStyle } from '#domain/drafting/document.ts'
import { printedPlaceAndDate, printedTitle } from '#domain/drafting/title.ts'

const gost = { kind: 'resolution', language: 'ru', style: conferenceStyle } as const

describe('printed title', () => {
  it('a title that begins with the kind gives the line in capitals itself', () => {
    expect(printedTitle({ ...gost, title: 'Резолюция  IX Региональной конференции' })).toEqual({
      kind: 'РЕЗОЛЮЦИЯ',
      saidKind: 'Резолюция',
      rest: 'IX Региональной конференции',
    })
    expect(printedTitle({ ...gost, title: 'ПОСТАНОВЛЕНИЕ Президиума' }).rest).toBe('Президиума')
  })

  it('the kind of the document stands above a title that does not say it', () => {
    expect(printedTitle({ ...gost, title: 'О малых реках' })).toEqual({
      kind: 'РЕЗОЛЮЦИЯ',
      saidKind: '',
      rest: 'О малых реках',
    })
    expect(printedTitle({ ...gost, title: 'Решениями едины' }).saidKind).toBe('')
  })

  it('United Nations layout prints the title alone, the kind where there is no title', () => {
    const un = { kind: 'resolution', language: 'en', style: unStyle } as const
    expect(printedTitle({ ...un, title: 'Resolution on harbours' })).toMatchObject({
      kind: null,
      rest: 'Resolution on harbours',
    })
    expect(printedTitle({ ...un, title: '' })).toMatchObject({ kind: null, rest: 'Resolution' })
  })
})

describe('place and date', () => {
  it.each([
    ['г. Душанбе, Таджикистан, 18 декабря 2022 г.', '18 декабря 2022 г.', 'г. Душанбе, Таджикистан'],
    ['24–25 мая 2024 года, г. Худжанд', '24–25 мая 2024 года', 'г. Худжанд'],
    ['г. Самара, 17.04.2021', '17.04.2021', 'г. Самара'],
  ])('%s', (line, date, place) => {
    expect(printedPlaceAndDate(line)).toEqual({ date, place })
  })

  it('is left as written where the two cannot be told apart', () => {
    expect(printedPlaceAndDate('г. Душанбе')).toBeNull()
    expect(printedPlaceAndDate('(Москва, 5 мая 2020 г.)')).toBeNull()
  })
})
