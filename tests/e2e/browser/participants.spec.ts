import type { Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

const lines = [
  'Яковлева Анна Петровна, Речная академия, ректор, anna@rechnaya.example',
  'Борисов Иван Сергеевич, Музей реки, директор',
  'Алиев Рашид, Институт воды, профессор, Таджикистан',
  'Ёлкина Мария, Музей реки, хранитель',
]

/** A conference with people known to the test. */
async function openWithPeople(page: Page, host: RunningHost, people = lines): Promise<void> {
  const { app, client, conferenceId } = await openEmptyConference(page, host)
  for (const line of people) await client.participants.add({ conferenceId, line, values: {}, presentAt: null })
  await app.go('participants')
  await page.getByRole('grid').waitFor()
}

const names = (page: Page) => page.locator('[role="rowheader"]')

test('a list is searched, sorted, corrected in place and taken back', async ({ host, page }) => {
  await openWithPeople(page, host)
  await page.getByLabel('Найти в списке').fill('музей реки')
  await expect(names(page)).toHaveText(['Борисов Иван Сергеевич', 'Ёлкина Мария'])
  await page.getByRole('columnheader', { name: /Фамилия/ }).click()
  await expect(names(page)).toHaveText(['Ёлкина Мария', 'Борисов Иван Сергеевич'])
  await page.getByLabel('Найти в списке').press('Enter')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.locator('.value-editor input').fill('директор')
  await page.keyboard.press('Enter')
  const posts = page.locator('.people-row [data-field="post"]')
  await expect(posts).toHaveText(['директор', 'директор'])
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(posts).toHaveText(['хранитель', 'директор'])
})

test('a card keeps open while a line of it is left; a condition goes from names to dates', async ({ host, page }) => {
  await openWithPeople(page, host)
  await names(page).first().dblclick()
  const card = page.getByRole('complementary', { name: 'Карточка: Алиев Рашид' })
  await card.getByRole('button', { name: 'Должность: профессор. Изменить' }).click()
  await page.keyboard.type('доцент')
  await page.keyboard.press('Escape')
  await expect(card.getByRole('button', { name: 'Должность: профессор. Изменить' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(page.getByRole('grid')).toBeFocused()

  await page.getByRole('button', { name: 'Условие', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Условие' })
  await expect(form.getByRole('checkbox')).toHaveCount(1)
  await form.getByRole('combobox', { name: 'Графа' }).fill('Организация')
  await page.getByRole('option', { name: 'Организация' }).click()
  await expect(form.getByRole('checkbox')).toHaveCount(3)
  await form.getByRole('combobox', { name: 'Графа' }).fill('Дата прибытия')
  await page.getByRole('option', { name: 'Дата прибытия' }).click()
  await expect(form.getByRole('checkbox')).toHaveCount(1)
})

test('from possible duplicates to merging and back', async ({ host, page }) => {
  await openWithPeople(page, host, [...lines, 'Ёлкина Мария Ивановна, Музей реки'])
  await page.getByRole('button', { name: 'Ещё', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Возможные повторы участников…' }).click()
  const pairs = page.getByRole('dialog', { name: 'Возможные повторы' })
  await pairs.getByRole('button', { name: 'Объединить…' }).click()
  const merging = page.getByRole('dialog', { name: 'Объединить 2 записи в одну' })
  await expect(merging.getByRole('button', { name: 'Объединить' })).toBeFocused()
  await page.keyboard.press('Escape')
  await pairs.getByRole('button', { name: 'Объединить…' }).click()
  await page.keyboard.press('Enter')
  await expect(pairs.getByText('Похожих записей не найдено.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(names(page)).toHaveText([
    'Алиев Рашид',
    'Борисов Иван Сергеевич',
    'Ёлкина Мария Ивановна',
    'Яковлева Анна Петровна',
  ])
})

test('the overview of the sample tells how its participants stand, and leads to them', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await app.openSample()
  await page.getByRole('button', { name: 'Посмотрите 7 возможных повторов среди участников' }).click()
  const pairs = page.getByRole('dialog', { name: 'Возможные повторы' })
  await expect(pairs.getByRole('button', { name: 'Объединить…' })).toHaveCount(7)
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: 'прибыли 135, уехали 6, подтвердили участие 19, не ответили 13, отказались 7' })
    .click()
  await expect(page.locator('.people-count')).toHaveText('180 человек')
})
