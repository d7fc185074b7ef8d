import type { Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

test.beforeEach(async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await app.openSample()
  await app.go('documents')
})

/** Selects the first three clauses; what they said. */
async function selectThree(page: Page): Promise<readonly string[]> {
  const paper = new DocumentPage(page)
  await paper.open(/Заявление/)
  const before = await paper.clauses().allTextContents()
  expect(before.length).toBeGreaterThan(2)
  await paper.select(paper.clauses().first(), paper.clauses().nth(2))
  return before
}

async function expectUndone(page: Page, before: readonly string[]): Promise<void> {
  await expect(page.locator('.status-item output').filter({ hasText: /^(всё )?сохранено/u })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(new DocumentPage(page).clauses()).toHaveText([...before])
}

test('words that come without keys, as from dictation, take the place of several clauses in one step', async ({
  page,
}) => {
  const before = await selectThree(page)
  await page.keyboard.insertText('Продиктованные слова 🙂')
  await page.keyboard.insertText(' и ещё')
  await expect(new DocumentPage(page).clauses()).toHaveText(['Продиктованные слова 🙂 и ещё', ...before.slice(3)])
  await expectUndone(page, before)
})

test('words composed by an input method take the place of several clauses in one step', async ({ page }) => {
  const before = await selectThree(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', { text: '水', selectionStart: 1, selectionEnd: 1 })
  await devtools.send('Input.imeSetComposition', { text: '水と', selectionStart: 2, selectionEnd: 2 })
  await devtools.send('Input.insertText', { text: '水と町' })
  await expect(new DocumentPage(page).clauses()).toHaveText(['水と町', ...before.slice(3)])
  await expectUndone(page, before)
})

test('typed keys take the place of several clauses in one step', async ({ page }) => {
  const before = await selectThree(page)
  await page.keyboard.type('Набрано')
  await expect(new DocumentPage(page).clauses()).toHaveText(['Набрано', ...before.slice(3)])
  await expectUndone(page, before)
})

test('Tab leads to the name of who signs, which stands at the right margin as in Word', async ({ page }) => {
  const paper = new DocumentPage(page)
  await paper.open(/Резолюция/)
  const lines = page.locator('[data-role="signature"] > .page-text')
  const count = await lines.count()
  await paper.caretToEnd(lines.last())
  await page.keyboard.press('Enter')
  await page.keyboard.type('Член бюро')
  await page.keyboard.press('Tab')
  await page.keyboard.type('А. Б. Вольнова')
  await expect(lines.nth(count)).toHaveText('Член бюро\tА. Б. Вольнова')
  const ends = await lines.evaluateAll((all) =>
    all.map((line) => {
      const name = line.querySelector('.page-signatory')?.getBoundingClientRect().right ?? 0
      const margin = line.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(line).paddingRight)
      return Math.abs(name - margin)
    }),
  )
  expect(ends).toHaveLength(count + 1)
  expect(ends.filter((distance) => distance > 1)).toEqual([])
})
