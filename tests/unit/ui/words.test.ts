import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { en } from '#ui/app/i18n/en.ts'
import { ru } from '#ui/app/i18n/ru.ts'

type Words = { readonly [key: string]: string | Words }

const keysOf = (words: Words, path = ''): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
const wordsAt = (words: Words, path: string): string => {
  const found = path.split('.').reduce<string | Words | undefined>((at, key) => {
    if (typeof at === 'string' || at === undefined) return at
    return at[key] ?? at[path.slice(path.indexOf(key))]
  }, words)
  return typeof found === 'string' ? found : ''
}
const form = /_(one|few|many|other)$/
const byName = (one: string, other: string) => one.localeCompare(other)
const bare = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(form, '')))].toSorted(byName)
const formsOf = (words: Words) =>
  Map.groupBy(
    keysOf(words).filter((key) => form.test(key)),
    (key) => key.replace(form, ''),
  )
const marks = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).toSorted(byName)

const instance = createInstance()
await instance.init({
  resources: { ru: { translation: ru }, en: { translation: en } },
  interpolation: { escapeValue: false },
})
/** Thousands are set apart by a space that does not break. */
const said = (language: 'ru' | 'en', count: number) =>
  instance.getFixedT(language)('count.clauses', { count }).replaceAll(/\s/g, ' ')

describe('words of the interface', () => {
  it('are the same set in both languages', () => {
    expect(bare(keysOf(en))).toEqual(bare(keysOf(ru)))
  })

  it('have every plural form of their language', () => {
    for (const [key, forms] of formsOf(ru)) expect(forms, key).toHaveLength(4)
    for (const [key, forms] of formsOf(en)) expect(forms, key).toHaveLength(2)
    expect(formsOf(ru).size).toBeGreaterThan(5)
  })

  it('are filled with the same values in both languages', () => {
    const russian = new Set(keysOf(ru))
    for (const key of keysOf(en).filter((one) => russian.has(one)))
      expect(marks(wordsAt(en, key)), key).toEqual(marks(wordsAt(ru, key)))
  })

  it('shout nowhere', () => {
    for (const words of [ru, en]) for (const key of keysOf(words)) expect(wordsAt(words, key)).not.toContain('!')
  })

  it.each([
    [0, '0 пунктов', '0 clauses'],
    [1, '1 пункт', '1 clause'],
    [2, '2 пункта', '2 clauses'],
    [5, '5 пунктов', '5 clauses'],
    [11, '11 пунктов', '11 clauses'],
    [12, '12 пунктов', '12 clauses'],
    [21, '21 пункт', '21 clauses'],
    [22, '22 пункта', '22 clauses'],
    [111, '111 пунктов', '111 clauses'],
  ])('count %i as people do', (count, russian, english) => {
    expect(said('ru', count)).toBe(russian)
    expect(said('en', count)).toBe(english)
  })
})
