import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes the bytes of a file to the disk. */
export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** Flushes the names in the folder of a file, so that a rename outlives a power cut. Windows has no such call and no need. */
export function syncFolderOf(path: string): void {
  if (process.platform !== 'win32') sync(dirname(path), 'r')
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
