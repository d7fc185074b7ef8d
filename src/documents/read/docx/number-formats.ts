import { toRoman } from '#domain/language/roman.ts'

/** Letters of `russianLower` (ECMA-376 part 1, 17.18.59): without ё, й, ъ, ь. */
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const chicago = '*†‡§'
/** Letters repeated more often than this are of no use to anybody; Word counts on in letters no further either. */
const greatestLetter = 780
const greatestRoman = 3999

/** Letters after the last are doubled, then tripled. */
function letters(alphabet: string, ordinal: number): string {
  if (ordinal < 1 || ordinal > greatestLetter) return `${ordinal}`
  return alphabet.charAt((ordinal - 1) % alphabet.length).repeat(1 + Math.floor((ordinal - 1) / alphabet.length))
}

function roman(ordinal: number): string {
  return ordinal < 1 || ordinal > greatestRoman ? `${ordinal}` : toRoman(ordinal)
}

function englishOrdinal(ordinal: number): string {
  const [tens, units] = [ordinal % 100, ordinal % 10]
  if (tens > 10 && tens < 14) return `${ordinal}th`
  return `${ordinal}${units === 1 ? 'st' : units === 2 ? 'nd' : units === 3 ? 'rd' : 'th'}`
}

/** One of a row of signs of Unicode; the number itself beyond it. */
function signFrom(first: number, count: number): (ordinal: number) => string {
  return (ordinal) => (ordinal < 1 || ordinal > count ? `${ordinal}` : String.fromCodePoint(first + ordinal - 1))
}

const fullWidthZero = 0xff10 - 0x30

/** Number formats by their name in the standard (ST_NumberFormat); those that are not here print figures. */
const formats: ReadonlyMap<string, (ordinal: number) => string> = new Map(
  Object.entries({
    none: () => '',
    decimalZero: (ordinal) => `${ordinal}`.padStart(2, '0'),
    lowerLetter: (ordinal) => letters(latin, ordinal),
    upperLetter: (ordinal) => letters(latin, ordinal).toUpperCase(),
    lowerRoman: (ordinal) => roman(ordinal).toLowerCase(),
    upperRoman: roman,
    russianLower: (ordinal) => letters(russian, ordinal),
    russianUpper: (ordinal) => letters(russian, ordinal).toUpperCase(),
    ordinal: englishOrdinal,
    hex: (ordinal) => ordinal.toString(16).toUpperCase(),
    chicago: (ordinal) => letters(chicago, ordinal),
    numberInDash: (ordinal) => `- ${ordinal} -`,
    decimalEnclosedCircle: signFrom(0x2460, 20),
    decimalEnclosedCircleChinese: signFrom(0x2460, 20),
    decimalEnclosedParen: signFrom(0x2474, 20),
    decimalEnclosedFullstop: signFrom(0x2488, 20),
    decimalFullWidth: (ordinal) =>
      `${ordinal}`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + fullWidthZero)),
  }),
)

export function formatNumber(ordinal: number, format: string): string {
  return formats.get(format)?.(ordinal) ?? `${ordinal}`
}

/** Signs of the fonts of signs, by their place in the font, that stand for a sign of Unicode. */
const signs: ReadonlyMap<number, string> = new Map([
  [0x2d, '–'],
  [0x6c, '•'],
  [0x6e, '▪'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xb7, '•'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfc, '✓'],
  [0xfe, '☑'],
])
const firstSign = 0xf000
const lastSign = 0xf0ff

/** A character as printed: fonts of signs keep theirs in a private area. */
export function printedSign(code: number): string {
  if (code < firstSign || code > lastSign) return String.fromCharCode(code)
  return signs.get(code - firstSign) ?? '□'
}

/** A bullet is a dash or one of a few signs; whatever font drew another, a point is meant. */
export function printedBullet(text: string): string {
  const sign = text.trim() === '' ? '' : printedSign(text.trim().charCodeAt(0))
  if (sign === '' || /^[-–—−•●○◦▪■□➢✓*+❖→☑]$/u.test(sign)) return sign
  return '•'
}

/** A number in raised digits: «¹²». */
export function raised(number: number): string {
  return `${number}`.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}
