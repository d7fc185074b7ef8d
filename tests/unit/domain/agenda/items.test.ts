import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveItems, settled, subtreeOf } from '#domain/agenda/move-items.ts'
import { numberAgenda } from '#domain/agenda/number-agenda.ts'
import { differencesOf } from '#domain/agenda/programme-differences.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { arbitraryProgramme, item, programme, session } from '#tests/support/programmes.ts'

/** «a b> c>>»: one item for each word, a level deeper for each bracket. */
const outline = (text: string, sessionId = 's1'): readonly AgendaItem[] =>
  text.split(' ').map((word) => item(word.replaceAll('>', ''), sessionId, { depth: word.split('>').length - 1 }))
const drawn = (items: readonly AgendaItem[], sessionId = 's1') =>
  items
    .filter((each) => each.sessionId === sessionId)
    .map(({ id, depth }) => id + '>'.repeat(depth))
    .join(' ')

const idsOf = (items: readonly AgendaItem[]) => new Set(items.map(({ id }) => id))

const patch = <T extends { readonly id: string }>(all: readonly T[], put: readonly T[], gone: readonly string[]) =>
  new Map([...all, ...put].filter(({ id }) => !gone.includes(id)).map((thing) => [thing.id, thing]))

describe('numbers', () => {
  test('count by level, without breaks, each session anew', () => {
    const items = [
      ...outline('a b c> d> e>> f'),
      item('coffee', 's1', { kind: 'break' }),
      item('dropped', 's1', { state: 'dropped' }),
      ...outline('g h>', 's2'),
      item('i', 's1'),
    ]
    expect(Object.fromEntries(numberAgenda(items))).toEqual({
      a: '1',
      b: '2',
      c: '2.1',
      d: '2.2',
      e: '2.2.1',
      f: '3',
      dropped: '4',
      g: '1',
      h: '1.1',
      i: '5',
    })
  })

  test('a level is never skipped, a break between is no level', () => {
    expect(Array.from(numberAgenda(outline('a>> b>> c>>')).values())).toEqual(['1', '1.1', '1.1.1'])
    const items = [item('a', 's1'), item('rest', 's1', { kind: 'break' }), item('b', 's1', { depth: 1 })]
    expect(numberAgenda(items).get('b')).toBe('1.1')
  })

  test('law: each number once in a session, and the one above it or before it is there', () => {
    fc.assert(
      fc.property(arbitraryProgramme, ({ items }) => {
        for (const own of Map.groupBy(items, ({ sessionId }) => sessionId).values()) {
          const numbers = Array.from(numberAgenda(own).values())
          const known = new Set(numbers)
          expect(known.size).toBe(own.filter(({ kind }) => kind !== 'break').length)
          for (const number of numbers) {
            const parts = number.split('.').map(Number)
            const last = parts.at(-1) ?? 0
            if (parts.length > 1) expect(known).toContain(parts.slice(0, -1).join('.'))
            if (last > 1) expect(known).toContain([...parts.slice(0, -1), last - 1].join('.'))
          }
        }
      }),
    )
  })
})

describe('moving items', () => {
  test('a branch goes whole', () => {
    const items = outline('a b c> d>> e> f')
    expect(subtreeOf(items, 'c').map(({ id }) => id)).toEqual(['c', 'd'])
    expect(drawn(moveItems(items, 'b', { sessionId: 's1', beforeId: null }))).toBe('a f b c> d>> e>')
    expect(drawn(moveItems(items, 'b', { sessionId: 's1', beforeId: 'a' }))).toBe('b c> d>> e> a f')
    expect(drawn(moveItems(items, 'f', { sessionId: 's1', beforeId: 'd' }))).toBe('a b c> f d> e>')
    expect(drawn(moveItems(items, 'f', { sessionId: 's1', beforeId: 'e' }, 1))).toBe('a b c> d>> f> e>')
  })

  test('into another session, empty or not, at a depth that it has', () => {
    const items = [...outline('a b> c>>'), ...outline('x y>', 's2')]
    const moved = moveItems(items, 'b', { sessionId: 's2', beforeId: 'y' })
    expect([drawn(moved), drawn(moved, 's2')]).toEqual(['a', 'x b> c>> y>'])
    const alone = moveItems(items, 'b', { sessionId: 's3', beforeId: null })
    expect(drawn(alone, 's3')).toBe('b c>')
  })

  test('not into itself, nor before an item of another session', () => {
    const items = [...outline('a b>'), ...outline('x', 's2')]
    expect(moveItems(items, 'a', { sessionId: 's1', beforeId: 'b' })).toBe(items)
    expect(moveItems(items, 'a', { sessionId: 's1', beforeId: 'x' })).toBe(items)
    expect(moveItems(items, 'none', { sessionId: 's1', beforeId: null })).toBe(items)
  })

  test('law: a move loses nothing, keeps the branch together and every depth legal', () => {
    fc.assert(
      fc.property(arbitraryProgramme, fc.nat(), fc.nat(), fc.nat({ max: 3 }), (one, which, where, depth) => {
        const all = one.sessions.map(({ id }) => id)
        const items = settled(one.items, all)
        const root = items[which % Math.max(1, items.length)]
        const target = one.sessions[where % one.sessions.length]
        if (root === undefined || target === undefined) return
        const own = items.filter(({ sessionId }) => sessionId === target.id)
        const beforeId = own[where % (own.length + 1)]?.id ?? null
        const branch = subtreeOf(items, root.id).map(({ id }) => id)
        const moved = moveItems(items, root.id, { sessionId: target.id, beforeId }, depth)
        expect(idsOf(moved)).toEqual(idsOf(items))
        expect(settled(moved, all)).toEqual(moved)
        const at = moved.findIndex(({ id }) => id === root.id)
        expect(moved.slice(at, at + branch.length).map(({ id }) => id)).toEqual(branch)
        if (beforeId !== null && !branch.includes(beforeId)) expect(moved[at + branch.length]?.id).toBe(beforeId)
      }),
    )
  })
})

describe('what storing must write', () => {
  test('only what changed, and the orders that changed', () => {
    const before = programme([session('s1'), session('s2')], [...outline('a b'), ...outline('c d', 's2')])
    const after = programme(
      [session('s1'), session('s2', { delay: 5 }), session('s3')],
      [...outline('b a'), item('d', 's2', { cut: 5 })],
    )
    const { sessions, items, ...rest } = differencesOf(before, after)
    expect([sessions.map(({ id }) => id), items.map(({ id }) => id)]).toEqual([['s2', 's3'], ['d']])
    expect(rest).toEqual({ removedSessions: [], removedItems: ['c'], reordered: ['s1', 's2'] })
  })

  test('law: a programme does not differ from itself, and differences make the one of the other', () => {
    fc.assert(
      fc.property(arbitraryProgramme, arbitraryProgramme, (one, other) => {
        const same = differencesOf(one, { ...one, items: structuredClone(one.items) })
        expect(Object.values(same).flat()).toEqual([])
        const { sessions, items, removedSessions, removedItems } = differencesOf(one, other)
        expect(patch(one.sessions, sessions, removedSessions)).toEqual(patch(other.sessions, [], []))
        expect(patch(one.items, items, removedItems)).toEqual(patch(other.items, [], []))
      }),
    )
  })
})
