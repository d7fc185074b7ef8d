import { app } from 'electron'
import { existsSync } from 'node:fs'
import { extname, isAbsolute, resolve } from 'node:path'

/**
 * The .plenum file a command line names, as the system passes it on a double click; null when it names none.
 * @param folder against which a relative path counts: that of the process that was started.
 */
export function fileInArguments(argv: readonly string[], folder: string): string | null {
  for (const argument of argv.slice(1)) {
    if (argument.startsWith('-') || extname(argument).toLowerCase() !== '.plenum') continue
    const path = isAbsolute(argument) ? argument : resolve(folder, argument)
    if (existsSync(path)) return path
  }
  return null
}

/** Calls `open` for every file the system asks for: on macOS by an event, elsewhere by a second start. */
export function onAssociatedFile(open: (path: string) => void, activate: () => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    const path = fileInArguments(argv, folder)
    if (path === null) activate()
    else open(path)
  })
}
