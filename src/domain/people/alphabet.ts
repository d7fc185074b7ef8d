import { fold } from '../language/fold.ts'
import type { Language } from '../language/language.ts'
import { withoutParticles } from './names.ts'

/** What {@link keyOf} ends the letters with: nothing is before it, so that a shorter name comes first. */
const end = '\u0000'

/**
 * The place of a text in the alphabet: keys compared by code units are in the order of a list. Case, quotes and punctuation do not count; ё
 * is sorted as е and comes after it where all else is equal, as dictionaries have it, and so do other letters with marks; numbers go by
 * their value («зал 2» before «зал 10»), before letters. Russian lists have Cyrillic names before Latin ones, English lists the reverse.
 * Equal keys are equal texts.
 */
export function alphabetKey(text: string, language: Language): string {
  return `${lettersOf(text, language)}${end}${text.toLowerCase()}${end}${text}`
}

/** The place of a name in a list: «фон Берг» stands at Б, "de la Cruz" at C, "Van Dyke" with its capital at V. */
export function surnameKey(surname: string, language: Language): string {
  return alphabetKey(withoutParticles(surname), language) + end + surname
}

/** Lists order people by surname, then by given name, then by patronymic. */
export function personKey(names: readonly [surname: string, ...others: string[]], language: Language): string {
  const [surname, ...others] = names
  const parts = [withoutParticles(surname), ...others]
  return [...parts.map((part) => lettersOf(part, language)), ...parts.map((part) => part.toLowerCase()), ...names].join(
    end,
  )
}

const plain = /^[a-zа-яё]*$/iu
const latin = /[a-z]+/gu

function lettersOf(text: string, language: Language): string {
  // Most names are one plain word, and folding is dear.
  const letters = plain.test(text)
    ? text.toLowerCase().replaceAll('ё', 'е')
    : fold(text)
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .replaceAll(/\d+/gu, numberKey)
        .trim()
  return language === 'ru' ? letters.replace(latin, afterCyrillic) : letters
}

/** Digits after their count: 9 before 10, whatever zeros lead. Numbers of one value differ in what follows the letters. */
function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/u, '')
  return `0${String.fromCodePoint(0x30 + Math.min(value.length, 40))}${value}`
}

/** The same letters in the private use area, beyond every alphabet. */
function afterCyrillic(word: string): string {
  let moved = ''
  for (let at = 0; at < word.length; at += 1) moved += String.fromCharCode(0xe000 + word.charCodeAt(at))
  return moved
}
