import { expect, it } from 'vitest'
import { createIds } from '#hosts/ids.ts'

it('ids are UUIDs of version 7, no two alike and in the order in which they were made', () => {
  const ids = createIds()
  const made = Array.from({ length: 20_000 }, () => ids.next())
  expect(made.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u.test(id))).toBe(true)
  expect(made).toEqual(made.toSorted())
  // Where the random part repeats, bytes were given out twice.
  expect(new Set(made.map((id) => id.slice(-12))).size).toBe(made.length)
})
