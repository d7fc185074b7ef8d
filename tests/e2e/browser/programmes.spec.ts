import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { partsOf } from '../../support/office-file.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

/** A conference with a hall and a session of two items, its agenda on the screen. */
async function openProgramme(page: Page, host: RunningHost, language: 'ru' | 'en' = 'ru') {
  const { app, client, conferenceId } = await openEmptyConference(page, host, language)
  const { agenda } = client
  const { id: roomId } = await agenda.putRoom({ id: null, conferenceId, name: 'Большой зал', capacity: null })
  const start = { as: 'planned', at: '10:00' } as const
  const session = { conferenceId, title: 'Открытие', date: '2026-09-10', start, roomId }
  const { id: sessionId } = await agenda.putSession({ ...session, id: null })
  for (const title of ['Приветствия', 'О чтении'])
    await agenda.putItem({ id: null, sessionId, beforeId: null, title, internalNote: 'вода в президиум' })
  await app.go('agenda')
  await page.locator('.tt-block').first().waitFor()
  return { client, conferenceId, sessionId }
}

/** Runs a command by its name in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await new App(page).command(name)
  await page.getByRole('dialog', { name: /программы|programme/iu }).waitFor()
}

const contents = async (page: Page, name: string) => {
  const download = await new App(page).download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${name}`, 'u'))
  return readFile(await download.path())
}

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('a release keeps the programme, says later what has changed, and that it was printed', async ({
    host,
    page,
  }) => {
    const { client, sessionId } = await openProgramme(page, host)
    await command(page, 'Выпуски программы')
    const dialog = page.getByRole('dialog', { name: 'Выпуски программы' })
    await expect(dialog.getByLabel('Название выпуска')).toBeFocused()
    await page.keyboard.type('Для печати')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Программа с тех пор не изменилась.')).toBeVisible()
    await page.keyboard.press('Escape')

    await client.agenda.putSession({ id: sessionId, start: { as: 'planned', at: '10:25' } })
    await command(page, 'Выпуски программы')
    await expect(dialog.getByRole('listitem').filter({ hasText: 'с 10:00 на 10:25' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Выпустить программу' }).click()
    await expect(dialog.getByRole('button', { name: /^Выпуск 2/u })).toHaveAttribute('aria-pressed', 'true')
    await expect(dialog.getByText('Что было нового по сравнению с «Для печати»')).toBeVisible()

    await dialog.getByRole('button', { name: /^Для печати/u }).click()
    await dialog.getByRole('button', { name: 'Выгрузить этот выпуск…' }).click()
    const file = partsOf(await contents(page, 'Программа. '))
    expect(file.get('word/document.xml')).toContain('10:00–')
    await page.keyboard.press('Escape')
    await command(page, 'Выпуски программы')
    await expect(dialog.getByRole('button', { name: /^Для печати/u })).toContainText('выгружен')
  })

  test('every form comes down, and nothing internal leaves but in the book', async ({ host, page }) => {
    await openProgramme(page, host)
    const forms = [
      ['Буклет (.docx)', 'Буклет'],
      ['Повестка дня (.docx)', 'Повестка дня'],
      ['Листы на двери залов (.docx)', 'Листы на двери'],
      ['Рабочая программа ведущего (.docx)', 'Рабочая программа ведущего'],
      ['Excel (.xlsx)', 'Программа'],
      ['Календарь (.ics)', 'Программа'],
      ['Веб-страница (.html)', 'Программа'],
      ['Расписание (.json)', 'Расписание'],
    ] as const
    for (const [form, name] of forms) {
      await command(page, 'Выгрузить программу')
      const dialog = page.getByRole('dialog', { name: 'Выгрузка программы' })
      await expect(dialog.frameLocator('iframe').getByRole('heading', { name: 'Открытие' })).toBeVisible()
      await dialog.getByRole('radio', { name: form }).check()
      const bytes = await contents(page, `${name}. `)
      const text = form.endsWith('x)')
        ? [...partsOf(bytes).values()].join('')
        : bytes.toString().replaceAll('\r\n ', '')
      expect([form, text.includes('О чтении') || form.startsWith('Листы')]).toEqual([form, true])
      expect([form, text.includes('вода в президиум')]).toEqual([form, form.startsWith('Рабочая')])
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
  })
})

for (const language of ['ru', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' })

    test('releases and export have no fault of accessibility', async ({ host, page }) => {
      const { client, conferenceId } = await openProgramme(page, host, language)
      await client.agenda.makeRelease({ conferenceId, name: 'Первый', note: '', language })
      for (const name of language === 'ru'
        ? ['Выпуски программы', 'Выгрузить программу']
        : ['Releases of the programme', 'Export the programme']) {
        await command(page, name)
        await page.getByRole('dialog').getByRole('button').last().waitFor()
        await expectAccessible(page, name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })
  })
