// Opens a file in a process of its own. Usage: node open-child.ts FILE hold|code|fill
import type Database from 'better-sqlite3'
import { PlenumError } from '#app/errors.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { migrations } from '#store/migrations/all.ts'
import { OpenFile } from '#store/open-file.ts'
import { openDatabase } from '#store/opening.ts'
import { conference, contents, directive } from './samples.ts'

const [path = '', what] = process.argv.slice(2)
const options = {
  pathOf: (token: string) => token,
  clock: { now: () => '2026-03-01T08:00:00.000Z', today: () => '2026-03-01' },
  ids: { next: () => 'id' },
  appVersion: '0.1.0',
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof PlenumError) return error.code
    throw error
  }
  return 'done'
}

/** Holds the file until standard input ends. */
function hold(): void {
  const file = createConferenceFiles(options).open(path)
  say('open')
  process.stdin.on('end', () => {
    file.close()
  })
  process.stdin.resume()
}

/** Lets the database grow by two pages only, as on a full disk. */
function fillUp(): void {
  const store = { ...options, migrations, held: new Set<string>() }
  const db: Database.Database = openDatabase(path, store)
  const file = new OpenFile(db, path, store)
  const before = JSON.stringify(contents(file))
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages + 2}`)
  say(
    codeOf(() =>
      file.write({ command: 'directive.confirm' }, (writer) => {
        for (let i = 0; i < 500; i += 1)
          writer.putDirective({ ...directive, id: `x${i}`, note: 'о чтении '.repeat(50) })
      }),
    ),
  )
  say(JSON.stringify(contents(file)) === before ? 'unchanged' : 'changed')
  say(file.verify().join('\n') || 'sound')
  file.write({ command: 'conference.update' }, (writer) => writer.putConference({ ...conference, host: null }))
  say(file.conferences()[0]?.host === null ? 'written' : 'lost')
  db.pragma('max_page_count = 1000000')
  file.close()
}

if (what === 'hold') hold()
else if (what === 'code') say(codeOf(() => createConferenceFiles(options).open(path)))
else fillUp()
