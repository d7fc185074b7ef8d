import { BrowserWindow, screen } from 'electron'
import { hallPlace, hallPlaceAfterLoss, hallPlaceAgain, type HallPlace } from './hall-place.ts'
import { developmentServer, pageAddress } from './security.ts'
import type { Bounds } from './state.ts'
import { pagePreferences } from './window.ts'

/** Dark whatever the theme. */
const background = '#0c1011'

/** The window of a hall: the page with nothing but what the hall is to see. There is one at most. */
export class HallWindow {
  /** Bounds of the window from which the hall is conducted; null while there is none. */
  readonly #desk: () => Bounds | null
  #window: BrowserWindow | null = null

  constructor(desk: () => Bounds | null) {
    this.#desk = desk
  }

  is(window: BrowserWindow): boolean {
    return window === this.#window
  }

  /** Shows a hall, in the window that is there when there is one. */
  open(roomId: string, title: string): void {
    const before = this.#window
    const window = before ?? this.#make(title)
    void window.loadURL(`${developmentServer() ?? pageAddress}#/hall/${encodeURIComponent(roomId)}`)
    if (before === null) return
    this.#move(hallPlaceAgain)
    if (window.isMinimized()) window.restore()
    show(window)
  }

  close(): void {
    this.#window?.close()
  }

  #make(title: string): BrowserWindow {
    const { bounds, isFullScreen } = hallPlace(
      screen.getAllDisplays(),
      this.#desk() ?? screen.getPrimaryDisplay().bounds,
    )
    const window = new BrowserWindow({
      ...bounds,
      // Asked for as false, macOS takes the key that fills the screen away.
      ...(isFullScreen ? { fullscreen: true } : {}),
      show: false,
      title,
      backgroundColor: background,
      webPreferences: pagePreferences(),
    })
    window.removeMenu()
    window.once('ready-to-show', () => show(window))
    window.on('page-title-updated', (event) => event.preventDefault())
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type !== 'keyDown') return
      if (key === 'F11') window.setFullScreen(!window.isFullScreen())
      if (key === 'Escape') window.setFullScreen(false)
    })
    const follow = () => this.#move(hallPlaceAfterLoss)
    screen.on('display-removed', follow)
    window.on('closed', () => {
      screen.removeListener('display-removed', follow)
      this.#window = null
    })
    this.#window = window
    return window
  }

  #move(find: typeof hallPlaceAgain): void {
    const [window, desk] = [this.#window, this.#desk()]
    if (window === null || desk === null) return
    const now = { bounds: window.getBounds(), isFullScreen: window.isFullScreen() }
    const place = find(screen.getAllDisplays(), desk, now)
    if (place !== null) put(window, place)
  }
}

/** On a screen of its own it leaves the keys to the desk. */
function show(window: BrowserWindow): void {
  if (!window.isFullScreen()) return window.show()
  window.showInactive()
  window.moveTop()
}

/** A window that fills a screen cannot be moved before it has ceased to. */
function put(window: BrowserWindow, place: HallPlace): void {
  if (window.isFullScreen()) {
    window.once('leave-full-screen', () => put(window, place))
    window.setFullScreen(false)
    return
  }
  window.setBounds(place.bounds)
  if (place.isFullScreen) window.setFullScreen(true)
}
