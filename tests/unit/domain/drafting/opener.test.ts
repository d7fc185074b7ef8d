import { describe, expect, it } from 'vitest'
import { openerLength } from '#domain/drafting/opener.ts'
import { phraseParts } from '#domain/drafting/phrase.ts'
import { openersOf } from '#domain/drafting/phrases/library.ts'
import { languages, type Language } from '#domain/language/language.ts'

const openings: readonly (readonly [Language, italic: string, rest: string])[] = [
  ['en', 'In accordance', ' with the statute of the Assembly'],
  ['en', 'Pursuant', ' to resolution 47/19'],
  ['en', 'With a view', ' to the opening of archives'],
  ['en', 'Acting on the recommendation', ' of the Bureau'],
  ['en', 'Noting with particular interest', ' the report'],
  ['en', 'Recalling also', ' its decision'],
  ['en', 'Also requests', ' the Secretariat'],
  ['en', 'Calls upon', ' all cities'],
  ['en', 'Takes note', ' of the report'],
  ['en', 'Expressing our concern', ' at the state of small rivers'],
  ['en', 'Emphasises', ' the duty of cities'],
  ['en', 'Decides', ' to remain seized of the matter'],
  ['en', 'Considers it necessary', ' to open the archives'],
  ['ru', 'во исполнение', ' решений предыдущей конференции'],
  ['ru', 'В соответствии', ' с уставом съезда'],
  ['ru', 'В целях', ' сохранения рек'],
  ['ru', 'отчётливо осознавая', ' значение воды'],
  ['ru', 'отмечая также', ' работу секретариата'],
  ['ru', 'действуя на основании', ' устава'],
  ['ru', 'Считать целесообразным', ' открыть архив'],
  ['ru', 'ссылаясь', ' на решение'],
]

describe('openers in italics', () => {
  it.each(openings)('%s: «%s»%s', (language, italic, rest) => {
    expect((italic + rest).slice(0, openerLength(italic + rest, language))).toBe(italic)
  })

  it('has at least the first word of every opener of the library', () => {
    const missed = languages.flatMap((language) =>
      phraseParts.flatMap((part) =>
        openersOf(language, part).filter(
          (words) => openerLength(`${words} 5`, language) < (words.split(/,? /)[0] ?? '').length,
        ),
      ),
    )
    expect(missed).toEqual([])
  })

  it('is nothing where a clause begins otherwise', () => {
    expect(openerLength('The rivers of the region are small', 'en')).toBe(0)
    expect(openerLength('Реки края малы', 'ru')).toBe(0)
  })
})
