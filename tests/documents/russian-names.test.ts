import { describe, expect, it } from 'vitest'
import { declineName, ownFormsOf } from '#domain/people/declension.ts'
import type { Gender } from '#domain/people/person.ts'
import { russianNames } from '#documents/people/russian-names.ts'
import { declinedNames } from '#tests/fixtures/declined-names.ts'

interface NameCase {
  readonly line: string
  readonly gender: Gender
  readonly name: ReturnType<typeof partsOf>
  readonly form: ReturnType<typeof partsOf>
  readonly isDoubtful: boolean
}

/** «Иванов Иван Иванович м Иванову Ивану Ивановичу?»: a surname or patronymic of two words is as long in both. */
const cases = declinedNames
  .trim()
  .split('\n')
  .map((line): NameCase => {
    const [before = '', gender = '', after = ''] = line.split(/ (м|ж) /u)
    const isDoubtful = after.endsWith('?')
    return {
      line,
      gender: gender === 'м' ? 'male' : 'female',
      name: partsOf(before),
      form: partsOf(after.replace(/\?$/u, '')),
      isDoubtful,
    }
  })

function partsOf(text: string) {
  const words = text.split(' ')
  const particles = /^(?:фон|де|ван|Абу)$/u.test(words[0] ?? '') ? 2 : 1
  const [surname, givenName = '', ...rest] = [words.slice(0, particles).join(' '), ...words.slice(particles)]
  return { surname: surname ?? '', givenName, patronymic: rest.join(' ').replace(/^-$/u, '') }
}

const nothingSaid = ownFormsOf([])
const textOf = (form: Readonly<Record<'surname' | 'givenName' | 'patronymic', string>>): string =>
  [form.surname, form.givenName, form.patronymic].join(' ').trim()
const formsOf = ({ surname, givenName, patronymic }: ReturnType<typeof declineName>) => ({
  surname: surname.form,
  givenName: givenName.form,
  patronymic: patronymic.form,
})

const found = cases.map(({ line, name, gender, form, isDoubtful }) => {
  const declined = declineName({ ...name, gender }, 'dative', russianNames, nothingSaid)
  const isDoubted = Object.values(declined).some(({ doubts }) => doubts.length > 0)
  return { line, isDoubtful, isDoubted, declined: textOf(formsOf(declined)), form: textOf(form) }
})

describe('names in the dative', () => {
  it('are those a person would write, and every doubtful one is said: 200 names', () => {
    expect(found.length).toBeGreaterThanOrEqual(200)
    expect(found.filter(({ isDoubted, declined, form }) => !isDoubted && declined !== form)).toEqual([])
    expect(found.filter(({ isDoubted, isDoubtful }) => isDoubted !== isDoubtful)).toEqual([])
  })

  it('are mostly right where they are doubtful, too', () => {
    const doubted = found.filter(({ isDoubtful }) => isDoubtful)
    const wrong = doubted
      .filter(({ declined, form }) => declined !== form)
      .map(({ declined, form }) => [declined, form])
    expect(doubted.length).toBeGreaterThan(15)
    expect(wrong).toEqual([
      ['Заяцу Ивану Ивановичу', 'Зайцу Ивану Ивановичу'],
      ['Соловею Климу Фёдоровичу', 'Соловью Климу Фёдоровичу'],
      ['Медведевой Адель Руслановне', 'Медведевой Адели Руслановне'],
    ])
  })
})

/** Genitive and instrumental: «без кого», «с кем». */
const others = [
  ['Иванов Пётр Ильич', 'male', 'Иванова Петра Ильича', 'Ивановым Петром Ильичом'],
  ['Ковалёва Дарья Львовна', 'female', 'Ковалёвой Дарьи Львовны', 'Ковалёвой Дарьей Львовной'],
  ['Достоевский Илья Ильич', 'male', 'Достоевского Ильи Ильича', 'Достоевским Ильей Ильичом'],
  ['Ким Сергей Андреевич', 'male', 'Кима Сергея Андреевича', 'Кимом Сергеем Андреевичем'],
  ['Черных Мария Фоминична', 'female', 'Черных Марии Фоминичны', 'Черных Марией Фоминичной'],
  ['ШЕВЧЕНКО ЛЕВ ТАРАСОВИЧ', 'male', 'ШЕВЧЕНКО ЛЬВА ТАРАСОВИЧА', 'ШЕВЧЕНКО ЛЬВОМ ТАРАСОВИЧЕМ'],
] as const

describe('names in other cases', () => {
  it.each(others)('%s', (text, gender, genitive, instrumental) => {
    const [surname = '', givenName = '', patronymic = ''] = text.split(' ')
    const formOf = (nameCase: 'genitive' | 'instrumental') =>
      textOf(formsOf(declineName({ surname, givenName, patronymic, gender }, nameCase, russianNames, nothingSaid)))
    expect([formOf('genitive'), formOf('instrumental')]).toEqual([genitive, instrumental])
  })
})

describe('what a person has said', () => {
  it('is certain, for these words, this case and this gender alone', () => {
    const own = ownFormsOf([{ words: 'Воробей', nameCase: 'dative', gender: 'male', form: 'Воробею' }])
    const of = (gender: Gender, nameCase: 'dative' | 'genitive') =>
      declineName({ surname: 'Воробей', givenName: 'Саша', patronymic: '', gender }, nameCase, russianNames, own)
        .surname
    expect(of('male', 'dative')).toEqual({ form: 'Воробею', doubts: [] })
    expect(of('male', 'genitive').doubts).toContain('vowel')
    expect(of('female', 'dative').form).toBe('Воробей')
  })
})
