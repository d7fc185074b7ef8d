import { getFirstnameGender, inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import type { RussianNames } from '#domain/people/declension.ts'

const ofPart = { surname: inclineLastname, givenName: inclineFirstname, patronymic: inclineMiddlename } as const

/** Russian names by the rules of lvovich. */
export const russianNames: RussianNames = {
  decline: (word, part, gender, nameCase) => ofPart[part](word, nameCase, gender),
  guessGender(givenName) {
    const gender = getFirstnameGender(givenName)
    return gender === 'male' || gender === 'female' ? gender : null
  },
}
