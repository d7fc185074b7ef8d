import { extname } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import type { Ports, SourceReader } from '#app/ports.ts'
import { kindOf, type FileKind } from '#documents/read/kind.ts'
import type { UnreadableReason } from '#documents/read/unreadable.ts'
import { readingLimits } from '#domain/drafting/read/proposal.ts'
import { readInThread } from './read-thread.ts'

/** Time for one file. */
const seconds = 20

/** Formats that are told by their first bytes, by the extension they usually have. */
const foreign: Readonly<Partial<Record<FileKind, string>>> = { rtf: 'rtf', pdf: 'pdf', mail: 'mht' }
const wordNames = new Set(['docx', 'docm', 'dotx', 'dotm'])

/**
 * Reads each file in a thread of its own that is ended with it.
 * @param script of the thread
 */
export function createSourceReader(script: string, log: Ports['log']): SourceReader {
  return {
    read: async (name, bytes, view) => {
      const extension = extname(name).slice(1).toLowerCase()
      const kind = kindOf(bytes, extension)
      refuseForeign(kind, name, extension)
      if (kind === 'text') return null
      const answer = await readInThread(
        script,
        { kind: kind === 'page' ? 'page' : 'word', bytes, view },
        seconds,
        name,
        log,
      )
      if ('result' in answer) return answer.result
      if (answer.reason === 'tooSlow') throw new PlenumError('reading.tooSlow', { name, seconds })
      throw refusal(answer.reason, name, extension)
    },
  }
}

/** @throws PlenumError file.unsupported, reading.protected, reading.notWord by what the first bytes say */
export function refuseForeign(kind: FileKind, name: string, extension: string): void {
  const known = foreign[kind]
  if (known !== undefined) throw new PlenumError('file.unsupported', { name, extension: known })
  const isWord = wordNames.has(extension)
  // A document of Word locked with a password is a file of the old kind outside.
  if (kind === 'compound' && isWord) throw new PlenumError('reading.protected', { name })
  if (kind === 'compound') throw new PlenumError('file.unsupported', { name, extension: extension || 'doc' })
  if (kind === 'text' && isWord) throw new PlenumError('reading.notWord', { name })
}

export function refusal(reason: UnreadableReason, name: string, extension: string): PlenumError {
  if (reason === 'tooLong') {
    const { items: paragraphs, characters } = readingLimits
    return new PlenumError('reading.tooLong', { name, paragraphs, characters })
  }
  if (reason !== 'notZip' && reason !== 'other') return new PlenumError(`reading.${reason}`, { name })
  const isCalledWord = extension === '' || wordNames.has(extension)
  return isCalledWord
    ? new PlenumError('reading.notWord', { name })
    : new PlenumError('file.unsupported', { name, extension })
}
