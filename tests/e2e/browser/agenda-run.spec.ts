import type { Locator, Page } from '@playwright/test'
import { fillMorning, morningDate } from '../../support/agenda-morning.ts'
import { faultsOf } from '../pages/accessible.ts'
import type { Language } from '../pages/app.ts'
import { RunPage } from '../pages/run-page.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' })

const at = (time: string) => new Date(`${morningDate}T${time}+03:00`)

/** A conference whose morning is about to begin, at a time of the clock of the page. */
async function openMorning(page: Page, host: RunningHost, time: string, language: Language = 'ru') {
  const { client, conferenceId } = await openEmptyConference(page, host, language)
  await fillMorning(client, conferenceId)
  await page.clock.install({ time: at(time) })
  const run = new RunPage(page, language)
  await run.open()
  const delays = async () => (await client.agenda.get({ conferenceId })).items.map(({ delay, cut }) => [delay, cut])
  return { run, client, conferenceId, delays }
}

test('a morning is run by keys: two delays, one of which does not fit, and each is one step back', async ({
  host,
  page,
}) => {
  const { run, delays } = await openMorning(page, host, '10:04:00')
  await expect(run.key).toBeFocused()
  await expect(run.title).toHaveText('1. Открытие')
  await expect(run.when).toHaveText('Пора начинать: по программе в 10:00')
  await expect(run.speaker.getByRole('timer')).toHaveText('–')
  await expect(run.session).toContainText(/1:5[56]:\d\d/u)
  await expect(run.standing).toHaveText('отставание 4 минОбед, 12:15: держится')

  await page.keyboard.press('Space')
  await expect(run.row('Открытие')).toContainText('идёт')
  await expect(run.speaker).toContainText(/9:\d\d/u)
  await expect(run.next).toHaveText([/10:10О состоянии малых рекБорисов И. С./u, /10:40Музей на набережной/u])

  await page.clock.setSystemTime(at('10:16:00'))
  await expect(run.speaker).toContainText(/−2:0\d/u)
  await expect(run.speaker).toHaveAttribute('data-tone', 'over')
  await expect(run.standing).toContainText('отставание 6 мин')
  const dialog = await run.askLate()
  await expect(dialog.getByLabel(run.words.minutes)).toHaveValue('6')
  await expect(dialog.getByLabel(run.words.minutes)).toBeFocused()
  await expect(dialog).toContainText('Всё помещается.')
  await expect
    .poll(() => run.moves())
    .toEqual([
      '10:10–10:40 → 10:16–10:46\nО состоянии малых рек',
      '10:40–11:10 → 10:46–11:16\nМузей на набережной: десять лет работы',
      '11:10–11:30 → 11:16–11:30\nПерерыв',
    ])
  await page.keyboard.press('Enter')
  await expect(run.dialog).toHaveCount(0)
  await expect(run.key).toBeFocused()
  await expect.poll(() => run.times('О состоянии')).toEqual(['10:10–10:40', '10:16–10:46', ''])

  await page.keyboard.press('n')
  await expect(run.title).toHaveText('2. О состоянии малых рек')
  await expect.poll(() => run.times('Открытие')).toEqual(['10:00–10:10', '10:00–10:10', '10:04–10:16'])
  await expect(run.speaker).toContainText(/29:\d\d/u)

  await page.clock.setSystemTime(at('11:26:00'))
  await expect(run.speaker).toContainText(/−40:0\d/u)
  await expect(run.standing).toContainText('Обед, 12:15: не хватает')
  await run.askLate()
  await expect(dialog.getByLabel(run.words.minutes)).toHaveValue('40')
  await expect(dialog).toContainText('Обед, 12:15: не хватает 21 мин')
  await dialog.getByRole('button', { name: 'Сократить поровну' }).press('Enter')
  await expect(dialog).toContainText('Всё помещается.')
  await expect(dialog.getByRole('button', { name: run.words.submit })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(run.dialog).toHaveCount(0)
  await expect.poll(delays).toEqual([[0, 0], [6, 0], [40, 10], [0, 10], [0, 11], [0, 0], [0, 0]]) // prettier-ignore
  await expect.poll(() => run.times('Обсуждение')).toEqual(['11:30–12:00', '11:56–12:15', ''])
  await expect(run.standing).toContainText('Обед, 12:15: держится')

  await page.keyboard.press('s')
  await expect.poll(() => run.times('О состоянии')).toEqual(['10:10–10:40', '10:16–10:46', '10:16–11:26'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => run.times('О состоянии')).toEqual(['10:10–10:40', '10:16–10:46', '10:16–'])
  await page.keyboard.press('Control+z')
  await expect.poll(delays).toEqual([[0, 0], [6, 0], [0, 0], [0, 6], [0, 0], [0, 0], [0, 0]]) // prettier-ignore
  await expect.poll(() => run.times('Обсуждение')).toEqual(['11:30–12:00', '11:30–12:00', ''])
})

test('the window of the hall follows, and a hall without sessions says so', async ({ host, page }) => {
  const { run } = await openMorning(page, host, '09:58:30')
  const hall = await run.openHall()
  await expect(hall.locator('.hall-name')).toHaveText('Большой зал')
  await expect(hall.locator('h1')).toHaveText('Открытие')
  await expect(hall.locator('.hall-time')).toHaveText('Начало в 10:00')
  await page.bringToFront()
  await run.key.click()
  await expect(hall.locator('.hall-time .run-face')).toHaveText(/^9:\d\d$/u)
  await expect(hall.locator('.hall-people')).toContainText('Яковлева А. П.')
  await run.row('Музей').getByRole('button', { name: 'Начать: Музей на набережной: десять лет работы' }).click()
  await expect(hall.locator('h1')).toHaveText('Музей на набережной: десять лет работы')
  await page.keyboard.press('s')
  await expect(hall.locator('h1')).toHaveText('Перерыв')
  await page.clock.setSystemTime(at('19:30:00'))
  for (const shown of [page, hall])
    await expect(shown.getByRole('heading', { name: 'Программа на сегодня завершена' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Зал' }).selectOption('Зал Б')
  await expect(page.getByRole('heading', { name: 'Сегодня в этом зале заседаний нет' })).toBeVisible()
})

/** Whether all a line says can be read: nothing of it is cut, in breadth or in height. */
const isWhole = (line: Locator) =>
  line.evaluate((element) => {
    const { bottom } = element.getBoundingClientRect()
    const frame = element.closest('.hall-main')?.getBoundingClientRect()
    return element.scrollHeight <= element.clientHeight + 1 && bottom <= (frame?.bottom ?? 0) + 1
  })

test('names of any length are read in the hall, with the time that is left under them', async ({ host, page }) => {
  const { run, client, conferenceId } = await openMorning(page, host, '10:00:30')
  const { items } = await client.agenda.get({ conferenceId })
  const name = 'Константинопольская-Преображенская Александра Владиславовна'
  const post = 'заместитель директора по научной работе Института водных проблем малых рек и водохранилищ'
  const speaker = { participationId: null, name, post, role: 'speaker' } as const
  const speakers = [speaker, { ...speaker, name: 'Абдурахмангаджиев Мухаммадрасул Абдулхаликович' }]
  const title = 'О состоянии малых рек бассейна Верхней Волги и о межрегиональной программе их восстановления'
  await client.agenda.putItem({ id: items[0]?.id ?? '', title, speakers })
  await run.key.click()
  const hall = await run.openHall()
  await expect(hall.locator('.hall-time').getByRole('timer')).toBeVisible()
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await hall.setViewportSize(size)
    const names = hall.locator('.hall-people strong')
    await expect(names).toHaveCount(2)
    for (const line of await names.all()) expect(await isWhole(line)).toBe(true)
  }
})

test('nothing is counted while the page is hidden', async ({ host, page }) => {
  const { run } = await openMorning(page, host, '10:00:30')
  const setVisibility = (state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await setVisibility('hidden')
  const before = await run.clock.textContent()
  await page.clock.fastForward('05:00')
  expect(await run.clock.textContent()).toBe(before)
  await setVisibility('visible')
  await expect(run.clock).toHaveText(/10:05:/u)
})

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    test.use({ locale: language === 'ru' ? 'ru-RU' : 'en-GB', contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing on the screens of a running session', async ({ host, page }) => {
      const { run } = await openMorning(page, host, '10:04:00', language)
      await run.key.click()
      await expect(run.row('Открытие')).toHaveAttribute('data-state', 'underWay')
      expect.soft(await faultsOf(page)).toEqual([])
      const hall = await run.openHall()
      await hall.locator('.hall-time .run-face').waitFor()
      expect.soft(await faultsOf(hall)).toEqual([])
      await page.bringToFront()
      await page.clock.setSystemTime(at('11:30:00'))
      await run.askLate()
      expect.soft(await faultsOf(page)).toEqual([])
    })
  })
