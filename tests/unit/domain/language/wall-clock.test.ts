import { describe, expect, test } from 'vitest'
import { isTimeZone } from '#domain/language/time-zones.ts'
import { wallClock } from '#domain/language/wall-clock.ts'

describe('a clock on a wall', () => {
  test.each([
    ['2026-05-12T07:05:30.000Z', 'Europe/Moscow', '2026-05-12', 605.5],
    ['2026-05-12T21:00:00.000Z', 'Europe/Moscow', '2026-05-13', 0],
    ['2026-12-31T23:59:00.000Z', 'America/Halifax', '2026-12-31', 1199],
    // The hour that is there twice.
    ['2026-11-01T04:30:00.000Z', 'America/Halifax', '2026-11-01', 90],
    ['2026-11-01T05:30:00.000Z', 'America/Halifax', '2026-11-01', 90],
    ['2026-01-01T00:00:00.000Z', 'Asia/Kathmandu', '2026-01-01', 345],
  ])('at %s in %s', (instant, zone, date, minute) => {
    expect(wallClock(instant, zone)).toEqual({ date, minute })
  })

  test('is that of the machine where no zone is given', () => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const instant = '2026-05-12T07:05:00.000Z'
    expect(wallClock(instant, null)).toEqual(wallClock(instant, here))
  })
})

test('a time zone is known by its name', () => {
  expect(['Europe/Moscow', 'UTC', 'Москва', '', 'Europe/Nowhere', '../etc'].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
