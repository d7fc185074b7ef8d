import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { numberedParagraphs, planRows } from '../../support/exported.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'
import { riverText } from './river-text.ts'

const dushanbe = fileURLToPath(
  new URL('../../../../shared/corpus/resolutions/dushanbe-2022-resolution.ru.txt', import.meta.url),
)

test.use({ locale: 'ru-RU' })

test('a text is read, corrected, applied; its plan is confirmed and exported', async ({ host, page }) => {
  expect(host.url).toContain('127.0.0.1')
  const app = new App(page)
  await app.importText('резолюция.txt', riverText)
  const operative = page.locator('.item-card[data-part="operative"]')
  await expect(operative).toHaveCount(5)

  await operative.last().getByRole('button', { name: 'Не включать' }).click()
  await expect(operative).toHaveCount(4)
  await page.getByRole('button', { name: 'Отменить исправление' }).click()
  await expect(operative).toHaveCount(5)

  await operative.first().hover()
  await expect(page.locator('.source-piece[data-active]')).toContainText('Рекомендовать страновым советам')

  await page.getByRole('button', { name: 'Применить' }).click()
  const paper = new DocumentPage(page)
  await expect(paper.clauses()).toHaveCount(5)
  await expect(paper.clauses().nth(2)).toHaveText(/^Просить Министерство/)

  await app.go('plan')
  await page.getByRole('button', { name: 'Подтвердить все' }).click()
  await expect(page.getByText('01.03.2027')).toBeVisible()
  await expect(page.locator('.row-state[data-standing="confirmed"]').first()).toBeVisible()

  await page.getByRole('button', { name: 'Выгрузить план в Excel…' }).click()
  const download = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
})

test('an item is split at a word by keyboard alone', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await new App(page).importText('резолюция.txt', riverText)
  const operative = page.locator('.item-card[data-part="operative"]')
  await operative.nth(1).getByRole('button', { name: 'Разделить' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(operative).toHaveCount(6)
  await expect(operative.nth(1).locator('.item-words')).toHaveText('Поручить Секретариату')
})

test.describe('a published resolution', () => {
  test.skip(!existsSync(dushanbe), 'Corpus: ../shared/corpus is not on this machine')

  test('of 25 clauses becomes 25 numbered paragraphs and 25 rows', async ({ host, page }) => {
    expect(host.url).not.toBe('')
    const app = new App(page)
    await app.importText('резолюция.txt', await readFile(dushanbe, 'utf8'))
    await page.getByRole('button', { name: 'Применить' }).click()
    await expect(new DocumentPage(page).numbered()).toHaveCount(25)

    await page.getByRole('button', { name: 'Выгрузить…' }).click()
    const word = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
    expect(numberedParagraphs(await readFile(await word.path()))).toHaveLength(25)
    await page.keyboard.press('Escape')

    await app.go('plan')
    await page.getByRole('button', { name: 'Выгрузить план в Excel…' }).click()
    const excel = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
    expect(await planRows(await readFile(await excel.path()))).toHaveLength(25)
  })
})
