import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownFormsOf, type RussianNames } from '#domain/people/declension.ts'
import { fieldsOf, type Participant } from '#domain/people/fields.ts'
import { builtInLetter, builtInLetterIds } from '#domain/people/letters/built-in.ts'
import { composeLetters, letterDoubts } from '#domain/people/letters/compose-letters.ts'
import type { LetterText } from '#domain/people/letters/letter-text.ts'
import { piecesOf } from '#domain/people/letters/marks.ts'
import { inventedParticipant } from '#tests/support/invented-people.ts'
import { conference } from '#tests/support/sample-documents.ts'

const fields = fieldsOf([{ id: 'f1', name: 'Секция', type: 'text', choices: [] }])

/** Marks what was asked of it: rules of Russian are the library's. */
const names: RussianNames = {
  decline: (word, _part, _gender, nameCase) => `${word}<${nameCase.slice(0, 3)}>`,
  guessGender: (givenName) => (givenName === 'Олеся' ? 'female' : null),
}

const someone = (
  change: Partial<Participant['person']>,
  own: Participant['participation']['own'] = {},
): Participant => {
  const one = inventedParticipant(0)
  const blank = { title: '', gender: null, latinName: '', post: 'ректор' }
  return {
    ...one,
    person: { ...one.person, ...blank, surname: 'Ивлева', givenName: 'Олеся', patronymic: 'Львовна', ...change },
    participation: { ...one.participation, own },
  }
}

const letter = (change: Partial<LetterText>): LetterText => ({
  layout: 'letter',
  language: 'ru',
  addressee: '',
  title: '',
  text: '',
  signature: '',
  ...change,
})
const sources = (language: 'ru' | 'en' = 'ru', forms: Parameters<typeof ownFormsOf>[0] = []) => ({
  conference,
  language,
  fields,
  names,
  own: ownFormsOf(forms),
})
const written = (change: Partial<LetterText>, one = someone({})) =>
  composeLetters(letter(change), [one], sources(change.language)).letter(0)

describe('marks of a letter', () => {
  it('are fields by name, in a case, words by gender; what nobody knows stands as it is', () => {
    expect(piecesOf('Вот {ФИО: кому}, {секция} и {нечто}.', fields)).toEqual([
      { kind: 'words', text: 'Вот ' },
      { kind: 'field', field: 'fullName', nameCase: 'dative' },
      { kind: 'words', text: ', ' },
      { kind: 'field', field: 'own:f1', nameCase: 'nominative' },
      { kind: 'words', text: ' и ' },
      { kind: 'unknown', text: '{нечто}' },
      { kind: 'words', text: '.' },
    ])
    expect(piecesOf('{принял|приняла}', fields)).toEqual([{ kind: 'gendered', male: 'принял', female: 'приняла' }])
    expect(piecesOf('{Post}', fields)).toEqual([{ kind: 'field', field: 'post', nameCase: 'nominative' }])
  })

  it('without braces nothing is a field', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => text !== '' && !/[{}]/u.test(text)),
        (text) => {
          expect(piecesOf(text, fields)).toEqual([{ kind: 'words', text }])
        },
      ),
    )
  })
})

const appeal = (change: Partial<Participant['person']>) =>
  written(
    { language: 'en', text: '{salutation},' },
    someone({ surname: 'Smith', givenName: 'Ann', patronymic: '', ...change }),
  ).paragraphs[0]?.text

describe('a letter', () => {
  it('addresses a woman by name, and by surname who has no patronymic', () => {
    expect(written({ text: '{обращение}!' }).paragraphs).toEqual([{ look: 'appeal', text: 'Уважаемая Олеся Львовна!' }])
    const guest = someone({ surname: 'Ким', givenName: 'Мин', patronymic: '', gender: 'male' })
    expect(written({ text: '{обращение}!' }, guest).paragraphs[0]?.text).toBe('Уважаемый господин Ким!')
    const unknown = someone({ surname: 'Ким', givenName: 'Мин', patronymic: '' })
    expect(written({ text: '{обращение}!' }, unknown).paragraphs[0]?.text).toBe('Уважаемый(-ая) Мин Ким!')
  })

  it('addresses in English by title, then by gender, then by the whole name', () => {
    expect(appeal({ title: 'Dr' })).toBe('Dear Dr Smith,')
    expect(appeal({ gender: 'female' })).toBe('Dear Ms Smith,')
    expect(appeal({})).toBe('Dear Ann Smith,')
  })

  it('leaves out a line that has nothing to say, and begins a line with a capital unless it begins with a name', () => {
    const { addressee } = written(
      { addressee: '{должность}\n{секция}\n{инициалы фамилия}\nКому: {секция}' },
      someone({ surname: 'фон Берг' }),
    )
    expect(addressee).toEqual(['Ректор', 'О.\u00A0Л.\u00A0фон Берг', 'Кому:'])
  })

  it('prints a line with # large, a word by gender, and parts a post from a name by the room to sign', () => {
    const { paragraphs, signature } = written({
      text: '# {фамилия имя отчество}\n{принял|приняла} участие',
      signature: 'С уважением,\nРектор ____ И. О. Петров',
    })
    expect(paragraphs).toEqual([
      { look: 'large', text: 'Ивлева Олеся Львовна' },
      { look: 'text', text: 'приняла участие' },
    ])
    expect(signature).toEqual([
      { left: 'С\u00A0уважением,', right: '' },
      { left: 'Ректор', right: 'И.\u00A0О.\u00A0Петров' },
    ])
  })

  it.each(['ru', 'en'] as const)('of the program knows every field it names: %s', (language) => {
    for (const id of builtInLetterIds) {
      const text = builtInLetter(id, language)
      expect([id, ...letterDoubts(text, [someone({})], sources(language)).unknown]).toEqual([id])
    }
  })
})

const doubts = (text: string, people: readonly Participant[], forms: Parameters<typeof ownFormsOf>[0] = []) =>
  letterDoubts(letter({ text }), people, sources('ru', forms))

describe('what to look at before letters go out', () => {
  it('is each doubtful form once, with how many need it; what a person has said comes last', () => {
    const sparrow = someone({ surname: 'Воробей', givenName: 'Лев', patronymic: 'Львович' })
    const hunter = someone({ post: 'ловец жемчуга' })
    const said = { words: 'ловец жемчуга', nameCase: 'dative', gender: null, form: 'ловцу жемчуга' } as const
    const { forms } = doubts('{должность: кому} {фамилия: кому}', [hunter, sparrow, sparrow], [said])
    expect(forms.map(({ words, form, isOwn, count }) => [words, form, isOwn, count])).toEqual([
      ['Воробей', 'Воробей<dat>', false, 2],
      ['ловец жемчуга', 'ловцу жемчуга', true, 1],
    ])
  })

  it('is who may be a man or a woman, where the letter has to know', () => {
    const unknown = someone({ givenName: 'Мин', patronymic: '' })
    expect(doubts('{обращение}!', [unknown]).genderless).toHaveLength(1)
    expect(doubts('{организация}', [unknown]).genderless).toEqual([])
    expect(doubts('{обращение}!', [someone({})]).genderless).toEqual([])
  })

  it('is places in brackets, marks nobody knows, and what is not known of the conference', () => {
    const { blanks, unknown } = letterDoubts(letter({ text: 'До [дата] {даты} {нечто}' }), [], {
      ...sources(),
      conference: { ...conference, startsOn: null },
    })
    expect(blanks).toEqual(['[дата]', '{даты}'])
    expect(unknown).toEqual(['{нечто}'])
  })
})
