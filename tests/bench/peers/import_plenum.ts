// Brings a list into a conference file as the program does: `node import_plenum.ts FILE LIST look|apply`; the file is made when it is not
// there. Prints milliseconds of work of all threads and of the clock, the most megabytes held, the longest time without a word of
// progress, how long a corrected name took where it is looked at, and how long storing took where it is stored.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { inProcessClient } from '#api/in-process.ts'
import { createCore } from '#hosts/core.ts'
import { median } from '../median.ts'
import { peakMegabytes } from './peak-memory.ts'

const [, , path = '', list = '', way = 'look'] = process.argv
const core = createCore({ dataDir: dirname(path), appVersion: '0.1.0', remembersFiles: false })
const client = inProcessClient(core.router)
if (existsSync(path)) await client.file.open({ source: core.tokens.issue(path, 'conference') })
else await client.file.create({ target: core.tokens.issue(path, 'target'), title: 'Congress', language: 'en' })
const conferenceId = (await client.conference.list())[0]?.id ?? ''

const source = { file: core.tokens.issue(list, 'source') }
const [cpu, clock] = [process.cpuUsage(), performance.now()]
let longest = 0
let last = clock
let found = null
for await (const step of await client.listImport.open({ conferenceId, source, profileId: null, headerRow: null })) {
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
  if (step.type === 'done') found = step.list
}
if (found === null) throw new Error('the list was never read')
const { user, system } = process.cpuUsage(cpu)
const elapsed = performance.now() - clock

/** Milliseconds of a correction of one name: a row in the middle of the list becomes somebody else. */
async function correction(id: string, column: number, text: string): Promise<number> {
  const before = performance.now()
  const row = Math.ceil(rowCount / 2)
  const change = { kind: 'cell', row, column, text } as const
  for await (const step of await client.listImport.change({ id, change })) if (step.type === 'done') found = step.list
  return performance.now() - before
}
const rowCount = Object.values(found.counts).reduce((sum, count) => sum + count, 0)
const surname = found.columns.findIndex(({ target }) => target === 'surname')
const corrections = []
if (way === 'look')
  for (const text of ['Журбеменов', 'Абракин', 'Мовчук', 'Абракин', 'Тараленко'])
    corrections.push(await correction(found.id, surname, text))

const stored = performance.now()
if (way === 'apply') await client.listImport.apply(found)
const applied = performance.now() - stored
core.close()
console.log(
  JSON.stringify({
    milliseconds: (user + system) / 1000,
    elapsed,
    megabytes: peakMegabytes(),
    longest,
    firstCorrected: corrections[0] ?? 0,
    corrected: median(corrections),
    applied,
    rows: rowCount,
  }),
)
