import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ParticipantFinder, type ParticipantQuery } from '#app/participants/finder.ts'
import { ParticipantList } from '#app/participants/list.ts'
import type { ConferenceFile } from '#app/ports.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { conference } from '#tests/store/samples.ts'
import { everybody } from '#tests/support/everybody.ts'
import { putInventedPeople } from '#tests/support/invented-congress.ts'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'

const people = 100_000

/** Milliseconds of processor time: what else the machine does meanwhile does not count. */
function time(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
const beside = (value: number, floor: number) => `${ms(value)} = ${(value / floor).toFixed(2)}x`

const files = createConferenceFiles({
  pathOf: (token) => token,
  clock: { now: () => new Date().toISOString(), today: () => '2026-03-01' },
  ids: { next: () => 'bench' },
  appVersion: '0.1.0',
})

const by = (field: string, descending = false) => ({ sorts: [{ field, descending }] })

interface Floor {
  readonly load: number
  readonly sort: number
  readonly filter: number
  readonly like: number
}

/** The same asked of SQLite alone: rows as they are, bytes for an alphabet, ASCII for case. */
function floorOf(path: string): Floor {
  const db = new Database(path, { readonly: true })
  const joined = 'FROM participations JOIN persons ON persons.id = person_id'
  const load = db.prepare(`SELECT * ${joined}`)
  const sort = db.prepare(`SELECT participations.id ${joined} ORDER BY surname, given_name, patronymic`).raw()
  const filter = db.prepare("SELECT id FROM participations WHERE hotel = 'Волна'").raw()
  const like = db.prepare('SELECT row_key FROM search WHERE folded LIKE ?').raw()
  const floor = {
    load: median([1, 2, 3].map(() => time(() => load.all()))),
    sort: median([1, 2, 3].map(() => time(() => sort.all()))),
    filter: median([1, 2, 3, 4, 5].map(() => time(() => filter.all()))),
    like: median(sought.map((word) => time(() => like.all(`%${word}%`)))),
  }
  db.close()
  return floor
}

const sought = ['енко', 'p12', 'худж', 'алек', '0217', 'рах', 'порт', 'наук', 'ович', 'zzz']

function sortRows(finder: ParticipantFinder, floor: Floor): BenchRow[] {
  const ask = (more: Partial<ParticipantQuery>) => time(() => void finder.find({ ...everybody, ...more }))
  const first = ask(by('fullName'))
  const firstHotel = ask(by('hotel'))
  const turns = [1, 2, 3, 4, 5, 6, 7, 8]
  const warm = median(turns.map((turn) => ask(by('fullName', turn % 2 === 1))))
  const three = median(
    turns.map((turn) =>
      ask({ sorts: ['hotel', 'organization', 'fullName'].map((field) => ({ field, descending: turn % 2 === 1 })) }),
    ),
  )
  const grouped = median(turns.map((turn) => ask({ ...by('fullName', turn % 2 === 1), groupBy: 'delegation' })))
  const filters = [{ field: 'hotel', kind: 'is', values: ['Волна'] }] as const
  const filtered = median(turns.map((turn) => ask({ ...by('fullName', turn % 2 === 1), filters })))
  return [
    { name: 'first sort by full name', value: beside(first, floor.sort), bar: 'beside ORDER BY of bytes', pass: null },
    { name: 'first sort by hotel', value: ms(firstHotel), bar: 'none', pass: null },
    {
      name: 'sort by full name, warm',
      value: beside(warm, floor.sort),
      bar: 'under 100 ms',
      pass: warm < 100,
    },
    { name: 'three columns at once, warm', value: ms(three), bar: 'under 100 ms', pass: three < 100 },
    { name: 'grouped by 200 delegations, warm', value: ms(grouped), bar: 'under 100 ms', pass: grouped < 100 },
    {
      name: 'filter by hotel and sort, warm',
      value: beside(filtered, floor.filter),
      bar: 'under 100 ms',
      pass: filtered < 100,
    },
  ]
}

function searchRows(finder: ParticipantFinder, floor: Floor): BenchRow[] {
  const ask = (search: string) => time(() => void finder.find({ ...everybody, ...by('fullName'), search }))
  const first = ask('рахимов')
  const spent = sought.map(ask)
  const two = median(['енко волна', 'рах 21', 'директор худж'].map(ask))
  const typed = ['а', 'ал', 'але', 'алек', 'алекс'].map(ask)
  return [
    { name: 'first search', value: ms(first), bar: 'none', pass: null },
    {
      name: 'search by any part of any field, sorted',
      value: `${beside(median(spent), floor.like)}, worst ${ms(Math.max(...spent))}`,
      bar: 'median under 30 ms; beside LIKE',
      pass: median(spent) < 30,
    },
    { name: 'two words', value: ms(two), bar: 'under 30 ms', pass: two < 30 },
    {
      name: 'typed letter by letter: а ал але алек алекс',
      value: typed.map((one) => one.toFixed(0)).join(' '),
      bar: 'none',
      pass: null,
    },
  ]
}

function editRows(finder: ParticipantFinder, file: ConferenceFile): BenchRow[] {
  const query = { ...everybody, ...by('fullName') }
  finder.find(query)
  const written: number[] = []
  const found: number[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    const person = file.person(`h${String(turn * 6000).padStart(6, '0')}`)
    if (person === null) throw new Error('nobody is there')
    const surname = `Новиков${turn}`
    written.push(time(() => file.write({ command: 'edit' }, (writer) => writer.putPerson({ ...person, surname }))))
    found.push(time(() => void finder.find(query)))
  }
  return [
    { name: 'one edit, durable', value: ms(median(written)), bar: 'none', pass: null },
    {
      name: 'the sorted list after one edit',
      value: ms(median(found)),
      bar: 'under 100 ms',
      pass: median(found) < 100,
    },
  ]
}

/** 100,000 people in one list: what a grid asks of the core, beside SQLite alone in the same run. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-people-'))
  try {
    const path = join(folder, 'congress.plenum')
    const made = files.create(path)
    const filled = time(() => {
      made.write({ command: 'participants.import' }, (writer) => {
        writer.putConference(conference)
        putInventedPeople(writer, conference.id, people)
      })
    })
    made.close()
    const floor = floorOf(path)
    const file = files.open(path)
    const before = memory()
    const finder = new ParticipantFinder(new ParticipantList(file, conference.id))
    const loaded = time(() => void finder.find(everybody))
    const afterLoad = memory() - before
    const rows = [
      { name: '100,000 people written as one command', value: ms(filled), bar: 'none', pass: null },
      { name: 'list loaded', value: beside(loaded, floor.load), bar: 'beside SELECT of all rows', pass: null },
      ...sortRows(finder, floor),
      ...searchRows(finder, floor),
      ...editRows(finder, file),
    ]
    const used = `${afterLoad.toFixed(0)} MB, ${(memory() - before).toFixed(0)} MB`
    file.close()
    return [...rows, { name: 'memory of the list loaded, of all that was asked', value: used, bar: 'none', pass: null }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Megabytes of what lives in JavaScript. */
function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
