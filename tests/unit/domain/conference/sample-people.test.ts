import { describe, expect, it } from 'vitest'
import { samplePeople, type SamplePeople } from '#domain/conference/sample-people.ts'
import { sampleConference } from '#domain/conference/sample.ts'
import { differenceOf } from '#domain/drafting/opening/names.ts'
import { openingOf } from '#domain/drafting/opening/opening.ts'
import { countryOf } from '#domain/language/countries.ts'
import { languages } from '#domain/language/language.ts'
import { fieldsOf, fullNameOf, isEmpty, valueOf } from '#domain/people/fields.ts'
import { DuplicateFinder } from '#domain/people/find-duplicates.ts'
import { quorumOf } from '#domain/people/quorum.ts'
import { isDelegate, usualRoles } from '#domain/people/roles.ts'

/** Names of those who may be one person, each pair once. */
function duplicatesAmong({ participants }: SamplePeople): readonly (readonly [string, string])[] {
  const finder = new DuplicateFinder()
  for (const { person, organization } of participants) finder.add({ ...person, organization: organization?.name ?? '' })
  const nameAt = (at: number) => {
    const found = participants[at]
    return found === undefined ? '' : fullNameOf(found.person)
  }
  return participants.flatMap((_, at) =>
    finder.find(at, (other) => other > at).map((found) => [nameAt(at), nameAt(found.at)] as const),
  )
}

const delegatesOf = ({ participants }: SamplePeople, delegationId: string) =>
  participants.filter(
    ({ participation }) =>
      participation.delegationId === delegationId && participation.status !== 'declined' && isDelegate(participation),
  ).length

const nearby = (date: string | null, day: string | null) =>
  date === null || Math.abs(Date.parse(date) - Date.parse(day ?? '')) <= 2 * 86_400_000
const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length))

function quorumAt({ presences, quorumRule, participants }: SamplePeople, session: string) {
  const marks = presences.filter(({ sessionId }) => sessionId === `0-ru-session-${session}`)
  const present = new Set(marks.map(({ participationId }) => participationId))
  return quorumOf(
    quorumRule,
    participants.map(({ participation }) => participation),
    (id) => present.has(id),
  )
}

describe.each(languages)('people of the sample conference in %s', (language) => {
  const { conference } = sampleConference(language)
  const people = samplePeople(language, conference.id)
  const stays = people.participants.map(({ participation }) => participation)

  it('are the same every time, each with ids of their own', () => {
    expect(samplePeople(language, conference.id)).toEqual(people)
    const ids = people.participants.flatMap(({ person, participation }) => [person.id, participation.id])
    expect(new Set(ids).size).toBe(ids.length)
    expect(stays.map(({ id }) => id).toSorted()).toEqual(stays.map(({ id }) => id))
  })
  it('come from countries that we know, by organizations that are listed', () => {
    const organizations = new Set(people.organizations.map(({ id }) => id))
    for (const { person } of people.participants) {
      expect(countryOf(person.country)?.id).toBe(person.country)
      expect(organizations).toContain(person.organizationId)
      expect(fullNameOf(person)).not.toBe('')
    }
    const sending = people.delegations.flatMap(({ country }) => country ?? [])
    expect(new Set(sending).size).toBe(20)
    expect(people.delegations.filter(({ organizationId }) => organizationId !== null)).toHaveLength(3)
  })
  it('leave no field of the list empty for everybody', () => {
    const unused = fieldsOf(people.ownFields).filter(
      ({ id }) => id !== 'delegation' && people.participants.every((participant) => isEmpty(valueOf(participant, id))),
    )
    expect(unused.map(({ id }) => id)).toEqual([])
    const roles = new Set(stays.map(({ role }) => role))
    expect(usualRoles.filter((role) => !roles.has(role))).toEqual([])
  })
  it('have numbers of badges in turn with leading zeros, who comes and nobody else', () => {
    const coming = stays.filter(({ status }) => status !== 'invited' && status !== 'declined')
    expect(coming.map(({ badgeNumber }) => badgeNumber)).toEqual(coming.map((_, at) => String(at + 1).padStart(3, '0')))
    expect(new Set(stays.map(({ badgeNumber }) => badgeNumber)).size).toBe(coming.length + 1)
  })
  it('travel around the days of the conference', () => {
    const { startsOn, endsOn } = conference
    for (const { arrival, departure } of stays) {
      expect(nearby(arrival.date, startsOn)).toBe(true)
      expect(nearby(departure.date, endsOn)).toBe(true)
    }
  })
  it('can be reached nowhere: addresses of domains kept for examples', () => {
    const emails = people.participants.flatMap(({ person }) => person.emails)
    expect(emails.filter((email) => !/^[\w.]+@(?:example\.org|[a-z]+\.example)$/u.test(email))).toEqual([])
    expect(people.participants.filter(({ person }) => person.emails.length > 1).length).toBeGreaterThan(5)
    expect(people.participants.filter(({ person }) => person.emails.length === 0).length).toBeGreaterThan(10)
  })
  it('have names, posts and organizations of every length', () => {
    expect(longest(people.participants.map(({ person }) => person.post))).toBeGreaterThanOrEqual(195)
    expect(longest(people.organizations.map(({ name }) => name))).toBeGreaterThan(340)
  })
  it('were marked present one after another, those who came', () => {
    const came = new Set(stays.filter(({ status }) => status === 'arrived' || status === 'left').map(({ id }) => id))
    const doors = Map.groupBy(people.presences, ({ sessionId }) => sessionId)
    expect(doors.size).toBe(4)
    for (const marks of doors.values()) {
      expect(marks.length).toBeGreaterThan(50)
      expect(marks.every(({ participationId }) => came.has(participationId))).toBe(true)
      expect(marks.map(({ markedAt }) => markedAt).toSorted()).toEqual(marks.map(({ markedAt }) => markedAt))
    }
  })
})

describe('in Russian', () => {
  const people = samplePeople('ru', 'c')

  it('180 are listed, seven of them twice', () => {
    expect(people.participants).toHaveLength(180)
    expect(duplicatesAmong(people)).toEqual([
      ['Саркисян Левон Ашотович', 'Саркисян Л. А.'],
      ['Заречная-Лунина Инна Петровна', 'Заречная Лунина Инна Петровна'],
      ['Мюллер-Хоф Катрин', 'Müller Hof Katrin'],
      ['Абдраимов Ерлан Сакенович', 'Ерлан Абдраимов'],
      ['Щербаков Юрий Николаевич', 'Shcherbakov Yury'],
      ['Королёва Алёна Сергеевна', 'Королева Алена'],
      ['Пономарёва Евгения Алексеевна', 'Пономарева Е. А.'],
    ])
  })
  it('Iran sends one delegate too many, the fund has no head yet', () => {
    const over = people.delegations.filter(({ id, quota }) => quota !== null && delegatesOf(people, id) > quota)
    expect(over.map(({ name, quota }) => [name, quota])).toEqual([['Иран', 2]])
    expect(people.delegations.filter(({ headId }) => headId === null).map(({ name }) => name)).toEqual([
      'Фонд «Живой исток»',
    ])
  })
  it('has a quorum at the opening and not at the closing', () => {
    expect(quorumAt(people, 'opening')).toEqual({ present: 73, needed: 53, total: 105, isMet: true })
    expect(quorumAt(people, 'closing')).toEqual({ present: 50, needed: 53, total: 105, isMet: false })
  })
  it('the resolution names those who have sent a delegation', () => {
    const [resolution] = sampleConference('ru').documents
    const { names } = openingOf(
      resolution?.body ?? { opening: [], preamble: [], formula: [], operative: [], closing: [] },
      'ru',
    )
    const sent = people.delegations.map(({ name }) => ({ name, form: null }))
    expect(names).toHaveLength(23)
    expect(differenceOf(names, sent, 'ru')).toEqual({ missing: [], extra: [] })
  })
})

describe('in English', () => {
  const people = samplePeople('en', 'c')

  it('178 are listed, seven of them twice', () => {
    expect(people.participants).toHaveLength(178)
    expect(duplicatesAmong(people)).toEqual([
      ['Guliyev Rustam Ali oglu', 'Гулиев Рустам Али оглы'],
      ['Thériault Étienne', 'Theriault Etienne'],
      ['El-Damarany Yasmin', 'Aldamarany Yasmin'],
      ['Müller-Hof Katrin', 'Mueller Hof Katrin'],
      ['van der Wielen Joris', 'Wielen J. van der'],
      ['García Estremera José Luis', 'Jose Luis Garcia Estremera'],
      ['Abernethy Iain Fraser', 'Abernethy I. F.'],
    ])
  })
  it('Greece sends one delegate too many, the committee has no head yet', () => {
    const over = people.delegations.filter(({ id, quota }) => quota !== null && delegatesOf(people, id) > quota)
    expect(over.map(({ name, quota }) => [name, quota])).toEqual([['Greece', 3]])
    expect(people.delegations.filter(({ headId }) => headId === null).map(({ name }) => name)).toEqual([
      'Standing Committee on Catalogues',
    ])
  })
})
