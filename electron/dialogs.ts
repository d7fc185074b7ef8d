import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { FilePurpose } from '#api/host-bridge.ts'
import type { Words } from './words.ts'

/** The folder chosen last, so that the next dialog opens there. */
let lastFolder: string | null = null

export async function chooseFile(window: BrowserWindow, purpose: FilePurpose, words: Words): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: startFolder(),
    filters: [filterFor[purpose](words)],
    properties: ['openFile'],
  })
  return chosen(filePaths[0])
}

export async function chooseFolder(window: BrowserWindow, words: Words): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.chooseFolder,
    defaultPath: startFolder(),
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

/** The name keeps the extension of `suggestedName`: it decides what is written. */
export async function chooseTarget(window: BrowserWindow, suggestedName: string, words: Words): Promise<string | null> {
  const name = basename(suggestedName)
  const extension = extname(name)
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(startFolder(), name),
    filters: [targetFilter(extension.slice(1), words)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (!filePath) return null
  if (extname(filePath).toLowerCase() === extension.toLowerCase()) return chosen(filePath)
  const complete = filePath + extension
  // The system asked about the name as typed, not about this one.
  return !existsSync(complete) || (await mayReplace(window, complete, words)) ? chosen(complete) : null
}

async function mayReplace(window: BrowserWindow, path: string, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.replaceTitle(basename(path)),
    buttons: [words.replace, words.cancel],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

function startFolder(): string {
  return lastFolder ?? app.getPath('documents')
}

function chosen(path: string | undefined): string | null {
  if (path === undefined) return null
  lastFolder = dirname(path)
  return path
}

function conferenceFilter(words: Words): FileFilter {
  return { name: words.conferenceFile, extensions: ['plenum'] }
}

function textFilter(words: Words): FileFilter {
  // Of the kinds that cannot be read those are here that a person may well have: choosing one tells what to do with it.
  const unreadable = ['doc', 'rtf', 'odt']
  return {
    name: words.textFile,
    extensions: ['docx', 'docm', 'html', 'htm', 'txt', 'md', 'markdown', 'text', ...unreadable],
  }
}

function programmeFilter(words: Words): FileFilter {
  const readable = ['docx', 'docm', 'xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'md', 'html', 'htm', 'ics', 'json', 'xml']
  const unreadable = ['doc', 'rtf', 'odt', 'xls', 'ods']
  return { name: words.programmeFile, extensions: [...readable, ...unreadable] }
}

function listFilter(words: Words): FileFilter {
  const unreadable = ['xls', 'ods']
  return { name: words.listFile, extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', ...unreadable] }
}

const filterFor: Readonly<Record<FilePurpose, (words: Words) => FileFilter>> = {
  conference: conferenceFilter,
  source: textFilter,
  list: listFilter,
  programme: programmeFilter,
}

function targetFilter(extension: string, words: Words): FileFilter {
  if (extension === 'plenum') return conferenceFilter(words)
  return { name: words.documentOf(extension), extensions: [extension] }
}
