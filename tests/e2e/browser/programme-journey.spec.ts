import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { partsOf } from '../../support/office-file.ts'
import { AgendaPage } from '../pages/agenda-page.ts'
import { App } from '../pages/app.ts'
import { RunPage } from '../pages/run-page.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' })
test.setTimeout(180_000)

const text = `Программа конференции
1 октября 2026 года
10:00–12:00 Большой зал
Пленарное заседание
Модератор: Верещагина Анна Ильинична, председатель
10:00–10:20 Открытие
10:20–10:50 О состоянии рек – Заозёрский Фёдор Ильич, директор музея
10:50–11:20 Музеи на берегах – Орехова Мария Степановна, секретарь
11:20–11:40 Кофе-пауза
12:30–13:30 Обед
14:00–15:00 Малый зал
Круглый стол «Малые реки»
15:00–16:00 Малый зал
Секция «Школьники и реки»
`
const at = (time: string) => new Date(`2026-10-01T${time}:00+03:00`)

async function release(page: Page, name: string): Promise<void> {
  await new App(page).command('Выпуски программы')
  const dialog = page.getByRole('dialog', { name: 'Выпуски программы' })
  await dialog.getByLabel('Название выпуска').fill(name)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: new RegExp(`^${name}`, 'u') })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
}

test('a programme is read, put right, dragged, repaired, released, run with two delays and released again', async ({
  host,
  page,
}) => {
  const { app } = await openEmptyConference(page, host)
  await page.clock.install({ time: at('10:05') })
  await readProgramme(page, app)
  await dragAndRepair(page)
  await release(page, 'Для печати')
  await page.keyboard.press('Escape')
  await runTheMorning(page)
  await release(page, 'После утра')
  const dialog = page.getByRole('dialog', { name: 'Выпуски программы' })
  await expect(dialog.getByText('Что было нового по сравнению с «Для печати»')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'О состоянии рек' }).first()).toContainText('10:20')
  await page.keyboard.press('Escape')
  await exportAll(page)
})

async function readProgramme(page: Page, app: App): Promise<void> {
  await app.go('agenda')
  await page.getByRole('link', { name: 'Загрузить программу…' }).click()
  await page.getByLabel('Или вставьте текст программы').fill(text)
  await page.getByRole('button', { name: 'Прочитать текст' }).click()
  const rows = page.getByRole('article')
  await expect(rows).toHaveCount(4)
  await rows.nth(3).getByLabel('Название заседания').fill('Школьники и реки')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Применить: 4 заседания' }).click()
}

/** The round table goes half an hour later, over the section that follows it, which a repair moves to the hall that is free. */
async function dragAndRepair(page: Page): Promise<void> {
  const agenda = new AgendaPage(page)
  await expect(agenda.time(/Малые реки/u)).toContainText('14:00–15:00')
  await agenda.drag(agenda.block(/Малые реки/u), { y: (await agenda.hourHeight()) / 2 })
  await expect(agenda.time(/Малые реки/u)).toContainText('14:30–15:30')
  await expect(agenda.block('Школьники и реки')).toHaveAttribute('data-conflict', 'true')
  await agenda.conflictsButton().click()
  const taken = page
    .getByRole('complementary', { name: 'Накладки' })
    .getByRole('listitem')
    .filter({ hasText: 'Малый зал' })
  await taken.getByRole('button', { name: /Большой зал/u }).click()
  await expect(taken).toHaveCount(0)
  await expect(agenda.block('Школьники и реки')).not.toHaveAttribute('data-conflict')
}

async function runTheMorning(page: Page): Promise<void> {
  const run = new RunPage(page)
  await run.open()
  await expect(run.title).toContainText('Открытие')
  await page.keyboard.press('Space')
  await expect(run.row('Открытие')).toContainText('идёт')
  await page.clock.setSystemTime(at('10:30'))
  const shift = async () => {
    await run.askLate()
    await page.keyboard.press('Enter')
    await expect(run.dialog).toHaveCount(0)
  }
  await expect(run.standing).toContainText('отставание')
  await shift()
  await expect.poll(async () => (await run.times('О состоянии рек'))[1]).toBe('10:30–11:00')
  await page.keyboard.press('n')
  await expect(run.title).toContainText('О состоянии рек')
  await page.clock.setSystemTime(at('11:05'))
  await shift()
  await expect.poll(async () => (await run.times('Музеи на берегах'))[1]).toBe('11:05–11:35')
}

async function exportAll(page: Page): Promise<void> {
  const forms = [
    'Программа (.docx)', 'Буклет (.docx)', 'Повестка дня (.docx)', 'Листы на двери залов (.docx)',
    'Рабочая программа ведущего (.docx)', 'Excel (.xlsx)', 'Календарь (.ics)', 'Веб-страница (.html)', 'Расписание (.json)',
  ] // prettier-ignore
  for (const form of forms) {
    await new App(page).command('Выгрузить программу')
    const dialog = page.getByRole('dialog', { name: 'Выгрузка программы' })
    await dialog.getByRole('radio', { name: form }).check()
    const download = await new App(page).download(dialog.getByRole('button', { name: 'Выгрузить', exact: true }))
    const bytes = await readFile(await download.path())
    const words = form.endsWith('x)') ? [...partsOf(bytes).values()].join('') : bytes.toString().replaceAll('\r\n ', '')
    expect([form, words.includes(form.startsWith('Повестка') ? 'О состоянии рек' : 'Школьники и реки')]).toEqual([
      form,
      true,
    ])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
}
