import type { ConferenceFile } from '#app/ports.ts'
import type { GridView } from '#domain/people/grid-view.ts'
import type { OwnForm } from '#domain/people/declension.ts'
import type { LetterTemplate } from '#domain/people/letters/letter-text.ts'
import type { ImportProfile, OwnField } from '#domain/people/own-field.ts'
import { noJourney } from '#domain/people/participation.ts'
import type { Delegation, Participation, Presence, QuorumRule } from '#domain/people/participation.ts'
import type { Organization, Person } from '#domain/people/person.ts'
import { session } from './agenda-samples.ts'

export const organization: Organization = {
  id: 'org1',
  name: 'Библиотечная ассоциация Карелии',
  shortName: 'БАК',
  country: 'RU',
  city: 'Петрозаводск',
}

export const person: Person = {
  id: 'h1',
  surname: 'Фёдорова',
  givenName: 'Анна-Мария',
  patronymic: 'Ильинична',
  latinName: 'FEDOROVA ANNA-MARIA',
  title: 'профессор',
  gender: 'female',
  birthDate: '1971-02-28',
  organizationId: 'org1',
  post: 'заведующая кафедрой',
  country: 'RU',
  city: 'Петрозаводск',
  address: 'ул. Озёрная, 4',
  emails: ['fedorova@example.org', 'anna@example.com'],
  phones: ['8 (814) 200-10-20'],
  note: '',
}

export const delegation: Delegation = {
  id: 'g1',
  conferenceId: 'k1',
  name: 'Карелия',
  country: 'RU',
  organizationId: 'org1',
  headId: 'y1',
  seats: 3,
  quota: null,
}

export const participation: Participation = {
  id: 'y1',
  conferenceId: 'k1',
  personId: 'h1',
  role: 'delegate',
  delegationId: 'g1',
  status: 'confirmed',
  arrival: { date: '2026-05-11', time: '14:05', transport: 'SU 1304', place: 'вокзал, выход 2' },
  departure: noJourney,
  hotel: 'Онега',
  room: '0217',
  transfer: 'автобус 2',
  diet: 'без рыбы',
  visa: '',
  badgeNumber: '007',
  note: 'просит место у прохода',
  own: { f1: 'XL', f2: 3, f3: true },
}

export const presence: Presence = { sessionId: 's1', participationId: 'y1', markedAt: '2026-05-12T07:02:00.000Z' }

export const quorumRule: QuorumRule = {
  conferenceId: 'k1',
  counted: 'delegates',
  numerator: 1,
  denominator: 2,
  mustExceed: true,
}

export const ownField: OwnField = { id: 'f1', name: 'Размер футболки', type: 'choice', choices: ['M', 'L', 'XL'] }

export const gridView: GridView = {
  id: 'w1',
  name: 'Гостиница «Онега»',
  columns: [
    { field: 'surname', width: 180 },
    { field: 'own:f1', width: 90 },
  ],
  frozen: 1,
  filters: [{ field: 'hotel', kind: 'is', values: ['Онега'] }],
  sorts: [{ field: 'arrivalDate', descending: false }],
  groupBy: 'delegation',
}

export const importProfile: ImportProfile = {
  id: 'i1',
  name: 'Список оргкомитета',
  columns: { 'ф.и.о.': 'fullName', размер: 'own:f1' },
}

export const letterTemplate: LetterTemplate = {
  id: 'n1',
  name: 'Письмо докладчику',
  letter: {
    layout: 'letter',
    language: 'ru',
    addressee: '{инициалы фамилия: кому}',
    title: '',
    text: '{обращение}!\nЖдём Ваш доклад.',
    signature: '',
  },
}

export const ownForm: OwnForm = { words: 'Воробей', nameCase: 'dative', gender: 'male', form: 'Воробью' }

/** Stores one of everything that is kept of people, at the conference of `fill` or at another. */
export function fillPeople(file: ConferenceFile, conferenceId = 'k1'): void {
  file.write({ command: 'participants.import' }, (writer) => {
    writer.putOrganization(organization)
    writer.putPerson(person)
    writer.putDelegation({ ...delegation, conferenceId })
    writer.putParticipation({ ...participation, conferenceId })
    writer.putSession({ ...session, conferenceId, roomId: null })
    writer.putPresence(presence)
    writer.putQuorumRule({ ...quorumRule, conferenceId })
    writer.putOwnField(ownField)
    writer.putGridView(gridView)
    writer.putImportProfile(importProfile)
    writer.putLetterTemplate(letterTemplate)
    writer.putOwnForm(ownForm)
  })
}

/** What a file holds of people. */
export function peopleOf(file: ConferenceFile): unknown {
  return {
    persons: file.persons(),
    organizations: file.organizations(),
    ownFields: file.ownFields(),
    gridViews: file.gridViews(),
    importProfiles: file.importProfiles(),
    letterTemplates: file.letterTemplates(),
    ownForms: file.ownForms(),
    ofConferences: file.conferences().map(({ id }) => ({
      participations: file.participations(id),
      delegations: file.delegations(id),
      quorumRule: file.quorumRule(id),
      sessions: file.sessions(id).map((one) => [one, file.presences(one.id)]),
    })),
  }
}
