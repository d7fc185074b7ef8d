import { draftFile } from '../../support/word-draft.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

test('a draft from Word: the view of its changes is chosen, its comments become remarks', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await new App(page).importWord('проект.docx', draftFile())
  const first = page.locator('.item-card[data-part="operative"] .item-words').first()
  await expect(first).toHaveText('Одобрить новый план')
  await page.getByText('без исправлений', { exact: true }).click()
  await expect(first).toHaveText('Одобрить прежний план')
  await page.getByText('оба варианта', { exact: true }).click()
  await expect(page.locator('.source-text')).toContainText('[−прежний] [+новый]')
  await expect(first).toHaveText('Одобрить [прежний] [новый] план')
  await page.getByText('с исправлениями', { exact: true }).click()
  await expect(first).toHaveText('Одобрить новый план')

  await page.getByText('1 примечание станет замечанием к пункту').click()
  await page.getByRole('button', { name: /Н\. Сафаров.*Какой план\?/ }).click()
  await expect(page.locator('.item-card[data-part="operative"]').first()).toBeFocused()

  await page.getByRole('button', { name: 'Применить' }).click()
  const paper = new DocumentPage(page)
  await expect(paper.clauses().first()).toContainText('Одобрить новый план')
  await page.getByRole('button', { name: /сведения о пункте/ }).click()
  await page.getByRole('tab', { name: 'Замечания' }).click()
  await expect(page.getByText('Какой план?')).toBeVisible()
})

test('a file of the old Word is refused with what to do', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await new App(page).importWord('старый.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await expect(page.getByText(/сохраните как документ Word \(\.docx\)/)).toBeVisible()
})
