import { expect } from 'vitest'
import { partsOf } from '#tests/support/office-file.ts'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { openPeople } from '../people.ts'

type HandOut = Parameters<Bench['client']['participantList']['export']>[0]['handOut']

export const participantListCases: Cases<'participantList'> = {
  'participantList.preview': async ({ client, ...bench }) => {
    const conferenceId = await openPeople({ client, ...bench })
    const scope = { conferenceId, language: 'ru', title: '', whom: { query: everybody, only: null } } as const
    const preview = (handOut: HandOut) => client.participantList.preview({ ...scope, handOut })
    const { people } = await preview({ kind: 'signs' })
    expect(people).toBe(1)
    const list = {
      kind: 'list',
      purpose: 'official',
      grouping: 'delegation',
      fields: ['fullName'],
      sessionId: null,
    } as const
    expect(await preview(list)).toMatchObject({ kind: 'list', people, paper: { title: 'Список участников' } })
    const present = { ...list, purpose: 'attendance', grouping: 'none', sessionId: 's1' } as const
    expect(await preview(present)).toMatchObject({ paper: { title: 'Список присутствовавших' } })
    expect(await preview({ kind: 'badges', size: '90x55' })).toMatchObject({ kind: 'badges', size: '90x55', people })
    const table = await preview({ kind: 'table', format: 'xlsx', fields: ['fullName', 'own:f1'] })
    expect(table).toMatchObject({ kind: 'table', columns: [{ header: 'Фамилия, имя, отчество' }, { kind: 'text' }] })
  },
  'participantList.export': async (bench) => {
    const conferenceId = await openPeople(bench)
    const whom = { query: everybody, only: ['y1', 'gone'] }
    const scope = { conferenceId, language: 'ru', title: '', whom } as const
    const write = async (name: string, handOut: HandOut, only: readonly string[] | null = whom.only) => {
      const steps = []
      const target = bench.token(name, 'target')
      const request = { ...scope, whom: { ...whom, only }, target, handOut }
      for await (const step of await bench.client.participantList.export(request)) steps.push(step)
      return { last: steps.at(-1), bytes: await bench.read(name) }
    }
    const fields = ['fullName', 'room', 'own:f1', 'own:gone']
    const csv = await write('Участники.csv', { kind: 'table', format: 'csv', fields })
    expect(csv.last).toEqual({ type: 'done', name: 'Участники.csv', bytes: csv.bytes.length, people: 1 })
    expect(csv.bytes.toString()).toBe(
      '\uFEFFФамилия, имя, отчество;Номер в гостинице;Размер футболки\r\nФёдорова Анна-Мария Ильинична;0217;XL\r\n',
    )
    const book = await write('Участники.xlsx', { kind: 'table', format: 'xlsx', fields }, null)
    expect(partsOf(book.bytes).get('xl/worksheets/sheet1.xml')).toContain('>0217<')
    const words = async (name: string, handOut: HandOut) =>
      (partsOf((await write(name, handOut)).bytes).get('word/document.xml') ?? '')
        .replaceAll(/<[^>]+>/gu, ' ')
        .replaceAll(/[ \u00A0]+/gu, ' ')
    const list = { kind: 'list', grouping: 'delegation', fields: ['fullName', 'organization'] } as const
    expect(await words('Список.docx', { ...list, purpose: 'official', sessionId: null })).toContain(
      'Карелия (1) Фёдорова Анна-Мария Ильинична профессор глава делегации Библиотечная ассоциация Карелии',
    )
    expect(await words('Подписи.docx', { ...list, purpose: 'signIn', sessionId: 's1' })).toContain(
      // Planned for ten, it is five minutes late.
      'Пленарное заседание, 12 мая 2026 г., 10:05',
    )
    const letter = { layout: 'certificate', language: 'ru', addressee: '', title: 'СЕРТИФИКАТ', signature: '' } as const
    const certificate = { ...letter, text: '# {фамилия имя отчество}\n{получил|получила} благодарность' }
    expect(await words('Сертификаты.docx', { kind: 'letters', letter: certificate, letterheadId: null })).toContain(
      'СЕРТИФИКАТ Фёдорова Анна-Мария Ильинична получила благодарность',
    )
    expect(await words('Бейджи.docx', { kind: 'badges', size: '90x55' })).toContain('Фёдорова Анна-Мария Ильинична')
    expect((await words('Таблички.docx', { kind: 'signs' })).match(/Фёдорова/gu)).toHaveLength(2)
  },
}

const everybody = { search: '', filters: [], sorts: [], groupBy: null, presence: null }
