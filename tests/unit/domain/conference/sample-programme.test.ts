import { describe, expect, it } from 'vitest'
import { compareProgrammes } from '#domain/agenda/compare-programmes.ts'
import { conflictSeverity } from '#domain/agenda/conflict.ts'
import { findConflicts } from '#domain/agenda/conflicts.ts'
import { printProgramme, programmeName } from '#domain/agenda/print-programme.ts'
import { isEverywhere } from '#domain/agenda/times.ts'
import { samplePeople } from '#domain/conference/sample-people.ts'
import { sampleProgramme } from '#domain/conference/sample-programme.ts'
import { sampleConference } from '#domain/conference/sample.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { fullNameOf } from '#domain/people/fields.ts'

function sampleOf(language: Language) {
  const { conference, documents } = sampleConference(language)
  const people = samplePeople(language, conference.id)
  const { participants } = people
  const around = { conferenceId: conference.id, documents, participants }
  const { releases, ...programme } = sampleProgramme(language, around)
  const names = new Map(
    participants.map(({ person, participation }) => [
      participation.id,
      { name: programmeName(person, language), post: person.post },
    ]),
  )
  const statuses = new Map(
    participants.map(({ person, participation: { id, status } }) => [id, { name: fullNameOf(person), status }]),
  )
  const { startsOn, endsOn } = conference
  const conflicts = findConflicts(programme, statuses, { startsOn, endsOn, now: null, hoursWithoutBreak: 3 })
  return { conference, people, around, programme, releases, names, conflicts }
}

describe.each(languages)('the programme of the sample conference in %s', (language) => {
  const { conference, people, around, programme, releases, names, conflicts } = sampleOf(language)
  const { rooms, days, sessions, items } = programme

  it('is the same every time', () => {
    expect(sampleProgramme(language, around)).toEqual({ ...programme, releases })
  })
  it('has three halls, two full days and a closing meeting', () => {
    expect(rooms).toHaveLength(3)
    expect(days.map(({ date }) => date).at(0)).toBe(conference.startsOn)
    expect(days.map(({ date }) => date).at(-1)).toBe(conference.endsOn)
    const byDay = days.map(({ date }) => sessions.filter((session) => session.date === date).length)
    expect(byDay).toEqual([13, 8, 1])
  })
  it('has sessions and items of every kind', () => {
    expect(new Set(sessions.map(({ kind }) => kind))).toEqual(
      new Set(['plenary', 'section', 'roundTable', 'workingGroup', 'ceremony', 'break', 'other']),
    )
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['report', 'discussion', 'vote', 'break', 'other']))
    expect(items.filter(({ state }) => state === 'postponed')).toHaveLength(1)
  })
  it('holds the lunches and the broadcast', () => {
    const pinned = sessions.filter(({ start }) => start?.as === 'pinned')
    expect(pinned.map((session) => [isEverywhere(session), session.kind])).toEqual([
      [true, 'break'],
      [false, 'plenary'],
      [true, 'break'],
    ])
  })
  it('has things with ids of their own, items of its sessions, marks of presence at its sessions', () => {
    const ids = [...rooms, ...sessions, ...items, ...releases].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(sessions.map(({ id }) => id))
    expect(items.filter(({ sessionId }) => !known.has(sessionId))).toEqual([])
    expect(people.presences.filter(({ sessionId }) => !known.has(sessionId))).toEqual([])
  })
  it('asks one person to be in two halls at once, and nothing else that cannot be', () => {
    const errors = conflicts.filter(({ kind }) => conflictSeverity[kind] !== 'advice')
    expect(errors.map(({ kind, params }) => [kind, params['name'], params['minutes']])).toEqual([
      ['personTwice', language === 'ru' ? 'Яновская Эмилия Павловна' : 'Żurawska Malwina', 20],
    ])
  })
  it('was released twice; the newer release is the programme as it stands', () => {
    const [older, newer] = releases.map((release) => release.programme)
    if (older === undefined || newer === undefined) throw new Error('two releases are wanted')
    expect(newer).toEqual(printProgramme(programme, names))
    const kinds = compareProgrammes(older, newer).map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThanOrEqual(5)
    expect(kinds).toContain('added')
    expect(releases.map(({ madeAt }) => madeAt < `${conference.startsOn}`)).toEqual([true, true])
  })
})
