import type { Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } })

const text = `РЕЗОЛЮЦИЯ
слёта музеев

Участники слёта решили:

1. Открыть музей в в Перми, в зале №5.
2. Рекомендовать провести смотр 31 июня 2027 года.
3. Издать "Атлас" музеев и книгу "Реки".
`

async function imported(page: Page): Promise<DocumentPage> {
  const app = new App(page)
  await app.openSample()
  await app.go('documents')
  await app.importText('r.txt', text)
  await page.getByRole('button', { name: 'Применить', exact: true }).click()
  const paper = new DocumentPage(page)
  await page.locator('.page-sheet').waitFor()
  return paper
}

const status = (page: Page, words: string | RegExp) => page.locator('.status-item').filter({ hasText: words })

test('places are found as one writes, repaired with a click, left as they are, and lead to their words', async ({
  page,
  host,
}) => {
  expect(host.url).toContain('127.0.0.1')
  const paper = await imported(page)
  await status(page, 'Проверка: 6 мест').click()
  const inspector = page.getByRole('complementary')
  await expect(inspector.locator('.finding')).toHaveCount(6)

  const doubled = inspector.locator('.finding').filter({ hasText: 'Повтор слова' })
  await doubled.getByRole('button', { name: /Открыть музей/ }).click()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('в в')
  await doubled.getByRole('button', { name: 'Исправить' }).click()
  await expect(paper.clauses().first()).toHaveText('Открыть музей в Перми, в зале №5')
  await expect(status(page, 'Проверка: 5 мест')).toBeVisible()
  await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Отменить' }).click()
  await expect(paper.clauses().first()).toHaveText('Открыть музей в в Перми, в зале №5')

  const quotes = inspector.locator('.finding').filter({ hasText: 'Кавычки' })
  await quotes
    .first()
    .getByRole('button', { name: /Другие действия/ })
    .click()
  await page.getByRole('menuitem', { name: 'Исправить все такие: 2' }).click()
  await expect(paper.clauses().nth(2)).toHaveText('Издать «Атлас» музеев и книгу «Реки»')

  const addressee = inspector.locator('.finding').filter({ hasText: 'Не назван адресат' })
  await addressee.getByRole('button', { name: 'Оставить как есть' }).click()
  await expect(addressee).toHaveCount(0)
  await inspector.getByLabel('Показать оставленное как есть: 1').check()
  await addressee.getByRole('button', { name: 'Снова показывать' }).click()
  await expect(status(page, 'Проверка: 4 места')).toBeVisible()

  await paper.caretToEnd(paper.clauses().first())
  await page.keyboard.type(' , завтра')
  await expect(inspector.locator('.finding').filter({ hasText: 'Лишний пробел перед «,»' })).toBeVisible()
  await expectAccessible(page, 'findings')
})

test('typography of the whole document: every change shown, those unticked left', async ({ page, host }) => {
  expect(host.url).toContain('127.0.0.1')
  const paper = await imported(page)
  await new App(page).command('типограф')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('.typography-change')).toHaveCount(3)
  await expectAccessible(page, 'typography')
  await dialog.getByRole('checkbox').nth(1).uncheck()
  await dialog.getByRole('button', { name: 'Внести 2 изменения' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(paper.clauses().nth(0)).toHaveText('Открыть музей в в Перми, в зале №5')
  await expect(paper.clauses().nth(2)).toHaveText('Издать «Атлас» музеев и книгу «Реки»')
  await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Отменить' }).click()
  await expect(paper.clauses().nth(2)).toHaveText('Издать "Атлас" музеев и книгу "Реки"')
})
