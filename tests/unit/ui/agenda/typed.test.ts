import { expect, test } from 'vitest'
import { readClock, readLength } from '#ui/features/agenda/typed.ts'

test.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  [' 14-05 ', '14:05'],
  ['24:00', null],
  ['9:75', null],
  ['9:5', null],
  ['полдень', null],
  ['', null],
])('«%s» is the time %s', (typed, time) => {
  expect(readClock(typed)).toBe(time)
})

test.each([
  ['45', 45],
  ['45 мин', 45],
  ['1:30', 90],
  ['1 ч 30 мин', 90],
  ['2 часа', 120],
  ['1h 15', 75],
  ['0', 0],
  ['час', null],
  ['', null],
  ['9999', null],
])('«%s» is a length of %s minutes', (typed, minutes) => {
  expect(readLength(typed)).toBe(minutes)
})
