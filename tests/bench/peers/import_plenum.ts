// Reads a list, maps its columns and sets it beside as many people: `node import_plenum.ts FILE PEOPLE`. Prints milliseconds of work of all
// threads and of the clock, the most megabytes held, and the longest time without a word of progress.
import { readFileSync } from 'node:fs'
import { readXlsx } from '#documents/read/table/read-xlsx.ts'
import { fieldsOf } from '#domain/people/fields.ts'
import type { KnownPerson } from '#domain/people/import/list-preview.ts'
import { mapColumns } from '#domain/people/import/map-columns.ts'
import { previewList } from '#domain/people/import/preview.ts'
import { inventedPeople } from '#tests/support/people-list.ts'
import { peakMegabytes } from './peak-memory.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const people = inventedPeople(Number(process.argv[3]), 11).map(
  ([
    id = '',
    surname = '',
    givenName = '',
    patronymic = '',
    organization = '',
    ,
    ,
    email = '',
    phone = '',
  ]): KnownPerson => ({
    id,
    isParticipant: true,
    values: {
      surname,
      givenName,
      patronymic,
      organization,
      emails: email === '' ? [] : [email],
      phones: phone === '' ? [] : [phone],
    },
  }),
)
const [cpu, clock] = [process.cpuUsage(), performance.now()]
const [sheet] = (await readXlsx(bytes)).sheets
if (sheet === undefined) throw new Error('an empty list')
const fields = fieldsOf([])
const steps = previewList({ sheet, mapping: mapColumns(sheet, fields), fields, year: 2026, people })
let longest = 0
let rows = 0
for (let last = performance.now(); ;) {
  const step = steps.next()
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
  if (step.done !== true) continue
  rows = step.value.rows.length
  break
}
const { user, system } = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    milliseconds: (user + system) / 1000,
    elapsed: performance.now() - clock,
    megabytes: peakMegabytes(),
    longest,
    rows,
  }),
)
