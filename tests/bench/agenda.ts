import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlenumClient } from '#api/client.ts'
import { inProcessClient } from '#api/in-process.ts'
import type { ConflictOptions } from '#domain/agenda/conflict.ts'
import { findConflicts } from '#domain/agenda/conflicts.ts'
import { delayFrom } from '#domain/agenda/delay.ts'
import { repairsOfPeople } from '#domain/agenda/repair-people.ts'
import type { AgendaItem, Programme, Session } from '#domain/agenda/session.ts'
import { timesOf } from '#domain/agenda/times.ts'
import { createCore } from '#hosts/core.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { conference } from '#tests/store/samples.ts'
import { putInventedPeople } from '#tests/support/invented-congress.ts'
import { item, planned, room, session, speaker } from '#tests/support/programmes.ts'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'

const days = 5
const halls = 4
const sessionsInDay = 5
const itemsInSession = 20
const people = 500

const conferenceId = conference.id
const dates = Array.from({ length: days }, (_, at) => `2026-05-${String(12 + at).padStart(2, '0')}`)
const rooms = Array.from({ length: halls }, (_, at) => ({ ...room(`h${at}`), conferenceId }))

/** Five days in four halls, sessions of an hour and forty minutes one behind the other, twenty items in each. */
function programmeOf(participations: readonly string[]): Programme {
  const sessions: Session[] = []
  const items: AgendaItem[] = []
  for (const date of dates)
    for (const { id: roomId } of rooms)
      for (let at = 0; at < sessionsInDay; at += 1) {
        const id = `${date} ${roomId} ${at}`
        const minute = 9 * 60 + at * 105
        const start = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        sessions.push(session(id, { conferenceId, date, roomId, minutes: 100, ...planned(start) }))
        for (let place = 0; place < itemsInSession; place += 1) {
          const participationId = participations[items.length % participations.length] ?? null
          const speakers = [speaker(`Докладчик ${items.length}`, { participationId })]
          items.push(item(`${id} ${place}`, id, { minutes: 5, depth: place % 4 === 0 ? 0 : 1, speakers }))
        }
      }
  const hours = dates.map((date) => ({ conferenceId, date, opensAt: '09:00', closesAt: '19:00' }))
  return { days: hours, rooms, sessions, items }
}

/** A file with the programme and its people. */
function makeFile(path: string): Programme {
  const files = createConferenceFiles({
    pathOf: (token) => token,
    clock: { now: () => new Date().toISOString(), today: () => '2026-03-01' },
    ids: { next: () => 'bench' },
    appVersion: '0.1.0',
  })
  const file = files.create(path)
  file.write({ command: 'bench' }, (writer) => {
    writer.putConference({ ...conference, endsOn: dates.at(-1) ?? null })
    putInventedPeople(writer, conferenceId, people)
  })
  const programme = programmeOf(file.participations(conferenceId).map(({ id }) => id))
  file.write({ command: 'bench' }, (writer) => {
    writer.putRooms(conferenceId, programme.rooms)
    for (const day of programme.days) writer.putDay(day)
    for (const one of programme.sessions) writer.putSession(one)
    const own = Map.groupBy(programme.items, ({ sessionId }) => sessionId)
    for (const [id, items] of own) writer.putItems(id, items)
  })
  file.close()
  return programme
}

const turns = [1, 2, 3, 4, 5, 6, 7]

/** Milliseconds of processor time, the median of several turns. */
async function time(work: () => unknown): Promise<number> {
  const spent: number[] = []
  for (const _ of turns) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    spent.push((user + system) / 1000)
  }
  return median(spent)
}

const row = (name: string, spent: number, most = 100): BenchRow => ({
  name,
  value: `${spent.toFixed(1)} ms`,
  bar: `under ${most} ms`,
  pass: spent < most,
})

/** As many as one answer of `agenda.findRepairs` has. */
const lookedAt = 20

/** The same programme, in which the first to speak in each of twenty sessions is needed next door. */
function clashing(programme: Programme): Programme {
  const [one, other] = rooms.map(({ id }) => id)
  const firsts = programme.sessions
    .filter(({ roomId }) => roomId === one)
    .slice(0, lookedAt)
    .map(({ id }) => `${id} 0`)
  const speakers = new Map(programme.items.map((each) => [each.id, each.speakers]))
  const items = programme.items.map((each) => {
    const next = firsts.find((id) => id.replace(` ${one} `, ` ${other} `) === each.id)
    return next === undefined ? each : Object.assign({}, each, { speakers: speakers.get(next) })
  })
  return { ...programme, items }
}

function repairs(programme: Programme, options: ConflictOptions): number {
  const repairOf = repairsOfPeople(programme, new Map(), options)
  const twice = findConflicts(programme, new Map(), options).filter(({ kind }) => kind === 'personTwice')
  return twice.slice(0, lookedAt).filter((conflict) => repairOf(conflict) !== null).length
}

async function rowsOf(client: PlenumClient, programme: Programme): Promise<BenchRow[]> {
  const first = programme.items[0]?.id ?? ''
  const conflicts = { startsOn: conference.startsOn, endsOn: dates.at(-1) ?? null, now: null, hoursWithoutBreak: 3 }
  const late = { conferenceId, id: first, minutes: 5, shrinkBreaks: true, choices: [] }
  let minutes = 100
  const { id } = programme.sessions[7] ?? session('none')
  const crowded = clashing(programme)
  const found = await client.agenda.get({ conferenceId })
  return [
    {
      name: 'items, sessions, conflicts',
      bar: '',
      pass: null,
      value: `${found.items.length}, ${found.sessions.length}, ${found.conflicts.length}`,
    },
    row(
      'times of everything, both timelines',
      await time(() => [timesOf(programme, 'plan'), timesOf(programme, 'running')]),
    ),
    row('shift of a day by one item', await time(() => delayFrom(programme, late))),
    row('all conflicts', await time(() => findConflicts(programme, new Map(), conflicts))),
    row(
      `repairs of ${repairs(crowded, conflicts)} people in two places, for those who look`,
      await time(() => repairs(crowded, conflicts)),
      1_000,
    ),
    row('agenda.get: all of it in one answer', await time(() => client.agenda.get({ conferenceId }))),
    row('agenda.previewDelay', await time(() => client.agenda.previewDelay(late))),
    row('agenda.delay: stored', await time(() => client.agenda.delay(late))),
    row(
      'agenda.putSession: a session made longer, stored',
      await time(() => client.agenda.putSession({ id, minutes: (minutes += 1) })),
    ),
  ]
}

/** 2,000 items on one conference. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  const path = join(folder, 'bench.plenum')
  const programme = makeFile(path)
  const core = createCore({ dataDir: folder, appVersion: '0.1.0' })
  try {
    const client = inProcessClient(core.router)
    await client.file.open({ source: core.tokens.issue(path, 'conference') })
    return await rowsOf(client, programme)
  } finally {
    core.close()
    rmSync(folder, { recursive: true })
  }
}
