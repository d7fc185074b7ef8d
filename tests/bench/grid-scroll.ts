import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { httpClient, type PlenumClient } from '#api/client.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { startHost, stopHost, type RunningHost } from '#tests/e2e/browser/fixtures.ts'
import { chromiumLaunchOptions } from '#tests/support/chromium.ts'
import { putInventedPeople } from '#tests/support/invented-congress.ts'
import type { BenchRow } from './bench-row.ts'

const people = 100_000
const frames = 240
/** Pixels of a row. */
const rowHeight = 32
/** Milliseconds between two pictures at 60 a second. */
const picture = 1000 / 60

async function clientOf(page: Page, host: RunningHost): Promise<PlenumClient> {
  const { origin } = new URL(host.url)
  await page.goto(host.url)
  await page.locator('.door').first().waitFor()
  const [cookie] = await page.context().cookies()
  return httpClient(`${origin}/rpc`, { origin, cookie: `${cookie?.name}=${cookie?.value}` })
}

/** The sample of a host with a large congress in place of its people; the host is stopped. */
async function fillHost(browser: Browser, folder: string): Promise<void> {
  const host = await startHost(folder)
  const page = await browser.newPage()
  const client = await clientOf(page, host)
  await client.file.openSample({ language: 'ru' })
  await page.close()
  await stopHost(host)
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.plenum') && !name.includes('.backups'),
  )
  if (found === undefined) throw new Error('The sample has no file')
  const files = createConferenceFiles({
    pathOf: (token) => token,
    clock: { now: () => new Date().toISOString(), today: () => '2026-05-10' },
    ids: { next: () => 'bench' },
    appVersion: '0.1.0',
  })
  const file = files.open(join(folder, found))
  const [conference] = file.conferences()
  file.write({ command: 'participants.import' }, (writer) => putInventedPeople(writer, conference?.id ?? '', people))
  file.close()
}

interface Scrolled {
  /** Milliseconds between one picture and the next. */
  readonly between: readonly number[]
  /** Milliseconds of the window's thread for each picture. */
  readonly spent: number
}

/** Scrolls by a step at every picture, as a wheel or a dragged bar does. */
async function scroll(page: Page, selector: string, step: number): Promise<Scrolled> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const before = await spent()
  const between = await page.locator(selector).evaluate(
    (element, { count, by }) =>
      new Promise<number[]>((done) => {
        const times: number[] = []
        const next = (now: number) => {
          times.push(now)
          if (times.length > count) done(times.slice(1).map((time, at) => time - (times[at] ?? 0)))
          else {
            element.scrollTop = times.length * by
            requestAnimationFrame(next)
          }
        }
        requestAnimationFrame(next)
      }),
    { count: frames, by: step },
  )
  const all = (await spent()) - before
  await tools.detach()
  return { between, spent: all / frames }
}

/** The floor: rows of one height in a page that does nothing. */
const barePage = `<div id="list" style="height: 600px; overflow: auto">${`<div style="height: ${rowHeight}px">Иванов Иван Иванович</div>`.repeat(people)}</div>`

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

function rowsOf(name: string, grid: Scrolled, floor: Scrolled): BenchRow[] {
  const [usual, late] = [quantile(grid.between, 0.5), quantile(grid.between, 0.95)]
  const bareLate = quantile(floor.between, 0.95)
  const lost = (times: readonly number[]) => times.filter((time) => time > 1.5 * picture).length
  return [
    {
      name: `${name}: between pictures`,
      value: `${usual.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`,
      bar: `plain rows: p95 ${bareLate.toFixed(1)} ms; late pictures ${lost(grid.between)}, of plain rows ${lost(floor.between)}, of ${frames}`,
      // Other programs on the machine make pictures late, of plain rows too.
      pass: null,
    },
    {
      name: `${name}: work for a picture`,
      value: `${grid.spent.toFixed(1)} ms`,
      bar: `at most ${picture.toFixed(1)} ms of the thread; ${(grid.spent / floor.spent).toFixed(1)}x plain rows`,
      pass: grid.spent <= picture,
    },
  ]
}

/** The list of participants in the real page with 100,000 people, scrolled by wheel and by the bar, beside plain rows in the same browser. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  const browser = await chromium.launch(await chromiumLaunchOptions())
  try {
    await fillHost(browser, folder)
    const host = await startHost(folder)
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' })
      const client = await clientOf(page, host)
      const [recent] = await client.file.recent()
      await client.file.open({ source: recent?.token ?? '' })
      await page.goto(`${new URL(host.url).origin}/#/participants`)
      await page.reload()
      await page.getByRole('rowheader').first().waitFor()
      const bare = await browser.newPage({ viewport: { width: 1280, height: 720 } })
      await bare.setContent(barePage)
      const rows: BenchRow[] = []
      for (const [name, step] of [
        ['a wheel, 4 rows', 4 * rowHeight],
        ['a flick, 8 rows', 8 * rowHeight],
        ['the bar, 400 rows', 400 * rowHeight],
      ] as const) {
        await bare.bringToFront()
        const floor = await scroll(bare, '#list', step)
        await page.bringToFront()
        rows.push(...rowsOf(name, await scroll(page, '[role=grid]', step), floor))
      }
      return rows
    } finally {
      await stopHost(host)
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
