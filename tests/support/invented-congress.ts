import givenNames from '#resources/given-names.json' with { type: 'json' }
import type { FileWriter } from '#app/ports.ts'
import { noJourney, participationStatuses, type Delegation } from '#domain/people/participation.ts'
import type { Organization } from '#domain/people/person.ts'

const syllables =
  'ра хи мов ка ри са ид фар ход на зи ро лё лкин ще рба ко ва де ни сен ко юсу пов гу лям эр га ше ва'.split(' ')
const towns = ['Орск', 'Елец', 'Худжанд', 'Гомель', 'Сочи', 'Ош', 'Бельцы', 'Гюмри', 'Тарту', 'Сухум']
const countries = ['RU', 'TJ', 'BY', 'KZ', 'KG', 'AM', 'MD', 'UZ', 'AZ', 'GE']
const hotels = ['Якорь', 'Волна', 'Старый порт', '']

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length]

function surnameOf(seed: number): string {
  const word = [seed, seed >> 2, seed >> 5].map((n) => at(syllables, n)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1) + (at(['ов', 'ин', 'ева', 'енко'], seed) ?? '')
}

/** Numbers without order, the same in every run (Lehmer's generator). */
function numbers(): () => number {
  let last = 20_260_512
  return () => (last = (last * 48_271) % 2_147_483_647)
}

/** Puts `count` invented people into a conference, with organizations and delegations: as one list of a large congress would. */
export function putInventedPeople(writer: FileWriter, conferenceId: string, count: number): void {
  const next = numbers()
  const organizations = Array.from({ length: 2000 }, (_, index): Organization => {
    const name = `${at(['Музей', 'Институт', 'Союз', 'Библиотека'], index) ?? ''} «${surnameOf(next())}»`
    return { id: `o${index}`, name, shortName: '', country: at(countries, index) ?? '', city: at(towns, index) ?? '' }
  })
  const delegations = Array.from({ length: 200 }, (_, index): Delegation => {
    const name = `Делегация ${surnameOf(next())}`
    return {
      id: `g${index}`,
      conferenceId,
      name,
      country: null,
      organizationId: null,
      headId: null,
      seats: 5,
      quota: 9,
    }
  })
  for (const organization of organizations) writer.putOrganization(organization)
  for (const delegation of delegations) writer.putDelegation(delegation)
  for (let index = 0; index < count; index += 1) {
    const id = String(index).padStart(6, '0')
    const surname = surnameOf(next())
    const seed = next()
    writer.putPerson({
      id: `h${id}`,
      surname,
      givenName: at(givenNames, seed >> 3) ?? '',
      patronymic: seed % 5 === 0 ? '' : `${at(givenNames, seed >> 5) ?? ''}ович`,
      latinName: '',
      title: seed % 9 === 0 ? 'профессор' : '',
      gender: null,
      birthDate: null,
      organizationId: at(organizations, seed >> 2)?.id ?? null,
      post: at(['директор', 'научный сотрудник', 'заведующая отделом', 'ректор'], seed) ?? '',
      country: at(countries, seed >> 4) ?? '',
      city: at(towns, seed >> 6) ?? '',
      address: '',
      emails: [`p${seed % 1_000_000}@example.org`],
      phones: [`+7 9${String(seed).padStart(9, '0').slice(0, 9)}`],
      note: '',
    })
    writer.putParticipation({
      id: `y${id}`,
      conferenceId,
      personId: `h${id}`,
      role: at(['delegate', 'guest', 'observer'], seed) ?? '',
      delegationId: at(delegations, seed >> 7)?.id ?? null,
      status: at(participationStatuses, seed >> 8) ?? 'invited',
      arrival: { date: `2026-05-${10 + (seed % 5)}`, time: '14:05', transport: `SU ${seed % 900}`, place: 'вокзал' },
      departure: noJourney,
      hotel: at(hotels, seed >> 9) ?? '',
      room: String(seed % 700),
      transfer: '',
      diet: '',
      visa: '',
      badgeNumber: id,
      note: '',
      own: {},
    })
  }
}
