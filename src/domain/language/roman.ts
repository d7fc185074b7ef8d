const values = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Greatest number that has a Roman numeral without overlines. */
const greatestRoman = 3999

/** Roman numeral in capitals. Throws RangeError unless `number` is a whole number from 1 to 3999. */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > greatestRoman)
    throw new RangeError(`No Roman numeral for ${number}`)
  let rest = number
  let roman = ''
  for (const [value, digits] of values) {
    while (rest >= value) {
      roman += digits
      rest -= value
    }
  }
  return roman
}

// Cyrillic letters that are typed in numerals on a Russian keyboard and look the same.
const lookalikes: Readonly<Record<string, string>> = { Х: 'X', І: 'I', С: 'C', М: 'M' }

/**
 * Number of a Roman numeral in capitals, Latin or with Cyrillic lookalikes («ІХ», «ХII»); null when it is not one in its
 * strict form («IIII», «VX», «ix», «»).
 */
export function fromRoman(text: string): number | null {
  const latin = text.replace(/[ХІСМ]/gu, (found) => lookalikes[found] ?? found)
  if (!/^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/u.test(latin)) return null
  let rest = latin
  let number = 0
  for (const [value, digits] of values) {
    while (rest.startsWith(digits)) {
      number += value
      rest = rest.slice(digits.length)
    }
  }
  return number
}
