import { httpClient } from '#api/client.ts'
import type { Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

const lines = [
  'Яковлева Анна Петровна, Речная академия, ректор, anna@rechnaya.example',
  'Борисов Иван Сергеевич, Музей реки, директор',
  'Алиев Рашид, Институт воды, профессор, Таджикистан',
  'Ёлкина Мария, Музей реки, хранитель',
]

/** The sample, with people known to the test in it. */
async function openWithPeople(page: Page, host: RunningHost): Promise<void> {
  const { origin } = new URL(host.url)
  await page.locator('.door').first().waitFor()
  const [cookie] = await page.context().cookies()
  const client = httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
  await new App(page).openSample()
  const conferenceId = (await client.conference.list())[0]?.id ?? ''
  for (const line of lines) await client.participants.add({ conferenceId, line, values: {}, presentAt: null })
  await new App(page).go('participants')
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
