import { BrowserWindow, dialog, screen, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron'
import { join } from 'node:path'
import type { Appearance } from '#api/host-bridge.ts'
import { developmentServer, pageAddress } from './security.ts'
import { isReachable, type WindowState } from './state.ts'
import { wordsOf, type Words } from './words.ts'

const initialSize = { width: 1280, height: 800 }
const smallestSize = { minWidth: 960, minHeight: 600 }
/** A second window lies this far right of and below the first. */
const cascade = 32
/** How long a page may take to write its last words before the person is asked, milliseconds. */
const patience = 4_000

export interface WindowOptions {
  readonly kept: WindowState | null
  readonly appearance: Appearance
  readonly isDark: boolean
  readonly title: string
  /** Whether a file is open, which the page then shows; else it begins with the first screen. */
  readonly hasFile: boolean
}

/** Makes a window of the page, shown when its first picture is ready. */
export function openWindow({ kept, appearance, isDark, title, hasFile }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...initialSize,
    ...smallestSize,
    ...placeFor(kept),
    show: false,
    title,
    backgroundColor: backgroundOf(isDark),
    webPreferences: pagePreferences(),
  })
  if (kept?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is ours: the name of the file.
  window.on('page-title-updated', (event) => event.preventDefault())
  waitForLastWords(window, wordsOf(appearance.language))
  void window.loadURL(`${developmentServer() ?? pageAddress}${hasFile ? '#/overview' : ''}`)
  return window
}

/** The colour of the page, so that nothing flashes before it is drawn. */
export function backgroundOf(isDark: boolean): string {
  return isDark ? '#1b1f22' : '#ffffff'
}

/** Shut in, whatever it shows: every window of the page has these. */
export function pagePreferences(): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    devTools: developmentServer() !== null || process.env['NODE_ENV'] === 'development',
  }
}

export function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
}

function placeFor(kept: WindowState | null): BrowserWindowConstructorOptions {
  if (kept === null) return {}
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const others = BrowserWindow.getAllWindows().length
  const bounds = { ...kept.bounds, x: kept.bounds.x + others * cascade, y: kept.bounds.y + others * cascade }
  const { width, height } = bounds
  return isReachable(bounds, areas) ? bounds : { width, height }
}

/**
 * A page with words not yet written prevents its unloading, writes them and closes itself. When that takes too long, the
 * person decides.
 */
function waitForLastWords(window: BrowserWindow, words: Words): void {
  let waiting: NodeJS.Timeout | undefined
  window.webContents.on('will-prevent-unload', () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      void askToClose(window, words)
    }, patience)
  })
  window.on('closed', () => clearTimeout(waiting))
}

async function askToClose(window: BrowserWindow, words: Words): Promise<void> {
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsavedTitle,
    detail: words.unsavedText,
    buttons: [words.keepOpen, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1 && !window.isDestroyed()) window.destroy()
}
