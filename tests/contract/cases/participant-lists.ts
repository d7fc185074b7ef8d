import { expect } from 'vitest'
import { partsOf } from '#tests/support/office-file.ts'
import type { Cases } from '../cases.ts'
import { openPeople } from '../people.ts'

export const participantListCases: Cases<'participantList'> = {
  'participantList.export': async (bench) => {
    const conferenceId = await openPeople(bench)
    const scope = { conferenceId, language: 'ru', ids: ['y1', 'gone'] } as const
    const list = { kind: 'table', format: 'csv', name: 'Участники', fields: ['fullName', 'room', 'own:f1'] } as const
    const target = bench.token('Участники.csv', 'target')
    const steps = []
    for await (const step of await bench.client.participantList.export({ ...scope, target, list })) steps.push(step)
    const written = await bench.read('Участники.csv')
    expect(steps.at(-1)).toEqual({ type: 'done', name: 'Участники.csv', bytes: written.length, people: 1 })
    expect(written.toString()).toBe(
      '\uFEFFФамилия, имя, отчество;Номер в гостинице;Размер футболки\r\nФёдорова Анна-Мария Ильинична;0217;XL\r\n',
    )
    const book = bench.token('Участники.xlsx', 'target')
    const asBook = { ...scope, ids: null, target: book, list: { ...list, format: 'xlsx' } } as const
    for await (const step of await bench.client.participantList.export(asBook)) steps.push(step)
    expect(partsOf(await bench.read('Участники.xlsx')).get('xl/worksheets/sheet1.xml')).toContain('>0217<')
  },
}
