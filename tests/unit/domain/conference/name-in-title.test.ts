import { describe, expect, it } from 'vitest'
import { conferenceNameIn } from '#domain/conference/name-in-title.ts'

describe('the name of a conference, from the title of its document', () => {
  it.each([
    [
      'Резолюция IX Региональной конференции российских соотечественников',
      'IX Региональная конференция российских соотечественников',
    ],
    ['РЕЗОЛЮЦИЯ III конференции «Вода и города»', 'III конференция «Вода и города»'],
    ['РЕЗОЛЮЦИЯ III МЕЖДУНАРОДНОЙ КОНФЕРЕНЦИИ', 'III МЕЖДУНАРОДНАЯ КОНФЕРЕНЦИЯ'],
    ['Постановление VII (XXIII) Всероссийского съезда врачей.', 'VII (XXIII) Всероссийский съезд врачей'],
    ['Резолюция 3-ей Летней конференции архивистов', '3-я Летняя конференция архивистов'],
    ['Решение Третьей общей встречи хранителей', 'Третья общая встреча хранителей'],
    ['Решение Второго областного форума', 'Второй областной форум'],
    ['Протокол Третьего Московского городского совещания', 'Третье Московское городское совещание'],
    [
      'Заявление участников VI Международной конференции «Малые реки» о сохранении имён',
      'VI Международная конференция «Малые реки»',
    ],
    ['Обращение делегатов  Всемирного\nконгресса', 'Всемирный конгресс'],
  ])('%s', (title, name) => expect(conferenceNameIn(title, 'ru')).toBe(name))

  it.each([
    ['Resolution of the Third International Conference on Water', 'Third International Conference on Water'],
    ['RESOLUTION adopted by the 5th World Forum of Archivists', '5th World Forum of Archivists'],
    ['Statement by participants in the IX Congress “Small Rivers” on names', 'IX Congress “Small Rivers”'],
  ])('%s', (title, name) => expect(conferenceNameIn(title, 'en')).toBe(name))

  it('is the title without the word for its kind where no meeting can be read', () => {
    expect(conferenceNameIn('Резолюция: о малых реках', 'ru')).toBe('О малых реках')
    expect(conferenceNameIn('Резолюция по итогам работы конференции', 'ru')).toBe('По итогам работы конференции')
    expect(conferenceNameIn('Решениями едины', 'ru')).toBe('Решениями едины')
    expect(conferenceNameIn('Resolution on harbours', 'en')).toBe('On harbours')
    expect(conferenceNameIn('РЕЗОЛЮЦИЯ', 'ru')).toBe('РЕЗОЛЮЦИЯ')
    expect(conferenceNameIn('', 'ru')).toBe('')
  })
})
