import type { FileToken } from '#app/ports.ts'
import type { Language } from '#domain/language/language.ts'

/** A file the user chose: a token to name it by in calls, and its name to show. The page never sees a path. */
export interface ChosenFile {
  readonly token: FileToken
  readonly name: string
}

/** `conference`: a .plenum file; `source`: a text to read a resolution from; `list`: a list of people; `programme`: a programme. */
export type FilePurpose = 'conference' | 'source' | 'list' | 'programme'

/** What a menu of the shell asks the page to do: the id of an action of the page. */
type MenuListener = (actionId: string) => void

/**
 * What the page needs of the shell around it besides the contract. Electron gives native dialogs through the preload;
 * the browser host gives uploads and downloads.
 */
export interface HostBridge {
  readonly kind: 'electron' | 'browser'
  /** Lets the user choose a file to read; null when they change their mind. */
  chooseFile(purpose: FilePurpose): Promise<ChosenFile | null>
  /** Lets the user choose where to write; the extension of the suggested name is the kind of file. */
  chooseTarget(suggestedName: string): Promise<ChosenFile | null>
  /** Lets the user choose a folder to write into; null when they change their mind. Absent in a browser. */
  readonly chooseFolder?: () => Promise<ChosenFile | null>
  /** Token for a file dropped on the window. */
  receiveDropped(file: File): Promise<ChosenFile>
  /** Called after a target was written: a browser downloads it, Electron has it on disk already. */
  deliver(target: ChosenFile): Promise<void>
  /** Shows a written file in its folder; absent in a browser. */
  readonly reveal?: (target: FileToken) => Promise<void>
  /** Opens a written file with the program the system has for it; absent in a browser. */
  readonly openWritten?: (target: FileToken) => Promise<void>
  /** Opens the window of a hall, or brings it to the front; the empty id is the first hall. */
  openHall(roomId: string): void
  /** Calls `listener` for each choice in the application menu; returns how to stop. Absent in a browser. */
  readonly onMenu?: (listener: MenuListener) => () => void
  /**
   * Calls `listener` with a .plenum file that the system asks the program to open (double click, second start); one asked for
   * before the first listener came waits for it. Returns how to stop. Absent in a browser.
   */
  readonly onOpenFile?: (listener: (file: ChosenFile) => void) => () => void
  /** Tells the shell the language of its menu and dialogs and the colours of its frame. Absent in a browser. */
  readonly setAppearance?: (appearance: Appearance) => void
  /** Tells the shell what its menu of the text offers in this window now. Absent in a browser. */
  readonly setTextMenu?: (groups: MenuGroups) => void
}

/** An action of the page as a menu shows it. */
export interface MenuLine {
  readonly id: string
  readonly label: string
  /** Modifiers and key, parted by `+`: `mod+shift+B`, `alt+↑`; the page listens for it itself. */
  readonly key: string | null
  readonly enabled: boolean
}
/** Lines of a menu; a rule parts the groups. */
export type MenuGroups = readonly (readonly MenuLine[])[]

/** What the shell shares with the page it frames; `auto` follows the system. */
export interface Appearance {
  readonly language: Language
  readonly theme: 'light' | 'dark' | 'auto'
}

/**
 * How the page reaches the core in Electron: it makes a MessageChannel, keeps one end and posts the other to its own window with
 * this word as the whole message; the preload, which listens there, forwards that end to the core. Everything else the
 * preload gives is a HostBridge under `window.plenum`.
 */
export const portHandOver = 'plenum:port'
