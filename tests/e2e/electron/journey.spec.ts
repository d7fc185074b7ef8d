import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './application.ts'

const clause = (page: Page) => page.getByRole('textbox', { name: 'Текст: пункт 1' })

/** Opens the Russian sample and its draft statement. */
async function openDraft(page: Page): Promise<void> {
  await page.getByText('ru', { exact: true }).click()
  await page.getByRole('button', { name: /^Открыть пример/ }).click()
  await openStatement(page)
}

async function openStatement(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Документы' }).first().click()
  await page
    .getByRole('link', { name: /^Заявление/ })
    .first()
    .click()
  await expect(clause(page)).toBeVisible()
}

/** Types before the first word of the first clause. */
async function type(page: Page, words: string): Promise<void> {
  await clause(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(words)
}

async function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

test('edits the sample, takes it back and does it again by the menu', async ({
  launched: { app, page, complaints },
}) => {
  await openDraft(page)
  const before = await clause(page).textContent()
  await type(page, 'Вода и ')
  await expect(clause(page)).toContainText('Вода и ')
  await expect(page.getByText(/^сохранено/)).toBeVisible()
  await chooseInMenu(app, 'history.undo')
  await expect(clause(page)).toHaveText(before ?? '')
  await chooseInMenu(app, 'history.redo')
  await expect(clause(page)).toContainText('Вода и ')
  expect(complaints).toEqual([])
})
