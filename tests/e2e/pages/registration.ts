import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { partsOf } from '../../support/office-file.ts'
import { registered } from '../../support/registration-workbook.ts'
import { App } from './app.ts'
import { CheckInPage } from './check-in-page.ts'
import { DelegationsPage } from './delegations-page.ts'
import { DocumentPage } from './document-page.ts'
import { HandOuts } from './hand-outs.ts'
import { ListImport } from './list-import.ts'

/** What the shell around the page does its own way: files that are chosen, files that are written. */
export interface RegistrationHost {
  /** Chooses the workbook in the import of the list. */
  readonly giveList: (list: ListImport) => Promise<void>
  /** Does what writes a file, and takes its bytes. */
  readonly keep: (name: string, act: () => Promise<void>) => Promise<Buffer>
}

/**
 * From the registration spreadsheet to the resolution: the list is imported, put right, applied, taken back and applied; thirty people
 * are checked in with keys alone; the official list, badges and a table go out; the countries stand in the opening.
 */
export async function registrationJourney(page: Page, host: RegistrationHost): Promise<void> {
  const app = new App(page)
  await app.openSample()
  await app.go('participants')
  await importList(page, app, host)
  await checkIn(page)
  await handOut(page, app, host)
  await openTheResolution(page, app)
}

async function importList(page: Page, app: App, host: RegistrationHost): Promise<void> {
  const list = new ListImport(app)
  await list.open()
  await host.giveList(list)
  await expect(list.filter('Возможные повторы')).toHaveText('Возможные повторы 1')
  await expect(list.summary()).toContainText('Будет записано: 30 новых')
  await list.show('Без имени')
  await list.correct(36, 'fullName', 'Ясенева Ольга')
  await expect(list.summary()).toContainText('Будет записано: 31 новый')
  await list.show('Возможные повторы')
  await list.mark(35).click()
  await list.panel().getByRole('radio').first().check()
  await list.apply().click()
  const done = page.getByRole('alert').filter({ hasText: 'Список внесён' })
  await done.getByRole('button', { name: 'Отменить' }).click()
  const first = page.locator('[role="rowheader"]', { hasText: 'Абзалов' })
  await expect(first).toHaveCount(0)
  await page.getByRole('grid', { name: /Участники/u }).focus()
  await page.keyboard.press('Control+Shift+Z')
  await expect(first).toHaveCount(1)
}

async function checkIn(page: Page): Promise<void> {
  const door = new CheckInPage(page)
  await door.open()
  await expect(door.field).toBeFocused()
  for (const surname of registered) {
    await door.enter(surname.slice(0, 4).toLowerCase())
    await expect(door.outcome).toContainText(surname)
  }
}

const wordsOf = (bytes: Buffer) =>
  (partsOf(bytes).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')

async function handOut(page: Page, app: App, host: RegistrationHost): Promise<void> {
  await page.keyboard.press('Alt+3')
  await page.getByRole('grid', { name: /Участники/u }).waitFor()
  const handOuts = new HandOuts(app)
  const write = async (name: string, choice: string | null) => {
    await handOuts.open()
    if (choice !== null) await handOuts.choose(choice)
    const bytes = await host.keep(name, () => handOuts.button('Выгрузить').click())
    await page.keyboard.press('Escape')
    await expect(handOuts.dialog).toBeHidden()
    return bytes
  }
  const list = wordsOf(await write('Список.docx', null))
  expect(list).toContain('Перу (15)')
  expect(list).toContain('Абзалов Анна')
  expect(wordsOf(await write('Бейджи.docx', 'Бейджи'))).toContain('Абзалов')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await write('Таблица.xlsx', 'Таблица Excel')).buffer)
  const column = book.worksheets[0]?.getColumn(1).values.map(String) ?? []
  expect(column.filter((name) => /^(?:Абзалов|Ясенева)/u.test(name))).toHaveLength(2)
}

async function openTheResolution(page: Page, app: App): Promise<void> {
  const table = new DelegationsPage(page)
  await table.open()
  await expect(table.row('Перу')).toBeVisible()
  await app.go('documents')
  await new DocumentPage(page).open(/Резолюция/u)
  await page.getByRole('button', { name: 'Представленные страны и организации' }).click()
  const opening = page.getByRole('dialog', { name: 'Представленные страны и организации' })
  await opening
    .getByText(/Есть делегации, но здесь не названы: /u)
    .getByRole('button', { name: 'Добавить' })
    .click()
  await expect(opening.locator('.sentence')).toContainText('Перу')
  await expect(opening.locator('.sentence')).toContainText('Чили')
}
