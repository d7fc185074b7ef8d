import { app, BrowserWindow, dialog, ipcMain, nativeTheme, powerMonitor, session, type WebContents } from 'electron'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Appearance, ChosenFile, MenuGroups } from '#api/host-bridge.ts'
import { fileInArguments, onAssociatedFile } from './associations.ts'
import { listeningChannel, noticeChannel, portChannel } from './channels.ts'
import { Core } from './core.ts'
import { HallWindow } from './hall-window.ts'
import { installMenu } from './menu.ts'
import { answerRequests } from './requests.ts'
import { printPdf } from './printing.ts'
import { isOwnSender, secureSession } from './security.ts'
import { readState, writeState, type ShellState } from './state.ts'
import { Tokens } from './tokens.ts'
import { backgroundOf, openWindow, stateOf } from './window.ts'
import { wordsOf, type Words } from './words.ts'

/** The running application: one core, its windows, and what the system asks of them. */
export class Shell {
  readonly #dataFolder = app.getPath('userData')
  readonly #statePath = join(this.#dataFolder, 'window.json')
  readonly #core: Core
  readonly #tokens: Tokens
  #state: ShellState
  /** Pages that listen for files to open. */
  readonly #listening = new WeakSet<WebContents>()
  readonly #hall = new HallWindow(() => this.#frontWindow()?.getBounds() ?? null)
  /** The menu that is there, as words. */
  #menu = ''
  /** What the page of each window offers for its text. */
  readonly #textMenus = new WeakMap<BrowserWindow, MenuGroups>()
  /** Asked for by the system, not yet given to a page. */
  #waitingFile: string | null = fileInArguments(process.argv, process.cwd())

  constructor() {
    mkdirSync(this.#dataFolder, { recursive: true })
    this.#state = readState(this.#statePath, { language: 'ru', theme: 'auto' })
    this.#core = new Core(
      {
        dataFolder: join(this.#dataFolder, 'core'),
        version: app.getVersion(),
        sqliteBinding: process.env['PLENUM_SQLITE_BINDING'] ?? null,
      },
      {
        onFile: (path) => this.#fileChanged(path),
        onPrint: printPdf,
        onCrash: (restarted) => void this.#tellCrash(restarted),
      },
    )
    this.#tokens = new Tokens((path, use) => this.#core.grant(path, use))
  }

  run(): void {
    onAssociatedFile(
      (path) => this.#openFile(path),
      () => this.#activate(),
    )
    app.on('window-all-closed', () => this.#allClosed())
    app.on('activate', () => this.#activate())
    app.on('will-quit', (event) => this.#willQuit(event))
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-navigate', () => this.#listening.delete(contents))
      contents.on('render-process-gone', () => this.#reopenPage(BrowserWindow.fromWebContents(contents)))
    })
    void app.whenReady().then(() => this.#ready())
  }

  #ready(): void {
    secureSession(join(import.meta.dirname, '../renderer'))
    nativeTheme.themeSource = themeSourceOf(this.#state.appearance)
    this.#newWindow()
    answerRequests({
      tokens: this.#tokens,
      words: () => this.#words,
      openHall: (roomId) => this.#hall.open(roomId, this.#words.hallWindow),
      setAppearance: (appearance) => this.#setAppearance(appearance),
      setTextMenu: (groups, window) => {
        this.#textMenus.set(window, groups)
        this.#installMenu()
      },
    })
    ipcMain.on(portChannel, (event) => {
      const [port] = event.ports
      if (port && isOwnSender(event)) this.#core.connect(port)
    })
    ipcMain.on(listeningChannel, (event) => {
      if (!isOwnSender(event)) return
      this.#listening.add(event.sender)
      void this.#giveWaitingFile(BrowserWindow.fromWebContents(event.sender))
    })
    this.#installMenu()
    // The system is shutting down: close the file before it stops us.
    powerMonitor.on('shutdown', (event?: Electron.Event) => {
      event?.preventDefault()
      app.quit()
    })
  }

  get #words(): Words {
    return wordsOf(this.#state.appearance.language)
  }

  get #title(): string {
    const path = this.#core.openPath
    return path === null ? 'Plenum' : `${basename(path)} – Plenum`
  }

  #newWindow(): void {
    const { appearance, window: kept } = this.#state
    const window = openWindow({
      kept,
      appearance,
      isDark: nativeTheme.shouldUseDarkColors,
      title: this.#title,
      hasFile: this.#core.openPath !== null,
    })
    // The doors of the first screen stand before the core answers: its start must not take the processor from drawing them.
    window.once('ready-to-show', () => this.#core.start())
    const remember = () => this.#remember({ window: stateOf(window) })
    window.on('close', remember)
    window.on('resized', remember)
    window.on('moved', remember)
    window.on('query-session-end', () => app.quit())
    window.on('focus', () => this.#installMenu())
    window.on('closed', () => this.#leaveHall())
  }

  /** Nobody conducts any more: the hall goes with the last window of the page. */
  #leaveHall(): void {
    if (this.#deskWindows().length === 0) this.#hall.close()
  }

  #installMenu(): void {
    const { language } = this.#state.appearance
    const front = this.#frontWindow()
    const text = (front && this.#textMenus.get(front)) ?? []
    const menu = JSON.stringify([language, text])
    if (menu === this.#menu) return
    this.#menu = menu
    installMenu(language, {
      run: (actionId) => this.#frontWindow()?.webContents.send(noticeChannel('menu'), actionId),
      newWindow: () => this.#newWindow(),
      text,
    })
  }

  #setAppearance(appearance: Appearance): void {
    const { language, theme } = this.#state.appearance
    // Every page says how it looks when it starts.
    if (appearance.language === language && appearance.theme === theme) return
    this.#remember({ appearance })
    nativeTheme.themeSource = themeSourceOf(appearance)
    for (const window of this.#deskWindows()) {
      window.setBackgroundColor(backgroundOf(nativeTheme.shouldUseDarkColors))
    }
    this.#installMenu()
  }

  #remember(part: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...part }
    writeState(this.#statePath, this.#state)
  }

  #fileChanged(path: string | null): void {
    for (const window of this.#deskWindows()) {
      window.setTitle(this.#title)
      window.setRepresentedFilename(path ?? '')
    }
    if (path === null) this.#hall.close()
    else app.addRecentDocument(path)
  }

  #frontWindow(): BrowserWindow | null {
    const focused = BrowserWindow.getFocusedWindow()
    return focused === null || this.#hall.is(focused) ? (this.#deskWindows()[0] ?? null) : focused
  }

  /** Windows in which one works: those of the page, but for the one of a hall. */
  #deskWindows(): readonly BrowserWindow[] {
    return pageWindows().filter((window) => !this.#hall.is(window))
  }

  #activate(): void {
    if (!app.isReady()) return
    const window = this.#frontWindow()
    if (!window) return this.#newWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  #openFile(path: string): void {
    this.#waitingFile = path
    this.#activate()
    void this.#giveWaitingFile(this.#frontWindow())
  }

  /** A page without a listener yet gets nothing: it asks when it has one. */
  async #giveWaitingFile(window: BrowserWindow | null): Promise<void> {
    const path = this.#waitingFile
    if (path === null || !window || !this.#listening.has(window.webContents)) return
    this.#waitingFile = null
    const file: ChosenFile = await this.#tokens.handOut(path, 'conference')
    window.webContents.send(noticeChannel('openFile'), file)
  }

  #allClosed(): void {
    if (process.platform === 'darwin') void this.#core.closeFile()
    else app.quit()
  }

  #willQuit(event: Electron.Event): void {
    if (this.#core.isStopped) return
    event.preventDefault()
    void this.#core.stop().then(() => app.quit())
  }

  async #tellCrash(restarted: boolean): Promise<void> {
    const { crashTitle, crashText, deadTitle, deadText, tryAgain, ok, quit } = this.#words
    if (restarted) {
      await dialog.showMessageBox({ type: 'warning', message: crashTitle, detail: crashText, buttons: [ok] })
      return
    }
    const buttons = [tryAgain, quit]
    const message = { type: 'error', message: deadTitle, detail: deadText, buttons, defaultId: 0 } as const
    const { response } = await dialog.showMessageBox(message)
    if (response === 0) this.#core.startAgain()
    else app.quit()
  }

  #reopenPage(window: BrowserWindow | null): void {
    if (!window || window.isDestroyed()) return
    window.webContents.reload()
    const { pageTitle, ok } = this.#words
    void dialog.showMessageBox(window, { type: 'warning', message: pageTitle, buttons: [ok] })
  }
}

/** Windows of the page; one that prints has a session of its own. */
function pageWindows(): readonly BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.session === session.defaultSession)
}

function themeSourceOf({ theme }: Appearance): 'light' | 'dark' | 'system' {
  return theme === 'auto' ? 'system' : theme
}
