import type { Conference } from '../../conference/conference.ts'
import { countryIn, countryOf, type GrammaticalCase } from '../../language/countries.ts'
import { formatDate, formatDateRange } from '../../language/dates.ts'
import { declineName as declineNoun, type Declined } from '../../language/decline.ts'
import type { Language } from '../../language/language.ts'
import { declineName, type FormDoubt, type ObliqueCase, type OwnForms, type RussianNames } from '../declension.ts'
import { declinePost } from '../declined-post.ts'
import { valueWords } from '../field-words.ts'
import { isEmpty, valueOf, type Field, type FieldId, type Participant } from '../fields.ts'
import { genderOf } from '../gender.ts'
import { isPatronymic, withInitialsFirst } from '../names.ts'
import type { Gender, Person } from '../person.ts'
import { isLetterField, type LetterField } from './marks.ts'

/** A form that was needed, and why a person should look at it. */
export interface NeededForm {
  readonly words: string
  readonly nameCase: ObliqueCase
  readonly gender: Gender | null
  readonly form: string
  /** `noun`: a post or an organization that is not often met. */
  readonly doubts: readonly (FormDoubt | 'noun')[]
  /** Whether a person has said it. */
  readonly isOwn: boolean
}

export interface LetterSources {
  readonly conference: Conference
  readonly language: Language
  readonly fields: readonly Field[]
  readonly names: RussianNames
  readonly own: OwnForms
}

/** Says what fields hold for one person; every form it makes is told to `onForm`. */
export class LetterValues {
  readonly #one: Participant
  readonly #sources: LetterSources
  readonly #onForm: (form: NeededForm) => void

  constructor(one: Participant, sources: LetterSources, onForm: (form: NeededForm) => void) {
    this.#one = one
    this.#sources = sources
    this.#onForm = onForm
  }

  get language(): Language {
    return this.#sources.language
  }

  get gender(): Gender | null {
    return genderOf(this.#one.person, this.#sources.names.guessGender).gender
  }

  value(field: LetterField | FieldId, nameCase: GrammaticalCase): string {
    const { conference, language } = this.#sources
    const { startsOn, endsOn, place, host, title } = conference
    if (!isLetterField(field)) return this.#listed(field, nameCase)
    switch (field) {
      case 'fullName':
      case 'names':
      case 'initials':
        return this.#name(field, nameCase)
      case 'appeal':
        return this.#appeal()
      case 'conference':
        return this.#noun(title, nameCase, declineTitle)
      case 'dates':
        return startsOn === null ? '' : formatDateRange(startsOn, endsOn ?? startsOn, language)
      case 'place':
        return place ?? ''
      case 'host':
    }
    return host ?? ''
  }

  #listed(id: FieldId, nameCase: GrammaticalCase): string {
    const { fields, language } = this.#sources
    const field = fields.find((one) => one.id === id)
    const value = valueOf(this.#one, id)
    if (field === undefined || isEmpty(value)) return ''
    if (field.type === 'date' && typeof value === 'string') return formatDate(value, language, 'long')
    const words = valueWords(field, value, language)
    if (language === 'en' || nameCase === 'nominative') return words
    if (id === 'surname' || id === 'givenName' || id === 'patronymic') return this.#parts(nameCase)[id]
    if (field.type === 'country' && typeof value === 'string' && countryOf(value) !== null)
      return countryIn(value, nameCase, language)
    if (id === 'post') return this.#noun(words, nameCase, declinePost)
    return id === 'organization' || id === 'delegation' || id === 'role'
      ? this.#noun(words, nameCase, declineNoun)
      : words
  }

  #noun(words: string, nameCase: GrammaticalCase, decline: (words: string, nameCase: ObliqueCase) => Declined): string {
    if (nameCase === 'nominative' || words === '' || this.#sources.language === 'en') return words
    const said = this.#sources.own({ words, nameCase, gender: null })
    const { form, sure } = said === null ? decline(words, nameCase) : { form: said, sure: true }
    this.#onForm({ words, nameCase, gender: null, form, doubts: sure ? [] : ['noun'], isOwn: said !== null })
    return form
  }

  #name(which: 'fullName' | 'names' | 'initials', nameCase: GrammaticalCase): string {
    const { person } = this.#one
    if (this.#sources.language === 'en') return inEnglish(person, which)
    const { surname, givenName, patronymic } = this.#parts(nameCase)
    if (which === 'initials')
      return (
        withInitialsFirst({ surname, givenName: person.givenName, patronymic: person.patronymic }) || person.latinName
      )
    const parts = which === 'names' ? [givenName, patronymic] : [surname, givenName, patronymic]
    return joined(parts) || person.latinName
  }

  #parts(nameCase: GrammaticalCase): Pick<Person, 'surname' | 'givenName' | 'patronymic'> {
    const { person } = this.#one
    if (nameCase === 'nominative') return person
    const { names, own } = this.#sources
    const { gender } = this
    const declined = declineName(person, nameCase, names, own)
    for (const part of ['surname', 'givenName', 'patronymic'] as const) {
      const { form, doubts } = declined[part]
      const words = person[part]
      const isOwn = own({ words, nameCase, gender }) !== null
      if (words !== '') this.#onForm({ words, nameCase, gender, form, doubts, isOwn })
    }
    const { surname, givenName, patronymic } = declined
    return { surname: surname.form, givenName: givenName.form, patronymic: patronymic.form }
  }

  /** «Уважаемый Иван Петрович»; who has no patronymic is addressed by the surname. */
  #appeal(): string {
    const { person } = this.#one
    const { gender } = this
    if (this.#sources.language === 'en') return englishAppeal(person, gender)
    const isByName = isPatronymic(person.patronymic) || person.surname === ''
    const dear = gender === null ? 'Уважаемый(-ая)' : gender === 'female' ? 'Уважаемая' : 'Уважаемый'
    if (isByName) return joined([dear, joined([person.givenName, person.patronymic]) || person.latinName])
    const polite = gender === null ? '' : gender === 'female' ? 'госпожа' : 'господин'
    return joined([dear, polite, polite === '' ? joined([person.givenName, person.surname]) : person.surname])
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** «VI Международная конференция…»: the number before the name stays. */
function declineTitle(title: string, nameCase: ObliqueCase): Declined {
  const number = /^(?:[IVXLC]+|\d+(?:-\p{L}+)?)\s+/u.exec(title)?.[0] ?? ''
  const { form, sure } = declineNoun(title.slice(number.length), nameCase)
  return { form: number + form, sure }
}

function inEnglish(
  { latinName, surname, givenName, patronymic }: Person,
  which: 'fullName' | 'names' | 'initials',
): string {
  if (latinName !== '') return latinName
  if (which === 'names') return joined([givenName, patronymic])
  if (which === 'initials') return withInitialsFirst({ surname, givenName, patronymic })
  return joined([givenName, patronymic, surname])
}

const learned = /^(?:dr|prof|professor|sir|dame|rev|h\.?\s?e)\b/iu

/** “Dear Dr Smith”; who has no title and is neither a man nor a woman for certain is called by the whole name. */
function englishAppeal(person: Person, gender: Gender | null): string {
  const { title, surname } = person
  const whole = inEnglish(person, 'fullName')
  const family = surname !== '' && !/\p{Script=Cyrillic}/u.test(surname) ? surname : ''
  if (family === '') return `Dear ${whole}`
  if (learned.test(title)) return `Dear ${title} ${family}`
  return gender === null ? `Dear ${whole}` : `Dear ${gender === 'female' ? 'Ms' : 'Mr'} ${family}`
}
