import { extname } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import type { Ports, TableReader } from '#app/ports.ts'
import { kindOf, type FileKind } from '#documents/read/kind.ts'
import { tableLimits } from '#domain/people/import/table.ts'
import { readInThread } from './read-thread.ts'

/** Time for one list. */
const seconds = 60

/** What people bring instead of a list, by what it is called. */
const foreign: Readonly<Partial<Record<FileKind, string>>> = { rtf: 'rtf', pdf: 'pdf', mail: 'mht', page: 'html' }
const workbooks = new Set(['xlsx', 'xlsm', 'xltx', 'xltm'])

/**
 * Reads each list in a thread of its own that is ended with it.
 * @param script of the thread
 */
export function createTableReader(script: string, log: Ports['log']): TableReader {
  const readAs = async (kind: 'workbook' | 'delimited', name: string, bytes: Uint8Array) => {
    const answer = await readInThread(script, { kind, bytes }, seconds, name, log)
    if ('result' in answer) {
      if (answer.result.sheets.length === 0) throw new PlenumError('table.empty', { name })
      return answer.result
    }
    const { reason } = answer
    if (reason === 'tooSlow') throw new PlenumError('table.tooSlow', { name, seconds })
    if (reason === 'tooLong') throw new PlenumError('table.tooLong', { name, rows: tableLimits.rows })
    if (reason === 'notZip' || reason === 'other') throw notTable(name, extensionOf(name))
    throw new PlenumError(`table.${reason}`, { name })
  }
  return {
    read: async (name, bytes) => {
      const extension = extensionOf(name)
      const kind = kindOf(bytes, extension)
      refuseForeign(kind, name, extension)
      return readAs(kind === 'zip' ? 'workbook' : 'delimited', name, bytes)
    },
    readText: (name, text) => readAs('delimited', name, Buffer.from(text)),
  }
}

const extensionOf = (name: string) => extname(name).slice(1).toLowerCase()

function refuseForeign(kind: FileKind, name: string, extension: string): void {
  const known = foreign[kind]
  if (known !== undefined) throw new PlenumError('table.unsupported', { name, extension: known })
  // A workbook locked with a password is a file of the old kind outside.
  if (kind === 'compound' && workbooks.has(extension)) throw new PlenumError('table.protected', { name })
  if (kind === 'compound') throw new PlenumError('table.unsupported', { name, extension: extension || 'xls' })
  if (kind === 'text' && workbooks.has(extension)) throw new PlenumError('table.notTable', { name })
}

function notTable(name: string, extension: string): PlenumError {
  return extension === '' ||
    workbooks.has(extension) ||
    extension === 'csv' ||
    extension === 'tsv' ||
    extension === 'txt'
    ? new PlenumError('table.notTable', { name })
    : new PlenumError('table.unsupported', { name, extension })
}
