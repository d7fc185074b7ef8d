import { App } from '../pages/app.ts'
import { DelegationsPage } from '../pages/delegations-page.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { openWithPeople, type Person } from '../pages/people.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

const people: readonly Person[] = [
  ['Абаева Анна, Музей реки, Абхазия', { role: 'head' }],
  ['Бугров Борис, Музей реки, Абхазия', { role: 'delegate' }],
  ['Валеев Рашид, Институт воды, Таджикистан', { role: 'delegate', status: 'arrived' }],
  ['Гусева Вера, Институт воды, Россия', { role: 'interpreter' }],
  ['Дёмина Олеся, Гильдия ткачей'],
]

test('delegations are made of countries in one step', async ({ host, page }) => {
  await openWithPeople(page, host, people)
  const table = new DelegationsPage(page)
  await table.open()
  await page.getByRole('button', { name: 'По странам участников' }).click()
  await expect(table.names).toHaveText(['Абхазия', 'Таджикистан'])
  await expect(table.row('Абхазия').getByRole('cell')).toHaveText(['–', '2', '2', '2', '0', '–', '–', ''])
  await table.make('По организациям участников')
  await expect(table.names).toHaveText(['Абхазия', 'Гильдия ткачей', 'Таджикистан'])
  await page.keyboard.press('Control+z')
  await expect(table.names).toHaveText(['Абхазия', 'Таджикистан'])
})

test('a delegation that was made is offered to the opening of the resolution', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await new App(page).openSample()
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.keyboard.type('Кондорканки Луис, Музей Анд, Перу, делегат')
  await page.keyboard.press('Enter')
  const table = new DelegationsPage(page)
  await expect(page.getByRole('complementary', { name: /Кондорканки/ })).toBeVisible()
  await table.open()
  await table.make('По странам участников')
  await expect(table.row('Перу')).toBeVisible()

  await new App(page).go('documents')
  await new DocumentPage(page).open(/Резолюция/)
  await page.getByRole('button', { name: 'Представленные страны и организации' }).click()
  const opening = page.getByRole('dialog', { name: 'Представленные страны и организации' })
  const offer = opening.getByText(/Есть делегации, но здесь не названы: .*Перу/)
  await offer.getByRole('button', { name: 'Добавить' }).click()
  await expect(opening.locator('.sentence mark')).toContainText('Перу')
})

test('heads, quotas and seats are set where they stand; over quota is said in words', async ({ host, page }) => {
  const { core, conferenceId } = await openWithPeople(page, host, people)
  await core.delegation.makeMissing({ conferenceId, ground: 'country', language: 'ru' })
  const table = new DelegationsPage(page)
  await table.open()
  await table.edit('Абхазия', 'Квота', 'много')
  await expect(table.problem).toHaveText('Здесь нужно целое число')
  await table.editor.fill('1')
  await page.keyboard.press('Enter')
  await expect(table.row('Абхазия')).toContainText('сверх квоты на 1')
  await expect(page.locator('.delegations-count')).toHaveText('2 делегации1 сверх квоты')
  await expect(table.row('Абхазия').getByRole('button', { name: 'Квота, Абхазия: 1. Изменить' })).toBeFocused()
  await table.edit('Таджикистан', 'Места', '12')
  await expect(page.locator('.delegations-table tfoot')).toContainText('12')
  await table
    .row('Абхазия')
    .getByRole('button', { name: /^Глава, / })
    .press('Enter')
  await page.getByRole('option', { name: 'Абаева Анна – Глава делегации' }).click()
  await expect(
    table.row('Абхазия').getByRole('button', { name: 'Глава, Абхазия: Абаева Анна. Изменить' }),
  ).toBeFocused()
  await table.edit('Таджикистан', 'Делегация', 'Республика Абхазия')
  await expect(table.problem).toHaveText('Такая делегация уже есть: Абхазия')
  await page.keyboard.press('Escape')

  await table.row('Абхазия').getByRole('button', { name: 'Показать состав: Абхазия' }).click()
  await expect(table.grid.locator('[role="rowheader"]')).toHaveText(['Абаева Анна', 'Бугров Борис'])
  await table.open()
  await table.row('Абхазия').getByRole('button', { name: 'Удалить делегацию «Абхазия»' }).press('Enter')
  await expect(table.names).toHaveText(['Таджикистан'])
  await expect(page.getByRole('button', { name: 'Удалить делегацию «Таджикистан»' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(table.names).toHaveText(['Абхазия', 'Таджикистан'])
  await expect(table.row('Абхазия')).toContainText('Абаева Анна')
})

test('a delegation is added in one line, once', async ({ host, page }) => {
  await openWithPeople(page, host, people)
  const table = new DelegationsPage(page)
  await table.open()
  await page.getByRole('button', { name: 'Добавить делегацию' }).click()
  await page.keyboard.type('Перу')
  await page.getByRole('option', { name: 'Перу' }).click()
  await page.getByRole('textbox', { name: 'Квота' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(table.row('Перу').getByRole('cell')).toHaveText(['–', '0', '0', '0', '0', '3', '–', ''])
  await expect(page.getByPlaceholder('Страна или организация')).toBeFocused()
  await page.keyboard.type('Республика Перу')
  await expect(page.getByText('Такая делегация уже есть: Перу')).toBeVisible()
  await page.getByRole('button', { name: 'Закрыть', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Добавить делегацию' })).toBeFocused()
})
