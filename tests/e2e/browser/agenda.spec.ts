import type { Page } from '@playwright/test'
import { httpClient, type PlenumClient } from '#api/client.ts'
import { fillAgenda } from '../../support/agenda-days.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { AgendaPage } from '../pages/agenda-page.ts'
import { App, type Language } from '../pages/app.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

/** The sample is open, with a client of its host. */
async function openSample(page: Page, host: RunningHost, language: Language = 'ru'): Promise<PlenumClient> {
  const { origin } = new URL(host.url)
  await page.locator('.door').first().waitFor()
  const [cookie] = await page.context().cookies()
  await new App(page, language).openSample()
  return httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
}

/** The sample with the agenda that is known to the test. */
async function openAgenda(page: Page, host: RunningHost, language: Language = 'ru'): Promise<AgendaPage> {
  await fillAgenda(await openSample(page, host, language))
  await new App(page, language).go('agenda')
  const agenda = new AgendaPage(page)
  await agenda.block('Пленарное заседание').waitFor()
  return agenda
}

/** Dialogs of the agenda, by words that find them in the palette. */
const dialogs = { ru: ['Залы…', 'Часы работы', 'другие залы'], en: ['Halls…', 'Hours and', 'other halls'] } as const

test('sessions are drawn, dragged to another time, hall and day, made longer, and all of it is taken back', async ({
  host,
  page,
}) => {
  const agenda = await openAgenda(page, host)
  const hour = await agenda.hourHeight()
  await agenda.draw(2, '10:00', '11:20', 'Встреча')
  await expect(agenda.time('Встреча')).toContainText('10:00–11:20')
  await expect(agenda.block('Встреча')).toBeFocused()

  await agenda.drag(agenda.block('Встреча'), { y: hour / 2 })
  await expect(agenda.time('Встреча')).toContainText('10:30–11:50')
  const [from, to] = [await agenda.column(2).boundingBox(), await agenda.column(1).boundingBox()]
  await agenda.drag(agenda.block('Встреча'), { x: (to?.x ?? 0) - (from?.x ?? 0), y: hour })
  await expect(agenda.column(1).locator('.tt-block', { hasText: 'Встреча' })).toContainText('11:30–12:50')

  await agenda.drag(agenda.block('Встреча').locator('[data-edge="end"]'), { y: -hour / 3 })
  await expect(agenda.time('Встреча')).toContainText('11:30–12:30')
  await agenda.drag(agenda.block('Встреча').locator('[data-edge="start"]'), { y: hour / 4 })
  await expect(agenda.time('Встреча')).toContainText('11:45–12:30')

  await agenda.drag(agenda.block('Встреча'), {}, page.getByRole('tab').nth(1))
  await expect(agenda.block('Встреча')).toHaveCount(0)
  await page.getByRole('tab').nth(1).click()
  await expect(agenda.time('Встреча')).toContainText('11:45–12:30')
  for (const time of ['11:45–12:30', '11:30–12:30', '11:30–12:50']) {
    await page.keyboard.press('Control+z')
    await page.getByRole('tab').first().click()
    await expect(agenda.time('Встреча')).toContainText(time)
  }
})

test('Escape leaves a block where it was; with Alt it goes by the minute', async ({ host, page }) => {
  const agenda = await openAgenda(page, host)
  const block = agenda.block('Круглый стол')
  const box = await block.boundingBox()
  const hour = await agenda.hourHeight()
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 30]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + hour, { steps: 4 })
  await expect(block).toHaveAttribute('data-span', '11:30–12:30')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(agenda.time('Круглый стол')).toContainText('10:30–11:30')
  expect(await block.boundingBox()).toEqual(box)

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(x, y + (7 * hour) / 60, { steps: 4 })
  await expect(block).toHaveAttribute('data-span', '10:37–11:37')
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect(agenda.time('Круглый стол')).toContainText('10:37–11:37')
})

test('a conflict is seen, told, and repaired', async ({ host, page }) => {
  const agenda = await openAgenda(page, host)
  await expect(agenda.block('Показ фильма')).toHaveAttribute('data-conflict', 'true')
  await agenda.block('Показ фильма').hover()
  await expect(page.getByRole('tooltip')).toContainText('Зал Б')
  await agenda.conflictsButton().click()
  const panel = page.getByRole('complementary', { name: 'Накладки' })
  const taken = panel.getByRole('listitem').filter({ hasText: 'Зал Б' })
  await taken.getByRole('button', { name: 'Показ фильма' }).click()
  await expect(agenda.block('Показ фильма')).toHaveAttribute('aria-current', 'true')
  await taken.getByRole('button', { name: /Начать в/ }).click()
  await expect(taken).toHaveCount(0)
  await expect(agenda.block('Показ фильма')).not.toHaveAttribute('data-conflict')
})

test('who speaks in two halls at once is put where it is free, and back', async ({ host, page }) => {
  const client = await openSample(page, host)
  await fillAgenda(client)
  const conferenceId = (await client.conference.list())[0]?.id ?? ''
  const { sessions } = await client.agenda.get({ conferenceId })
  const section = sessions.find(({ title }) => title.startsWith('Секция 2'))?.id ?? ''
  const speakers = [{ participationId: null, name: 'Лугова В. А.', post: '', role: 'speaker' as const }]
  await client.agenda.putItem({
    id: null,
    sessionId: section,
    beforeId: null,
    title: 'Книги о реках',
    minutes: 20,
    speakers,
  })
  await new App(page).go('agenda')
  const agenda = new AgendaPage(page)
  await agenda.conflictsButton().click()
  const panel = page.getByRole('complementary', { name: 'Накладки' })
  const twice = panel.getByRole('listitem').filter({ hasText: 'Лугова В. А.: одновременно' })
  await twice.getByRole('button', { name: 'Поставить «Набережные малых городов» на 14:20: накладки не будет' }).click()
  await expect(twice).toHaveCount(0)
  await page.getByRole('alert').getByRole('button', { name: 'Отменить' }).click()
  await expect(twice).toHaveCount(1)
})

test('without a pointer: blocks are reached, moved, made, opened and removed', async ({ host, page }) => {
  const agenda = await openAgenda(page, host)
  await agenda.block('Обед').focus()
  await page.keyboard.press('ArrowRight')
  await expect(agenda.block('Секция 1')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(agenda.block('Секция 2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(agenda.column(2).locator('.tt-block', { hasText: 'Секция 2' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(agenda.time('Секция 2')).toContainText('14:11–15:41')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(agenda.time('Секция 2')).toContainText('14:11–15:35')
  await expect(agenda.block('Секция 2')).toBeFocused()
  await expect(page.locator('output.unseen').filter({ hasText: 'Секция 2' })).toContainText('14:11–15:35, Переговорная')

  await page.keyboard.press('n')
  await page.keyboard.type('Подведение итогов')
  await page.keyboard.press('Enter')
  await expect(agenda.block('Подведение итогов')).toBeFocused()
  await page.keyboard.press('p')
  await expect(agenda.block('Подведение итогов')).toHaveAccessibleName(/время закреплено/)
  await page.keyboard.press('Enter')
  await expect(agenda.card()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(agenda.block('Подведение итогов')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(agenda.block('Подведение итогов')).toHaveCount(0)
  await expect(page.getByText('Заседание удалено: Подведение итогов')).toBeVisible()
  await expect(page.locator('.tt-block:focus')).toHaveCount(1)
})

test('an undo is offered for the last step alone, and takes back that one', async ({ host, page }) => {
  const agenda = await openAgenda(page, host)
  const offer = page.getByRole('alert').getByRole('button', { name: 'Отменить', exact: true })
  const remove = async (title: string) => {
    await agenda.block(title).focus()
    await page.keyboard.press('Delete')
    // Under the pointer it does not go by itself.
    await page
      .getByRole('alert')
      .filter({ hasText: `Заседание удалено: ${title}` })
      .hover()
  }
  await remove('Показ фильма')
  await expect(offer).toHaveCount(1)
  await agenda.block('Секция 2').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(agenda.column(2).locator('.tt-block', { hasText: 'Секция 2' })).toBeFocused()
  await expect(offer).toHaveCount(0)

  await remove('Обед')
  await remove('Секция 1')
  await expect(offer).toHaveCount(1)
  await offer.click()
  await expect(agenda.block('Секция 1')).toBeVisible()
  await expect(offer).toHaveCount(0)
  await expect(agenda.block('Обед')).toHaveCount(0)
})

test('the card: exact minutes, items in one line, order, depth and speakers', async ({ host, page }) => {
  const agenda = await openAgenda(page, host)
  await agenda.block('Рабочая группа').dblclick()
  const card = agenda.card()
  await card.getByRole('textbox', { name: 'Время начала' }).fill('14.07')
  await page.keyboard.press('Enter')
  await expect(agenda.time('Рабочая группа')).toContainText('14:07–15:22')
  const line = card.getByRole('textbox', { name: /Новый пункт/ })
  for (const words of ['Доклад секретариата 20 мин Иванов', 'Прения 30 мин', 'Голосование 5 мин']) {
    await line.fill(words)
    await page.keyboard.press('Enter')
    await expect(line).toHaveValue('')
  }
  const items = card.locator('[data-kind="item"]')
  await expect(items).toHaveText([
    /1\..*14:07.*Доклад секретариата.*Иванов/,
    /2\..*14:27.*Прения/,
    /3\..*14:57.*Голосование/,
  ])
  await page.keyboard.press('ArrowUp')
  await expect(items.last()).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(items).toHaveText([/Доклад/, /2\..*14:27.*Голосование/, /3\..*14:32.*Прения/])
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(items).toHaveText([/^1\./, /^1\.1\..*Голосование/, /^2\./])
  await page.keyboard.press('F2')
  await page.keyboard.type('Выборы бюро')
  await page.keyboard.press('Enter')
  await expect(items.nth(1)).toContainText('Выборы бюро')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const details = card.getByRole('region', { name: 'Пункт: Выборы бюро' })
  await details.getByRole('textbox', { name: /Выступающие: добавить/ }).fill('Лугова В. А.')
  await page.keyboard.press('Enter')
  await expect(items.nth(1)).toContainText('Лугова В. А.')
})

test('the list: titles in place, items into another session, the day and back to the timetable', async ({
  host,
  page,
}) => {
  const agenda = await openAgenda(page, host)
  await page.keyboard.press('Control+Shift+L')
  const item = agenda.row('Подземные реки')
  await item.locator('[data-edits="title"]').dblclick()
  await page.keyboard.press('End')
  await page.keyboard.type(' и озёра')
  await page.keyboard.press('Enter')
  await expect(agenda.row('Подземные реки и озёра')).toBeFocused()
  await agenda.row('Подземные реки и озёра').hover()
  const lines = page.locator('.agenda-list [data-kind="add"]')
  const plenary = page.locator('.agenda-list [data-row^="add "]').nth(1)
  await expect(lines.first()).toBeVisible()
  await agenda.drag(agenda.row('Подземные реки и озёра').locator('.agenda-grip'), {}, plenary)
  await expect(agenda.row('Подземные реки и озёра')).toContainText('5.')
  await expect(agenda.row('Подземные реки и озёра')).toContainText('11:30')
  await page.keyboard.press('Control+z')
  await expect(agenda.row('Подземные реки и озёра')).toContainText('14:20')
})

test('an agenda begins with nothing: halls, then a session', async ({ host, page }) => {
  const client = await openSample(page, host)
  const [conference] = await client.conference.list()
  const { sessions, rooms, days } = await client.agenda.get({ conferenceId: conference?.id ?? '' })
  for (const { id } of sessions) await client.agenda.removeSession({ id })
  for (const { id } of rooms) await client.agenda.removeRoom({ id })
  for (const { date } of days) await client.agenda.removeDay({ conferenceId: conference?.id ?? '', date })
  await new App(page).go('agenda')
  await page.getByRole('button', { name: 'Залы…', exact: true }).click()
  const halls = page.getByRole('dialog', { name: 'Залы' })
  await halls.getByRole('textbox', { name: 'Название зала' }).fill('Зал Совета')
  await page.keyboard.press('Enter')
  await expect(halls.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  const agenda = new AgendaPage(page)
  await expect(page.getByText('Проведите мышью по сетке')).toBeVisible()
  await page.getByRole('button', { name: 'Заседание', exact: true }).click()
  await page.keyboard.type('Открытие')
  await page.keyboard.press('Enter')
  await expect(agenda.time('Открытие')).toContainText('09:00–10:00')
})

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing on the timetable, the list, the card, the conflicts and the dialogs', async ({
      host,
      page,
    }) => {
      const agenda = await openAgenda(page, host, language)
      await expectAccessible(page, 'timetable')
      await agenda.block('Пленарное заседание').dblclick()
      await agenda.card().locator('[data-kind="item"]').first().click()
      await page.keyboard.press('Enter')
      await agenda.card().locator('.agenda-details').waitFor()
      await expectAccessible(page, 'card')
      await agenda.conflictsButton().click()
      await page.locator('.agenda-conflicts').waitFor()
      await expectAccessible(page, 'conflicts')
      await page.keyboard.press('Control+Shift+L')
      await agenda.row('Подземные реки').waitFor()
      await expectAccessible(page, 'list')
      for (const words of dialogs[language]) {
        await new App(page, language).command(words)
        await page.getByRole('dialog').locator('.agenda-dialog-hint').waitFor()
        await expectAccessible(page, words)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })
  })
