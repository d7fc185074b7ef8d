import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { partsOf } from '../../support/office-file.ts'
import type { Language } from '../pages/app.ts'
import { HandOuts } from '../pages/hand-outs.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

const people = [
  ['Фёдорова-Заозёрская Анна Ильинична, Приозёрский институт воды, ректор', 'Карелия', 'head', '007'],
  ['Ким Сергей, Музей реки, хранитель', 'Карелия', 'delegate', '008'],
  ['Абаев Тимур Казбекович, Горная академия, профессор', 'Осетия', 'speaker', '=9'],
] as const

/** A conference with people, a session and one who was there; the list of participants is on the screen. */
async function openWithPeople(page: Page, host: RunningHost, language: Language = 'ru'): Promise<HandOuts> {
  const { app, client, conferenceId } = await openEmptyConference(page, host, language)
  const start = { as: 'planned', at: '10:00' } as const
  const session = { conferenceId, title: 'Открытие', date: '2026-09-10', start }
  const { id: presentAt } = await client.agenda.putSession({ ...session, id: null })
  for (const [line, delegation, role, badgeNumber] of people)
    await client.participants.add({
      conferenceId,
      line,
      values: { delegation, role, badgeNumber, arrivalDate: '2026-09-09' },
      presentAt: role === 'head' ? presentAt : null,
    })
  await app.go('participants')
  await page.getByRole('grid').waitFor()
  return new HandOuts(app)
}

async function wordsOf(download: Download): Promise<string> {
  const xml = partsOf(await readFile(await download.path())).get('word/document.xml') ?? ''
  return xml.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/[ \u00A0]+/gu, ' ')
}

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('the official list, drawn first, comes down as Word; the focus goes on and back', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await page.getByRole('button', { name: 'Выгрузить…' }).click()
    const sheet = handOuts.sheet(/всего 3 человека/u)
    await expect(sheet).toContainText('Список участников')
    await expect(sheet).toContainText('Карелия (2)')
    await expect(handOuts.what()).toBeFocused()
    const download = await handOuts.export()
    expect(download.suggestedFilename()).toMatch(/^Список участников\. .+\.docx$/u)
    expect(await wordsOf(download)).toContain('Карелия (2) Фёдорова-Заозёрская Анна Ильинична глава делегации')
    await expect(handOuts.dialog.getByText(/Файл готов/u)).toBeVisible()
    await expect(handOuts.dialog.getByRole('button', { name: 'Закрыть', exact: true }).last()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(handOuts.dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Выгрузить…' })).toBeFocused()
  })

  test('badges of those who are selected, in the size that is chosen', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await page.getByRole('checkbox', { name: 'Выбрать: Ким Сергей' }).check()
    await handOuts.open()
    await handOuts.choose('Бейджи')
    await handOuts.dialog.getByRole('combobox', { name: 'Размер бейджа' }).click()
    await page.getByRole('option', { name: '100 × 70 мм' }).click()
    await expect(handOuts.dialog.getByRole('radio', { name: 'выбранных (1)' })).toBeChecked()
    await expect(handOuts.sheet(/всего 1 человек/u)).toContainText('Ким')
    const badges = await wordsOf(await handOuts.export())
    expect(badges).toContain('ДЕЛЕГАТ Ким Сергей')
    expect(badges).not.toContain('Абаев')
  })

  test('a table as it is filtered: text stays text, zeros stay, dates are dates', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await page.getByLabel('Найти в списке').fill('а')
    await page.getByLabel('Найти в списке').fill('Осетия')
    await expect(page.locator('[role="rowheader"]')).toHaveText(['Абаев Тимур Казбекович'])
    await handOuts.open()
    await handOuts.choose('Таблица Excel (.xlsx)')
    await expect(handOuts.dialog.getByRole('radio', { name: 'как в списке, с отбором (1)' })).toBeChecked()
    await handOuts.dialog.getByRole('radio', { name: 'всех (3)' }).check()
    await expect(handOuts.sheet(/всего 3 человека/u)).toContainText('007')
    const book = await readFile(await (await handOuts.export()).path())
    const xml = partsOf(book).get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).toContain('>007<')
    expect(xml).toContain('>=9<')
    expect(xml).not.toContain('<f>')
    expect(xml).toMatch(/<v>46274<\/v>/u)
  })

  test('with keys alone: who was present at a session', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await page.getByRole('grid').focus()
    await handOuts.open()
    await handOuts.what().press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(handOuts.what()).toHaveValue('Присутствовавшие на заседании')
    await page.keyboard.press('Tab')
    await expect(handOuts.dialog.getByRole('combobox', { name: 'Заседание' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(handOuts.sheet(/всего 1 человек/u)).toContainText('Открытие, 10 сентября 2026')
    await page.keyboard.press('Escape')
    await expect(handOuts.dialog).toBeHidden()
    await expect(page.getByRole('grid')).toBeFocused()
  })
})

for (const language of ['ru', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        locale: language === 'ru' ? 'ru-RU' : 'en-GB',
        contextOptions: { reducedMotion: 'reduce' },
      })

      test('axe finds nothing in the export', async ({ host, page }) => {
        const handOuts = await openWithPeople(page, host, language)
        await handOuts.open()
        for (const choice of language === 'ru' ? ['Бейджи', 'Таблица CSV'] : ['Badges', 'CSV table']) {
          await handOuts.sheet(/3/u).waitFor()
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect
            .soft(
              violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
            )
            .toEqual([])
          await handOuts.choose(choice)
        }
      })
    })
