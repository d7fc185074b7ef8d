import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hallPlace, hallPlaceAfterLoss, hallPlaceAgain, type Display } from '../../../electron/hall-place.ts'
import { isReachable, type Bounds } from '../../../electron/state.ts'

/** A screen whose system keeps 40 at the bottom; sizes in pixels of the device, as many of them to one as the scale says. */
function display(x: number, [width, height]: readonly [number, number], scale = 1, internal = false): Display {
  const bounds = { x, y: 0, width: width / scale, height: height / scale }
  return { bounds, workArea: { ...bounds, height: bounds.height - 40 }, internal }
}
const laptop = display(0, [1920, 1080], 1, true)
const projector = display(1920, [1920, 1080])
const monitor = display(-2560, [2560, 1440])
const desk: Bounds = { x: 60, y: 40, width: 1280, height: 800 }
const filling = ({ bounds }: Display) => ({ bounds, isFullScreen: true })
const before: Bounds = { x: 320, y: 120, width: 1280, height: 800 }

describe('where the window of a hall goes', () => {
  test('one screen: a window in its middle', () => {
    expect(hallPlace([laptop], desk)).toEqual({ bounds: before, isFullScreen: false })
  })

  test('two: it fills the one the desk is not on, whichever that is', () => {
    expect(hallPlace([laptop, projector], desk)).toEqual(filling(projector))
    expect(hallPlace([projector, laptop], desk)).toEqual(filling(projector))
    expect(hallPlace([laptop, projector], { ...desk, x: 2000 })).toEqual(filling(laptop))
  })

  test('three: never the built-in one while another is free', () => {
    const all = [laptop, monitor, projector]
    expect(hallPlace(all, { ...desk, x: -2000 })).toEqual(filling(projector))
    expect(hallPlace(all, desk)).toEqual(filling(monitor))
    expect(hallPlace(all, { ...desk, x: 2400 })).toEqual(filling(monitor))
  })

  test('scales: a large screen that shows everything twice as large is as small as it looks', () => {
    const small = display(0, [1366, 768], 2, true)
    expect(hallPlace([small], { x: 0, y: 0, width: 683, height: 344 })).toEqual({
      bounds: { x: 0, y: 0, width: 683, height: 344 },
      isFullScreen: false,
    })
    const large = display(683, [3840, 2160], 2)
    expect(hallPlace([small, large], { x: 0, y: 0, width: 683, height: 344 })).toEqual({
      bounds: { x: 683, y: 0, width: 1920, height: 1080 },
      isFullScreen: true,
    })
  })
})

describe('where it goes when a screen is gone', () => {
  test('left where the screen was, or brought by the system over the desk: it comes back as a window', () => {
    const back = { bounds: before, isFullScreen: false }
    expect(hallPlaceAfterLoss([laptop], desk, filling(projector))).toEqual(back)
    expect(hallPlaceAfterLoss([laptop], desk, filling(laptop))).toEqual(back)
  })

  test('with another screen it goes there', () => {
    expect(hallPlaceAfterLoss([laptop, monitor], desk, filling(projector))).toEqual(filling(monitor))
    expect(hallPlaceAfterLoss([laptop, monitor], desk, filling(laptop))).toEqual(filling(monitor))
  })

  test('it stays where it is seen', () => {
    expect(hallPlaceAfterLoss([laptop, projector], desk, filling(projector))).toBeNull()
    expect(hallPlaceAfterLoss([laptop], desk, { bounds: before, isFullScreen: false })).toBeNull()
  })
})

describe('where it goes when it is asked for again', () => {
  test('it stays where somebody put it, full screen or not', () => {
    expect(hallPlaceAgain([laptop], desk, { bounds: desk, isFullScreen: false })).toBeNull()
    expect(hallPlaceAgain([laptop], desk, filling(laptop))).toBeNull()
    expect(hallPlaceAgain([laptop, projector], desk, { bounds: projector.bounds, isFullScreen: false })).toBeNull()
  })

  test('to the screen that came since', () => {
    expect(hallPlaceAgain([laptop, projector], desk, { bounds: before, isFullScreen: false })).toEqual(
      filling(projector),
    )
  })
})

test('whatever is plugged in and wherever its windows are, it ends where it is seen, and stays there', () => {
  const size = fc.tuple(fc.integer({ min: 800, max: 3840 }), fc.integer({ min: 600, max: 2160 }))
  const screens = fc
    .array(fc.record({ size, scale: fc.constantFrom(1, 1.25, 1.5, 2), internal: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => {
      let x = 0
      return all.map(({ size: pixels, scale, internal }) => {
        const one = display(x, pixels, scale, internal)
        x += one.bounds.width
        return one
      })
    })
  const bounds = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -2000, max: 3000 }),
    width: fc.integer({ min: 300, max: 3840 }),
    height: fc.integer({ min: 200, max: 2160 }),
  })
  const hall = fc.record({ bounds, isFullScreen: fc.boolean() })
  fc.assert(
    fc.property(screens, bounds, hall, (all, from, now) => {
      const place = hallPlaceAfterLoss(all, from, now) ?? now
      expect(
        isReachable(
          place.bounds,
          all.map((one) => one.bounds),
        ),
      ).toBe(true)
      // Where it was let stay, it was right: asked once more, it would stay again.
      expect(hallPlaceAfterLoss(all, from, place)).toBeNull()
    }),
  )
})
