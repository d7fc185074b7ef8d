import { expect } from 'vitest'
import type { Cases } from '../cases.ts'
import { asked, hall } from './hall.ts'

const peru = { id: null, name: 'Перу', country: 'PE', organizationId: null, headId: null, seats: 4, quota: 1 } as const

export const meetingCases: Cases<'delegation' | 'presence' | 'checkIn' | 'quorum'> = {
  'delegation.list': async (bench) => {
    const { conferenceId, add } = await hall(bench)
    await add('Чижова Ольга', { delegation: 'Чад', role: 'delegate', status: 'arrived' })
    await add('Абаев Руслан', { delegation: 'Чад', role: 'interpreter' })
    await add('Орлова Инна', { delegation: 'Чад', status: 'declined' })
    await bench.client.delegation.put({ ...peru, conferenceId })
    const list = await bench.client.delegation.list({ conferenceId, language: 'ru' })
    expect(list).toMatchObject([
      { name: 'Перу', people: 0, delegates: 0, arrived: 0, head: null, isOverQuota: false },
      { name: 'Чад', country: 'TD', people: 2, delegates: 1, arrived: 1 },
    ])
  },
  'delegation.put': async (bench) => {
    const { conferenceId, add, get } = await hall(bench)
    const headId = await add('Чижова Ольга', { role: 'delegate' })
    const saved = await bench.client.delegation.put({ ...peru, conferenceId, headId })
    expect((await get(headId)).delegation).toEqual(saved)
    await add('Абаев Руслан', { delegation: 'Перу', role: 'delegate' })
    const [listed] = await bench.client.delegation.list({ conferenceId, language: 'ru' })
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
    expect(await bench.client.delegation.list({ conferenceId, language: 'ru' })).toEqual([])
    await bench.client.history.undo()
    expect((await get(id)).delegation).toEqual(delegation)
    await expect(bench.client.delegation.remove({ id: 'none' })).rejects.toMatchObject({ code: 'delegation.notFound' })
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
    await expect(bench.client.presence.mark({ sessionId: 'none', ids })).rejects.toMatchObject({
      code: 'agenda.sessionNotFound',
    })
  },
  'presence.unmark': async (bench) => {
    const { sessionId, add, get } = await hall(bench)
    const id = await add('Чижова Ольга')
    await bench.client.presence.mark({ sessionId, ids: [id] })
    await bench.client.presence.unmark({ sessionId, ids: [id] })
    expect(await get(id)).toMatchObject({ presences: [], participation: { status: 'arrived' } })
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
  },
  'quorum.get': async (bench) => {
    const { conferenceId, sessionId, add } = await hall(bench)
    expect(await bench.client.quorum.get({ sessionId })).toEqual({ rule: null, quorum: null })
    const rule = { counted: 'delegates', numerator: 1, denominator: 2, mustExceed: true } as const
    await bench.client.quorum.setRule({ conferenceId, rule })
    const ids = [await add('Чижова Ольга', { role: 'delegate' }), await add('Абаев Руслан', { role: 'delegate' })]
    await add('Орлова Инна', { role: 'guest' })
    await bench.client.presence.mark({ sessionId, ids: ids.slice(1) })
    expect((await bench.client.quorum.get({ sessionId })).quorum).toEqual({
      present: 1,
      needed: 2,
      total: 2,
      isMet: false,
    })
    await bench.client.presence.mark({ sessionId, ids })
    expect((await bench.client.quorum.get({ sessionId })).quorum).toMatchObject({ present: 2, isMet: true })
  },
  'quorum.setRule': async (bench) => {
    const { conferenceId, sessionId } = await hall(bench)
    const rule = { counted: 'delegations', numerator: 2, denominator: 3, mustExceed: false } as const
    expect((await bench.client.quorum.setRule({ conferenceId, rule })).undo?.command).toBe('quorum.setRule')
    expect((await bench.client.quorum.get({ sessionId })).rule).toEqual(rule)
    await expect(bench.client.quorum.setRule({ conferenceId, rule: { ...rule, numerator: 4 } })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await bench.client.quorum.setRule({ conferenceId, rule: null })
    expect((await bench.client.quorum.get({ sessionId })).rule).toBeNull()
  },
}
