import { parentPort, workerData } from 'node:worker_threads'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { readPage } from '#documents/read/html/read-html.ts'
import { readLetterhead } from '#documents/read/letterhead/read-letterhead.ts'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'
import { readCsv } from '#documents/read/table/read-csv.ts'
import { readXlsx } from '#documents/read/table/read-xlsx.ts'
import { UnreadableFile } from '#documents/read/unreadable.ts'
import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { SourceDocument } from '#domain/drafting/read/source.ts'
import type { Table } from '#domain/people/import/table.ts'
import type { ReadAnswer, ReadTask } from './read-messages.ts'

// A thread that reads one file and ends: what the file does to it, it does to nothing else.

type Result = SourceDocument | Table | ReadLetterhead | ReadProgramme

function read(task: ReadTask): Result | Promise<Table | ReadProgramme> {
  if (task.kind === 'letterhead') return readLetterhead(task.bytes)
  if (task.kind === 'word') return readDocx(task.bytes, task.view)
  if (task.kind === 'page') return readPage(task.bytes, task.view)
  if (task.kind === 'programme') return readProgrammeFile(task.bytes, task.form, { near: task.near })
  return task.kind === 'workbook' ? readXlsx(task.bytes) : readCsv(task.bytes)
}

async function answer(task: ReadTask): Promise<ReadAnswer<Result>> {
  try {
    return { result: await read(task) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: error.reason, problem: error.message }
    throw error
  }
}

// What is thrown here ends the thread, which its owner is told. No await outside of functions: the shell loads this as CommonJS.
void answer(workerData).then((message) => parentPort?.postMessage(message, []))
