import { isReachable, type Bounds } from './state.ts'

/** A screen as far as it matters here; in pixels independent of its scale, on a plane that all screens share. */
export interface Display {
  readonly bounds: Bounds
  /** Without what the system keeps for itself. */
  readonly workArea: Bounds
  /** Whether it is built in: a hall looks at one that is not. */
  readonly internal: boolean
}

export interface HallPlace {
  readonly bounds: Bounds
  readonly isFullScreen: boolean
}

const usualSize = { width: 1280, height: 800 }

/**
 * Where the window of a hall goes: fills a screen the desk is not on, rather one that is not built in; where there is none, it is a
 * window before the desk.
 */
export function hallPlace(displays: readonly Display[], desk: Bounds): HallPlace {
  const here = displayOf(displays, desk)
  const others = displays.filter((display) => display !== here)
  const other = others.find(({ internal }) => !internal) ?? others[0]
  if (other !== undefined) return { bounds: other.bounds, isFullScreen: true }
  return { bounds: here === undefined ? { x: 0, y: 0, ...usualSize } : inMiddleOf(here.workArea), isFullScreen: false }
}

/** Where it goes when it is asked for again; null: it is seen where it is, and no other screen waits for it. */
export function hallPlaceAgain(displays: readonly Display[], desk: Bounds, hall: HallPlace): HallPlace | null {
  const place = hallPlace(displays, desk)
  const screens = displays.map(({ bounds }) => bounds)
  const isWaitedFor = place.isFullScreen && isBeside(displays, desk, hall)
  return isReachable(hall.bounds, screens) && !isWaitedFor ? null : place
}

/** Where it goes when a screen is gone; null: it stays. What filled that screen may fill the one of the desk now, and hide it. */
export function hallPlaceAfterLoss(displays: readonly Display[], desk: Bounds, hall: HallPlace): HallPlace | null {
  const hides = hall.isFullScreen && isBeside(displays, desk, hall)
  return hides ? hallPlace(displays, desk) : hallPlaceAgain(displays, desk, hall)
}

const isBeside = (displays: readonly Display[], desk: Bounds, { bounds }: HallPlace) =>
  displayOf(displays, bounds) === displayOf(displays, desk)

/** The screen that shows most of a window; the first where none shows any of it. */
function displayOf(displays: readonly Display[], window: Bounds): Display | undefined {
  const shown = ({ bounds }: Display) => overlap(bounds, window)
  return displays.toSorted((a, b) => shown(b) - shown(a))[0]
}

function overlap(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function inMiddleOf(area: Bounds): Bounds {
  const width = Math.min(usualSize.width, area.width)
  const height = Math.min(usualSize.height, area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}
