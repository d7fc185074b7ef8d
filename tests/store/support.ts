import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock, ConferenceFiles } from '#app/ports.ts'
import { createConferenceFiles } from '#store/conference-files.ts'

/** A folder of its own for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-store-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A clock that stands still until it is moved. */
export class HandClock implements Clock {
  #at = Date.parse('2026-03-01T08:00:00.000Z')

  now(): string {
    return new Date(this.#at).toISOString()
  }

  today(): string {
    return this.now().slice(0, 10)
  }

  wait(milliseconds: number): void {
    this.#at += milliseconds
  }
}

export function filesWith(clock: Clock): ConferenceFiles {
  let made = 0
  const ids = { next: () => `id-${(made += 1)}` }
  return createConferenceFiles({ pathOf: (token) => token, clock, ids, appVersion: '0.1.0' })
}

export interface Workplace {
  readonly folder: string
  readonly clock: HandClock
  readonly files: ConferenceFiles
  readonly path: string
}

export function workplace(): Workplace {
  const folder = temporaryFolder()
  const clock = new HandClock()
  return { folder, clock, files: filesWith(clock), path: join(folder, 'Съезд.plenum') }
}
