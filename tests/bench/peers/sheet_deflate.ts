// The floor: the sheet of a workbook compressed once more, alone. `node sheet_deflate.ts FILE`. Prints milliseconds.
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { unzipOwn } from '#documents/zip.ts'
import { peakMegabytes } from './peak-memory.ts'

const sheet = unzipOwn(readFileSync(process.argv[2] ?? '')).get('xl/worksheets/sheet1.xml') ?? new Uint8Array()
const start = performance.now()
deflateRawSync(sheet)
console.log(performance.now() - start, peakMegabytes())
