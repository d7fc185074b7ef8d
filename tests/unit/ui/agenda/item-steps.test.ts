import { describe, expect, test } from 'vitest'
import { blankItem } from '#domain/agenda/blank.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { depthStep, stepOf } from '#ui/features/agenda/item-steps.ts'

const item = (id: string, depth = 0): AgendaItem => ({ ...blankItem, id, sessionId: 's', title: id, depth })

/** 1 · 2 (2.1, 2.2) · 3 */
const items = [item('1'), item('2'), item('2.1', 1), item('2.2', 1), item('3'), { ...item('other'), sessionId: 'o' }]
const step = (id: string, side: 1 | -1) => {
  const moved = items.find((one) => one.id === id)
  return moved === undefined
    ? undefined
    : (stepOf(items, moved, side)?.beforeId ?? (stepOf(items, moved, side) && 'end'))
}

const depth = (id: string, side: 1 | -1) => {
  const found = items.find((one) => one.id === id)
  return found === undefined ? null : depthStep(items, found, side)
}

describe('a step', () => {
  test('goes over the neighbour with all below it', () => {
    expect(step('3', -1)).toBe('2')
    expect(step('1', 1)).toBe('3')
    expect(step('2', 1)).toBe('end')
    expect(step('2.1', 1)).toBe('3')
    expect(step('2.2', -1)).toBe('2.1')
  })

  test('takes an item out from under the one above it, and stays in the session', () => {
    expect(step('2.1', -1)).toBe('2')
    expect(step('1', -1)).toBeNull()
    expect(step('3', 1)).toBeNull()
  })

  test('goes one deeper than the item before, and no deeper', () => {
    expect(depth('1', 1)).toBe(0)
    expect(depth('2', 1)).toBe(1)
    expect(depth('2.1', 1)).toBe(1)
    expect(depth('2.2', 1)).toBe(2)
    expect(depth('2.2', -1)).toBe(0)
    expect(depth('3', -1)).toBe(0)
  })
})
