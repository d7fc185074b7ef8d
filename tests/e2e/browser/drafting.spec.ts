import { readFile } from 'node:fs/promises'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

test('sample, edit, undo, redo, export to Word', async ({ host, page }) => {
  expect(host.url).toContain('127.0.0.1')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  const first = paper.clauses().first()
  const before = await first.innerText()
  const count = await paper.clauses().count()

  await paper.caretToEnd(first)
  await page.keyboard.type(' и впредь')
  await expect(app.saved()).toHaveText(/сохранено \d/)
  await page.reload()
  await expect(first).toHaveText(`${before} и впредь`)

  await first.click()
  await page.keyboard.press('Control+z')
  await expect(first).toHaveText(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(first).toHaveText(`${before} и впредь`)

  await paper.caretToEnd(first)
  await page.keyboard.press('Enter')
  await expect(paper.clauses()).toHaveCount(count + 1)
  await expect.poll(() => paper.withCaret()).toBe('')
  await page.keyboard.type('Новый пункт')
  await expect(paper.clauses().nth(1)).toHaveText('Новый пункт')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(paper.clauses().first()).toHaveText('Новый пункт')
  expect(await paper.withCaret()).toBe('Новый пункт')
  expect((await paper.printed())[0]).toMatch(/^1\D? ?Новый пункт/)

  await page.keyboard.press('Control+e')
  const download = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('a clause is deleted at once and comes back by undo', async ({ page, host }) => {
  expect(host.dataDir).not.toBe('')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  const count = await paper.clauses().count()
  const second = await paper.clauses().nth(1).innerText()
  await paper.clauses().nth(1).click()
  await page.getByRole('button', { name: /^Действия: / }).click()
  await page.getByRole('menuitem', { name: 'Удалить' }).click()
  await expect(paper.clauses()).toHaveCount(count - 1)
  await page.getByRole('alert').getByRole('button', { name: 'Отменить' }).click()
  await expect(paper.clauses()).toHaveCount(count)
  await expect(paper.clauses().nth(1)).toHaveText(second)
})

test('two windows on one file agree', async ({ page, context, host }) => {
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  const other = await context.newPage()
  await other.goto(`${new URL(host.url).origin}/${new URL(page.url()).hash}`)
  const there = new DocumentPage(other).clauses().first()
  await there.waitFor()
  await paper.caretToEnd(paper.clauses().first())
  await page.keyboard.type(' сегодня')
  await expect(there).toHaveText(/ сегодня$/)
})

test('a clause is carried by its grip and the numbers follow', async ({ page, host }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  const [first, second] = await paper.clauses().allInnerTexts()
  // Away from the edges, where a drag scrolls the page.
  await paper
    .clauses()
    .nth(1)
    .evaluate((text) => text.scrollIntoView({ block: 'center' }))
  await paper.clauses().first().hover()
  const grip = await page.getByRole('button', { name: /^Перенести: пункт 1/, includeHidden: true }).boundingBox()
  const target = await paper.clauses().nth(1).boundingBox()
  if (grip === null || target === null) throw new Error('The grip and the second clause must be on the page')
  await page.mouse.move(grip.x + 4, grip.y + 4)
  await page.mouse.down()
  await page.mouse.move(target.x + 40, target.y + target.height - 2, { steps: 5 })
  await page.mouse.up()
  await expect(paper.clauses().first()).toHaveText(second ?? '')
  await expect(paper.clauses().nth(1)).toHaveText(first ?? '')
  expect((await paper.printed())[0]).toMatch(/^1/)
})
