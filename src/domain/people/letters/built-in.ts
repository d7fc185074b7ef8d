import english from '#resources/letters/en.json' with { type: 'json' }
import russian from '#resources/letters/ru.json' with { type: 'json' }
import type { Language } from '../../language/language.ts'
import { letterLayouts, type LetterText } from './letter-text.ts'

export const builtInLetterIds = ['invitation', 'certificate', 'thanks'] as const
export type BuiltInLetterId = (typeof builtInLetterIds)[number]

const packed = { ru: russian, en: english } as const

const joined = (lines: readonly string[]): string => lines.join('\n')

/** A letter that comes with the program, to be changed at will. Brackets are places to fill in. */
export function builtInLetter(id: BuiltInLetterId, language: Language): LetterText {
  const found = packed[language].find((letter) => letter.id === `${language}-${id}`)
  const layout = letterLayouts.find((one) => one === found?.layout)
  if (found === undefined || layout === undefined) throw new Error(`no letter ${id}`)
  const { addressee, title, text, signature } = found
  return { layout, language, addressee: joined(addressee), title, text: joined(text), signature: joined(signature) }
}
