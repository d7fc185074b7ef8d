import { expect, test } from 'vitest'
import { createUndoOffer } from '#ui/app/undo-offer.ts'

const changed = (sequence: number) =>
  ({ type: 'changed', sequence, savedAt: '2026-05-01T08:00:00Z', documentId: null }) as const

/** An offer, and whether it stands. */
function standing(offer: ReturnType<typeof createUndoOffer>, sequence: number) {
  let stands = true
  offer.stand(sequence, () => (stands = false))
  return () => stands
}

test('an offer stands through news of its own step, and not through any later one', () => {
  const offer = createUndoOffer()
  const stands = standing(offer, 7)
  offer.hear(changed(6))
  offer.hear(changed(7))
  offer.hear({ type: 'backedUp', at: '2026-05-01T08:00:00Z' })
  expect(stands()).toBe(true)
  offer.hear(changed(8))
  expect(stands()).toBe(false)
})

test('it gives way to the next, is not made for a step that is not the last, and ends with the file', () => {
  const offer = createUndoOffer()
  const first = standing(offer, 7)
  const second = standing(offer, 8)
  expect([first(), second()]).toEqual([false, true])
  offer.hear(changed(9))
  expect(offer.isNewest(8)).toBe(false)
  expect(standing(offer, 8)()).toBe(false)
  const last = standing(offer, 9)
  offer.hear({ type: 'opened', name: 'b.plenum' })
  expect([last(), offer.isNewest(1)]).toEqual([false, true])
})
