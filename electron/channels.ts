import type { FileToken } from '#app/ports.ts'
import type { Appearance, ChosenFile, FilePurpose, MenuGroups } from '#api/host-bridge.ts'

/**
 * What the preload may ask of the main process, by channel. One map for both sides: a channel that is not here, or a wrong
 * argument, does not compile.
 */
export interface Requests {
  readonly chooseFile: { readonly argument: FilePurpose; readonly answer: ChosenFile | null }
  readonly chooseTarget: { readonly argument: string; readonly answer: ChosenFile | null }
  readonly chooseFolder: { readonly argument: null; readonly answer: ChosenFile | null }
  /** Argument: path of a file the user dropped, as the preload (never the page) learnt it from the system. */
  readonly receiveDropped: { readonly argument: string; readonly answer: ChosenFile }
  readonly reveal: { readonly argument: FileToken; readonly answer: null }
  readonly openWritten: { readonly argument: FileToken; readonly answer: null }
  /** Argument: id of the room whose window it is; empty for the first one. */
  readonly openHall: { readonly argument: string; readonly answer: null }
  readonly setAppearance: { readonly argument: Appearance; readonly answer: null }
  readonly setTextMenu: { readonly argument: MenuGroups; readonly answer: null }
}
export type RequestName = keyof Requests

/** What the main process tells the preload. */
export interface Notices {
  readonly menu: string
  readonly openFile: ChosenFile
}
export type NoticeName = keyof Notices

export const requestChannel = (name: RequestName) => `plenum:request:${name}`
export const noticeChannel = (name: NoticeName) => `plenum:notice:${name}`

/** Carries one end of a page's MessageChannel to the core; the main process passes it on and never reads it. */
export const portChannel = 'plenum:port'
/** The page has a listener for files the system asks to open. */
export const listeningChannel = 'plenum:listening'
