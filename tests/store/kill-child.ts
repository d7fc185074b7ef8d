// Works on a file until it is killed, and says of each command when it begins and when it is acknowledged.
// Usage: node kill-child.ts FILE SEED
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { ConferenceFile, FileWriter } from '#app/ports.ts'
import type { Body } from '#domain/drafting/clause.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { clause, contents, directive } from './samples.ts'

export function digestOf(file: ConferenceFile): string {
  return createHash('sha256')
    .update(JSON.stringify(contents(file)))
    .digest('hex')
}

/** Linear congruential generator (Numerical Recipes), so that a round can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function edited(body: Body, random: (below: number) => number, newId: string): Body {
  const clauses = [...body.operative]
  const at = random(clauses.length + 1)
  const fresh = clause(newId, `Поручить комиссии ${random(1000)} подготовить доклад`, clause(`${newId}a`, 'о школах'))
  const kind = clauses.length > 40 ? 1 : random(4)
  if (kind === 0 || clauses.length === 0) clauses.splice(at, 0, fresh)
  else if (kind === 1) clauses.splice(at % clauses.length, 1)
  else if (kind === 2) clauses.unshift(...clauses.splice(at % clauses.length, 1))
  else clauses.splice(at % clauses.length, 1, fresh)
  return { ...emptyBody, ...body, operative: clauses }
}

function step(file: ConferenceFile, random: (below: number) => number): string {
  const { undo, redo, sequence } = file.history()
  const kind = random(20)
  if (kind < 4 && undo !== null) return 'undo'
  if (kind < 7 && redo !== null) return 'redo'
  if (kind === 7) return 'backup'
  return sequence % 3 === 0 ? 'directive' : 'edit'
}

function change(writer: FileWriter, file: ConferenceFile, kind: string, random: (below: number) => number): void {
  const newId = `n${file.history().sequence}`
  if (kind === 'directive') {
    writer.putDirective({ ...directive, id: `v${random(5)}`, note: `записано ${newId}`, progress: 'inProgress' })
    return
  }
  writer.putBody('d1', edited(file.document('d1')?.body ?? emptyBody, random, newId))
}

function work(path: string, seed: number): never {
  const random = randomFrom(seed)
  let made = 0
  const clock = { now: () => new Date().toISOString(), today: () => new Date().toISOString().slice(0, 10) }
  const ids = { next: () => `${seed}-${(made += 1)}` }
  const files = createConferenceFiles({ pathOf: (token) => token, clock, ids, appVersion: '0.1.0' })
  writeSync(1, 'open\n')
  const file = files.open(path)
  for (;;) {
    const kind = step(file, random)
    writeSync(1, `start ${kind}\n`)
    if (kind === 'undo') file.undo()
    else if (kind === 'redo') file.redo()
    else if (kind === 'backup') file.backup()
    else {
      file.write({ command: `document.${kind}` }, (writer) => {
        change(writer, file, kind, random)
      })
    }
    writeSync(1, `done ${file.history().sequence} ${digestOf(file)}\n`)
  }
}

const [path, seed] = process.argv.slice(2)
if (import.meta.main && path !== undefined) work(path, Number(seed))
