import { isGivenName, isPatronymic } from './names.ts'
import type { Gender, Person } from './person.ts'

const female = /(?:вна|чна|шна)$|(?:^|\s)(?:кызы|гызы|кизи|қизи|kyzy|gizi|qizi)$/iu
const male = /ич$|(?:^|\s)(?:оглы|оглу|угли|ўғли|улы|уулу|ogly|oglu|ugli|uulu|uly)$/iu

/** What a given name says of gender, null for one of both or of neither. */
export type GuessGender = (givenName: string) => Gender | null

export interface KnownGender {
  /** Null where nothing tells. */
  readonly gender: Gender | null
  readonly isSure: boolean
}

/** Gender of a person as it is kept, as their patronymic says, or as their given name lets one guess; sure of a name that is often met. */
export function genderOf(
  { gender, patronymic, givenName }: Pick<Person, 'gender' | 'patronymic' | 'givenName'>,
  guess: GuessGender,
): KnownGender {
  if (gender !== null) return { gender, isSure: true }
  if (isPatronymic(patronymic) || /\s/u.test(patronymic)) {
    if (female.test(patronymic)) return { gender: 'female', isSure: true }
    if (male.test(patronymic)) return { gender: 'male', isSure: true }
  }
  const guessed = guess(givenName)
  return { gender: guessed, isSure: guessed !== null && isGivenName(givenName) }
}
