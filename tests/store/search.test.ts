import { describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import type { ConferenceFile, SearchHit } from '#app/ports.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import { body, clause, directive, fill, head } from './samples.ts'
import { workplace } from './support.ts'

const texts = {
  s1: 'Рекомендовать Ёлкинской школе и научно‑практическому центру «Русский мир»',
  s2: 'ПРОСИТЬ ШӮРОИ ОЛИИ Таджикистана и г-на Курбонова / Қурбонова',
  s3: 'Утвердить бюджет — 5 % на № 7',
  s4: 'Urges Member States to open “reading rooms”',
}

function searched(): ConferenceFile {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  file.write({ command: 'document.create' }, (writer) => {
    writer.putDocument({ ...head, id: 'd2', title: 'Заявление о «Днях книги»' })
    writer.putBody('d2', { ...emptyBody, operative: Object.entries(texts).map(([id, text]) => clause(id, text)) })
  })
  return file
}

const ids = (hits: readonly SearchHit[]) => hits.map((hit) => hit.id)

describe('a clause is found', () => {
  test.each([
    ['by capitals', 'РЕКОМЕНДОВАТЬ ЁЛКИНСКОЙ', ['s1']],
    ['by small letters', 'просить', ['s2']],
    ['by е for ё', 'елкинской', ['s1']],
    ['by ё for е', 'рёкомендовать ёлкин', ['s1']],
    ['by any hyphen', 'научно-практическому', ['s1']],
    ['by a dash for the hyphen', 'научно–практическому', ['s1']],
    ['by quotes of any kind', '"русский мир"', ['s1']],
    ['without quotes', 'русский мир', ['s1']],
    ['by a part of a word', 'аджикист', ['s2']],
    ['by words in any order', 'центру рекомендовать', ['s1']],
    ['by letters of another Cyrillic alphabet', 'шурои олии', ['s2']],
    ['and by them for the Russian ones', 'қурбонова', ['s2']],
    ['by one letter that begins a word', 'б', ['s3']],
    ['by two letters that begin a word', 'ур', []],
    ['by two letters and a word', 'бю утверд', ['s3']],
    ['by a digit', '7', ['s3']],
    ['by three letters', 'бюд', ['s3']],
    ['in Latin letters', 'MEMBER states “reading', ['s4']],
    ['not when a word is missing', 'рекомендовать бюджет', []],
    ['not by nothing', '  « » — ', []],
    ['not by operators of the index', 'бюджет NOT', []],
  ])('%s: %s', (_, query, expected) => {
    const file = searched()
    const inSecond = file.search(query, 50).filter((hit) => hit.withinId === 'd2')
    expect(ids(inSecond)).toEqual(expected)
    file.close()
  })

  test.each(['"', '*', 'а*', '"а" OR "б"', 'folded:а', 'NEAR(а б)', '^а', '(', "'; DROP TABLE search", '\0', '𐍈𐍈'])(
    'a query of signs is a query of words: %s',
    (query) => {
      const file = searched()
      expect(Array.isArray(file.search(query, 5))).toBe(true)
      file.close()
    },
  )
})

test('hits say what they are, with words as written', () => {
  const file = searched()
  expect(file.search('елкинской', 5)).toEqual([{ entity: 'clause', id: 's1', withinId: 'd2', excerpt: texts.s1 }])
  expect(file.search('днях', 5)).toEqual([
    { entity: 'document', id: 'd2', withinId: null, excerpt: 'Заявление о «Днях книги» г. Орёл, 14 мая 2026 г.' },
  ])
  expect(file.search('съезд', 5)[0]).toMatchObject({ entity: 'conference', id: 'k1', withinId: null })
  expect(ids(file.search('доложить', 5))).toEqual(['o3', 'v1'])
  expect(file.search('о', 3)).toHaveLength(3)
  expect(file.search('о', 0)).toEqual([])
  file.close()
})

test('an excerpt of a long text is a few words about the place', () => {
  const file = searched()
  const long = `${'слово '.repeat(80)}«Тюльпан» ${'дальше '.repeat(80)}`
  file.write({ command: 'document.edit' }, (writer) =>
    writer.putBody('d2', { ...emptyBody, operative: [clause('s9', long)] }),
  )
  const excerpt = file.search('тюльпан', 5)[0]?.excerpt ?? ''
  expect(excerpt).toMatch(/^… (слово ){6}«Тюльпан» (дальше ){13}…$/)
  file.close()
})

test('search follows edits, deletions, undo, redo and opening again', () => {
  const { files, path } = workplace()
  let file = files.create(path)
  fill(file)
  const found = (query: string) => ids(file.search(query, 10))
  file.write({ command: 'document.edit' }, (writer) =>
    writer.putBody('d1', { ...body, operative: [clause('o1', 'Осудить спешку')] }),
  )
  expect([found('спешк'), found('одобрить')]).toEqual([['o1'], []])
  file.undo()
  expect([found('спешк'), found('одобрить')]).toEqual([[], ['o1']])
  file.redo()
  file.write({ command: 'document.delete' }, (writer) => writer.deleteDocument('d1'))
  expect([found('спешк'), found('доложить'), found('малых')]).toEqual([[], [], []])
  file.undo()
  file.close()
  file = files.open(path)
  expect([found('спешк'), found('доложить'), found('малых')]).toEqual([['o1'], ['v1'], ['d1']])
  expect(file.verify()).toEqual([])
  file.close()
})

test('an index that another version of folding made is made anew', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  file.close()
  const db = new Database(path)
  db.exec(
    "UPDATE search SET folded = 'иное'; INSERT INTO search_parts (search_parts) VALUES ('rebuild'); UPDATE meta SET folding = 'иная'",
  )
  db.close()
  const again = files.open(path)
  expect(ids(again.search('доложить', 10))).toEqual(['o3', 'v1'])
  expect(ids(again.search('иное', 10))).toEqual([])
  expect(again.verify()).toEqual([])
  again.close()
})

test('verify sees an index out of step', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  file.write({ command: 'directive.confirm' }, (writer) => writer.putDirective({ ...directive, note: 'срочно' }))
  file.close()
  const db = new Database(path)
  db.exec(`UPDATE search SET folded = 'иное' WHERE entity = 'directives';
           DELETE FROM search WHERE entity = 'documents';
           INSERT INTO search (entity, row_key, folded) VALUES ('clauses', '["d1","gone"]', 'нет')`)
  db.close()
  const again = files.open(path)
  expect(again.verify()).toEqual([
    expect.stringContaining('search_parts is out of step'),
    expect.stringContaining('search_words is out of step'),
    'search lacks the text of documents ["d1"]',
    'search lacks the text of directives ["v1"]',
    'search has clauses ["d1","gone"], which is gone',
  ])
  again.close()
})
