import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { officeLetterhead } from '../../support/letterhead-file.ts'
import { partsOf } from '../../support/office-file.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU', contextOptions: { reducedMotion: 'reduce' } })

/** The sample resolution with the dialog of letterheads over it. */
async function openLetterheads(page: Page, host: RunningHost): Promise<App> {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await DocumentPage.ofSample(app, /Резолюция/)
  await page.getByRole('button', { name: 'Оформление' }).click()
  await page.getByRole('button', { name: 'Бланки…' }).click()
  await page.getByRole('dialog', { name: 'Бланк документа' }).waitFor()
  return app
}

async function addLetterhead(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Добавить из Word…' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

test('a letterhead is added, seen on the page, exported to Word with its fields filled, deleted and brought back', async ({
  page,
  host,
}) => {
  const app = await openLetterheads(page, host)
  const dialog = page.getByRole('dialog', { name: 'Бланк документа' })
  await expect(dialog.getByText('Из файла Word берутся')).toBeVisible()
  await addLetterhead(page, 'Союз городов.docx', await officeLetterhead())
  await expect(dialog.getByRole('radio', { name: 'Союз городов' })).toBeChecked()
  await expect(dialog.getByText('Поле {{телефон}} неизвестно: останется как есть.')).toBeVisible()
  await expect(dialog.getByText('Номер страницы ставится сверху, со второй страницы.')).toBeVisible()
  await expectAccessible(page, 'style')
  await dialog.getByRole('button', { name: 'Готово' }).click()

  // The page has the margins and the words of the letterhead: 25 millimetres are 94.5 pixels.
  const header = page.getByRole('button', { name: 'Верхний колонтитул бланка «Союз городов»' })
  await expect(header).toContainText('СОЮЗ РЕЧНЫХ ГОРОДОВ')
  await expect(page.getByRole('button', { name: 'Нижний колонтитул бланка' })).toContainText('ул. Набережная, 4')
  expect(await page.locator('.page-sheet').evaluate((sheet) => sheet.style.getPropertyValue('--sheet-left'))).toMatch(
    /^94\.4/,
  )
  await expectAccessible(page, 'page with a letterhead')

  await page.keyboard.press('Control+e')
  await page.locator('.export-form').waitFor()
  await expect(page.getByText('Файл Word выйдет на бланке «Союз городов»')).toBeVisible()
  await page.getByRole('radio', { name: 'Word' }).check()
  const download = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  const parts = partsOf(await readFile(await download.path()))
  const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml)
  expect(headers.some((xml) => xml.includes('СОЮЗ РЕЧНЫХ ГОРОДОВ'))).toBe(true)
  expect(headers.every((xml) => !xml.includes('{{'))).toBe(true)
  await page.getByRole('button', { name: 'Закрыть' }).last().click()

  await header.click()
  await dialog.getByRole('button', { name: 'Удалить бланк «Союз городов»' }).click()
  await expect(dialog.getByRole('radio', { name: 'Без бланка' })).toBeChecked()
  await expect(page.getByText('Бланк удалён: Союз городов')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить' }).last().click()
  await expect(dialog.getByRole('radio', { name: 'Союз городов' })).toBeChecked()
})

test('a file that is no letterhead is refused in words', async ({ page, host }) => {
  await openLetterheads(page, host)
  await addLetterhead(page, 'бланк.docx', Buffer.from('это не Word'))
  await expect(page.getByText('бланк.docx').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Без бланка' })).toBeChecked()
  await expect(page.locator('.letterhead-line')).toHaveCount(0)
})
