import { fold } from '../language/fold.ts'

/**
 * Cyrillic letters as most romanizations write them (ICAO Doc 9303 for passports, GOST 7.79-2000 system B, BGN/PCGN differ in
 * what {@link collapses} levels out). `fold` has already brought neighbouring alphabets to Russian letters.
 */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Spellings of one sound brought to one letter, in this order. */
const collapses: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/q/g, 'k'],
  [/ck/g, 'k'],
  [/c(?![hz])(?=[aou]|[^aeiouy]|$)/g, 'k'],
  [/shh|sh?ch|szh/g, 's'],
  // The sound of «дж»: from here on `q` stands for it.
  [/d(?:zh|[jz])|^j(?=[ao])/g, 'q'],
  [/zh/g, 'z'],
  [/sh/g, 's'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/t[sz]|ch|cz/g, 'c'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  // «ё» is written yo, io or e.
  [/(?<=[^aeiouy])[iy]o/g, 'e'],
  [/[yj](?=[^aeou]|$)/g, 'i'],
  [/[iyj]+(?=[aeou])/g, ''],
  [/i+/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[^aeiou])er$/g, 'r'],
  [/(?<=..)i$/g, ''],
]

/**
 * The same string for one name in its usual spellings: «Щербакова», "Shcherbakova", "Scherbakova"; «Юрий», "Yuri", "Iurii"; «Ҷамшед»,
 * "Jamshed". For finding candidates and comparing them, never for showing.
 * @param word one word of a name; punctuation is ignored
 */
export function skeletonOf(word: string): string {
  return skeletonsOf(word)[0]
}

/** The skeleton, and a second one where GOST 7.79-2000 writes «х» as x: "Maxmudov". */
export function skeletonsOf(word: string): readonly [string, ...string[]] {
  const letters = romanized(word)
  const first = collapsed(letters)
  return letters.includes('x') ? [first, collapsed(letters.replaceAll('x', 'kh'))] : [first]
}

function romanized(word: string): string {
  return Array.from(fold(word.replace(/ҷ/giu, 'дж')), (letter) => latin[letter] ?? letter).join('')
}

function collapsed(letters: string): string {
  return collapses.reduce((text, [pattern, by]) => text.replace(pattern, by), letters)
}
