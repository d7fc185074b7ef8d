import type { Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU', contextOptions: { reducedMotion: 'reduce' } })

async function openStatement(page: Page): Promise<DocumentPage> {
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  return paper
}

async function command(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Найти или сделать…').fill(words)
  await page.getByRole('button', { name }).click()
}

test('a phrase is found in either language and begins a clause', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const paper = await openStatement(page)
  const count = await paper.clauses().count()
  await paper.caretToEnd(paper.clauses().first())
  await page.keyboard.press('Alt+p')
  const field = page.getByPlaceholder('Начало слова, по-русски или по-английски')
  await expect(field).toBeFocused()
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'phrases')
  await field.fill('recomm')
  const first = page.getByRole('option').first()
  await expect(first).toContainText(/^рекоменд/i)
  await expect(first).toContainText('кому? чему?')
  await page.keyboard.press('Enter')
  await expect(paper.clauses()).toHaveCount(count + 1)
  await page.keyboard.type('всем музеям открыть архивы')
  await expect(paper.clauses().nth(1)).toHaveText(/^рекоменд\S+ всем музеям открыть архивы$/i)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(paper.clauses()).toHaveCount(count)
})

test('selected words become a phrase of one’s own, which is found and deleted', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const paper = await openStatement(page)
  await paper.clauses().first().selectText()
  const words = (await paper.clauses().first().innerText()).split(' ').slice(0, 3).join(' ')
  await command(page, 'выделенное', /Сохранить выделенное как оборот/)
  const field = page.getByRole('textbox', { name: 'Оборот' })
  await expect(field).toHaveValue(new RegExp(`^${words}`))
  await field.fill('поблагодарить хранителей')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'поблагодарить хранителей' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+p')
  await page.getByPlaceholder(/^Начало слова/).fill('хранит')
  await expect(page.getByRole('option')).toHaveText(/^поблагодарить хранителей/i)
  await page.getByRole('button', { name: 'Свои обороты…' }).click()
  await page.getByRole('button', { name: 'Удалить оборот «поблагодарить хранителей»' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'поблагодарить' })).toHaveCount(0)
})

test('the opening is edited as a list of countries and organizations', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await DocumentPage.ofSample(app, /Резолюция/)
  const opening = page.locator('[data-part="opening"] .page-text').first()
  await expect(opening).toHaveText(/представляющие Азербайджан, Армению, .* и Эстонию$/)
  await page.getByRole('button', { name: 'Представленные страны и организации' }).click()
  const field = page.getByPlaceholder('Добавить…')
  await field.fill('абх')
  await page.getByRole('option', { name: 'Абхазия' }).click()
  await field.fill('Ватага рыбаков')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ватага рыбаков' })).toHaveValue('Ватагу рыбаков')
  await expect(page.getByText('проверьте форму')).toBeVisible()
  await expectAccessible(page, 'opening')
  await expect(page.locator('.sentence mark')).toHaveText(
    /^Абхазию, Азербайджан, Армению, Беларусь, Болгарию, Ватагу рыбаков, /,
  )
  await page.getByRole('button', { name: 'Записать во вступление' }).click()
  await expect(opening).toHaveText(/представляющие Абхазию, Азербайджан, .* Болгарию, Ватагу рыбаков, .* и Эстонию$/)
  await opening.click()
  await page.keyboard.press('Control+z')
  await expect(opening).toHaveText(/представляющие Азербайджан, Армению, /)
})

test('a document begins as a template, and becomes one', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await app.openSample()
  await app.go('documents')
  await page.getByRole('button', { name: 'Новый документ…' }).click()
  await page.getByRole('textbox', { name: 'Название документа' }).fill('Протокол заседания')
  await page.getByRole('radio', { name: 'Протокол' }).first().check()
  await expect(page.frameLocator('iframe').getByText('ПОВЕСТКА ДНЯ')).toBeVisible()
  await expectAccessible(page, 'templates')
  await page.getByRole('button', { name: 'Создать' }).click()
  const paper = new DocumentPage(page)
  await expect(paper.clauses().filter({ hasText: 'СЛУШАЛИ' })).toHaveCount(2)
  await command(page, 'шаблон', /Сохранить как шаблон/)
  await page.getByRole('textbox', { name: 'Название шаблона' }).fill('Наш протокол')
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click()
  await app.go('documents')
  await page.getByRole('button', { name: 'Новый документ…' }).click()
  await page.getByRole('radio', { name: 'Наш протокол' }).check()
  await expect(page.getByRole('textbox', { name: 'Название документа' })).toHaveValue('Протокол заседания')
  await page.getByRole('button', { name: 'Удалить шаблон «Наш протокол»' }).click()
  await expect(page.getByRole('radio', { name: 'Наш протокол' })).toHaveCount(0)
})

test.describe('in United Nations style', () => {
  test.use({ locale: 'en-GB' })
  test('the opener is in italics as it is typed', async ({ host, page }) => {
    expect(host.url).not.toBe('')
    const app = new App(page, 'en')
    await app.openSample()
    await app.go('documents')
    const paper = new DocumentPage(page)
    await paper.open(/heritage/)
    await paper.caretToEnd(paper.clauses().first())
    await page.keyboard.press('Enter')
    await page.keyboard.type('Strongly urges all libraries')
    await expect(paper.clauses().nth(1).locator('.page-opener')).toHaveText('Strongly urges')
  })
})
