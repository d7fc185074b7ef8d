import type { Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

const text = `Программа
10 сентября 2026 года, четверг
09:00–10:00 Регистрация участников
10:00–12:00 Большой зал
Пленарное заседание «Реки и люди»
Модератор: Верещагина Анна Ильинична, председатель
Спикеры:
Заозёрский Фёдор Ильич, директор музея
Орехова Мария Степановна, секретарь комиссии
12:00–13:00 Обед
13:00–15:00 Малый зал
Круглый стол «Малые реки»
`

/** The import of a conference with one participant, reached from the empty agenda. */
async function openImport(page: Page, host: RunningHost, language: 'ru' | 'en' = 'ru') {
  const { app, client, conferenceId } = await openEmptyConference(page, host, language)
  await client.participants.add({
    conferenceId,
    line: 'Орехова Мария Степановна, Комиссия, секретарь',
    values: {},
    presentAt: null,
  })
  await app.go('agenda')
  await page.getByRole('link', { name: language === 'ru' ? 'Загрузить программу…' : 'Read a programme…' }).click()
  return { client, conferenceId }
}

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('a programme is read, put right, applied, taken back; once more it changes nothing', async ({ host, page }) => {
    const { client, conferenceId } = await openImport(page, host)
    const get = () => client.agenda.get({ conferenceId })
    await page.getByLabel('Или вставьте текст программы').fill(text)
    await page.getByRole('button', { name: 'Прочитать текст' }).click()
    const rows = page.getByRole('article')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(1).getByLabel('Зал')).toHaveValue('Большой зал')
    await expect(rows.nth(1).getByLabel('Начало')).toHaveValue('10:00')
    expect((await get()).sessions).toEqual([])

    await rows.nth(1).getByLabel('Название заседания').fill('Реки и люди')
    await page.keyboard.press('Tab')
    await rows.nth(0).getByRole('checkbox').uncheck()
    await expect(page.getByRole('button', { name: 'Не берём: 1' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Орехова Мария Степановна' }).click()
    await page.getByRole('option', { name: /^Орехова Мария Степановна/u }).click()
    await page.getByRole('button', { name: 'Применить: 3 заседания' }).click()

    await expect(page.getByText('Новых заседаний: 3')).toBeVisible()
    await expect(page.locator('.tt-block', { hasText: 'Реки и люди' })).toBeVisible()
    const { sessions, items, rooms } = await get()
    expect(sessions.map(({ title }) => title).toSorted()).toEqual(
      ['Круглый стол «Малые реки»', 'Обед', 'Реки и люди'].toSorted(),
    )
    expect(rooms.map(({ name }) => name)).toEqual(['Большой зал', 'Малый зал'])
    const speakers = items.flatMap((item) => item.speakers).filter(({ participationId }) => participationId !== null)
    expect(speakers.map(({ name }) => name)).toEqual(['Орехова Мария Степановна'])
    await page.getByRole('button', { name: 'Отменить' }).click()
    await expect.poll(async () => (await get()).sessions.length).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await get()).sessions.length).toBe(3)
  })

  test('Escape leaves without a word what was not touched, and asks where something was put right', async ({
    host,
    page,
  }) => {
    await openImport(page, host)
    await page.getByLabel('Или вставьте текст программы').fill(text)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('article').first().getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Остаться' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Уйти' }).click()
    await expect(page.getByRole('heading', { name: 'Повестки пока нет' })).toBeVisible()
  })
})

for (const language of ['ru', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' })

    test('the import of a programme has no fault of accessibility', async ({ host, page }) => {
      await openImport(page, host, language)
      await page.getByRole('textbox').fill(text)
      await page.getByRole('button', { name: language === 'ru' ? 'Прочитать текст' : 'Read the text' }).click()
      await page.getByRole('article').first().waitFor()
      await page.locator('.programme-more').first().click()
      await expectAccessible(page, 'import')
    })
  })
