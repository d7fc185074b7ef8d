import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ConferenceFile } from '#app/ports.ts'
import { digestOf } from './kill-child.ts'
import { fill } from './samples.ts'
import { workplace } from './support.ts'

const rounds = 200
const child = fileURLToPath(new URL('kill-child.ts', import.meta.url))

interface Said {
  /** Last acknowledged state, or null when the child did not come so far. */
  readonly done: { readonly sequence: number; readonly digest: string } | null
  readonly acknowledged: number
  /** What was begun and not acknowledged. */
  readonly begun: string | null
}

function read(output: string): Said {
  // A last line that was cut by the kill says nothing.
  const lines = output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
  const acknowledgements = lines.filter((line) => line.startsWith('done '))
  const [, sequence, digest] = acknowledgements.at(-1)?.split(' ') ?? []
  const last = lines.at(-1) ?? ''
  return {
    done: sequence === undefined || digest === undefined ? null : { sequence: Number(sequence), digest },
    acknowledged: acknowledgements.length,
    begun: last.startsWith('start ') ? last.slice('start '.length) : null,
  }
}

async function runAndKill(path: string, seed: number, longest: number): Promise<Said> {
  const running = spawn(process.execPath, [child, path, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  running.stdout.setEncoding('utf8')
  // The child says «open» when it is about to open the file: the moments of interest begin here.
  const begun = new Promise<void>((resolve) => {
    running.stdout.on('data', (chunk: string) => {
      output += chunk
      resolve()
    })
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    running.on('close', (_, signal) => {
      resolve(signal)
    })
  })
  await Promise.race([begun, ended])
  await wait(Math.random() * longest)
  running.kill('SIGKILL')
  expect(await ended, 'the child ended by itself').toBe('SIGKILL')
  return read(output)
}

/** Takes back, or does again, the one command that reached the disk without its acknowledgement reaching us. */
function takeBack(file: ConferenceFile, begun: string): void {
  if (begun === 'undo') file.redo()
  else file.undo()
}

test(`a file outlives ${rounds} kills`, { timeout: 400_000 }, async () => {
  const { files, folder, path } = workplace()
  const made = files.create(path)
  fill(made)
  let state = { sequence: made.history().sequence, digest: digestOf(made) }
  made.close()

  let acknowledged = 0
  let beyond = 0
  for (let round = 1; round <= rounds; round += 1) {
    // Milliseconds; a slow machine gets longer, or it would be killed before it has done anything.
    const said = await runAndKill(path, round, acknowledged < 2 * round ? 250 : 90)
    acknowledged += said.acknowledged
    state = said.done ?? state
    const file = files.open(path)
    expect(file.verify(), `round ${round}`).toEqual([])
    const { sequence } = file.history()
    if (sequence === state.sequence) {
      expect(digestOf(file), `round ${round}: contents of the last acknowledged command`).toBe(state.digest)
    } else {
      // Committed, but killed before it could say so: nothing else may differ.
      expect(sequence, `round ${round}`).toBe(state.sequence + 1)
      expect(said.begun, `round ${round}`).not.toBeNull()
      beyond += 1
      takeBack(file, said.begun ?? '')
      expect(digestOf(file), `round ${round}: contents before the unacknowledged command`).toBe(state.digest)
    }
    state = { sequence: file.history().sequence, digest: digestOf(file) }
    file.close()
  }

  const backups = join(folder, 'Съезд.backups')
  const names = readdirSync(backups).filter((name) => name.endsWith('.plenum'))
  for (const name of names) {
    const backup = files.open(join(backups, name))
    expect(backup.verify(), name).toEqual([])
    backup.close()
  }
  expect(acknowledged).toBeGreaterThan(rounds)
  process.stdout.write(
    `kill test: ${rounds} of ${rounds} kills left a sound file with every one of ${acknowledged} acknowledged commands ` +
      `(${beyond} more were on disk unacknowledged); ${names.length} backups sound\n`,
  )
})
