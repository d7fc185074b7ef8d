import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

test.beforeEach(async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await DocumentPage.ofSample(app, /Резолюция/)
})

test('words are found, looked through and replaced as one step', async ({ page }) => {
  const paper = new DocumentPage(page)
  const before = await paper.clauses().allTextContents()
  await paper.clauses().first().click()
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Найти', exact: true }).fill('секретариат')
  await expect(page.locator('.find-count')).toHaveText(/^1 из \d+$/)
  const count = await page.locator('.page-found').count()
  expect(count).toBeGreaterThan(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('.find-count')).toHaveText(/^2 из /)

  await page.getByRole('textbox', { name: 'Заменить на' }).fill('Совет')
  await page.getByRole('button', { name: 'Заменить все' }).click()
  await expect(page.locator('.find-count')).toHaveText('ничего не найдено')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(() => paper.clauses().allTextContents()).toEqual(before)
})

test('a reference names a clause in the case the text asks for and follows it', async ({ page }) => {
  const paper = new DocumentPage(page)
  await paper.caretToEnd(paper.clauses().first())
  await page.keyboard.type(' в соответствии с ')
  await page.keyboard.press('Alt+r')
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByRole('combobox', { name: 'Слово перед номером' }).or(dialog.getByLabel('Слово перед номером')).first(),
  ).toHaveValue('пунктом')
  await page.keyboard.type('Утвердить')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const first = paper.clauses().first()
  await expect(first).toHaveText(/в соответствии с пунктом\s2$/)
  await paper.caretToStart(paper.clauses().nth(2))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(first).toHaveText(/в соответствии с пунктом\s1$/)
})

test('a reference whose clause is deleted says so on the page and in the checks', async ({ page }) => {
  const paper = new DocumentPage(page)
  await paper.caretToEnd(paper.clauses().first())
  await page.keyboard.type(' согласно ')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('dialog').getByLabel('Слово перед номером').first()).toHaveValue('пункту')
  await page.keyboard.type('Утвердить')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const reference = paper.clauses().first().locator('.page-reference')
  await expect(reference).toHaveText('2')
  await expect(reference).not.toHaveAttribute('data-gone')

  await paper.clauses().nth(2).click()
  await page.getByRole('button', { name: /^Действия: / }).click()
  await page.getByRole('menuitem', { name: 'Удалить' }).click()
  await expect(reference).toHaveAttribute('title', /^Пункт, на который была ссылка, удалён/)
  await expect(page.getByRole('img', { name: /^2: Пункт, на который была ссылка, удалён/ })).toBeVisible()
  await expect(reference).toHaveClass(/page-finding-error/)
})

test('the outline shows the clauses that are looked for, those in brackets and those changed since the last revision', async ({
  page,
}) => {
  const lines = page.locator('.outline-line')
  const all = await lines.count()
  await page.getByRole('textbox', { name: 'Найти пункт' }).fill('родник')
  await expect.poll(() => lines.count()).toBeLessThan(all)
  await expect(lines.filter({ hasText: /Родники и речные долины/u })).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Найти пункт' }).fill('')

  await page.keyboard.press('Control+Alt+s')
  await page.getByLabel('Название редакции').fill('Первая')
  await page.keyboard.press('Enter')
  await page.getByText('Редакция «Первая» сохранена').waitFor()
  const paper = new DocumentPage(page)
  await paper.caretToEnd(paper.clauses().nth(1))
  await page.keyboard.type(' и впредь')
  await expect(new App(page).saved()).toBeVisible()
  await page
    .getByRole('combobox', { name: 'Какие пункты показать' })
    .or(page.getByLabel('Какие пункты показать'))
    .first()
    .click()
  await page.getByRole('option', { name: 'Изменённые после редакции' }).click()
  await expect(lines).toHaveCount(1)
})

test('a slash at the start of a clause opens the phrase library; what the checks find is underlined', async ({
  page,
}) => {
  const paper = new DocumentPage(page)
  await paper.caretToEnd(paper.clauses().nth(1))
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Вставить оборот')).toBeVisible()
  await expect(dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).first()).toBeFocused()
  await page.keyboard.type('поручить')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(paper.clauses().nth(2)).toHaveText(/^Поручить/)
  await page.keyboard.type('секретариату доложить до 31 февраля 2027 года')
  await expect(page.locator('.page-finding').filter({ hasText: '31 февраля' }).first()).toBeVisible()
})
