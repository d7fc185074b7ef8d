import { BrowserWindow, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { extname } from 'node:path'
import type { ExportFormat, FileUse } from '#app/ports.ts'
import type { Appearance, ChosenFile, MenuGroups } from '#api/host-bridge.ts'
import { requestChannel, type RequestName, type Requests } from './channels.ts'
import { chooseFile, chooseFolder, chooseTarget } from './dialogs.ts'
import { isOwnSender } from './security.ts'
import { isAppearance } from './state.ts'
import { isMenuGroups } from './text-menu.ts'
import type { Tokens } from './tokens.ts'
import type { Words } from './words.ts'

export interface RequestContext {
  readonly tokens: Tokens
  readonly words: () => Words
  readonly openHall: (roomId: string) => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly setTextMenu: (groups: MenuGroups, window: BrowserWindow) => void
}

type Handler<Argument, Answer> = (argument: Argument, window: BrowserWindow) => Promise<Answer>
type Handlers = {
  readonly [Name in RequestName]: Handler<Requests[Name]['argument'], Requests[Name]['answer']>
}

/**
 * What Plenum writes, and so may hand to the program the system has for it. Named here: the main process takes nothing but types
 * of the layers below, so that it starts at once.
 */
const openable: Readonly<Record<Exclude<ExportFormat, 'akn'> | 'xml' | 'xlsx', true>> = {
  docx: true,
  pdf: true,
  html: true,
  xml: true,
  txt: true,
  md: true,
  xlsx: true,
}

/** Answers the preload. Arguments are checked here: a page that was taken over can send anything. */
export function answerRequests(context: RequestContext): void {
  const handlers = handlersOf(context)
  answer('chooseFile', handlers.chooseFile)
  answer('chooseTarget', handlers.chooseTarget)
  answer('chooseFolder', handlers.chooseFolder)
  answer('receiveDropped', handlers.receiveDropped)
  answer('reveal', handlers.reveal)
  answer('openWritten', handlers.openWritten)
  answer('openHall', handlers.openHall)
  answer('setAppearance', handlers.setAppearance)
  answer('setTextMenu', handlers.setTextMenu)
}

function answer<Argument, Answer>(name: RequestName, handler: Handler<Argument, Answer>): void {
  ipcMain.handle(requestChannel(name), (event, argument: Argument) => handler(argument, windowOf(event)))
}

function handlersOf({ tokens, words, openHall, setAppearance, setTextMenu }: RequestContext): Handlers {
  const handOut = async (path: string | null, use: FileUse): Promise<ChosenFile | null> =>
    path === null ? null : tokens.handOut(path, use)
  return {
    chooseFile: async (purpose, window) => {
      const use = purpose === 'conference' ? 'conference' : 'source'
      return handOut(await chooseFile(window, purpose, words()), use)
    },
    chooseTarget: async (suggestedName, window) =>
      handOut(await chooseTarget(window, text(suggestedName), words()), 'target'),
    chooseFolder: async (_nothing, window) => handOut(await chooseFolder(window, words()), 'folder'),
    receiveDropped: async (path) => {
      if (text(path) === '') throw new Error('What was dropped is not a file on disk')
      return tokens.handOutByKind(path)
    },
    reveal: async (token) => {
      shell.showItemInFolder(tokens.targetPath(text(token)))
      return null
    },
    openWritten: async (token) => {
      const path = tokens.targetPath(text(token))
      if (!Object.hasOwn(openable, extname(path).slice(1).toLowerCase()))
        throw new Error('Not a kind of file Plenum writes')
      const problem = await shell.openPath(path)
      if (problem !== '') throw new Error(problem)
      return null
    },
    openHall: async (roomId) => {
      openHall(text(roomId))
      return null
    },
    setAppearance: async (appearance) => {
      if (!isAppearance(appearance)) throw new Error('Not an appearance')
      setAppearance(appearance)
      return null
    },
    setTextMenu: async (groups, window) => {
      if (!isMenuGroups(groups)) throw new Error('Not lines of a menu')
      setTextMenu(groups, window)
      return null
    },
  }
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = isOwnSender(event) ? BrowserWindow.fromWebContents(event.sender) : null
  if (!window) throw new Error('Not a page of Plenum')
  return window
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > 32_767 || value.includes('\0')) throw new Error('Not a text')
  return value
}
