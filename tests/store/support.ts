import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock, ConferenceFile, ConferenceFiles } from '#app/ports.ts'
import type { Conference } from '#domain/conference/conference.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import type { Body, Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import type { Directive } from '#domain/plan/directive.ts'
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

export const conference: Conference = {
  id: 'k1',
  title: 'IX съезд библиотекарей',
  ordinal: 9,
  series: 'Съезд библиотекарей',
  place: 'г. Орёл',
  country: 'RU',
  startsOn: '2026-05-12',
  endsOn: '2026-05-14',
  host: 'Областная библиотека',
  workingLanguages: ['ru', 'en'],
  status: 'planned',
}

export const head: DocumentHead = {
  id: 'd1',
  conferenceId: 'k1',
  kind: 'resolution',
  language: 'ru',
  status: 'draft',
  title: 'О чтении в малых городах',
  placeAndDate: 'г. Орёл, 14 мая 2026 г.',
  adoptedOn: null,
  style: conferenceStyle,
}

export function clause(id: string, text: string, ...subclauses: readonly Clause[]): Clause {
  const own = { type: 'text', runs: [{ text }] } as const
  const blocks =
    subclauses.length === 0 ? [own] : [own, { type: 'list', marker: 'numbered', clauses: subclauses } as const]
  return { id, role: 'clause', blocks }
}

export const body: Body = {
  ...emptyBody,
  preamble: [clause('p1', 'отмечая рост числа читальных залов'), clause('p2', 'сознавая нужды сельских школ')],
  formula: [clause('f1', 'ПОСТАНОВИЛИ')],
  operative: [
    clause('o1', 'Одобрить план на 2027 год'),
    clause(
      'o2',
      'Рекомендовать областным библиотекам',
      clause('o2a', 'открыть залы по субботам'),
      clause('o2b', 'вести обмен книгами'),
    ),
    clause('o3', 'Поручить секретариату доложить о ходе работ до 1 декабря 2026 года'),
  ],
}

export const directive: Directive = {
  id: 'v1',
  documentId: 'd1',
  clauseId: 'o3',
  action: 'доложить о ходе работ',
  addressees: [],
  responsible: ['секретариат'],
  coExecutors: [],
  deadline: { kind: 'day', from: null, to: '2026-12-01', text: 'до 1 декабря 2026 года' },
  expectedResult: '',
  progress: 'open',
  note: '',
  confirmedText: 'Поручить секретариату доложить о ходе работ до 1 декабря 2026 года',
}

/** Stores the conference, its document and its directive, each as a command. */
export function fill(file: ConferenceFile): void {
  file.write({ command: 'conference.create' }, (writer) => {
    writer.putConference(conference)
  })
  file.write({ command: 'document.create' }, (writer) => {
    writer.putDocument(head)
    writer.putBody('d1', body)
  })
  file.write({ command: 'directive.confirm' }, (writer) => {
    writer.putDirective(directive)
  })
}

/** Everything a file holds, for comparing states. */
export function contents(file: ConferenceFile): unknown {
  return {
    conferences: file.conferences(),
    documents: file.documents().map(({ id }) => file.document(id)),
    directives: file.directives(),
    dismissals: file.dismissals(),
  }
}
