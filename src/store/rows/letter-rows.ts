import { grammaticalCases } from '#domain/language/countries.ts'
import { languages } from '#domain/language/language.ts'
import type { ObliqueCase, OwnForm } from '#domain/people/declension.ts'
import { letterLayouts, type LetterTemplate, type LetterText } from '#domain/people/letters/letter-text.ts'
import { genders } from '#domain/people/person.ts'
import type { RowOf } from '../tables.ts'
import { choice, decoder, isFields, isOneOf, isText } from './decode.ts'

function isLetter(value: unknown): value is LetterText {
  return (
    isFields(value) &&
    isOneOf(letterLayouts, value['layout']) &&
    isOneOf(languages, value['language']) &&
    ['addressee', 'title', 'text', 'signature'].every((part) => isText(value[part]))
  )
}

const letterIn = decoder('a letter', isLetter)

export function letterTemplateRow({ id, name, letter }: LetterTemplate): RowOf<'letter_templates'> {
  return { id, name, letter: JSON.stringify(letter) }
}

export function letterTemplateOf({ id, name, letter }: RowOf<'letter_templates'>): LetterTemplate {
  return { id, name, letter: letterIn(letter) }
}

const obliqueCases = grammaticalCases.filter((one): one is ObliqueCase => one !== 'nominative')

export function ownFormRow({ words, nameCase, gender, form }: OwnForm): RowOf<'own_forms'> {
  return { words, name_case: nameCase, gender: gender ?? '', form }
}

export function ownFormOf({ words, name_case: nameCase, gender, form }: RowOf<'own_forms'>): OwnForm {
  return {
    words,
    nameCase: choice(obliqueCases, nameCase, 'a grammatical case'),
    gender: gender === '' ? null : choice(genders, gender, 'a gender'),
    form,
  }
}
