import { describe, expect, it } from 'vitest'
import english from '#resources/phrases/en.json' with { type: 'json' }
import russian from '#resources/phrases/ru.json' with { type: 'json' }
import { openerOf } from '#domain/drafting/read/openers.ts'
import { complements, formsIn, phraseGroups, phrases, translationsOf } from '#domain/drafting/phrases/library.ts'
import { grammaticalCases } from '#domain/language/countries.ts'

const every = [...phrases.ru, ...phrases.en]
const written = [russian.preamble, russian.operative, english.preamble, english.operative].flatMap((part) =>
  Object.entries(part),
)
const name = ({ language, id }: (typeof every)[number]) => `${language} ${id}`

describe('the phrase library', () => {
  it('has the phrases of the field in both languages', () => {
    expect(phrases.ru.length).toBeGreaterThan(110)
    expect(phrases.en.length).toBeGreaterThan(200)
  })

  it('says each phrase once', () => {
    const ids = every.map(name)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('leaves out nothing that is written in its files', () => {
    expect(written.flatMap(([, group]) => group)).toHaveLength(every.length)
    for (const [group, list] of written) {
      expect(phraseGroups, group).toContain(group)
      for (const entry of list) {
        if ('governs' in entry) expect(grammaticalCases, JSON.stringify(entry)).toContain(entry.governs)
        if ('takes' in entry) for (const complement of entry.takes ?? []) expect(complements).toContain(complement)
      }
    }
  })

  it('every link to English leads to a phrase', () => {
    const links = [...Object.values(russian.preamble), ...Object.values(russian.operative)]
      .flat()
      .flatMap((entry) => ('en' in entry ? (entry.en ?? []) : []))
    const linked = phrases.ru.flatMap(translationsOf)
    expect(linked).toHaveLength(links.length)
    for (const phrase of phrases.ru)
      for (const other of translationsOf(phrase)) expect(translationsOf(other), name(phrase)).toContain(phrase)
  })

  it('says what Russian phrases govern, or that a clause or an infinitive follows', () => {
    const alone = phrases.ru.filter(({ governs, takes }) => governs === null && takes.length === 0).map(({ id }) => id)
    expect(alone).toEqual(['operative постановляет продолжать заниматься этим вопросом'])
  })

  it('has prepositions that go with the case', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      на: ['accusative', 'prepositional'],
      о: ['prepositional'],
      к: ['dative'],
      с: ['instrumental'],
      'в связи с': ['instrumental'],
      в: ['accusative', 'prepositional'],
      из: ['genitive'],
      для: ['genitive'],
      против: ['genitive'],
      перед: ['instrumental'],
    }
    for (const { id, preposition, governs } of phrases.ru)
      if (preposition !== '') expect(cases[preposition], id).toContain(governs)
  })

  it('writes the forms of verbs and participles as Russian does', () => {
    for (const { forms, id } of phrases.ru) {
      if (forms.kind === 'verb') {
        if (forms.infinitive !== null) expect(forms.infinitive, id).toMatch(/(?:ть|ти|ться)(?: |$)/u)
        if (forms.singular !== null) expect(forms.singular, id).toMatch(/[её]т|ит|ется|ится/u)
        if (forms.plural !== null) expect(forms.plural, id).toMatch(/[уюая]т/u)
        if (forms.we !== null) expect(forms.we, id).toMatch(/[еёи]м/u)
      }
      if (forms.kind === 'agreeing') {
        const stems = [forms.masculine, forms.feminine, forms.neuter, forms.plural].map((form) =>
          /^будучи (?=\S)/u.test(form),
        )
        expect(stems, id).toEqual([true, true, true, true])
        expect(forms.feminine.replace('ё', 'е'), id).toMatch(/а(?: |$)/u)
        expect(forms.plural, id).toMatch(/ы(?: |$)/u)
      }
    }
  })

  it('is what the reader knows openers by', () => {
    const reads = { preamble: ['preambular', 'whereas'], operative: ['operative', 'resolved'] }
    for (const phrase of every)
      for (const form of formsIn(phrase.forms)) {
        const found = openerOf(`${form} ${phrase.preposition} слова`, phrase.language)
        expect.soft(reads[phrase.part], form).toContain(found?.opener)
      }
  })
})
