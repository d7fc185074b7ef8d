import { extname } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import type { LetterheadReader, Ports } from '#app/ports.ts'
import { kindOf } from '#documents/read/kind.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { readInThread } from './read-thread.ts'
import { refuseForeign, refusal } from './source-reader.ts'

/** Time for one file. */
const seconds = 20

/** Letterheads of one conference are few, and read again for every list and export. */
const remembered = 8

/**
 * Reads letterheads in a thread of their own, as texts are read, and each once.
 * @param script of the thread
 */
export function createLetterheadReader(script: string, log: Ports['log']): LetterheadReader {
  const known = new Map<string, Promise<ReadLetterhead>>()
  return {
    pack: (bytes) => Buffer.from(bytes).toString('base64'),
    read: (name, docx) => {
      const reading = known.get(docx) ?? readNew(script, name, docx, log)
      known.delete(docx)
      known.set(docx, reading)
      reading.catch(() => known.delete(docx))
      for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest)
      return reading
    },
  }
}

async function readNew(script: string, name: string, docx: string, log: Ports['log']): Promise<ReadLetterhead> {
  const bytes = Buffer.from(docx, 'base64')
  const extension = extname(name).slice(1).toLowerCase() || 'docx'
  const kind = kindOf(bytes, extension)
  refuseForeign(kind, name, extension)
  if (kind !== 'zip') throw new PlenumError('reading.notWord', { name })
  const answer = await readInThread(script, { kind: 'letterhead', bytes }, seconds, name, log)
  if ('result' in answer) return answer.result
  if (answer.reason === 'tooSlow') throw new PlenumError('reading.tooSlow', { name, seconds })
  throw refusal(answer.reason, name, extension)
}
