import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { httpClient, type PlenumClient } from '#api/client.ts'
import { startHost, stopHost } from '#tests/e2e/browser/fixtures.ts'
import { AgendaPage } from '#tests/e2e/pages/agenda-page.ts'
import { chromiumLaunchOptions } from '#tests/support/chromium.ts'
import type { BenchRow } from './bench-row.ts'

const halls = 20
const sessionsInHall = 10
const itemsInSession = 10
const steps = 120
const presses = 20

/** One day with 2,000 items: twenty halls, each with ten sessions of ten items of five minutes. */
async function fillDay(client: PlenumClient, conferenceId: string, date: string): Promise<void> {
  const rooms: string[] = []
  for (let hall = 1; hall <= halls; hall += 1)
    rooms.push((await client.agenda.putRoom({ id: null, conferenceId, name: `Зал ${hall}`, capacity: 100 })).id)
  for (let at = 0; at < sessionsInHall; at += 1) {
    const { id } = await client.agenda.putSession({
      id: null,
      conferenceId,
      title: `Секция ${at + 1}. Реки и города`,
      kind: 'section',
      date,
      roomId: rooms[0] ?? null,
      start: { as: 'planned', at: `${String(8 + at).padStart(2, '0')}:00` },
      minutes: 50,
    })
    for (let item = 1; item <= itemsInSession; item += 1)
      await client.agenda.putItem({ id: null, sessionId: id, beforeId: null, title: `Доклад ${item}`, minutes: 5 })
    await client.agenda.copySession({ id, roomIds: rooms.slice(1) })
  }
}

/** Milliseconds of the window's thread: script, style, layout and paint. Not of the clock, so that a busy machine does not slow it. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

const nextPicture = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

/**
 * What each move of the pointer costs while a block is dragged, the timetable scrolling with it near its edge: of twenty pictures one
 * may be late.
 */
async function drag(page: Page, spent: () => Promise<number>): Promise<readonly number[]> {
  const block = page.locator('.tt-column').nth(2).locator('.tt-block').nth(2)
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (box === null) throw new Error('No block to drag')
  const [x, y] = [box.x + box.width / 2, box.y + 20]
  const times: number[] = []
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step += 1) {
    const before = await spent()
    await page.mouse.move(x + step, y + step * 3)
    await nextPicture(page)
    times.push((await spent()) - before)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return times
}

/** What a key costs that moves a block: to the picture in which it has moved, and with all that the core answers. */
async function press(page: Page, spent: () => Promise<number>) {
  const block = page.locator('.tt-column').nth(2).locator('.tt-block').nth(4)
  await block.focus()
  const shown: number[] = []
  const settled: number[] = []
  for (let count = 0; count < presses; count += 1) {
    const answer = page.waitForResponse(/agenda\/get/u)
    const before = await spent()
    await page.keyboard.press(count % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
    await nextPicture(page)
    shown.push((await spent()) - before)
    await (await answer).finished()
    await nextPicture(page)
    settled.push((await spent()) - before)
  }
  return { shown, settled }
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

function row(name: string, times: readonly number[], limit: number): BenchRow {
  const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)]
  const value = `${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`
  return { name, value, bar: `p95 at most ${limit} ms`, pass: late <= limit }
}

/** The timetable of a day with 2,000 items in the real page. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  const host = await startHost(folder)
  const browser = await chromium.launch(await chromiumLaunchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' })
    await page.goto(host.url)
    const { origin } = new URL(host.url)
    const [cookie] = await page.context().cookies()
    const client = httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
    await client.file.openSample({ language: 'ru' })
    const [conference] = await client.conference.list()
    const conferenceId = conference?.id ?? ''
    const { sessions, rooms } = await client.agenda.get({ conferenceId })
    for (const { id } of sessions) await client.agenda.removeSession({ id })
    for (const { id } of rooms) await client.agenda.removeRoom({ id })
    await fillDay(client, conferenceId, conference?.startsOn ?? '2026-10-01')
    await page.goto(`${origin}/#/agenda`)
    await page.reload()
    await new AgendaPage(page).block('Секция 1').first().waitFor()
    const spent = await threadClock(page)
    const dragged = await drag(page, spent)
    const { shown, settled } = await press(page, spent)
    return [
      row('a move of the pointer with a session, 2,000 items', dragged, 33),
      row('a session moved by a key, drawn, 2,000 items', shown, 100),
      row('the same with the answer of the core', settled, 300),
    ]
  } finally {
    await browser.close()
    await stopHost(host)
    rmSync(folder, { recursive: true, force: true })
  }
}
