import type { PlenumClient } from '#api/client.ts'
import { everybody } from '#tests/support/everybody.ts'
import type { Bench } from '../carriers.ts'
import { newFile } from '../documents.ts'

type Query = Parameters<PlenumClient['participants']['query']>[0]

/** A query for everybody. */
export function asked(conferenceId: string): Query {
  return { ...everybody, conferenceId, fields: [], offset: 0, limit: 100, sessionId: null }
}

/** A conference with one session, and how to bring people into it. */
export async function hall(bench: Bench) {
  const conferenceId = await newFile(bench)
  const { participants, agenda } = bench.client
  const start = { as: 'planned', at: '10:00' } as const
  const { id: sessionId } = await agenda.putSession({
    id: null,
    conferenceId,
    title: 'Пленарное',
    date: '2026-05-12',
    start,
  })
  return {
    conferenceId,
    sessionId,
    add: async (line: string, values: Parameters<typeof participants.add>[0]['values'] = {}) =>
      (await participants.add({ conferenceId, line, values, presentAt: null })).id,
    get: (id: string) => participants.get({ id }),
  }
}
