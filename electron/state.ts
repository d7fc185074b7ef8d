import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Appearance } from '#api/host-bridge.ts'

/** In screen pixels independent of scale, as Electron counts them. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  /** Of the window when it is not maximised. */
  readonly bounds: Bounds
  readonly isMaximized: boolean
}

/** What the shell remembers from one start to the next. */
export interface ShellState {
  readonly appearance: Appearance
  readonly window: WindowState | null
}

/** Reads what was kept; anything missing or damaged is as on the first start. */
export function readState(path: string, initial: Appearance): ShellState {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (!isRecord(kept)) return { appearance: initial, window: null }
    return {
      appearance: isAppearance(kept['appearance']) ? kept['appearance'] : initial,
      window: isWindowState(kept['window']) ? kept['window'] : null,
    }
  } catch {
    return { appearance: initial, window: null }
  }
}

/** Writes beside and renames: a power cut leaves the old state or the new. */
export function writeState(path: string, state: ShellState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state))
  renameSync(`${path}.new`, path)
}

/** Smallest part of a window that must be on a screen for it to be found and dragged. */
const graspable = { width: 200, height: 100 }

/** Whether a person could see and reach a window there: screens are unplugged, resolutions change. */
export function isReachable({ x, y, width, height }: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some((screen) => {
    const overlapX = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
    const overlapY = Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y)
    // The title bar is at the top: a window whose top is above the screen cannot be dragged back.
    return overlapX >= graspable.width && overlapY >= graspable.height && y >= screen.y
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export function isAppearance(value: unknown): value is Appearance {
  return (
    isRecord(value) &&
    (value['language'] === 'ru' || value['language'] === 'en') &&
    (value['theme'] === 'light' || value['theme'] === 'dark' || value['theme'] === 'auto')
  )
}

function isWindowState(value: unknown): value is WindowState {
  return isRecord(value) && isBounds(value['bounds']) && typeof value['isMaximized'] === 'boolean'
}

function isBounds(value: unknown): value is Bounds {
  return isRecord(value) && ['x', 'y', 'width', 'height'].every((key) => Number.isInteger(value[key]))
}
