import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  builtInFieldIds,
  fieldsOf,
  fullNameOf,
  isEmpty,
  isPlain,
  isValueOf,
  ownFieldId,
  valueOf,
  withValue,
  type Field,
  type FieldValue,
  type Participant,
  type PlainFieldId,
} from '#domain/people/fields.ts'
import { delegation, organization, ownField, participation, person } from '#tests/store/people-samples.ts'

const participant: Participant = { person, participation, organization, delegation }
const fields = fieldsOf([
  ownField,
  { id: 'f2', name: 'Число гостей', type: 'number', choices: [] },
  { id: 'f3', name: 'Нужна справка', type: 'yesNo', choices: [] },
])
const plain = fields.filter((field): field is Field & { id: PlainFieldId } => isPlain(field.id))

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

function valueFor({ type, choices }: Field): fc.Arbitrary<FieldValue> {
  if (type === 'number') return fc.integer()
  if (type === 'yesNo') return fc.boolean()
  if (type === 'texts') return fc.array(fc.string({ minLength: 1 }), { minLength: 1 })
  if (type === 'date') return date
  if (type === 'time') return time
  if (choices.length > 0) return fc.constantFrom(...choices)
  return fc.string()
}

describe('fields of a participant', () => {
  test('hold what the file knows', () => {
    const values = Object.fromEntries(fields.map(({ id }) => [id, valueOf(participant, id)]))
    expect(values).toMatchObject({
      fullName: 'Фёдорова Анна-Мария Ильинична',
      organization: 'Библиотечная ассоциация Карелии',
      delegation: 'Карелия',
      emails: ['fedorova@example.org', 'anna@example.com'],
      birthDate: '1971-02-28',
      gender: 'female',
      status: 'confirmed',
      arrivalDate: '2026-05-11',
      arrivalTransport: 'SU 1304',
      departureDate: null,
      room: '0217',
      'own:f1': 'XL',
      'own:f2': 3,
      'own:f3': true,
    })
  })

  test('are all there, built in and own', () => {
    expect(fields).toHaveLength(builtInFieldIds.length + 3)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    expect(fields.find(({ id }) => id === ownFieldId(ownField))).toEqual({
      id: 'own:f1',
      type: 'choice',
      name: 'Размер футболки',
      choices: ['M', 'L', 'XL'],
    })
  })

  test.each(plain.map((field) => [field.id, field] as const))('%s is set, and nothing else', (_, field) => {
    fc.assert(
      fc.property(valueFor(field), (value) => {
        const changed = withValue(participant, field, value)
        expect(valueOf(changed, field.id)).toEqual(value === '' && !field.name ? '' : isEmpty(value) ? null : value)
        for (const { id } of plain)
          if (id !== field.id) expect(valueOf(changed, id), id).toEqual(valueOf(participant, id))
      }),
      { numRuns: 25 },
    )
  })

  test('are emptied by null', () => {
    for (const field of plain)
      if (field.type !== 'status')
        expect(isEmpty(valueOf(withValue(participant, field, null), field.id)), field.id).toBe(true)
  })

  test('refuse what they cannot hold', () => {
    const refused: [string, FieldValue][] = [
      ['birthDate', '2026-02-30'],
      ['birthDate', '28.02.1971'],
      ['arrivalTime', '24:00'],
      ['status', 'lost'],
      ['status', null],
      ['gender', 'x'],
      ['emails', 'a@example.org'],
      ['own:f1', 'XXL'],
      ['own:f2', 'три'],
      ['own:f2', Number.NaN],
      ['own:f3', 'да'],
      ['hotel', 7],
    ]
    for (const [id, value] of refused) {
      const field = plain.find((one) => one.id === id)
      if (field === undefined) throw new Error(id)
      expect(isValueOf(field, value), id).toBe(false)
      expect(() => withValue(participant, field, value), id).toThrow(RangeError)
    }
  })

  test('a name is what there is of it', () => {
    const nobody = { ...person, surname: '', givenName: '', patronymic: '' }
    expect(fullNameOf(nobody)).toBe('FEDOROVA ANNA-MARIA')
    expect(fullNameOf({ ...nobody, surname: 'Сукарно' })).toBe('Сукарно')
  })
})
