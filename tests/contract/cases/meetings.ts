import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { asked, hall } from './hall.ts'

const peru = { id: null, name: 'Перу', country: 'PE', organizationId: null, headId: null, seats: 4, quota: 1 } as const

export const meetingCases: Cases<'delegation' | 'presence' | 'checkIn' | 'quorum'> = {
  'delegation.list': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    await add('Чижова Ольга', { delegation: 'Чад', role: 'delegate', status: 'arrived' })
    await add('Абаев Руслан', { delegation: 'Чад', role: 'interpreter' })
    await add('Орлова Инна', { delegation: 'Чад', status: 'declined' })
    const invited = await add('Гусев Иван', { delegation: 'Чад', status: 'invited' })
    await bench.client.delegation.put({ ...peru, conferenceId })
    const list = () => bench.client.delegation.list({ conferenceId, language: 'ru', sessionId })
    expect(await list()).toMatchObject([
      { name: 'Перу', people: 0, delegates: 0, confirmed: 0, arrived: 0, present: 0, head: null, isOverQuota: false },
      { name: 'Чад', country: 'TD', people: 3, delegates: 2, confirmed: 2, arrived: 1, present: 0 },
    ])
    await bench.client.presence.mark({ sessionId, ids: [invited] })
    expect((await list())[1]).toMatchObject({ confirmed: 3, arrived: 2, present: 1 })
  },
  'delegation.put': async (bench) => {
    const { conferenceId, add, get } = await hall(bench)
    const headId = await add('Чижова Ольга', { role: 'delegate' })
    const saved = await bench.client.delegation.put({ ...peru, conferenceId, headId })
    expect((await get(headId)).delegation).toEqual(saved)
    await add('Абаев Руслан', { delegation: 'Перу', role: 'delegate' })
    const [listed] = await bench.client.delegation.list({ conferenceId, language: 'ru', sessionId: null })
    expect(listed).toMatchObject({ id: saved.id, head: 'Чижова Ольга', delegates: 2, isOverQuota: true })
    await expect(bench.client.delegation.put({ ...peru, conferenceId, headId: 'none' })).rejects.toMatchObject({
      code: 'participant.notFound',
    })
  },
  'delegation.remove': async (bench) => {
    const { conferenceId, add, get } = await hall(bench)
    const id = await add('Чижова Ольга', { delegation: 'Перу' })
    const delegation = (await get(id)).delegation
    await bench.client.delegation.remove({ id: delegation?.id ?? '' })
    expect(await get(id)).toMatchObject({ delegation: null, participation: { delegationId: null } })
    expect(await bench.client.delegation.list({ conferenceId, language: 'ru', sessionId: null })).toEqual([])
    await bench.client.history.undo()
    expect((await get(id)).delegation).toEqual(delegation)
    await expect(bench.client.delegation.remove({ id: 'none' })).rejects.toMatchObject({ code: 'delegation.notFound' })
  },
  'delegation.makeMissing': async (bench) => {
    const { conferenceId, add, get } = await hall(bench)
    const make = (ground: 'country' | 'organization') =>
      bench.client.delegation.makeMissing({ conferenceId, ground, language: 'ru' })
    const olga = await add('Чижова Ольга, Музей льна, Перу')
    const ruslan = await add('Абаев Руслан, Перу', { delegation: 'Гильдия ткачей' })
    const inna = await add('Орлова Инна, Перу', { role: 'interpreter' })
    const ivan = await add('Гусев Иван, Чад', { status: 'declined' })
    const pyotr = await add('Ёлкин Пётр, Республика Чад')
    const anna = await add('Ким Анна, Гильдия ткачей')
    expect(await make('country')).toEqual({ made: 2, joined: 2 })
    expect((await get(olga)).delegation).toMatchObject({ name: 'Перу', country: 'PE' })
    expect((await get(pyotr)).delegation).toMatchObject({ name: 'Чад', country: 'TD' })
    expect((await get(ruslan)).delegation).toMatchObject({ name: 'Гильдия ткачей' })
    expect([(await get(inna)).delegation, (await get(ivan)).delegation]).toEqual([null, null])
    expect(await make('organization')).toEqual({ made: 0, joined: 1 })
    expect((await get(anna)).delegation).toEqual((await get(ruslan)).delegation)
    expect(await make('country')).toEqual({ made: 0, joined: 0 })
    expect((await bench.client.history.undo()).redo).toEqual({ command: 'delegation.makeMissing', subject: '1' })
    await bench.client.history.undo()
    expect((await get(olga)).delegation).toBeNull()
    expect(await bench.client.delegation.list({ conferenceId, language: 'ru', sessionId: null })).toHaveLength(1)
  },
  'presence.mark': async (bench) => {
    const { conferenceId, sessionId, add, get } = await hall(bench)
    const ids = [await add('Чижова Ольга'), await add('Абаев Руслан', { status: 'left' })]
    const [first = '', second = ''] = ids
    await bench.client.presence.mark({ sessionId, ids })
    const { presences, participation } = await get(first)
    expect(participation.status).toBe('arrived')
    expect((await get(second)).participation.status).toBe('left')
    await bench.client.presence.mark({ sessionId, ids: [first] })
    expect((await get(first)).presences).toEqual(presences)
    const present = { sessionId, isPresent: true }
    const page = await bench.client.participants.query({ ...asked(conferenceId), presence: present, sessionId })
    expect(page.rows.map(({ id, isPresent }) => [id, isPresent])).toEqual(ids.map((id) => [id, true]))
    await bench.client.history.undo()
    expect(await get(first)).toMatchObject({ presences: [], participation: { status: 'confirmed' } })
    await bench.client.presence.mark({ sessionId: null, ids })
    expect((await get(first)).presences).toEqual([])
    expect([(await get(first)).participation.status, (await get(second)).participation.status]).toEqual([
      'arrived',
      'arrived',
    ])
    const declined = await add('Орлова Инна', { status: 'declined' })
    await bench.client.presence.mark({ sessionId, ids: [declined] })
    expect((await get(declined)).participation.status).toBe('arrived')
    await expect(bench.client.presence.mark({ sessionId: 'none', ids })).rejects.toMatchObject({
      code: 'agenda.sessionNotFound',
    })
  },
  'presence.unmark': async (bench) => {
    const { conferenceId, sessionId, add, get } = await hall(bench)
    const { mark, unmark } = bench.client.presence
    const stateOf = async (id: string) => {
      const { presences, participation } = await get(id)
      return [presences.length, participation.status]
    }
    const id = await add('Чижова Ольга', { status: 'invited' })
    await mark({ sessionId, ids: [id] })
    expect(await stateOf(id)).toEqual([1, 'arrived'])
    await unmark({ sessionId, ids: [id] })
    expect(await stateOf(id)).toEqual([0, 'invited'])
    await mark({ sessionId: null, ids: [id] })
    await mark({ sessionId, ids: [id] })
    await unmark({ sessionId: null, ids: [id] })
    expect(await stateOf(id)).toEqual([1, 'invited'])
    const evening = { id: null, conferenceId, title: 'Вечернее', date: null, startsAt: '' } as const
    const { id: other } = await bench.client.agenda.putSession(evening)
    await mark({ sessionId: other, ids: [id] })
    await unmark({ sessionId: other, ids: [id] })
    expect(await stateOf(id)).toEqual([1, 'arrived'])
    const early = await add('Абаев Руслан', { status: 'arrived' })
    await mark({ sessionId, ids: [early] })
    await unmark({ sessionId, ids: [early] })
    expect(await stateOf(early)).toEqual([0, 'arrived'])
    await unmark({ sessionId: null, ids: [early] })
    expect(await stateOf(early)).toEqual([0, 'confirmed'])
  },
  'checkIn.find': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    const ivan = await add('Петров Иван', { badgeNumber: '0042' })
    const ivanova = await add('Иванова Анна, Музей льна', { badgeNumber: '7' })
    const ivashov = await add('Ивашов Олег')
    await add('Орлова Инна')
    const find = async (text: string) =>
      (await bench.client.checkIn.find({ conferenceId, sessionId, text, limit: 5 })).map(({ id }) => id)
    expect(await find('ива')).toEqual([ivanova, ivashov, ivan])
    expect(await find('bdf')).toEqual([ivanova, ivashov, ivan])
    expect(await find('42')).toEqual([ivan])
    expect(await find('ан ива')).toEqual([ivanova])
    await bench.client.presence.mark({ sessionId, ids: [ivanova] })
    expect(await find('ива')).toEqual([ivashov, ivan, ivanova])
    expect(await find('')).toEqual([])
    expect(await bench.client.checkIn.find({ conferenceId, sessionId, text: '7', limit: 1 })).toMatchObject([
      { fullName: 'Иванова Анна', organization: 'Музей льна', badgeNumber: '7', isPresent: true, status: 'arrived' },
    ])
    await add('Гусев Иван', { badgeNumber: '70' })
    const [owner] = await bench.client.checkIn.find({ conferenceId, sessionId: null, text: '7', limit: 1 })
    expect(owner).toMatchObject({ badgeNumber: '7', isPresent: true, markedAt: expect.any(String) })
  },
  'checkIn.recent': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    const { mark, unmark } = bench.client.presence
    const names = async (door: string | null, limit = 10) =>
      (await bench.client.checkIn.recent({ conferenceId, sessionId: door, limit })).map(({ fullName }) => fullName)
    const olga = await add('Чижова Ольга')
    const ruslan = await add('Абаев Руслан')
    await add('Ким Анна', { status: 'arrived' })
    await mark({ sessionId: null, ids: [olga] })
    await mark({ sessionId: null, ids: [ruslan] })
    expect(await names(null)).toEqual(['Абаев Руслан', 'Чижова Ольга', 'Ким Анна'])
    expect(await names(null, 1)).toEqual(['Абаев Руслан'])
    await unmark({ sessionId: null, ids: [ruslan] })
    expect(await names(null)).toEqual(['Чижова Ольга', 'Ким Анна'])
    await mark({ sessionId, ids: [olga] })
    expect(await names(sessionId)).toEqual(['Чижова Ольга'])
    await bench.client.history.undo()
    expect(await names(sessionId)).toEqual([])
    await expect(names('none')).rejects.toMatchObject({ code: 'agenda.sessionNotFound' })
  },
  'quorum.get': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    expect(await bench.client.quorum.get({ conferenceId, sessionId })).toEqual({
      present: 0,
      expected: 0,
      voting: { delegates: 0, delegations: 0 },
      rule: null,
      quorum: null,
    })
    const rule = { counted: 'delegates', numerator: 1, denominator: 2, mustExceed: true } as const
    await bench.client.quorum.setRule({ conferenceId, rule })
    const ids = [await add('Чижова Ольга', { role: 'delegate' }), await add('Абаев Руслан', { role: 'delegate' })]
    await add('Орлова Инна', { role: 'guest' })
    await bench.client.presence.mark({ sessionId, ids: ids.slice(1) })
    expect((await bench.client.quorum.get({ conferenceId, sessionId })).quorum).toEqual({
      present: 1,
      needed: 2,
      total: 2,
      isMet: false,
    })
    await bench.client.presence.mark({ sessionId, ids })
    expect((await bench.client.quorum.get({ conferenceId, sessionId })).quorum).toMatchObject({
      present: 2,
      isMet: true,
    })
    await add('Гусев Иван', { role: 'delegate', status: 'declined' })
    expect(await bench.client.quorum.get({ conferenceId, sessionId: null })).toMatchObject({
      present: 2,
      expected: 3,
      voting: { delegates: 2, delegations: 0 },
      quorum: { present: 2, needed: 2, total: 2, isMet: true },
    })
  },
  'quorum.setRule': async (bench) => {
    const { conferenceId, sessionId } = await hall(bench)
    const rule = { counted: 'delegations', numerator: 2, denominator: 3, mustExceed: false } as const
    expect((await bench.client.quorum.setRule({ conferenceId, rule })).undo?.command).toBe('quorum.setRule')
    expect((await bench.client.quorum.get({ conferenceId, sessionId })).rule).toEqual(rule)
    await expect(bench.client.quorum.setRule({ conferenceId, rule: { ...rule, numerator: 4 } })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await bench.client.quorum.setRule({ conferenceId, rule: null })
    expect((await bench.client.quorum.get({ conferenceId, sessionId })).rule).toBeNull()
  },
}
