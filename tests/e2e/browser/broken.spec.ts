import type { Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU', contextOptions: { reducedMotion: 'reduce' } })

/** Answers that no list can be drawn from, so that what draws them throws. */
async function spoil(page: Page, procedure: string): Promise<void> {
  await page.route(`**/rpc/${procedure}*`, (route) => route.fulfill({ json: { json: 5 } }))
}

test('a window over the page that throws says so and closes; the page stays', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  await paper.clauses().first().click()
  await spoil(page, 'phrase/search')
  await page.keyboard.press('Alt+p')
  const dialog = page.getByRole('dialog', { name: 'Это окно не открылось' })
  await expect(dialog).toContainText('произошла ошибка')
  await expect(dialog.getByRole('button', { name: 'Закрыть' }).last()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(paper.clauses().first()).toBeVisible()

  await page.unroute('**/rpc/phrase/search*')
  await page.keyboard.press('Control+e')
  await expect(page.locator('.export-form')).toBeVisible()
})

test('a place that throws says so, and other places open', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const broken = page.getByRole('heading', { name: 'Этот раздел не открылся' })
  await app.openSample()
  await spoil(page, 'document/get')
  await app.go('documents')
  await page.getByRole('link', { name: /Заявление/ }).click()
  await expect(broken).toBeVisible()
  await app.go('documents')
  await expect(broken).toBeHidden()
  await expect(page.getByRole('link', { name: /Заявление/ })).toBeVisible()
})
