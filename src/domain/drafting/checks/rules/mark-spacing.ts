import type { Language } from '../../../language/language.ts'
import { typedEndingOf } from './typed-ending.ts'
import { here, matches, type TextRule } from '../rule.ts'

const space = String.raw`[ \u00a0\u2009\u202f]+`
/** In Russian “ may close a quotation, in English it never does. */
const closing: Readonly<Record<Language, string>> = { ru: ')»”\\]', en: ')»”\\]' }
const opening: Readonly<Record<Language, string>> = { ru: '(«„\\[', en: '(«„“\\[' }

const patternsOf = (language: Language) => ({
  before: new RegExp(String.raw`(?<=[^\s(«„,;:])${space}(?:[,;:!?${closing[language]}]|\.(?=\s|$|[.,;)»]))`, 'gu'),
  afterOpening: new RegExp(String.raw`[${opening[language]}]${space}(?=\S)`, 'gu'),
})
const patterns: Readonly<Record<Language, ReturnType<typeof patternsOf>>> = {
  ru: patternsOf('ru'),
  en: patternsOf('en'),
}

/** No space after a mark that ends a piece of the sentence. «12:30», «1,5» and «и/или» have none by right. */
const afterMark =
  /[,;!?](?=[\p{L}«„(])|(?<=\p{L}):(?=[\p{L}«„(])|(?<=\p{Ll}{2}|[)»])\.(?=\p{Lu}\p{Ll})|[»)](?=\p{L}{3,})/gu
/** A word run together with the bracket or quotation mark after it; «член(ы)» and "State(s)" are right. */
const beforeOpening = /(?<=[\p{L}\p{N},;:])(?:«(?=\p{L})|\((?=[^()]{5,}\)))/gu

/** Spaces before marks, after opening brackets and quotes, and spaces that are missing after marks. */
export const markSpacing: TextRule = {
  id: 'mark-spacing',
  kind: 'text',
  severity: 'warning',
  find(checked, language) {
    const { plain } = checked
    // The space before a mark that should not be there at all goes with it.
    const wordsEnd = typedEndingOf(checked)?.rest.length ?? plain.length
    const { before, afterOpening } = patterns[language]
    return [
      ...matches(plain, before)
        .filter(({ index }) => index < wordsEnd)
        .map((match) => {
          const mark = match[0].trim()
          return here(match, { code: 'space-before-mark', params: { mark }, text: mark })
        }),
      ...matches(plain, afterOpening).map((match) => {
        const mark = match[0].trim()
        return here(match, { code: 'space-after-opening', params: { mark }, text: mark })
      }),
      ...matches(plain, afterMark)
        .filter(({ 0: mark, index }) => mark !== ')' || isApart(plain, index))
        .map((match) => {
          const [mark] = match
          return here(match, { code: 'no-space-after-mark', params: { mark }, text: `${mark} ` })
        }),
      ...matches(plain, beforeOpening).map((match) => {
        const [mark] = match
        return here(match, { code: 'no-space-before', params: { mark }, text: ` ${mark}` })
      }),
    ]
  },
}

/** A bracketed piece that stands between words, not inside one: «(проект)решения», but not «депутат(ы)ми» nor «а)текст». */
function isApart(text: string, close: number): boolean {
  const open = text.lastIndexOf('(', close)
  return open >= 0 && /^$|\s/u.test(text.charAt(open - 1))
}
