import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PlenumError } from '#app/errors.ts'

const megabyte = 1024 * 1024

/** Largest text that is read, in megabytes: some hundred times the longest resolutions, and still decoded in a moment. */
const largestSource = 50

/**
 * Bytes of a file the user chose to read from. Size and kind are looked at before a byte is read.
 * @throws PlenumError file.notFound, file.isFolder, file.empty, file.tooLarge, file.notText, file.noAccess
 */
export async function readSource(path: string): Promise<Uint8Array> {
  const name = basename(path)
  const failed = (error: unknown): never => refuse(error, name)
  // Looked at before it is opened: opening a named pipe would wait for a writer.
  check(await stat(path).catch(failed), name)
  const handle = await open(path, 'r').catch(failed)
  try {
    // And again, in case another file took its place.
    check(await handle.stat(), name)
    return await handle.readFile().catch(failed)
  } finally {
    await handle.close()
  }
}

function check(stats: Stats, name: string): void {
  if (stats.isDirectory()) throw new PlenumError('file.isFolder', { name })
  if (!stats.isFile()) throw new PlenumError('file.notText', { name })
  if (stats.size === 0) throw new PlenumError('file.empty', { name })
  if (stats.size > largestSource * megabyte) {
    throw new PlenumError('file.tooLarge', { name, megabytes: Math.ceil(stats.size / megabyte), limit: largestSource })
  }
}

/**
 * Writes beside the target, flushes, and renames over it: either the whole new file is there or the old one.
 * @throws PlenumError file.notFound (its folder), file.isFolder, file.noAccess, file.diskFull, file.busy
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const name = basename(path)
  const unfinished = join(dirname(path), `.${randomBytes(6).toString('hex')}.unfinished`)
  try {
    writeAndFlush(unfinished, bytes)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    refuse(error, codeOf(error) === 'ENOENT' ? basename(dirname(path)) : name)
  }
  flushFolder(dirname(path))
}

function writeAndFlush(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the rename itself durable. Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

type NameOnly = 'file.notFound' | 'file.isFolder' | 'file.noAccess' | 'file.diskFull' | 'file.busy'

const knownFailures: Readonly<Record<string, NameOnly>> = {
  ENOENT: 'file.notFound',
  ENOTDIR: 'file.notFound',
  ENAMETOOLONG: 'file.notFound',
  EISDIR: 'file.isFolder',
  EACCES: 'file.noAccess',
  EPERM: 'file.noAccess',
  EROFS: 'file.noAccess',
  ENOSPC: 'file.diskFull',
  EDQUOT: 'file.diskFull',
  EBUSY: 'file.busy',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function refuse(error: unknown, name: string): never {
  const code = knownFailures[codeOf(error)]
  throw code === undefined ? error : new PlenumError(code, { name }, { cause: error })
}
