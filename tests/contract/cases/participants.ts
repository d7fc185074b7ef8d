import { expect } from 'vitest'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { newFile } from '../documents.ts'
import { meetingCases } from './meetings.ts'
import { asked, hall } from './hall.ts'

type Feature = 'participants' | 'ownField' | 'gridView' | 'delegation' | 'presence' | 'checkIn' | 'quorum'

const listCases: Cases<'participants'> = {
  'participants.query': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Ёлкин Пётр Ильич, Музей льна, хранитель', { delegation: 'Перу', status: 'invited' })
    await add('Ежов Иван, МУЗЕЙ ЛЬНА', { delegation: 'Куба', role: 'interpreter' })
    await add('фон Берг Анна', { emails: ['anna@example.org'] })
    const query = (more: Partial<ReturnType<typeof asked>>) =>
      bench.client.participants.query({ ...asked(conferenceId), fields: ['fullName', 'organization'], ...more })
    const names = async (more: Partial<ReturnType<typeof asked>>) =>
      (await query(more)).rows.map(({ values }) => values['fullName'])
    const sorts = [{ field: 'surname', descending: false }]
    expect(await query({ sorts })).toMatchObject({
      total: 3,
      matching: 3,
      groups: null,
      rows: [
        { values: { fullName: 'фон Берг Анна', organization: '' }, isPresent: false },
        { values: { fullName: 'Ежов Иван', organization: 'Музей льна' } },
        { values: { fullName: 'Ёлкин Пётр Ильич', organization: 'Музей льна' } },
      ],
    })
    expect(await names({ search: 'льн ХРАНИТ перу' })).toEqual(['Ёлкин Пётр Ильич'])
    expect(await names({ search: 'переводч' })).toEqual(['Ежов Иван'])
    expect(await names({ search: 'Interpreter льна' })).toEqual(['Ежов Иван'])
    expect(await names({ search: 'example.or' })).toEqual(['фон Берг Анна'])
    expect(await names({ sorts, offset: 1, limit: 1 })).toEqual(['Ежов Иван'])
    expect(await names({ filters: [{ field: 'status', kind: 'is', values: ['invited'] }] })).toEqual([
      'Ёлкин Пётр Ильич',
    ])
    expect(await query({ groupBy: 'organization', sorts, limit: 1 })).toMatchObject({
      matching: 3,
      groups: [
        { value: 'Музей льна', count: 2, offset: 0 },
        { value: null, count: 1, offset: 2 },
      ],
      rows: [{ values: { fullName: 'Ежов Иван' } }],
    })
    await bench.client.history.undo()
    expect((await query({})).total).toBe(2)
    await expect(query({ conferenceId: 'none' })).rejects.toMatchObject({ code: 'conference.notFound' })
  },
  'participants.ids': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    const first = await add('Чижова Ольга')
    const second = await add('Абаев Руслан')
    const { offset: _, limit: __, fields: ___, sessionId: ____, ...query } = asked(conferenceId)
    const sorts = [{ field: 'fullName', descending: false }]
    expect((await bench.client.participants.ids({ ...query, sorts })).ids).toEqual([second, first])
  },
  'participants.values': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Чижова Ольга', { hotel: 'Якорь' })
    await add('Абаев Руслан', { hotel: 'Волна' })
    await add('Орлова Инна', { hotel: 'Якорь' })
    await add('Гусев Иван')
    const { offset: _, fields: __, sessionId: ___, ...query } = asked(conferenceId)
    expect(await bench.client.participants.values({ ...query, field: 'hotel', limit: 9 })).toEqual({
      values: [
        { value: 'Волна', count: 1 },
        { value: 'Якорь', count: 2 },
        { value: null, count: 1 },
      ],
      different: 3,
    })
    const few = await bench.client.participants.values({ ...query, field: 'hotel', limit: 1 })
    expect(few).toEqual({ values: [{ value: 'Якорь', count: 2 }], different: 3 })
    await expect(bench.client.participants.values({ ...query, field: 'own:none', limit: 1 })).rejects.toMatchObject({
      code: 'field.notFound',
    })
  },
  'participants.get': async (bench) => {
    const { add, sessionId } = await hall(bench)
    const id = await add('Орлова Инна, Музей льна', { role: 'delegate' })
    await bench.client.presence.mark({ sessionId, ids: [id] })
    await bench.client.participants.setField({ ids: [id], field: 'room', value: '0217' })
    const card = await bench.client.participants.get({ id })
    expect(card).toMatchObject({
      person: { surname: 'Орлова', givenName: 'Инна' },
      organization: { name: 'Музей льна' },
      participation: { id, room: '0217', status: 'arrived' },
      presences: [{ sessionId }],
    })
    expect(card.history.map(({ command }) => command).toSorted()).toEqual([
      'participants.add',
      'participants.set',
      'presence.mark',
    ])
    expect(card.history.find(({ command }) => command === 'participants.set')?.fields).toEqual([
      { field: 'room', before: '', after: '0217' },
    ])
    await expect(bench.client.participants.get({ id: 'none' })).rejects.toMatchObject({
      code: 'participant.notFound',
    })
  },
  'participants.add': async (bench) => {
    const { conferenceId, sessionId } = await hall(bench)
    const line = 'Иванов Иван Иванович, МГУ, ректор, ivanov@example.org, Казахстан'
    const { id } = await bench.client.participants.add({ conferenceId, line, values: {}, presentAt: sessionId })
    expect(await bench.client.participants.get({ id })).toMatchObject({
      person: {
        surname: 'Иванов',
        patronymic: 'Иванович',
        post: 'ректор',
        country: 'KZ',
        emails: ['ivanov@example.org'],
      },
      organization: { name: 'МГУ' },
      participation: { status: 'arrived' },
      presences: [{ sessionId, participationId: id }],
    })
    await bench.client.history.undo()
    await expect(bench.client.participants.get({ id })).rejects.toMatchObject({ code: 'participant.notFound' })
    const nobody = { conferenceId, line: '', values: { post: 'ректор' }, presentAt: null }
    await expect(bench.client.participants.add(nobody)).rejects.toMatchObject({ code: 'person.noName' })
  },
  'participants.setField': async (bench) => {
    const { add, get } = await hall(bench)
    const ids = [await add('Чижова Ольга, Музей льна'), await add('Абаев Руслан')]
    const [first = '', second = ''] = ids
    const set = bench.client.participants.setField
    await set({ ids, field: 'organization', value: 'музей ЛЬНА' })
    expect((await get(second)).organization).toEqual((await get(first)).organization)
    await set({ ids, field: 'delegation', value: 'Республика Куба' })
    await set({ ids: [second], field: 'delegation', value: 'Куба' })
    expect((await get(second)).delegation).toMatchObject({ name: 'Республика Куба', country: 'CU' })
    expect((await set({ ids, field: 'status', value: 'declined' })).undo).toEqual({
      command: 'participants.set',
      subject: '2',
    })
    await bench.client.history.undo()
    expect((await get(first)).participation.status).toBe('confirmed')
    await set({ ids: [first], field: 'fullName', value: 'проф. Чижова-Бель Ольга Львовна' })
    expect((await get(first)).person).toMatchObject({
      surname: 'Чижова-Бель',
      patronymic: 'Львовна',
      title: 'проф.',
    })
    await expect(set({ ids, field: 'arrivalDate', value: '31.02.2026' })).rejects.toMatchObject({
      code: 'field.badValue',
      data: { field: 'arrivalDate', value: '31.02.2026' },
    })
    await expect(set({ ids, field: 'own:none', value: '' })).rejects.toMatchObject({ code: 'field.notFound' })
  },
  'participants.setFields': async (bench) => {
    const { add, get } = await hall(bench)
    const id = await add('Чижова Ольга')
    await bench.client.participants.setFields({ ids: [id], values: { surname: '', givenName: 'Оля', hotel: 'Якорь' } })
    expect(await get(id)).toMatchObject({
      person: { surname: '', givenName: 'Оля' },
      participation: { hotel: 'Якорь' },
    })
    await expect(
      bench.client.participants.setFields({ ids: [id], values: { hotel: '', givenName: ' ' } }),
    ).rejects.toMatchObject({ code: 'person.noName' })
    expect((await get(id)).participation.hotel).toBe('Якорь')
  },
  'participants.remove': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    const ids = [await add('Чижова Ольга'), await add('Абаев Руслан')]
    expect((await bench.client.participants.remove({ ids })).undo).toMatchObject({ command: 'participants.remove' })
    expect((await bench.client.participants.query(asked(conferenceId))).total).toBe(0)
    expect(await bench.client.search.find({ query: 'Чижова', limit: 5 })).toEqual([])
    await bench.client.history.undo()
    expect((await bench.client.participants.query(asked(conferenceId))).rows.map(({ id }) => id)).toEqual(ids)
  },
  'participants.merge': async (bench) => {
    const { conferenceId, add, get, sessionId } = await hall(bench)
    const keepId = await add('Федоров Ан., fa@example.org', { room: '12' })
    const other = await add('Фёдоров Андрей Ильич, Музей льна, fedorov@example.org', { room: '0217', hotel: 'Якорь' })
    await bench.client.presence.mark({ sessionId, ids: [other] })
    await bench.client.delegation.put({ ...cuba, conferenceId, headId: other })
    const speaker = { participationId: other, name: 'А. Фёдоров', post: '' } as const
    const { agenda } = bench.client
    await agenda.putSession({ id: sessionId, moderators: [{ ...speaker, role: 'moderator' }] })
    const report = { id: null, sessionId, beforeId: null, title: 'О льне' } as const
    await agenda.putItem({ ...report, speakers: [{ ...speaker, role: 'speaker' }] })
    await bench.client.participants.merge({ keepId, ids: [other], chosen: { fullName: other } })
    expect(await get(keepId)).toMatchObject({
      person: {
        surname: 'Фёдоров',
        givenName: 'Андрей',
        emails: ['fa@example.org', 'fedorov@example.org'],
      },
      organization: { name: 'Музей льна' },
      delegation: { name: 'Куба', headId: keepId },
      participation: { room: '12', hotel: 'Якорь' },
      presences: [{ sessionId, participationId: keepId }],
    })
    await expect(get(other)).rejects.toMatchObject({ code: 'participant.notFound' })
    expect(await agenda.get({ conferenceId })).toMatchObject({
      sessions: [{ moderators: [{ ...speaker, participationId: keepId }] }],
      items: [{ speakers: [{ ...speaker, participationId: keepId }] }],
    })
    await bench.client.history.undo()
    expect((await get(other)).delegation).toMatchObject({ headId: other })
  },
  'participants.duplicates': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    const one = await add('Фёдорова Наталия Ильинична')
    await add('Абаев Руслан')
    const other = await add('Fedorova Natalia')
    const { pairs } = await bench.client.participants.duplicates({ conferenceId, limit: 10 })
    expect(pairs.map((pair) => [pair.one.id, pair.other.id])).toEqual([[one, other]])
    expect(pairs[0]?.reasons).toContain('spelling')
    expect(pairs[0]?.other.values).toMatchObject({ fullName: 'Fedorova Natalia' })
  },
}

const cuba = { id: null, name: 'Куба', country: 'CU', organizationId: null, seats: null, quota: null } as const

export const participantCases: Cases<Feature> = { ...listCases, ...meetingCases, ...fieldCases() }

function fieldCases(): Cases<'ownField' | 'gridView'> {
  const shirt = { id: null, name: 'Футболка', type: 'choice', choices: ['M', 'XL'] } as const
  const view = {
    id: null,
    name: 'Приезд',
    columns: [{ field: 'surname', width: 180 }],
    frozen: 1,
    filters: [],
    sorts: [{ field: 'arrivalDate', descending: false }],
    groupBy: null,
  } as const
  return {
    'ownField.list': async (bench: Bench) => {
      await newFile(bench)
      expect(await bench.client.ownField.list()).toEqual([])
      const field = await bench.client.ownField.put(shirt)
      expect(await bench.client.ownField.list()).toEqual([field])
    },
    'ownField.put': async (bench: Bench) => {
      const { conferenceId, add, get } = await hall(bench)
      const field = await bench.client.ownField.put(shirt)
      const own = `own:${field.id}`
      const ids = [await add('Чижова Ольга', { [own]: 'XL' }), await add('Абаев Руслан')]
      await expect(bench.client.participants.setField({ ids, field: own, value: 'XXL' })).rejects.toMatchObject({
        code: 'field.badValue',
        data: { field: 'Футболка', value: 'XXL' },
      })
      const found = await bench.client.participants.query({ ...asked(conferenceId), search: 'xl', fields: [own] })
      expect(found.rows).toMatchObject([{ id: ids[0], values: { [own]: 'XL' } }])
      await bench.client.ownField.put({ ...field, type: 'number', choices: [] })
      expect((await get(ids[0] ?? '')).participation.own).toEqual({})
      await bench.client.history.undo()
      expect((await get(ids[0] ?? '')).participation.own).toEqual({ [field.id]: 'XL' })
    },
    'ownField.remove': async (bench: Bench) => {
      await newFile(bench)
      const { id } = await bench.client.ownField.put(shirt)
      expect((await bench.client.ownField.remove({ id })).undo).toEqual({
        command: 'ownField.remove',
        subject: 'Футболка',
      })
      await expect(bench.client.ownField.remove({ id })).rejects.toMatchObject({ code: 'field.notFound' })
    },
    'gridView.list': async (bench: Bench) => {
      await newFile(bench)
      const saved = await bench.client.gridView.put(view)
      expect(await bench.client.gridView.list()).toEqual([{ ...view, id: saved.id }])
    },
    'gridView.put': async (bench: Bench) => {
      await newFile(bench)
      const saved = await bench.client.gridView.put(view)
      await bench.client.gridView.put({ ...saved, name: 'Отъезд', groupBy: 'hotel' })
      expect(await bench.client.gridView.list()).toEqual([{ ...saved, name: 'Отъезд', groupBy: 'hotel' }])
      await expect(bench.client.gridView.put({ ...saved, id: 'none' })).rejects.toMatchObject({
        code: 'gridView.notFound',
      })
    },
    'gridView.remove': async (bench: Bench) => {
      await newFile(bench)
      const { id } = await bench.client.gridView.put(view)
      await bench.client.gridView.remove({ id })
      expect(await bench.client.gridView.list()).toEqual([])
      await bench.client.history.undo()
      expect(await bench.client.gridView.list()).toHaveLength(1)
    },
  }
}
