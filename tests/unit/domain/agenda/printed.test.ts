import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeSentence, changeWords } from '#domain/agenda/change-words.ts'
import { compareProgrammes } from '#domain/agenda/compare-programmes.ts'
import { printProgramme, programmeName, type ProgrammeName } from '#domain/agenda/print-programme.ts'
import type { Programme } from '#domain/agenda/session.ts'
import type { Person } from '#domain/people/person.ts'
import {
  arbitraryProgramme,
  item,
  planned,
  programme,
  room,
  secondDay,
  session,
  speaker,
} from '#tests/support/programmes.ts'

const names = new Map<string, ProgrammeName>([
  ['p1', { name: 'Анна Сергеевна Петрова', post: 'ректор' }],
  ['p2', { name: 'Ольга Ким', post: '' }],
])
const print = (one: Programme) => printProgramme(one, names)
const anna: Person = {
  id: 'x',
  surname: 'Петрова',
  givenName: 'Анна',
  patronymic: 'Сергеевна',
  latinName: 'Anna Petrova',
  title: '',
  gender: null,
  birthDate: null,
  organizationId: null,
  post: '',
  country: '',
  city: '',
  address: '',
  emails: [],
  phones: [],
  note: '',
}

describe('the programme as people read it', () => {
  test('running times, names of participants, numbers; nothing that is not held', () => {
    const printed = print(
      programme(
        [
          session('b', {
            roomId: 'B',
            note: 'Вход по пропускам',
            moderators: [speaker('', { participationId: 'p1', role: 'moderator' })],
          }),
          session('a', { delay: 5 }),
          session('coffee', { kind: 'break', roomId: null, ...planned('11:00') }),
          session('none', { date: null }),
          session('next', { date: secondDay }),
        ],
        [
          item('i', 'a', { speakers: [speaker('Ким', { participationId: 'p2', post: 'доцент' }), speaker('Гость')] }),
          item('ii', 'a', { state: 'dropped' }),
          item('iii', 'a', { depth: 0 }),
        ],
      ),
    )
    expect(printed.rooms).toEqual(['Зал A', 'Зал B', 'Зал C'])
    expect(printed.days.map(({ date, sessions }) => [date, sessions.map(({ id }) => id)])).toEqual([
      ['2027-04-14', ['b', 'a', 'coffee']],
      [secondDay, ['next']],
    ])
    const [b, a, coffee] = printed.days[0]?.sessions ?? []
    expect(b?.moderators).toEqual([{ name: 'Анна Сергеевна Петрова', post: 'ректор', role: 'moderator' }])
    expect([b?.note, a?.start, a?.end, coffee?.start, coffee?.room]).toEqual([
      'Вход по пропускам',
      '10:05',
      '11:05',
      '11:05',
      '',
    ])
    expect(a?.items.map(({ id, number, start, end }) => [id, number, start, end])).toEqual([
      ['i', '1', '10:05', '10:25'],
      ['iii', '3', '10:25', '10:45'],
    ])
    expect(a?.items[0]?.speakers.map(({ name, post }) => [name, post])).toEqual([
      ['Ольга Ким', 'доцент'],
      ['Гость', ''],
    ])
  })

  test('names in the form of the language', () => {
    expect([programmeName(anna, 'ru'), programmeName(anna, 'en')]).toEqual(['Анна Сергеевна Петрова', 'Anna Petrova'])
    expect(programmeName(anna, 'ru', 'initials')).toBe('А.\u00a0С.\u00a0Петрова')
    expect(programmeName({ ...anna, latinName: '' }, 'en')).toBe('Анна Сергеевна Петрова')
    expect(programmeName({ ...anna, surname: '', givenName: '', patronymic: '' }, 'ru', 'initials')).toBe(
      'Anna Petrova',
    )
  })
})

const key = (id: string, kind: string) => `${id} ${kind}`

describe('what is different between two programmes', () => {
  const before = programme(
    [
      session('s1', { title: 'Открытие' }),
      session('s2', { ...planned('12:00'), title: 'Секция', moderators: [speaker('Ким')] }),
      session('s3', { ...planned('16:00'), title: '' }),
    ],
    [item('a', 's1'), item('b', 's1'), item('c', 's2', { speakers: [speaker('Иванов')] })],
  )
  const tell = (after: Programme, language: 'ru' | 'en' = 'ru') =>
    compareProgrammes(print(before), print(after)).map((change) =>
      changeSentence(change, language).replaceAll('\u00a0', ' '),
    )
  const [opening, section, last] = before.sessions
  if (opening === undefined || section === undefined || last === undefined) throw new Error('three sessions')

  test('moved in time and to another hall, its items along', () => {
    const after = { ...before, sessions: [{ ...opening, roomId: 'B', ...planned('10:25') }, section, last] }
    expect(tell(after)).toEqual(['«Открытие»: перенесено с 10:00 на 10:25, Зал B (было: Зал A)'])
    expect(tell(after, 'en')).toEqual(['“Открытие”: moved from 10:00 to 10:25, Зал B (was: Зал A)'])
    expect(tell({ ...before, sessions: [{ ...opening, ...planned('10:25') }, section, last] })).toEqual([
      '«Открытие»: перенесено с 10:00 на 10:25, Зал A',
    ])
    expect(tell({ ...before, sessions: [{ ...opening, roomId: 'B' }, section, last] })).toEqual([
      '«Открытие»: место: Зал B (было: Зал A)',
    ])
    expect(tell({ ...before, sessions: [{ ...opening, roomId: null, date: secondDay }, section, last] })).toEqual([
      '«Открытие»: перенесено с 14 апреля 2027 г., 10:00 на 15 апреля 2027 г., 10:00, место: не указано (было: Зал A)',
    ])
  })

  test('length, title, people', () => {
    const after = {
      ...before,
      sessions: [opening, { ...section, title: 'Секция 1', minutes: 90, moderators: [] }, { ...last, title: 'Итоги' }],
      items: before.items.map((each) =>
        each.id === 'c' ? item('c', 's2', { speakers: [speaker('Ким'), speaker('Ли')] }) : each,
      ),
    }
    expect(tell(after)).toEqual([
      '«Секция 1»: длительность: 90 мин (было: 60 мин)',
      '«Секция 1»: новое название (было: «Секция»)',
      '«Секция 1»: ведут: никого (было: Ким)',
      '«Доклад c»: выступают: Ким, Ли (было: Иванов)',
      '«Итоги»: дано название',
    ])
  })

  test('added and removed; an item that only changed its session', () => {
    const after = programme(
      [opening, session('s4', { ...planned('10:20'), roomId: 'A', title: 'Новое', minutes: 30 }), last],
      [item('a', 's1'), item('b', 's4')],
    )
    expect(tell(after)).toEqual([
      '«Новое»: добавлено: 14 апреля 2027 г., 10:20–10:50, Зал A',
      '«Доклад b»: перенесено в другое заседание',
      '«Секция»: исключено из программы, было: 14 апреля 2027 г., 12:00–13:00, Зал A',
    ])
  })

  test('laws: none to itself; there and back the same things; words without gaps', () => {
    fc.assert(
      fc.property(arbitraryProgramme, arbitraryProgramme, (one, other) => {
        const [was, is] = [print({ ...one, rooms: [room('A'), room('B')] }), print(other)]
        expect(compareProgrammes(was, was)).toEqual([])
        const there = compareProgrammes(was, is)
        const back = compareProgrammes(is, was)
        const turned = { added: 'removed', removed: 'added' } as const
        expect(new Set(there.map(({ id, kind }) => key(id, kind)))).toEqual(
          new Set(back.map(({ id, kind }) => key(id, kind === 'added' || kind === 'removed' ? turned[kind] : kind))),
        )
        for (const change of there)
          for (const language of ['ru', 'en'] as const)
            expect(changeWords(change, language)).not.toMatch(/undefined|NaN|, $|: $/u)
      }),
    )
  })
})
