import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '#domain/people/fields.ts'
import type { KnownPerson, ListPreview } from '#domain/people/import/list-preview.ts'
import { mapColumns } from '#domain/people/import/map-columns.ts'
import { judgeList, type ListJudgement, type Progress } from '#domain/people/import/preview.ts'
import type { Values } from '#domain/people/import/read-cell.ts'
import type { Corrections } from '#domain/people/import/read-row.ts'
import type { Cell, Merge, TableSheet } from '#domain/people/import/table.ts'
import { inventedPeople, listHeaders } from '#tests/support/people-list.ts'

const fields = fieldsOf([])
const sheetOf = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): TableSheet => ({
  name: '',
  isHidden: false,
  merges,
  leftOut: 0,
  rows: rows.map((cells, at) => ({ number: at + 1, cells, isHidden: false })),
})

function finish(steps: Generator<Progress, ListJudgement>): ListJudgement {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
const preview = (
  rows: readonly (readonly Cell[])[],
  people: readonly KnownPerson[] = [],
  more: { readonly merges?: readonly Merge[]; readonly corrections?: Corrections } = {},
) => {
  const sheet = sheetOf(rows, more.merges)
  return finish(judgeList({ sheet, mapping: mapColumns(sheet, fields), fields, year: 2026, people, ...more })).preview
}
const known = (id: string, values: Values, isParticipant = true): KnownPerson => ({ id, values, isParticipant })

const header = ['Фамилия', 'Имя', 'Отчество', 'Организация', 'E-mail', 'Телефон', 'Номер бейджа']
const orlova = known('orlova', {
  surname: 'Орлова',
  givenName: 'Мария',
  patronymic: 'Петровна',
  organization: 'Институт речных долин',
  emails: ['orlova@example.org'],
  phones: ['+7 916 123-45-67'],
  badgeNumber: '007',
})
const pyotr = (surname: string) => [known('a', { surname, givenName: 'Пётр', emails: ['p@example.org'] })]
const judged = (row: readonly Cell[], people: readonly KnownPerson[] = [orlova]) =>
  preview([header, row], people).rows[0]

describe('a row beside the people of a file', () => {
  it('of nobody known is new', () => {
    expect(judged(['Жуков', 'Илья', 'Юрьевич', '', 'zhukov@example.org'])).toMatchObject({ state: 'new', number: 2 })
  })

  it('that says nothing new is the same, whatever it leaves out and however it writes', () => {
    expect(judged(['Орлова', 'Мария', '', 'институт речных долин', 'Orlova@Example.org'])).toMatchObject({
      state: 'same',
      personId: 'orlova',
      changes: [],
    })
  })

  it('does not take the dots from ё, but brings them', () => {
    expect(judged(['Елкин', 'Петр', '', '', 'p@example.org'], pyotr('Ёлкин'))).toMatchObject({ state: 'same' })
    expect(judged(['Ёлкин', 'Пётр', '', '', 'p@example.org'], pyotr('Елкин'))).toMatchObject({
      state: 'update',
      changes: [{ field: 'surname', before: 'Елкин', after: 'Ёлкин' }],
    })
  })

  it('with the address of a person is that person, with what changes', () => {
    expect(
      judged(['Орлова-Жукова', 'Мария', 'Петровна', '', 'ORLOVA@example.org', '8 916 123 45 67; 8 495 111-22-33']),
    ).toMatchObject({
      state: 'update',
      matchedBy: 'email',
      changes: [
        { field: 'surname', before: 'Орлова', after: 'Орлова-Жукова' },
        { field: 'phones', before: ['+7 916 123-45-67'], after: ['+7 916 123-45-67', '8 495 111-22-33'] },
      ],
    })
  })

  it('with the badge, or the telephone and the name, of a person is that person', () => {
    expect(judged(['Орлова', 'М.', '', 'Заря', '', '', '007'])).toMatchObject({
      state: 'update',
      matchedBy: 'badgeNumber',
      // The letter says nothing of a name that is known in full.
      changes: [{ field: 'organization', before: 'Институт речных долин', after: 'Заря' }],
    })
    const { patronymic: _, ...short } = orlova.values
    expect(judged(['Орлова', 'Мария', '', 'Заря', '', '89161234567'], [known('a', short)])).toMatchObject({ state: 'update', matchedBy: 'phone' }) // prettier-ignore
  })

  it('with the full name of a person is that person where nothing speaks against it', () => {
    const people = [known('a', { surname: 'Орлова', givenName: 'Мария', patronymic: 'Петровна' })]
    expect(judged(['Орлова', 'Мария', 'Петровна', 'Заря'], people)).toMatchObject({
      state: 'update',
      matchedBy: 'name',
    })
    expect(judged(['Орлова', 'Мария', 'Петровна', 'Заря'])).toMatchObject({ state: 'duplicate', personId: null })
    const two = [
      ...people,
      known('b', { surname: 'Орлова', givenName: 'Мария', patronymic: 'Петровна', birthDate: '1990-01-01' }),
    ]
    expect(judged(['Орлова', 'Мария', 'Петровна', 'Заря'], two)?.candidates.map(({ personId }) => personId)).toEqual([
      'a',
      'b',
    ])
  })

  it('of a like name is left to a person, with reasons and what would change', () => {
    expect(judged(['Orlova', 'Mariia'])).toMatchObject({
      state: 'duplicate',
      candidates: [
        {
          personId: 'orlova',
          reasons: ['spelling'],
          changes: [
            { field: 'surname', after: 'Orlova' },
            { field: 'givenName', after: 'Mariia' },
          ],
        },
      ],
    })
  })

  it('of a like name that says nothing new, and has an organization in common, is the same', () => {
    expect(judged(['Орлова', 'М.', 'П.', 'Институт речных долин'])).toMatchObject({
      state: 'same',
      personId: 'orlova',
      matchedBy: 'values',
    })
    expect(judged(['Орлова', 'М.', 'П.'])).toMatchObject({ state: 'duplicate' })
  })

  it('with the mailbox of an office is not whoever has it', () => {
    expect(judged(['Жуков', 'Илья', '', '', 'orlova@example.org'])).toMatchObject({ state: 'new' })
  })

  it('without a name is an error that stops no other row', () => {
    const { rows, counts } = preview([header, ['', '', '', 'Заря', 'a@example.org'], ['Жуков', 'Илья']])
    expect(rows.map(({ state }) => state)).toEqual(['error', 'new'])
    expect(counts).toEqual({ new: 1, update: 0, same: 0, duplicate: 0, error: 1 })
  })

  it('of the address book joins the conference', () => {
    expect(judged(['Орлова', 'Мария', 'Петровна'], [known('orlova', orlova.values, false)])).toMatchObject({
      state: 'update',
      joins: true,
      changes: [],
    })
  })

  it('takes each person once', () => {
    const { rows } = preview([header, ['Орлова', 'Мария', 'Петровна', 'ИРД', 'orlova@example.org'], ['Орлова', 'М.', '', 'Заря', 'orlova@example.org']], [orlova]) // prettier-ignore
    expect(rows.map(({ state }) => state)).toEqual(['update', 'duplicate'])
  })

  it('is put right by a person', () => {
    const rows = [
      ['ФИО', 'Дата приезда'],
      ['Ли Чен', 'скоро'],
    ]
    expect(preview(rows).rows[0]?.doubts.map(({ problem }) => problem)).toEqual(['nameOrder', 'notUnderstood'])
    const corrected = (...texts: readonly string[]) =>
      preview(rows, [], { corrections: new Map([[2, new Map(texts.entries())]]) }).rows[0]
    expect(corrected('Чен, Ли', '14 апреля')).toMatchObject({
      doubts: [],
      values: { surname: 'Чен', givenName: 'Ли', arrivalDate: '2026-04-14' },
    })
    // A name written once more as it stands is right; what is no date stays none.
    expect(corrected('Ли Чен', 'завтра')).toMatchObject({
      doubts: [{ column: 1, text: 'завтра', problem: 'notUnderstood' }],
      values: { surname: 'Ли', givenName: 'Чен' },
    })
    expect(corrected('Ли Чен', '')).toMatchObject({ doubts: [] })
  })
})

describe('rows of a list', () => {
  it('that are one person are told, the later beside the earlier', () => {
    const { rows } = preview([
      header,
      ['Орлова', 'Мария', 'Петровна'],
      ['Жуков', 'Илья'],
      ['Орлова', 'М.', 'П.'],
      ['Жуков', 'Илья'],
    ])
    expect(rows.map(({ state, candidates }) => [state, candidates.map(({ row }) => row)])).toEqual([
      ['new', []],
      ['new', []],
      ['duplicate', [2]],
      ['duplicate', [3]],
    ])
  })

  it('are taken with the section they stand in; sums and counted rows are no people', () => {
    const rows = [
      ['№', 'ФИО', 'Должность', 'E-mail'],
      ['Республика Армения'],
      ['1', 'Петросян Армен Тигранович', 'министр'],
      ['Делегация Института рек'],
      ['2', 'Орлова Мария Петровна', 'директор'],
      ['3'],
      ['Итого:', '', '2'],
    ]
    const merges = [2, 4].map((row) => ({ top: row, bottom: row, left: 0, right: 3 }))
    const list = preview(rows, [], { merges }).rows
    expect(list.map(({ values }) => [values.surname, values.delegation])).toEqual([
      ['Петросян', 'Республика Армения'],
      ['Орлова', 'Делегация Института рек'],
    ])
  })

  it('share what is merged over them', () => {
    const rows = [['Организация', 'ФИО', 'Должность'], ['Институт рек', 'Орлова Мария Петровна', 'директор'], ['', 'Жуков Илья Юрьевич', 'инженер']] // prettier-ignore
    const list = preview(rows, [], { merges: [{ top: 2, bottom: 3, left: 0, right: 0 }] }).rows
    expect(list.map(({ values }) => values.organization)).toEqual(['Институт рек', 'Институт рек'])
  })

  it('share each what is merged over it alone, in whatever order the merges are told', () => {
    const rows = [['Организация', 'ФИО', 'Должность'], ['Институт рек', 'Орлова Мария Петровна', 'директор'], ['', 'Жуков Илья Юрьевич'], ['Музей', 'Чижова Ольга Ильинична', 'хранитель'], ['', 'Абаев Руслан Тимурович'], ['', 'Лаврова Анна Львовна']] // prettier-ignore
    const merges = [[4, 5, 0], [2, 3, 2], [2, 3, 0], [4, 5, 2]].map(([top = 0, bottom = 0, column = 0]) => ({ top, bottom, left: column, right: column })) // prettier-ignore
    const list = preview(rows, [], { merges }).rows
    expect(list.map(({ values }) => [values.organization, values.post])).toEqual([
      ['Институт рек', 'директор'],
      ['Институт рек', 'директор'],
      ['Музей', 'хранитель'],
      ['Музей', 'хранитель'],
      [undefined, undefined],
    ])
  })

  it('tell how far the work is, so that it can be stopped', () => {
    const sheet = sheetOf([[...listHeaders], ...inventedPeople(600)])
    const steps = judgeList({ sheet, mapping: mapColumns(sheet, fields), fields, year: 2026, people: [] })
    const told: number[] = []
    for (const { done, total } of steps) told.push(done / total)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(1)
  })
})

/** What storing every row, possible duplicates as people of their own, makes of the people of a file. */
function applied(people: readonly KnownPerson[], { rows }: ListPreview, list: string): readonly KnownPerson[] {
  const after = new Map(people.map((person) => [person.id, person]))
  for (const { state, personId, changes, values, number } of rows) {
    const person = after.get(personId ?? '')
    if (person !== undefined) {
      const changed = Object.fromEntries(changes.map((change) => [change.field, change.after]))
      after.set(person.id, known(person.id, { ...person.values, ...changed }))
    } else if (state !== 'error') after.set(`${list} ${number}`, known(`${list} ${number}`, values))
  }
  return [...after.values()]
}

describe('a list read a second time', () => {
  /** Rows of invented people, some twice, some with cells left out or written otherwise. */
  const lists = fc.array(
    fc.record({
      person: fc.nat(60),
      without: fc.uniqueArray(fc.constantFrom(3, 4, 7, 8, 9), { maxLength: 3 }),
      isShort: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const invented = inventedPeople(61)
  const rowsOf = (list: readonly { person: number; without: readonly number[]; isShort: boolean }[]) => [
    listHeaders,
    ...list.map(({ person, without, isShort }) =>
      (invented[person] ?? []).map((text, at) =>
        without.includes(at) ? '' : at === 2 && isShort ? `${text.charAt(0)}.` : text,
      ),
    ),
  ]

  it('changes nothing', () => {
    fc.assert(
      fc.property(lists, lists, (list, before) => {
        const people = applied([], preview(rowsOf(before)), 'before')
        const first = preview(rowsOf(list), people)
        const again = preview(rowsOf(list), applied(people, first, 'list'))
        expect(again.counts).toMatchObject({ new: 0, update: 0, duplicate: 0, same: list.length })
      }),
      { numRuns: 50 },
    )
  })

  it('changes nothing where possible duplicates are left out, but for these', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const first = preview(rowsOf(list))
        const kept = { ...first, rows: first.rows.filter(({ state }) => state !== 'duplicate') }
        const again = preview(rowsOf(list), applied([], kept, 'list'))
        expect(again.counts.new + again.counts.update + again.counts.error).toBe(0)
        expect(again.counts.duplicate).toBeLessThanOrEqual(first.counts.duplicate)
      }),
      { numRuns: 50 },
    )
  })
})
