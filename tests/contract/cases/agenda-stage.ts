import type { Bench } from '../carriers.ts'
import { hall } from './hall.ts'

/** A conference with two rooms, a session in the first of them and four items, the second of which has one under it. */
export async function stage(bench: Bench) {
  const { conferenceId, sessionId, add } = await hall(bench)
  const { agenda } = bench.client
  const { id: big } = await agenda.putRoom({ id: null, conferenceId, name: 'Большой зал', capacity: 300 })
  const { id: small } = await agenda.putRoom({ id: null, conferenceId, name: 'Зал Б', capacity: null })
  await agenda.putSession({ id: sessionId, roomId: big })
  const item = async (title: string, depth = 0) =>
    (await agenda.putItem({ id: null, sessionId, beforeId: null, title, depth })).id
  const ids = [
    await item('Открытие'),
    await item('Доклады'),
    await item('О чтении', 1),
    await item('Закрытие'),
  ] as const
  const get = () => agenda.get({ conferenceId })
  const sitting = async (id: string) => (await get()).sessions.find((one) => one.id === id) ?? null
  const itemOf = async (id: string) => (await get()).items.find((one) => one.id === id) ?? null
  return { conferenceId, sessionId, add, agenda, big, small, ids, get, sitting, itemOf }
}
