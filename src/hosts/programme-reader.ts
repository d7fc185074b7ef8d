import { extname } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import type { Ports, ProgrammeReader } from '#app/ports.ts'
import { kindOf, type FileKind } from '#documents/read/kind.ts'
import type { ProgrammeForm } from '#documents/read/programme/read-programme-file.ts'
import type { UnreadableReason } from '#documents/read/unreadable.ts'
import { programmeLimits } from '#domain/agenda/read/source-line.ts'
import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { IsoDate } from '#domain/language/language.ts'
import { readInThread } from './read-thread.ts'

/** Time for one file. */
const seconds = 20

/** What people bring instead, by what it is called. */
const foreign: Readonly<Partial<Record<FileKind, string>>> = { rtf: 'rtf', pdf: 'pdf', mail: 'mht' }
const workbooks: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'xltx', 'xltm'])
const wordNames: ReadonlySet<string> = new Set(['docx', 'docm', 'dotx', 'dotm'])
const packed: ReadonlySet<string> = new Set([...workbooks, ...wordNames])
const delimited: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab'])

/**
 * Reads each programme in a thread of its own that is ended with it.
 * @param script of the thread
 */
export function createProgrammeReader(script: string, log: Ports['log']): ProgrammeReader {
  const read = async (name: string, bytes: Uint8Array, near: IsoDate | null): Promise<ReadProgramme> => {
    const extension = extname(name).slice(1).toLowerCase()
    const forms = formsOf(kindOf(bytes, extension), name, extension)
    let reason: UnreadableReason | 'tooSlow' = 'other'
    for (const form of forms) {
      const answer = await readInThread(script, { kind: 'programme', form, bytes, near }, seconds, name, log)
      if ('result' in answer) {
        if (answer.result.days.length === 0) throw new PlenumError('programme.empty', { name })
        return answer.result
      }
      reason = answer.reason
      // A file of the other program of an office: the next form may be right.
      if (reason !== 'other') break
    }
    throw refusal(reason, name)
  }
  return { read, readText: (text, near) => read('', new TextEncoder().encode(text), near) }
}

/** The forms a file may be in, the likeliest first. */
function formsOf(kind: FileKind, name: string, extension: string): readonly ProgrammeForm[] {
  const known = foreign[kind]
  if (known !== undefined) throw new PlenumError('programme.unsupported', { name, extension: known })
  // A file locked with a password is a file of the old kind outside.
  if (kind === 'compound' && packed.has(extension)) throw new PlenumError('programme.protected', { name })
  if (kind === 'compound') throw new PlenumError('programme.unsupported', { name, extension: extension || 'doc' })
  if (kind === 'zip') return workbooks.has(extension) ? ['workbook', 'word'] : ['word', 'workbook']
  if (packed.has(extension)) throw new PlenumError('programme.notProgramme', { name })
  return [kind === 'page' ? 'page' : delimited.has(extension) ? 'delimited' : 'text']
}

function refusal(reason: UnreadableReason | 'tooSlow', name: string): PlenumError {
  if (reason === 'tooSlow') return new PlenumError('programme.tooSlow', { name, seconds })
  if (reason === 'tooLong') return new PlenumError('programme.tooLong', { name, lines: programmeLimits.lines })
  if (reason === 'notZip' || reason === 'other') return new PlenumError('programme.notProgramme', { name })
  return new PlenumError(`programme.${reason}`, { name })
}
