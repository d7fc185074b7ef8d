import { describe, expect, test } from 'vitest'
import { fieldsOf, type Participant } from '#domain/people/fields.ts'
import { mergeParticipants } from '#domain/people/merge.ts'
import { delegation, organization, ownField, participation, person } from '#tests/store/people-samples.ts'

const fields = fieldsOf([ownField])
const full: Participant = { person, participation, organization, delegation }
const bare: Participant = {
  organization: null,
  delegation: null,
  person: {
    ...person,
    id: 'h2',
    surname: 'Федорова',
    givenName: 'А.',
    patronymic: '',
    latinName: '',
    title: '',
    gender: null,
    birthDate: null,
    organizationId: null,
    post: '',
    emails: ['ANNA@example.com', 'a@example.org'],
    phones: [],
    note: 'звонила',
  },
  participation: { ...participation, id: 'y2', personId: 'h2', delegationId: null, room: '12', hotel: '', own: {} },
}

describe('merging records of one person', () => {
  test('keeps what the kept one says and takes from the other what it lacks', () => {
    const merged = mergeParticipants(bare, [full], fields, new Map())
    expect(merged.person).toEqual({
      ...person,
      id: 'h2',
      surname: 'Федорова',
      givenName: 'А.',
      emails: ['ANNA@example.com', 'a@example.org', 'fedorova@example.org'],
      note: 'звонила',
    })
    expect(merged.participation).toEqual({
      ...participation,
      id: 'y2',
      personId: 'h2',
      room: '12',
      own: { [ownField.id]: 'XL' },
    })
    expect(merged).toMatchObject({ organization, delegation })
  })

  test('takes what was chosen, even where it is nothing', () => {
    const chosen = new Map([
      ['surname', full],
      ['room', full],
      ['organization', bare],
      ['post', bare],
    ])
    const merged = mergeParticipants(bare, [full], fields, chosen)
    expect(merged.person).toMatchObject({ surname: 'Фёдорова', givenName: 'А.', organizationId: null, post: '' })
    expect(merged.participation.room).toBe('0217')
  })

  test('of one with itself is that one', () => {
    expect(mergeParticipants(full, [full], fields, new Map())).toEqual(full)
  })
})
