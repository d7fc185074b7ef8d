// Reads a .docx by mammoth: `node read_mammoth.mjs FILE`. Prints milliseconds of work and the most megabytes held.
import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { peakMegabytes } from './peak-memory.ts'

const buffer = readFileSync(process.argv[2] ?? '')
const start = process.threadCpuUsage()
let paragraphs = 0
try {
  paragraphs = (await mammoth.extractRawText({ buffer })).value.split('\n\n').length
} catch {
  paragraphs = 0
}
const { user, system } = process.threadCpuUsage(start)
const milliseconds = (user + system) / 1000
console.log(JSON.stringify({ milliseconds, megabytes: peakMegabytes(), paragraphs }))
