import { fold, foldedWords } from '../language/fold.ts'
import type { Participant } from './fields.ts'

/** What is compared at the door, folded. */
export interface DoorKeys {
  readonly surname: readonly string[]
  readonly others: readonly string[]
  readonly badge: string
}

export function doorKeysOf({ person, participation }: Participant): DoorKeys {
  const { surname, givenName, patronymic, latinName } = person
  return {
    surname: [fold(surname), ...foldedWords(surname)],
    others: [givenName, patronymic, latinName].flatMap(foldedWords),
    badge: fold(participation.badgeNumber),
  }
}

const isAlike = (badge: string, word: string) => badge !== '' && badge.replace(/^0+/u, '') === word.replace(/^0+/u, '')

/** Whether what was typed or scanned is this badge number; leading zeros do not matter. */
export function isBadge(badgeNumber: string, typed: string): boolean {
  return isAlike(fold(badgeNumber), fold(typed))
}

/** Score of a whole badge number: no other words outweigh it. */
export const certain = 100

/**
 * How well a participant answers to what was typed at the door, 0 for not at all: each word must begin the surname (best), another name, or
 * the badge number; a whole badge number is certain.
 */
export function doorScore({ surname, others, badge }: DoorKeys, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    if (isAlike(badge, word)) score += certain
    else if (surname[0] === word) score += 12
    else if (surname[0]?.startsWith(word) === true) score += 10
    else if (surname.some((part) => part.startsWith(word))) score += 8
    else if (others.some((part) => part.startsWith(word))) score += 4
    else if (badge.startsWith(word)) score += 2
    else return 0
  }
  return score
}

const [english, russian] = ["qwertyuiop[]asdfghjkl;'zxcvbnm,.`", 'йцукенгшщзхъфывапролджэячсмитьбюё']
const byKey = new Map(
  Array.from(english).flatMap((latin, at): [string, string][] => {
    const cyrillic = russian.charAt(at)
    return [
      [latin, cyrillic],
      [cyrillic, latin],
    ]
  }),
)

/** The same keys in the other keyboard layout: «bdf» is «ива». */
export function otherLayout(typed: string): string {
  return Array.from(typed.toLowerCase(), (letter) => byKey.get(letter) ?? letter).join('')
}
