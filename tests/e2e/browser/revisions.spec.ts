import type { Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

async function openResolution(page: Page): Promise<DocumentPage> {
  const app = new App(page)
  const document = await DocumentPage.ofSample(app, /Резолюция/)
  return document
}

async function takeRevision(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Alt+s')
  await page.getByLabel('Название редакции').fill(name)
  await page.keyboard.press('Enter')
  await page.getByText(`Редакция «${name}» сохранена`).waitFor()
}

/** Puts words at the end of a clause and waits until they are stored. */
async function append(page: Page, document: DocumentPage, index: number, words: string): Promise<void> {
  await document.caretToEnd(document.clauses().nth(index))
  await page.keyboard.type(words)
  await expect(new App(page).saved()).toBeVisible()
}

test('a revision is kept, compared with the text as it is now, and one clause gets its old words back', async ({
  host,
  page,
}) => {
  expect(host.url).not.toBe('')
  const document = await openResolution(page)
  await takeRevision(page, 'Проект')
  const before = await document.clauses().nth(1).innerText()
  await append(page, document, 1, ' и издать её')
  await page.getByRole('button', { name: 'Редакции', exact: true }).click()
  await page.getByRole('menuitem', { name: /Проект/ }).click()

  const redline = page.locator('.redline')
  await expect(redline.locator('ins', { hasText: 'и издать её' })).toHaveCount(1)
  await expect(redline.locator('del')).toHaveCount(0)
  await expectAccessible(page, 'redline')

  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText('1 из 1')).toBeVisible()
  await page.getByRole('button', { name: 'Вернуть прежние слова' }).click()
  await expect(page.getByText('Отличий нет').first()).toBeVisible()

  await page.getByRole('button', { name: 'К документу' }).click()
  await expect(document.clauses().nth(1)).toHaveText(before)
  await page.keyboard.press('Control+z')
  await expect(document.clauses().nth(1)).toHaveText(`${before} и издать её`)
})

test('every revision is listed with who, when and what changed, and the whole text returns to one', async ({
  host,
  page,
}) => {
  expect(host.url).not.toBe('')
  const document = await openResolution(page)
  await takeRevision(page, 'Первая')
  const before = await document.clauses().nth(0).innerText()
  await append(page, document, 0, ' с благодарностью всем')
  await takeRevision(page, 'Вторая')
  await page.getByRole('button', { name: 'Редакции', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Все редакции…' }).click()

  const rows = page.getByRole('dialog').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Вторая')
  await expect(rows.nth(1)).toContainText('+3')
  await expect(rows.nth(2)).toContainText('первая редакция')
  await expectAccessible(page, 'revisions')

  await page.getByRole('button', { name: 'Действия с редакцией «Первая»' }).click()
  await page.getByRole('menuitem', { name: 'Вернуть эту редакцию' }).click()
  await expect(document.clauses().nth(0)).toHaveText(before)
})

test('a remark stays with its clause, is corrected, resolved and taken away, each with undo', async ({
  host,
  page,
}) => {
  expect(host.url).not.toBe('')
  const document = await openResolution(page)
  await document.clauses().nth(2).click()
  await page.getByRole('button', { name: 'Показать или скрыть сведения о пункте' }).click()
  await page.getByRole('tab', { name: 'Замечания' }).click()
  await page.getByLabel(/^Замечание:/).fill('Назвать срок')
  await page.keyboard.press('Control+Enter')
  const remark = page.locator('.remark')
  await expect(remark).toContainText('Назвать срок')
  await expectAccessible(page, 'remarks')

  await remark.getByRole('button', { name: 'Изменить замечание' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Назвать срок и исполнителя')
  await page.keyboard.press('Control+Enter')
  await expect(remark).toContainText('Назвать срок и исполнителя')
  await expect(remark.getByRole('button', { name: 'Изменить замечание' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('лишнее')
  await page.keyboard.press('Escape')
  await expect(remark.locator('.remark-text')).toHaveText('Назвать срок и исполнителя')

  await remark.getByRole('button', { name: 'Учтено' }).click()
  await expect(remark).toHaveCount(0)
  await page.getByLabel('Показать учтённые (1)').click()
  await remark.getByRole('button', { name: 'Открыть снова' }).click()
  await remark.getByRole('button', { name: 'Удалить замечание' }).click()
  await expect(remark).toHaveCount(0)
  await page.getByRole('button', { name: 'Отменить' }).last().click()
  await expect(remark).toContainText('Назвать срок и исполнителя')
})
