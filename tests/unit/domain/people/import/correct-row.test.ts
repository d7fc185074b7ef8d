import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '#domain/people/fields.ts'
import type { KnownPerson } from '#domain/people/import/list-preview.ts'
import { mapColumns } from '#domain/people/import/map-columns.ts'
import { judgeList, type ListJudgement } from '#domain/people/import/preview.ts'
import type { Corrections } from '#domain/people/import/read-row.ts'
import type { TableSheet } from '#domain/people/import/table.ts'
import { inventedPeople, listHeaders } from '#tests/support/people-list.ts'

const fields = fieldsOf([])
type Rows = readonly (readonly string[])[]

function judged(rows: Rows, people: readonly KnownPerson[], corrections: Corrections): ListJudgement {
  const sheet: TableSheet = {
    name: '',
    isHidden: false,
    merges: [],
    leftOut: 0,
    rows: rows.map((cells, at) => ({ number: at + 1, cells, isHidden: false })),
  }
  const steps = judgeList({ sheet, mapping: mapColumns(sheet, fields), fields, year: 2026, people, corrections })
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

interface Correction {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Puts cells right one after another; each time the list is as if it had been judged from the beginning. */
function expectSameAsAnew(rows: Rows, people: readonly KnownPerson[], given: readonly Correction[]): void {
  const corrections = new Map<number, Map<number, string>>()
  let list = judged(rows, people, corrections)
  for (const { row, column, text } of given) {
    corrections.set(row, new Map(corrections.get(row)).set(column, text))
    const anew = judged(rows, people, corrections)
    const corrected = list.correct(row, corrections.get(row))
    if (corrected === null) list = anew
    else expect(corrected).toEqual(anew.preview)
  }
}

const header = ['Фамилия', 'Имя', 'Отчество', 'Организация', 'E-mail', 'Телефон', 'Номер бейджа', 'Имя латиницей']
/** Few texts, so that rows and people meet in every way: by names written alike, by initials, by addresses, telephones and badges. */
const texts = [
  ['Орлова', 'Орлов', 'Орлава', 'Ёлкина', 'Елкина', 'Ёлкина-Орлова', 'Мария', 'Orlova', ''],
  ['Мария', 'М.', 'Марина', 'Орлова', 'Mariia', 'Анна-Мария', 'Илья', ''],
  ['Петровна', 'П.', 'Юрьевна', 'Олегович', '', ''],
  ['Институт рек', 'институт рек', 'Музей льна', '', ''],
  ['a@example.org', 'b@example.org', '', '', ''],
  ['+7 916 111-11-11', '+7 916 222-22-22', '', '', ''],
  ['7', '8', '', '', ''],
  ['Maria Orlova', 'Orlova M.', '', '', ''],
] as const
const row = fc.tuple(...texts.map((some) => fc.constantFrom(...some)))
const rows = fc.array(row, { minLength: 1, maxLength: 14 })
const filledBy = [
  'surname',
  'givenName',
  'patronymic',
  'organization',
  'emails',
  'phones',
  'badgeNumber',
  'latinName',
] as const
const person = fc.tuple(row, fc.boolean()).map(([cells, isParticipant]) => {
  const values = cells.flatMap((text, at) => {
    const field = filledBy[at] ?? 'note'
    return text === '' ? [] : [[field, field === 'emails' || field === 'phones' ? [text] : text] as const]
  })
  return { values: Object.fromEntries(values), isParticipant }
})
const people = fc
  .array(person, { maxLength: 7 })
  .map((all) => all.map((one, at): KnownPerson => ({ id: `p${at}`, ...one })))
const corrections = fc.array(
  fc
    .record({ row: fc.integer({ min: 2, max: 15 }), column: fc.nat(texts.length - 1) })
    .chain((cell) => fc.constantFrom(...(texts[cell.column] ?? [''])).map((text) => Object.assign({ text }, cell))),
  { minLength: 1, maxLength: 6 },
)

describe('a corrected row', () => {
  it('leaves the list as if it had been judged from the beginning', () => {
    fc.assert(
      fc.property(rows, people, corrections, (list, known, given) => {
        expectSameAsAnew([header, ...list], known, given)
      }),
      { numRuns: 600 },
    )
  })

  it('does so where hundreds have one name, and not all of them are compared', () => {
    const named = fc.record({ row: fc.integer({ min: 2, max: 620 }), isMoved: fc.boolean() })
    const list = Array.from({ length: 620 }, (_, at) => ['Орлова', 'Мария', '', `Музей ${at % 40}`])
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 3 }), (given) => {
        expectSameAsAnew(
          [header.slice(0, 4), ...list],
          [],
          given.map(({ row: number, isMoved }) => ({ row: number, column: 0, text: isMoved ? 'Жукова' : 'Орлова' })),
        )
      }),
      { numRuns: 10 },
    )
  })

  it('does so in a long list beside the people of an earlier one', () => {
    const first = judged([listHeaders, ...inventedPeople(1_500, 11)], [], new Map()).preview.rows
    const known = first.map(({ number, values }): KnownPerson => ({ id: `p${number}`, values, isParticipant: true }))
    const second = inventedPeople(1_500)
    const given = Array.from({ length: 24 }, (_, at): Correction => {
      const other = (at % 2 === 0 ? second : inventedPeople(1_500, 11))[(at * 389) % 1_500] ?? []
      const column = [1, 2, 3, 7][at % 4] ?? 1
      return { row: ((at * 577) % 1_500) + 2, column, text: other[column] ?? '' }
    })
    expectSameAsAnew([listHeaders, ...second], known, given)
  })
})
