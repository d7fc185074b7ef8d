// Reads a list: `node list_plenum.ts FILE`. Prints milliseconds of work, the most megabytes held and the cells that hold something.
import { readFileSync } from 'node:fs'
import { readXlsx } from '#documents/read/table/read-xlsx.ts'
import { peakMegabytes } from './peak-memory.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const start = process.cpuUsage()
const { sheets } = await readXlsx(bytes)
const { user, system } = process.cpuUsage(start)
let cells = 0
for (const { rows } of sheets) for (const row of rows) for (const cell of row.cells) if (cell !== '') cells += 1
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: peakMegabytes(), cells }))
