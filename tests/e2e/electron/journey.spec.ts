import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { numberedParagraphs, planRows } from '../../support/exported.ts'
import { riverText } from '../browser/river-text.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './application.ts'
import { root } from './runtime.ts'
import { chooseInMenu, openSampleResolution, typeAtStart, untilSaved, willChoose } from './steps.ts'

const dushanbe = join(root, '../shared/corpus/resolutions/dushanbe-2022-resolution.ru.txt')

/** Exports by the menu and the native dialog; returns what is on the disk. */
async function exported(app: ElectronApplication, page: Page, item: string, path: string): Promise<Uint8Array> {
  await willChoose(app, path)
  await chooseInMenu(app, item)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Выгрузить', exact: true }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'КБ' })).toBeVisible()
  expect(statSync(path).size).toBeGreaterThan(3_000)
  await dialog.getByRole('button', { name: 'Закрыть', exact: true }).last().click()
  await expect(dialog).toBeHidden()
  return readFileSync(path)
}

/** Imports a text through the native dialog into a new file, applies it as it was read, exports it both ways. */
async function imported(app: ElectronApplication, page: Page, folder: string, source: string) {
  await willChoose(app, source)
  await (await new App(page).speak('ru')).page.getByRole('button', { name: 'Загрузить резолюцию' }).click()
  await page.locator('.item-card').first().waitFor()
  const file = join(folder, 'conference.plenum')
  await willChoose(app, file)
  await page.getByRole('button', { name: 'Применить' }).click()
  const paper = new DocumentPage(page)
  await expect(paper.clauses().first()).toBeVisible()
  expect(existsSync(file)).toBe(true)
  const clauses = await paper.numbered().count()
  const docx = await exported(app, page, 'document.export', join(folder, 'resolution.docx'))
  const xlsx = await exported(app, page, 'plan.export', join(folder, 'plan.xlsx'))
  return { clauses, numbered: numberedParagraphs(docx), rows: await planRows(xlsx) }
}

test('edits the sample, takes it back and does it again by the menu', async ({
  launched: { app, page, complaints },
}) => {
  const clause = await openSampleResolution(page)
  const before = (await clause.textContent()) ?? ''
  await typeAtStart(clause, 'Вода и ')
  await untilSaved(page)
  await chooseInMenu(app, 'history.undo')
  await expect(clause).toHaveText(before)
  await chooseInMenu(app, 'history.redo')
  await expect(clause).toContainText('Вода и ')
  expect(complaints).toEqual([])
})

test('a text becomes clauses, a Word document and an Excel plan', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  const source = join(dataFolder, 'резолюция.txt')
  writeFileSync(source, riverText)
  const { clauses, numbered, rows } = await imported(app, page, dataFolder, source)
  expect(clauses).toBe(5)
  expect(numbered.map((words) => words.split(/\s/u)[0])).toEqual([
    'Рекомендовать',
    'Поручить',
    'Просить',
    'Провести',
    'Поблагодарить',
  ])
  expect(rows.length).toBeGreaterThanOrEqual(4)
  expect(complaints).toEqual([])
})

test.describe('a published resolution', () => {
  test.skip(!existsSync(dushanbe), 'Corpus: ../shared/corpus is not on this machine')

  test('of 25 clauses becomes 25 numbered paragraphs and 25 rows', async ({
    launched: { app, page, complaints },
    dataFolder,
  }) => {
    const { clauses, numbered, rows } = await imported(app, page, dataFolder, dushanbe)
    expect({ clauses, numbered: numbered.length, rows: rows.length }).toEqual({ clauses: 25, numbered: 25, rows: 25 })
    expect(complaints).toEqual([])
  })
})
