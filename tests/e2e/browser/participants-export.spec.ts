import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { partsOf } from '../../support/office-file.ts'
import { expectAccessible } from '../pages/accessible.ts'
import type { Language } from '../pages/app.ts'
import { HandOuts } from '../pages/hand-outs.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

type Listed = readonly [line: string, delegation: string, role: string, badgeNumber: string]

const people: readonly Listed[] = [
  ['Фёдорова-Заозёрская Анна Ильинична, Приозёрский институт воды, ректор', 'Карелия', 'head', '007'],
  ['Ким Сергей, Музей реки, хранитель', 'Карелия', 'delegate', '008'],
  ['Абаев Тимур Казбекович, Горная академия, профессор', 'Осетия', 'speaker', '=9'],
]

/** A conference with people, a session and one who was there; the list of participants is on the screen. */
async function openWithPeople(
  page: Page,
  host: RunningHost,
  language: Language = 'ru',
  listed: readonly Listed[] = people,
): Promise<HandOuts> {
  const { app, client, conferenceId } = await openEmptyConference(page, host, language)
  const start = { as: 'planned', at: '10:00' } as const
  const session = { conferenceId, title: 'Открытие', date: '2026-09-10', start }
  const { id: presentAt } = await client.agenda.putSession({ ...session, id: null })
  for (const [line, delegation, role, badgeNumber] of listed)
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

  test('letters: a doubtful form is looked at first, corrected, and kept in the file', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host, 'ru', [
      ...people,
      ['Соловей Матвей Захарович, Музей реки, директор', 'Карелия', 'guest', '010'],
    ])
    await handOuts.open()
    await handOuts.choose('Письма и сертификаты')
    await expect(handOuts.sheet(/всего 4 человека/u)).toContainText('Уважаемый Тимур Казбекович!')
    await expect(handOuts.sheet(/всего 4 человека/u)).toContainText('Профессору')
    await handOuts.button('Выгрузить').click()
    const form = handOuts.dialog.getByRole('textbox', { name: 'Соловей – кому?' })
    await form.fill('Соловью')
    await handOuts.button('Записать 1 форму').click()
    await expect(handOuts.dialog.getByText('Сказано вами')).toBeVisible()
    const words = await wordsOf(await handOuts.export())
    expect(words).toContain('М. З. Соловью')
    expect(words).toContain('Уважаемая Анна Ильинична!')
    expect(words).toContain('Ректору')
  })

  test('a letter of one’s own: changed, kept as a template, begun with again', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await handOuts.open()
    await handOuts.choose('Письма и сертификаты')
    await handOuts.dialog.getByText('Текст', { exact: true }).click()
    const text = handOuts.dialog.getByRole('textbox', { name: 'Текст', exact: true })
    await text.fill('{обращение}!\nВаша роль – ')
    // The drawing has followed: nothing moves under the pointer any more.
    await expect(handOuts.sheet(/всего 3 человека/u)).toContainText('Ваша роль –')
    await handOuts.dialog.getByRole('combobox', { name: 'Вставить поле' }).click()
    await page.getByRole('option', { name: 'роль', exact: true }).click()
    await expect(text).toHaveValue('{обращение}!\nВаша роль – {роль}')
    await expect(handOuts.sheet(/всего 3 человека/u)).toContainText('Ваша роль – Докладчик')
    await handOuts.dialog.getByRole('textbox', { name: 'Сохранить как свой шаблон' }).fill('О роли')
    await handOuts.button('Сохранить').click()
    await handOuts.dialog.getByText('Кому', { exact: true }).click()
    await expect(handOuts.dialog.getByRole('combobox', { name: 'Шаблон' })).toHaveValue('О роли')
    expect((await handOuts.export()).suggestedFilename()).toMatch(/^О роли\. .+\.docx$/u)
  })

  test('with keys alone: who was present at a session', async ({ host, page }) => {
    const handOuts = await openWithPeople(page, host)
    await page.getByRole('grid').focus()
    await handOuts.open()
    await handOuts.what().press('Enter')
    await page.getByRole('option', { name: 'Присутствовавшие на заседании' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(handOuts.what()).toHaveValue('Присутствовавшие на заседании')
    await page.keyboard.press('Tab')
    await expect(handOuts.dialog.getByRole('combobox', { name: 'Заседание' })).toBeFocused()
    await page.keyboard.press('Enter')
    const session = page.getByRole('option', { name: /^Открытие/u })
    await session.waitFor()
    await page.keyboard.press('ArrowDown')
    await expect(session).toHaveAttribute('data-combobox-selected')
    await page.keyboard.press('Enter')
    await expect(handOuts.sheet(/всего 1 человек/u)).toContainText('Открытие, 10 сентября 2026')
    await page.keyboard.press('Escape')
    await expect(handOuts.dialog).toBeHidden()
    await expect(page.getByRole('grid')).toBeFocused()
  })
})

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    test.use({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('axe finds nothing in the export', async ({ host, page }) => {
      const handOuts = await openWithPeople(page, host, language)
      await handOuts.open()
      for (const choice of language === 'ru'
        ? ['Бейджи', 'Письма и сертификаты', 'Таблица CSV']
        : ['Badges', 'Letters and certificates', 'CSV table']) {
        await handOuts.sheet(/3/u).waitFor()
        await expectAccessible(page, choice)
        await handOuts.choose(choice)
      }
    })
  })
