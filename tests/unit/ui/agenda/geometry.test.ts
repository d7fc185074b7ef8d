import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnAt,
  drawn,
  edgePull,
  endMovedBy,
  lanesOf,
  movedBy,
  neighbour,
  scaleFor,
  startMovedBy,
} from '#ui/features/agenda/timetable/geometry.ts'

const span = fc
  .record({ start: fc.integer({ min: 0, max: 1_430 }), minutes: fc.integer({ min: 5, max: 600 }) })
  .map(({ start, minutes }) => ({ start, end: start + minutes }))
const delta = fc.integer({ min: -2_000, max: 2_000 })
const step = fc.constantFrom(1, 5)

describe('dragging', () => {
  test('a block that is moved keeps its length and begins on the grid, on its day', () => {
    fc.assert(
      fc.property(span, delta, step, (before, by, grid) => {
        const after = movedBy(before, by, grid)
        expect(after.end - after.start).toBe(before.end - before.start)
        expect(after.start % grid).toBe(0)
        expect(after.start).toBeGreaterThanOrEqual(0)
        expect(after.start).toBeLessThan(1_440)
      }),
    )
  })

  test('an end that is moved never meets the other end', () => {
    fc.assert(
      fc.property(span, delta, step, (before, by, grid) => {
        const later = endMovedBy(before, by, grid)
        expect(later.start).toBe(before.start)
        expect(later.end - later.start).toBeGreaterThanOrEqual(grid)
        const earlier = startMovedBy(before, by, grid)
        expect(earlier.end).toBe(before.end)
        expect(earlier.end - earlier.start).toBeGreaterThanOrEqual(grid)
      }),
    )
  })

  test('by five minutes, with Alt by one', () => {
    expect(movedBy({ start: 600, end: 645 }, 7, 5)).toEqual({ start: 605, end: 650 })
    expect(movedBy({ start: 600, end: 645 }, 7, 1)).toEqual({ start: 607, end: 652 })
    expect(movedBy({ start: 602, end: 645 }, 0, 5)).toEqual({ start: 600, end: 643 })
  })

  test('what is drawn takes in both points', () => {
    expect(drawn(612, 647, 5)).toEqual({ start: 610, end: 650 })
    expect(drawn(647, 612, 5)).toEqual({ start: 610, end: 650 })
    expect(drawn(600, 600, 5)).toEqual({ start: 600, end: 605 })
  })

  test('near an edge the page is pulled along, in the middle it is not', () => {
    expect(edgePull(300, 0, 600)).toBe(0)
    expect(edgePull(10, 0, 600)).toBeLessThan(0)
    expect(edgePull(590, 0, 600)).toBeGreaterThan(0)
    expect(edgePull(-500, 0, 600)).toBe(-18)
  })

  test('outside of the halls the nearest one is meant', () => {
    expect([-20, 0, 149, 150, 9_000].map((x) => columnAt(x, 150, 3))).toEqual([0, 0, 0, 1, 2])
  })
})

describe('side by side', () => {
  test('blocks that overlap never share a lane', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const lanes = lanesOf(spans)
        for (const [at, one] of spans.entries())
          for (const [other, two] of spans.entries()) {
            if (at >= other || one.start >= two.end || two.start >= one.end) continue
            expect(lanes[at]?.lane).not.toBe(lanes[other]?.lane)
            expect(lanes[at]?.lanes).toBe(lanes[other]?.lanes)
          }
        for (const { lane, lanes: all } of lanes) expect(lane).toBeLessThan(all)
      }),
    )
  })

  test('one after another they have the hall to themselves', () => {
    const row = [
      { start: 600, end: 660 },
      { start: 660, end: 700 },
      { start: 700, end: 705 },
    ]
    expect(lanesOf(row).map(({ lanes }) => lanes)).toEqual([1, 1, 1])
  })
})

describe('keys', () => {
  const blocks = [
    { id: 'a1', column: 0, start: 540, end: 600 },
    { id: 'a2', column: 0, start: 600, end: 700 },
    { id: 'c1', column: 2, start: 550, end: 580 },
    { id: 'c2', column: 2, start: 640, end: 700 },
  ]
  const at = (id: string) => {
    const found = blocks.find((block) => block.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }

  test('lead along the hall, and to the nearest in time over empty halls', () => {
    expect(neighbour(blocks, at('a1'), 'down')?.id).toBe('a2')
    expect(neighbour(blocks, at('a1'), 'up')).toBeNull()
    expect(neighbour(blocks, at('a2'), 'right')?.id).toBe('c2')
    expect(neighbour(blocks, at('c1'), 'left')?.id).toBe('a1')
    expect(neighbour(blocks, at('c1'), 'right')).toBeNull()
  })
})

describe('the scale', () => {
  test('is the smallest at which the shortest session can be read', () => {
    expect([90, 20, 12, 10, 5].map(scaleFor)).toEqual([84, 84, 120, 120, 240])
    expect(scaleFor(1)).toBe(240)
  })
})
