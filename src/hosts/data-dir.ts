import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the browser host and the command line keep files of their own: `PLENUM_DATA_DIR`, else `Plenum` in the home folder. */
export function defaultDataDir(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['PLENUM_DATA_DIR']
  return chosen === undefined || chosen === '' ? join(homedir(), 'Plenum') : resolve(chosen)
}
