import { parentPort, workerData } from 'node:worker_threads'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { readPage } from '#documents/read/html/read-html.ts'
import { UnreadableFile } from '#documents/read/unreadable.ts'
import type { SourceDocument } from '#domain/drafting/read/source.ts'
import type { ReadAnswer, ReadTask } from './read-messages.ts'

// A thread that reads one file and ends: what the file does to it, it does to nothing else.

function read({ bytes, isPage, view }: ReadTask): SourceDocument {
  return isPage ? readPage(bytes, view) : readDocx(bytes, view)
}

function answer(task: ReadTask): ReadAnswer {
  try {
    return { document: read(task) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: error.reason, problem: error.message }
    throw error
  }
}

parentPort?.postMessage(answer(workerData), [])
