import { describe, expect, it } from 'vitest'
import type { Conference } from '#domain/conference/conference.ts'
import { conferenceStyle, type DocumentHead } from '#domain/drafting/document.ts'
import { todos, type Standing } from '#ui/features/overview/todos.ts'
import { planRow } from './plan-row.ts'

const conference: Conference = {
  id: 'k',
  title: 'Слёт хранителей родников',
  ordinal: null,
  series: null,
  place: 'Верхнеречье',
  country: null,
  startsOn: '2026-06-12',
  endsOn: '2026-06-14',
  host: null,
  workingLanguages: ['ru'],
  status: 'closed',
  timeZone: null,
}
const resolution: DocumentHead = {
  id: 'd',
  conferenceId: 'k',
  kind: 'resolution',
  language: 'ru',
  status: 'adopted',
  title: 'Резолюция слёта',
  placeAndDate: null,
  adoptedOn: null,
  style: conferenceStyle,
}
const standing: Standing = {
  conference,
  documents: [resolution],
  rows: [],
  events: [],
  statuses: {},
  duplicates: 0,
  hasBackup: true,
  today: '2026-09-01',
}
const kinds = (part: Partial<Standing>) => todos({ ...standing, ...part }).map(({ kind }) => kind)

describe('what to do next', () => {
  it('is nothing when everything is decided, dated and backed up', () => {
    expect(kinds({})).toEqual([])
  })

  it('begins with a text for an empty file, and asks for no backup of nothing', () => {
    expect(kinds({ documents: [], hasBackup: false })).toEqual(['importFirst'])
  })

  it('asks for the place and the days of the conference when either is missing', () => {
    expect(kinds({ conference: { ...conference, place: null } })).toEqual(['fillConference'])
    expect(kinds({ conference: { ...conference, startsOn: null } })).toEqual(['fillConference'])
  })

  it('counts proposals to check, but not clauses in which nothing was found', () => {
    const rows = [
      planRow('1', {}, { state: 'proposed', confidence: 0.9 }),
      planRow('2', {}, { state: 'proposed', confidence: 0.4 }),
      planRow('3', {}, { state: 'proposed', confidence: 0 }),
    ]
    expect(todos({ ...standing, rows })).toMatchObject([{ kind: 'checkProposals', count: 2 }])
  })

  it('puts changed clauses before proposals, and both before what is dated', () => {
    const rows = [
      planRow('1', { day: '2026-10-01' }),
      planRow('2', {}, { state: 'proposed' }),
      planRow('3', {}, { state: 'stale' }),
    ]
    expect(kinds({ rows })).toEqual(['lookAgain', 'checkProposals', 'due'])
  })

  it('tells how the participants stand, and of duplicates before', () => {
    const rows = [planRow('1', { day: '2026-10-01' }), planRow('2', {}, { state: 'proposed' })]
    const statuses = { invited: 13, arrived: 135 }
    expect(kinds({ rows, statuses })).toEqual(['checkProposals', 'people', 'due'])
    expect(kinds({ rows, statuses, duplicates: 7 })).toEqual(['checkProposals', 'duplicates', 'people', 'due'])
    expect(todos({ ...standing, statuses, duplicates: 7 })).toMatchObject([{ count: 7 }, { statuses }])
  })

  it('lists open directives by day: overdue before today, due today and later; done and cancelled ones never', () => {
    const rows = [
      planRow('later', { day: '2026-12-01' }),
      planRow('today', { day: '2026-09-01' }),
      planRow('late', { day: '2026-08-31', progress: 'inProgress' }),
      planRow('done', { day: '2026-08-01', progress: 'done' }),
      planRow('off', { day: '2026-08-01', progress: 'cancelled' }),
      planRow('no', { day: '2026-08-01' }, { state: 'dismissed' }),
      planRow('undated'),
    ]
    expect(todos({ ...standing, rows }).map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'overdue 2026-08-31',
      'due 2026-09-01',
      'due 2026-12-01',
    ])
  })

  it('gives two directives of one clause keys of their own', () => {
    const one = planRow('1', { day: '2026-10-01' })
    const other = { ...one, directive: { ...one.directive, id: 'another' } }
    const keys = todos({ ...standing, rows: [one, other] }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  it('shows events until their last day has passed', () => {
    const event = { clauseId: '1', title: 'V слёт', text: '', span: { start: 0, end: 0 } }
    const events = [
      { ...event, from: '2026-08-30', to: '2026-09-01' },
      { ...event, from: '2026-08-01', to: '2026-08-31' },
    ]
    expect(todos({ ...standing, events })).toMatchObject([{ kind: 'event', date: '2026-08-30' }])
  })

  it('shows a dozen dated lines at most, the nearest ones, and drafts and the backup after them', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      planRow(String(index), { day: `2026-10-${String(20 - index).padStart(2, '0')}` }),
    )
    const list = todos({ ...standing, rows, documents: [{ ...resolution, status: 'draft' }], hasBackup: false })
    expect(list.map(({ kind }) => kind)).toEqual([...Array.from({ length: 12 }, () => 'due'), 'draft', 'backup'])
    expect(list[0]?.date).toBe('2026-10-01')
    expect(list[11]?.date).toBe('2026-10-12')
  })
})
