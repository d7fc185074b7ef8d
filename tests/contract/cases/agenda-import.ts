import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { readProgramme } from '../read-programme.ts'
import { stage } from './agenda-stage.ts'

const nothingChosen = { sessions: {}, rooms: {}, speakers: {} }

const text = `ПРОГРАММА СЪЕЗДА

12 мая 2026 года

Большой зал
10:00 – 11:00 Открытие
10:00 – 10:20 Приветствие. Чижова Ольга Петровна, директор Музея льна
`

export const agendaImportCases: Cases<'agendaImport'> = {
  'agendaImport.read': async (bench) => {
    const { conferenceId } = await stage(bench)
    await bench.write('Программа.txt', text)
    const source = bench.token('Программа.txt', 'source')
    const { name, programme } = await bench.client.agendaImport.read({ conferenceId, from: { source } })
    expect(name).toBe('Программа.txt')
    expect(programme.days).toMatchObject([{ date: '2026-05-12' }])
    const pasted = await bench.client.agendaImport.read({ conferenceId: null, from: { text } })
    expect(pasted).toEqual({ name: '', programme })
    await expect(bench.client.agendaImport.read({ conferenceId: 'none', from: { text } })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
    await expect(bench.client.agendaImport.read({ conferenceId, from: { text: 'нет' } })).rejects.toMatchObject({
      code: 'programme.empty',
    })
  },
  'agendaImport.preview': async (bench) => {
    const { conferenceId, add, get, big } = await stage(bench)
    const participationId = await add('Чижова Ольга Петровна')
    const before = await get()
    const wanted = { conferenceId, programme: readProgramme, choices: nothingChosen, language: 'ru' } as const
    const preview = await bench.client.agendaImport.preview(wanted)
    expect(preview.sessions.map(({ key, state }) => [key, state])).toEqual([
      ['0.0', 'new'],
      ['0.1', 'new'],
    ])
    expect(preview.rooms).toMatchObject([
      { name: 'Большой зал', roomId: big, isNew: false },
      { name: 'Зал В', isNew: true },
    ])
    expect(preview.speakers.map(({ name, times, matches }) => [name, times, matches[0]?.participationId])).toEqual([
      ['О. П. Чижова', 2, participationId],
      ['CHIZHOVA OLGA', 2, participationId],
      ['Олег Чижов', 2, undefined],
    ])
    // «Открытие» would be in the hall of «Пленарное» at the same hour.
    expect(preview.conflicts.map(({ kind }) => kind)).toContain('roomTwice')
    const skipped = { ...nothingChosen, sessions: { '0.0': { as: 'skip' } } } as const
    const less = await bench.client.agendaImport.preview({ ...wanted, choices: skipped })
    expect(less.sessions[0]).toMatchObject({ state: 'skipped', sessionId: null })
    expect(less.conflicts.map(({ kind }) => kind)).not.toContain('roomTwice')
    expect(await get()).toEqual(before)
  },
  'agendaImport.apply': async (bench) => {
    const { conferenceId, add, get, small } = await stage(bench)
    const participationId = await add('Чижова Ольга Петровна')
    const before = await get()
    const choices = {
      sessions: {},
      rooms: { 'Зал В': small },
      speakers: { 'О. П. Чижова': participationId, 'Олег Чижов': 'gone' },
    }
    const wanted = { conferenceId, programme: readProgramme, choices, language: 'ru', name: 'p.ics' } as const
    const applied = await bench.client.agendaImport.apply(wanted)
    expect(applied.history.undo).toEqual({ command: 'agenda.import', subject: 'p.ics' })
    const after = await get()
    expect(after.rooms).toEqual(before.rooms)
    expect(after.sessions.map(({ title }) => title).toSorted()).toEqual(['Открытие', 'Пленарное', 'Секция чтения'])
    const made = after.sessions.find(({ title }) => title === 'Секция чтения')
    expect(made).toMatchObject({ kind: 'section', roomId: small, start: { as: 'planned', at: '11:30' }, minutes: 40 })
    const items = after.items.filter(({ sessionId }) => sessionId === made?.id)
    expect(items.map(({ speakers }) => speakers.map((one) => [one.name, one.participationId]))).toEqual([
      [['О. П. Чижова', participationId]],
      [
        ['CHIZHOVA OLGA', null],
        ['Олег Чижов', null],
      ],
    ])
    const again = await bench.client.agendaImport.preview({ ...wanted })
    expect(again.sessions.map(({ state }) => state)).toEqual(['same', 'same'])
    await bench.client.history.undo()
    expect(await get()).toEqual(before)
    await bench.client.history.redo()
    expect(await get()).toEqual(after)
    await expect(bench.client.agendaImport.apply({ ...wanted, conferenceId: 'none' })).rejects.toMatchObject({
      code: 'conference.notFound',
    })
  },
}
