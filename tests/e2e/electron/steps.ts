import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect } from './application.ts'

/** Process of the core, which runs once the first screen stands. */
export async function corePid(app: ElectronApplication): Promise<number> {
  const find = () =>
    app.evaluate(({ app: shell }) => shell.getAppMetrics().find(({ name }) => name === 'Plenum core')?.pid ?? 0)
  await expect.poll(find).toBeGreaterThan(0)
  return find()
}

/** Opens the Russian sample and its resolution, which may be edited. */
export async function openSampleResolution(page: Page): Promise<Locator> {
  await (await new App(page).speak('ru')).openSample()
  return openResolution(page)
}

/** Opens the resolution of the conference that is open; returns the text of its first clause. */
export async function openResolution(page: Page): Promise<Locator> {
  const app = await new App(page).speak('ru')
  await app.go('documents')
  const paper = new DocumentPage(page)
  await paper.open(/резолюция/iu)
  return paper.clauses().first()
}

/** Types before the first word. */
export async function typeAtStart(text: Locator, words: string): Promise<void> {
  await new DocumentPage(text.page()).caretToStart(text)
  await text.page().keyboard.type(words)
}

/** The status line says so; «не сохранено» is another thing. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.locator('.status-item output').filter({ hasText: /^(всё )?сохранено/u })).toBeVisible()
}

export async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** The person chooses this path in the native dialogs that follow, for opening and for saving. */
export async function willChoose(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}
