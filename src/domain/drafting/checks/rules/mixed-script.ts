import type { Language } from '../../../language/language.ts'
import { here, matches, type TextRule } from '../rule.ts'

const cyrillic = 'АВЕКМНОРСТУХІЅЈаекорсухіѕј'
const latin = 'ABEKMHOPCTYXISJaekopcyxisj'
const toLatin = new Map(Array.from(cyrillic, (letter, index): [string, string] => [letter, latin.charAt(index)]))
const toCyrillic = new Map(Array.from(latin, (letter, index): [string, string] => [letter, cyrillic.charAt(index)]))

/** Capitals that make a Roman numeral once they are all Latin. */
const numeral = /^[IVXLCDM]+$/u
const letters = /\p{L}+/gu
/** A Latin letter that looks like a Russian word of one letter, between Russian words. */
const alone = /(?<=^|[\p{Script=Cyrillic},;:»)][ \u00a0])[aocykBKCYOA](?=[ \u00a0][\p{Script=Cyrillic}«\d])/gu
const cyrillicNumeral =
  /(?<![\p{L}\p{N}.-])Х+(?=[ \u00a0](?:\p{Lu}\p{Ll}+|век|в\.|съезд|конференци|конгресс|форум|пленум|сесси))/gu

function swapped(word: string, by: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => by.get(letter) ?? letter).join('')
}

/** Letters of one alphabet that stand in a word of the other, as a search or a screen reader would stumble over: «cовет» with a Latin «c». */
export const mixedScript: TextRule = {
  id: 'mixed-script',
  kind: 'text',
  severity: 'error',
  find({ plain }, language) {
    if (!/\p{Script=Latin}/u.test(plain) && !/Х/u.test(plain)) return []
    if (!/\p{Script=Cyrillic}/u.test(plain)) return []
    const mixed = matches(plain, letters)
      .filter(([word]) => isMixed(word))
      .map((match) => {
        const fixed = fix(match[0], language)
        const params = { word: match[0] }
        return here(match, { code: 'mixed-script', params, ...(fixed === null ? {} : { text: fixed }) })
      })
    if (language !== 'ru') return mixed
    const single = matches(plain, alone).map((match) =>
      here(match, {
        code: 'mixed-script',
        params: { word: match[0] },
        text: swapped(match[0], toCyrillic),
      }),
    )
    const numerals = matches(plain, cyrillicNumeral).map((match) =>
      here(match, {
        code: 'cyrillic-numeral',
        params: { word: match[0] },
        text: swapped(match[0], toLatin),
      }),
    )
    return [...mixed, ...single, ...numerals]
  },
}

function isMixed(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)
}

/** The word in one alphabet; null where a letter has no twin, so that it cannot be known what was meant. */
function fix(word: string, language: Language): string | null {
  const inLatin = swapped(word, toLatin)
  if (numeral.test(inLatin)) return inLatin
  const inCyrillic = swapped(word, toCyrillic)
  const allCyrillic = !/\p{Script=Latin}/u.test(inCyrillic)
  const allLatin = !/\p{Script=Cyrillic}/u.test(inLatin)
  if (allCyrillic && allLatin) return language === 'ru' ? inCyrillic : inLatin
  return allCyrillic ? inCyrillic : allLatin ? inLatin : null
}
