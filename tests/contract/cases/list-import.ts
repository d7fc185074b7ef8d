import { expect } from 'vitest'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { newFile } from '../documents.ts'
import { changeList, openList, openListFile, rowsOf } from '../lists.ts'
import { asked, hall } from './hall.ts'

const list = [
  'Список делегатов',
  'ФИО;Организация;Дата приезда;Примечание',
  'Орлова Мария Петровна;Музей льна;14.05.2026;',
  'Жуков Илья Юрьевич;Музей льна;скоро;просит место у прохода',
  ';Музей льна;;без имени',
].join('\n')

const names = async ({ client }: Bench, conferenceId: string) => {
  const page = await client.participants.query({ ...asked(conferenceId), fields: ['fullName', 'post', 'organization'] })
  return page.rows.map(({ values }) => [values['fullName'], values['post'], values['organization']].join(', '))
}

export const listImportCases: Cases<'listImport' | 'importProfile'> = {
  'listImport.open': async (bench) => {
    const conferenceId = await newFile(bench)
    await bench.write('Делегаты.csv', list)
    const found = await openListFile(bench, conferenceId, 'Делегаты.csv')
    expect(found).toMatchObject({
      revision: 1,
      name: 'Делегаты.csv',
      titles: ['Список делегатов'],
      headerRow: 2,
      firstRows: [
        { number: 1, text: 'Список делегатов' },
        { number: 2, text: 'ФИО · Организация · Дата приезда · Примечание' },
        { number: 3 },
        { number: 4 },
        { number: 5, text: 'Музей льна · без имени' },
      ],
      columns: [
        {
          header: 'ФИО',
          target: 'fullName',
          reason: 'header',
          examples: ['Орлова Мария Петровна', 'Жуков Илья Юрьевич'],
        },
        { target: 'organization' },
        { target: 'arrivalDate' },
        { target: 'note' },
      ],
      hasSections: false,
      counts: { new: 2, update: 0, same: 0, duplicate: 0, error: 1 },
      fates: { new: 2, update: 0, same: 0, leftOut: 0, undecided: 0, error: 1 },
      doubts: 1,
      doubtful: 1,
    })
    expect((await bench.client.participants.query(asked(conferenceId))).total).toBe(0)
    await bench.write('пусто.csv', '\n\n')
    await expect(openListFile(bench, conferenceId, 'пусто.csv')).rejects.toMatchObject({ code: 'table.empty' })
    await bench.write('заметка.xlsx', 'не книга')
    await expect(openListFile(bench, conferenceId, 'заметка.xlsx')).rejects.toMatchObject({ code: 'table.notTable' })
    await expect(openList(bench, 'none', list)).rejects.toMatchObject({ code: 'conference.notFound' })
    expect(await openList(bench, conferenceId, list, null, 0)).toMatchObject({
      headerRow: 0,
      titles: [],
      columns: [{ header: '' }, {}, {}, {}],
    })
    await expect(openList(bench, conferenceId, list, null, 6)).rejects.toMatchObject({
      code: 'listImport.noRow',
      data: { row: 6 },
    })
    await expect(openList(bench, conferenceId, list, 'none')).rejects.toMatchObject({ code: 'importProfile.notFound' })
  },
  'listImport.change': async (bench) => {
    const conferenceId = await newFile(bench)
    const { id } = await openList(bench, conferenceId, list)
    const corrected = await changeList(bench, id, { kind: 'cell', row: 4, column: 2, text: '15.05.2026' })
    expect(corrected).toMatchObject({ revision: 2, doubts: 0, corrections: 1 })
    const named = await changeList(bench, id, { kind: 'cell', row: 5, column: 0, text: 'Абаев Руслан' })
    expect(named.counts).toMatchObject({ new: 3, error: 0 })
    expect((await rowsOf(bench, id))[2]).toMatchObject({
      cells: ['Абаев Руслан', 'Музей льна', '', 'без имени'],
      corrected: [0],
      values: { surname: 'Абаев', givenName: 'Руслан' },
    })
    const back = await changeList(bench, id, { kind: 'cell', row: 5, column: 0, text: null })
    expect(back).toMatchObject({ counts: { error: 1 }, corrections: 1 })
    const moved = await changeList(bench, id, { kind: 'column', column: 3, target: 'organization' })
    expect(moved.columns.map(({ target }) => target)).toEqual(['fullName', null, 'arrivalDate', 'organization'])
    const guessed = await changeList(bench, id, { kind: 'profile', profileId: null })
    expect(guessed.columns.map(({ target }) => target)).toEqual(['fullName', 'organization', 'arrivalDate', 'note'])
    const lower = await changeList(bench, id, { kind: 'header', row: 3 })
    expect(lower).toMatchObject({
      headerRow: 3,
      titles: ['Список делегатов', 'ФИО Организация Дата приезда Примечание'],
    })
    expect(lower.columns[1]).toMatchObject({ header: 'Музей льна' })
    // The columns are recognized anew, and the header stays where the person has put it.
    expect(await changeList(bench, id, { kind: 'profile', profileId: null })).toMatchObject({ headerRow: 3 })
    await expect(changeList(bench, id, { kind: 'header', row: 9 })).rejects.toMatchObject({ code: 'listImport.noRow' })
    const upper = await changeList(bench, id, { kind: 'header', row: 2 })
    expect(upper).toMatchObject({ headerRow: 2, columns: guessed.columns, counts: guessed.counts, corrections: 1 })
    await expect(changeList(bench, id, { kind: 'column', column: 1, target: 'own:none' })).rejects.toMatchObject({
      code: 'field.notFound',
    })
    await expect(changeList(bench, id, { kind: 'sheet', sheet: 1 })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(changeList(bench, 'none', { kind: 'people' })).rejects.toMatchObject({ code: 'listImport.notFound' })
  },
  'listImport.rows': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Орлова Мария Петровна, Музей льна, хранитель')
    const { id } = await openList(bench, conferenceId, list)
    const rows = (show: 'all' | 'update' | 'doubtful' | 'error', offset = 0) =>
      bench.client.listImport.rows({ id, show, offset, limit: 2 })
    expect(await rows('all')).toMatchObject({ revision: 1, matching: 3, rows: [{ number: 3 }, { number: 4 }] })
    expect(await rows('all', 2)).toMatchObject({ rows: [{ number: 5, state: 'error' }] })
    expect(await rows('update')).toMatchObject({
      matching: 1,
      rows: [
        { matchedBy: 'name', fate: 'update', changes: [{ field: 'arrivalDate', before: null, after: '2026-05-14' }] },
      ],
    })
    expect(await rows('doubtful')).toMatchObject({
      rows: [{ doubts: [{ column: 2, target: 'arrivalDate', text: 'скоро', problem: 'notUnderstood' }] }],
    })
  },
  'listImport.choose': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Орлова Мария Петровна, Архив')
    const pasted = 'Фамилия;Имя;Организация\nOrlova;Mariia;Музей льна\nЖуков;Илья;Музей льна\nЖуков;Илья;'
    const { id, counts } = await openList(bench, conferenceId, pasted)
    expect(counts).toMatchObject({ new: 1, duplicate: 2 })
    const [first, , third] = await rowsOf(bench, id)
    expect(first?.candidates).toMatchObject([
      { row: null, reasons: ['spelling'], values: { surname: 'Орлова', organization: 'Архив' } },
    ])
    expect(third?.candidates).toMatchObject([{ personId: null, row: 3, values: { surname: 'Жуков' } }])
    const choose = (
      rows: 'undecided' | readonly number[],
      way: 'keep' | 'update' | 'merge' | 'both' | null,
      of: { personId: string | null; row: number | null } | null = null,
    ) => bench.client.listImport.choose({ id, rows, way, of })
    expect((await choose([2], 'merge')).fates).toMatchObject({ new: 1, update: 1, undecided: 1 })
    expect((await choose('undecided', 'both')).fates).toMatchObject({ new: 2, update: 1, undecided: 0 })
    expect((await choose([3], 'keep')).fates).toMatchObject({ new: 1, update: 1, leftOut: 1 })
    expect(await choose([2, 3, 4], null)).toMatchObject({ choices: 0, fates: { new: 1, undecided: 2, leftOut: 0 } })
    await expect(choose([3], 'both')).rejects.toMatchObject({ code: 'listImport.outdated' })
    await expect(choose([4], 'merge', { personId: null, row: 2 })).rejects.toMatchObject({
      code: 'listImport.outdated',
    })
    await expect(choose([77], 'keep')).rejects.toMatchObject({ code: 'listImport.outdated' })
  },
  'listImport.apply': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Орлова Мария Петровна, Архив, хранитель')
    const before = await names(bench, conferenceId)
    const pasted =
      'Фамилия;Имя;Отчество;Должность;Организация;Делегация\nОрлова;Мария;Петровна;;Музей льна;Перу\nAbaev;Ruslan;;смотритель;музей льна;Перу\n;;;;Музей льна;'
    const { id, revision } = await openList(bench, conferenceId, pasted)
    await bench.client.listImport.choose({ id, rows: 'undecided', way: 'update', of: null })
    const { history, fates } = await bench.client.listImport.apply({ id, revision })
    expect(fates).toMatchObject({ new: 1, update: 1, error: 1 })
    expect(history.undo).toEqual({ command: 'participants.import', subject: 'Список' })
    const after = ['Орлова Мария Петровна, хранитель, Музей льна', 'Abaev Ruslan, смотритель, Музей льна']
    expect(await names(bench, conferenceId)).toEqual(after)
    const delegations = await bench.client.delegation.list({ conferenceId, language: 'ru', sessionId: null })
    expect(delegations.map(({ name, people }) => [name, people])).toEqual([['Перу', 2]])
    await expect(bench.client.listImport.apply({ id, revision })).rejects.toMatchObject({ code: 'listImport.notFound' })
    expect((await openList(bench, conferenceId, pasted)).counts).toMatchObject({ new: 0, update: 0, same: 2 })
    await bench.client.history.undo()
    expect(await names(bench, conferenceId)).toEqual(before)
    await bench.client.history.redo()
    expect(await names(bench, conferenceId)).toEqual(after)
    // What was looked at is not what is there now: nothing is stored before it was looked at again.
    const again = await openList(bench, conferenceId, 'Фамилия;Имя\nЖуков;Илья')
    await add('Жуков Илья')
    await expect(bench.client.listImport.apply(again)).rejects.toMatchObject({ code: 'listImport.outdated' })
    const fresh = await changeList(bench, again.id, { kind: 'people' })
    expect(fresh.counts).toMatchObject({ new: 0, same: 1 })
    expect((await bench.client.listImport.apply(fresh)).fates).toMatchObject({ same: 1 })
    expect((await names(bench, conferenceId)).length).toBe(3)
  },
  'listImport.close': async (bench) => {
    const conferenceId = await newFile(bench)
    const { id, revision } = await openList(bench, conferenceId, list)
    await bench.client.listImport.close({ id })
    await expect(bench.client.listImport.apply({ id, revision })).rejects.toMatchObject({ code: 'listImport.notFound' })
  },
  'importProfile.list': async (bench) => {
    const conferenceId = await newFile(bench)
    expect(await bench.client.importProfile.list({})).toEqual([])
    const { id } = await openList(bench, conferenceId, list)
    const kept = await bench.client.importProfile.keep({ importId: id, name: 'Оргкомитет' })
    expect(await bench.client.importProfile.list({})).toEqual([kept])
  },
  'importProfile.keep': async (bench) => {
    const conferenceId = await newFile(bench)
    const { id } = await openList(bench, conferenceId, list)
    await changeList(bench, id, { kind: 'column', column: 3, target: 'diet' })
    await changeList(bench, id, { kind: 'column', column: 1, target: null })
    const kept = await bench.client.importProfile.keep({ importId: id, name: 'Оргкомитет' })
    // A list with these columns is mapped so again, without a word.
    const again = await openList(bench, conferenceId, list)
    expect(again.profileId).toBe(kept.id)
    expect(again.columns.map(({ target, reason }) => [target, reason])).toEqual([
      ['fullName', 'profile'],
      [null, 'profile'],
      ['arrivalDate', 'profile'],
      ['diet', 'profile'],
    ])
    expect((await openList(bench, conferenceId, 'ФИО;Гостиница\nОрлова Мария;Волна')).profileId).toBeNull()
    expect(await bench.client.importProfile.keep({ importId: again.id, name: 'оргкомитет' })).toMatchObject({
      id: kept.id,
    })
  },
  'importProfile.remove': async (bench) => {
    const conferenceId = await newFile(bench)
    const { id } = await openList(bench, conferenceId, list)
    const kept = await bench.client.importProfile.keep({ importId: id, name: 'Оргкомитет' })
    await bench.client.importProfile.remove({ id: kept.id })
    expect(await bench.client.importProfile.list({})).toEqual([])
    await bench.client.history.undo()
    expect(await bench.client.importProfile.list({})).toEqual([kept])
    await expect(bench.client.importProfile.remove({ id: 'none' })).rejects.toMatchObject({
      code: 'importProfile.notFound',
    })
  },
}
