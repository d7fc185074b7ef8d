import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParticipantFinder, type ParticipantQuery } from '#app/participants/finder.ts'
import { ParticipantList } from '#app/participants/list.ts'
import type { ConferenceFile, FileWriter } from '#app/ports.ts'
import { builtInFieldIds } from '#domain/people/fields.ts'
import { everybody } from '#tests/support/everybody.ts'
import { putInventedPeople } from '#tests/support/invented-congress.ts'
import { delegation, fillPeople, organization, participation, person } from './people-samples.ts'
import { conference, fill } from './samples.ts'
import { workplace } from './support.ts'

const finderOf = (file: ConferenceFile) => new ParticipantFinder(new ParticipantList(file, conference.id))

function filled(people = 0): ConferenceFile {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  fillPeople(file)
  if (people > 0) file.write({ command: 'import' }, (writer) => putInventedPeople(writer, conference.id, people))
  return file
}

describe('a list of participants in memory', () => {
  /** What may happen while a list is open. */
  const happenings: Readonly<Record<string, (writer: FileWriter) => void>> = {
    'another name': (writer) => writer.putPerson({ ...person, surname: 'Яковлева' }),
    'another hotel': (writer) => writer.putParticipation({ ...participation, hotel: 'Волна', own: {} }),
    'a new participant, made earlier': (writer) => {
      writer.putPerson({ ...person, id: 'h0', surname: 'Абаева' })
      writer.putParticipation({ ...participation, id: 'y0', personId: 'h0', delegationId: null })
    },
    'a new participant, made later': (writer) => {
      writer.putPerson({ ...person, id: 'h2', surname: 'Ёлкина' })
      writer.putParticipation({ ...participation, id: 'y2', personId: 'h2' })
    },
    'one less and one more': (writer) => {
      writer.deletePerson('h0')
      writer.putPerson({ ...person, id: 'h3', surname: 'Щукина' })
      writer.putParticipation({ ...participation, id: 'y3', personId: 'h3', room: '' })
    },
    'an organization by another name': (writer) => writer.putOrganization({ ...organization, name: 'Музей льна' }),
    'a delegation by another name': (writer) => writer.putDelegation({ ...delegation, name: 'Онега' }),
    'a delegation less': (writer) => writer.deleteDelegation('g1'),
    'an own field less': (writer) => writer.deleteOwnField('f1'),
    'a session less': (writer) => writer.deleteSession('s1'),
    'a person of another record': (writer) => {
      writer.putPerson({ ...person, id: 'h4', surname: 'Орлова' })
      writer.putParticipation({ ...participation, personId: 'h4', delegationId: null })
    },
  }

  test('follows commands, undo and redo as if it was loaded again', () => {
    const file = filled()
    const kept = finderOf(file)
    const sorts = [{ field: 'fullName', descending: false }]
    const seen = (finder: ParticipantFinder) => ({
      everybody: finder.participants({ ...everybody, sorts }),
      made: finder.participants(everybody),
      found: finder.participants({ ...everybody, search: 'карел' }),
      grouped: finder.find({ ...everybody, groupBy: 'delegation' }).groups,
      present: [...finder.list.presentAt('s1')],
      fields: finder.list.fields(),
    })
    const check = (what: string) => expect(seen(kept), what).toEqual(seen(finderOf(file)))
    check('at first')
    for (const [what, change] of Object.entries(happenings)) {
      file.write({ command: what }, change)
      check(what)
    }
    for (const _ of Object.keys(happenings)) check(`undone ${file.undo().command}`)
    for (const _ of Object.keys(happenings)) check(`redone ${file.redo().command}`)
    file.close()
  })

  test('reads everything again after more than is remembered', () => {
    const file = filled()
    const kept = finderOf(file)
    expect(kept.participants(everybody)).toHaveLength(1)
    file.write({ command: 'import' }, (writer) => putInventedPeople(writer, conference.id, 3000))
    expect(kept.participants(everybody)).toEqual(finderOf(file).participants(everybody))
    expect(kept.list.length).toBe(3001)
    file.close()
  })
})

describe('queries', () => {
  const words = fc.constantFrom('', 'ва', 'музей', 'директор', 'орск 14', 'p1', 'zzz', 'beLARus')
  const condition = fc.oneof(
    fc.record({
      field: fc.constantFrom('hotel', 'status'),
      kind: fc.constantFrom('is', 'isNot'),
      values: fc.subarray(['Волна', '', 'arrived', 'left']),
    }),
    fc.record({
      field: fc.constantFrom('surname', 'post'),
      kind: fc.constantFrom('contains', 'from', 'to'),
      values: fc.constantFrom(['ко'], ['М']),
    }),
    fc.record({
      field: fc.constantFrom('patronymic', 'note'),
      kind: fc.constantFrom('empty', 'filled'),
      values: fc.constant([]),
    }),
  )
  const sort = fc.record({ field: fc.constantFrom(...builtInFieldIds), descending: fc.boolean() })

  test('filter and search together find what both find; an order loses and doubles nobody', () => {
    const open = filled(300)
    const finder = finderOf(open)
    const idsOf = (query: Partial<ParticipantQuery>) =>
      finder.participants({ ...everybody, ...query }).map((one) => one.participation.id)
    fc.assert(
      fc.property(
        words,
        fc.array(condition, { maxLength: 2 }),
        fc.array(sort, { maxLength: 3 }),
        (search, filters, sorts) => {
          const [bySearch, byFilter] = [new Set(idsOf({ search })), new Set(idsOf({ filters }))]
          const both = idsOf({}).filter((id) => bySearch.has(id) && byFilter.has(id))
          expect(idsOf({ search, filters })).toEqual(both)
          expect(idsOf({ search, filters, sorts }).toSorted()).toEqual(both.toSorted())
        },
      ),
    )
    open.close()
  })

  test('an order holds between neighbours, the first column before the second, nothing last; its reverse is its reverse', () => {
    const open = filled(300)
    const finder = finderOf(open)
    const values = (descending: boolean) =>
      finder
        .participants({
          ...everybody,
          sorts: [
            { field: 'hotel', descending },
            { field: 'badgeNumber', descending },
          ],
        })
        .map((one) => [one.participation.hotel, one.participation.badgeNumber] as const)
    const up = values(false)
    const [filledUp, emptyUp] = [up.filter(([hotel]) => hotel !== ''), up.filter(([hotel]) => hotel === '')]
    expect(up).toEqual([...filledUp, ...emptyUp])
    expect(filledUp.map(([hotel]) => hotel)).toEqual(
      filledUp.map(([hotel]) => hotel).toSorted((a, b) => a.localeCompare(b, 'ru')),
    )
    expect(values(true)).toEqual([...filledUp.toReversed(), ...emptyUp.toReversed()])
    open.close()
  })

  test('groups cover the list, one after another', () => {
    const open = filled(300)
    const finder = finderOf(open)
    for (const groupBy of ['delegation', 'status', 'arrivalDate', 'emails']) {
      const { slots, groups } = finder.find({ ...everybody, groupBy })
      let offset = 0
      for (const group of groups ?? []) {
        expect(group.offset).toBe(offset)
        offset += group.count
      }
      expect(offset).toBe(slots.length)
      const names = (groups ?? []).map(({ value }) => JSON.stringify(value))
      expect(new Set(names).size).toBe(names.length)
    }
    open.close()
  })
})
