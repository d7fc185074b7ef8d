// Reads a .docx: `node read_plenum.ts FILE`. Prints milliseconds of work and the most megabytes held.
import { readFileSync } from 'node:fs'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { peakMegabytes } from './peak-memory.ts'
import { UnreadableFile } from '#documents/read/unreadable.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const start = process.threadCpuUsage()
let paragraphs = 0
try {
  paragraphs = readDocx(bytes, 'accepted').paragraphs.length
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error
}
const { user, system } = process.threadCpuUsage(start)
const milliseconds = (user + system) / 1000
console.log(JSON.stringify({ milliseconds, megabytes: peakMegabytes(), paragraphs }))
