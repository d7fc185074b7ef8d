import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroups } from '#api/host-bridge.ts'
import type { Language } from '#domain/language/language.ts'
import { textMenu } from './text-menu.ts'
import { wordsOf, type Words } from './words.ts'

export interface MenuActions {
  /** Asks the page of the window in front to run its action of this id. */
  readonly run: (actionId: string) => void
  readonly newWindow: () => void
  /** What the page of the window in front offers for its text. */
  readonly text: MenuGroups
}

const isMac = process.platform === 'darwin'
const separator: MenuItemConstructorOptions = { type: 'separator' }

export function installMenu(language: Language, actions: MenuActions): void {
  const words = wordsOf(language)
  app.setAboutPanelOptions({
    applicationName: 'Plenum',
    applicationVersion: app.getVersion(),
    copyright: words.aboutText,
  })
  const menus = [
    fileMenu(words, actions),
    editMenu(words, actions),
    ...textMenu(words.text, actions.text, actions.run),
    viewMenu(words, actions),
    windowMenu(words, actions),
  ]
  const help: MenuItemConstructorOptions = { label: words.help, role: 'help', submenu: [about(words)] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [macMenu(words)] : []), ...menus, help]))
}

function macMenu(words: Words): MenuItemConstructorOptions {
  return {
    label: 'Plenum',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quitMac },
    ],
  }
}

function fileMenu(words: Words, { run, newWindow }: MenuActions): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      { id: 'file.new', label: words.newConference, accelerator: 'CmdOrCtrl+N', click: () => run('file.new') },
      { id: 'file.open', label: words.open, accelerator: 'CmdOrCtrl+O', click: () => run('file.open') },
      separator,
      {
        id: 'file.saveCopy',
        label: words.saveCopy,
        accelerator: 'CmdOrCtrl+Shift+S',
        click: () => run('file.saveCopy'),
      },
      { id: 'file.backup', label: words.backup, click: () => run('file.backup') },
      separator,
      {
        id: 'document.export',
        label: words.exportDocument,
        accelerator: 'CmdOrCtrl+E',
        click: () => run('document.export'),
      },
      {
        id: 'document.print',
        label: words.printDocument,
        accelerator: 'CmdOrCtrl+P',
        click: () => run('document.print'),
      },
      { id: 'plan.export', label: words.exportPlan, click: () => run('plan.export') },
      { id: 'participants.import', label: words.importParticipants, click: () => run('participants.import') },
      {
        id: 'participants.export',
        label: words.exportParticipants,
        accelerator: 'CmdOrCtrl+Shift+E',
        click: () => run('participants.export'),
      },
      separator,
      { id: 'window.new', label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
      { id: 'file.close', label: words.closeFile, click: () => run('file.close') },
      ...(isMac ? [] : [separator, { role: 'quit', label: words.quit } as const]),
    ],
  }
}

/** The page has undo keys of its own (a field being typed in undoes its own words), so the menu only shows them. */
function editMenu(words: Words, { run }: MenuActions): MenuItemConstructorOptions {
  const shown = { registerAccelerator: false }
  return {
    label: words.edit,
    submenu: [
      { id: 'history.undo', label: words.undo, accelerator: 'CmdOrCtrl+Z', ...shown, click: () => run('history.undo') },
      {
        id: 'history.redo',
        label: words.redo,
        accelerator: 'CmdOrCtrl+Shift+Z',
        ...shown,
        click: () => run('history.redo'),
      },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain },
      { role: 'selectAll', label: words.selectAll },
    ],
  }
}

function viewMenu(words: Words, { run }: MenuActions): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [separator, { role: 'toggleDevTools' }]
  return {
    label: words.view,
    submenu: [
      { id: 'app.palette', label: words.palette, accelerator: 'CmdOrCtrl+K', click: () => run('app.palette') },
      separator,
      {
        id: 'run.open',
        label: words.runSession,
        accelerator: 'Alt+8',
        registerAccelerator: false,
        click: () => run('run.open'),
      },
      { id: 'run.hall', label: words.hallWindow, click: () => run('run.hall') },
      separator,
      { id: 'app.theme', label: words.theme, click: () => run('app.theme') },
      { id: 'app.language', label: words.language, click: () => run('app.language') },
      separator,
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.actualSize },
      { role: 'togglefullscreen', label: words.fullScreen },
      ...developer,
    ],
  }
}

function windowMenu(words: Words, { newWindow }: MenuActions): MenuItemConstructorOptions {
  return {
    label: words.window,
    role: 'window',
    submenu: [
      { label: words.newWindow, click: newWindow },
      { role: 'minimize', label: words.minimize },
      { role: 'close', label: words.closeWindow },
    ],
  }
}

function about(words: Words): MenuItemConstructorOptions {
  return { id: 'app.about', label: words.about, click: () => void showAbout(words) }
}

async function showAbout(words: Words): Promise<void> {
  const message = {
    message: `Plenum ${app.getVersion()}`,
    detail: words.aboutText,
    buttons: [words.ok],
    title: words.about,
  }
  const window = BrowserWindow.getFocusedWindow()
  await (window ? dialog.showMessageBox(window, message) : dialog.showMessageBox(message))
}
