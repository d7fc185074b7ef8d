import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { httpClient, type PlenumClient } from '#api/client.ts'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { diffBodies } from '#domain/drafting/patch.ts'
import { startHost, stopHost } from '#tests/e2e/browser/fixtures.ts'
import { chromiumLaunchOptions } from '#tests/support/chromium.ts'
import type { BenchRow } from './bench-row.ts'

const sentence =
  'Рекомендовать секретариату конференции одобрить доклад о работе организаций-участниц за отчётный период и представить его на рассмотрение следующей конференции'
const keys = 120

const clause = (id: number, ...under: readonly Clause[]): Clause => ({
  id: `c${id}`,
  role: 'clause',
  blocks: [
    { type: 'text', runs: [{ text: `${sentence} (${id})` }] },
    ...(under.length === 0 ? [] : [{ type: 'list' as const, marker: 'numbered' as const, clauses: under }]),
  ],
})

/** Clauses of two levels: of four one stands at the top and three below it. */
function bodyOf(count: number): Body {
  const ids = Array.from({ length: count / 4 }, (_, index) => index * 4)
  return { ...emptyBody, operative: ids.map((id) => clause(id, clause(id + 1), clause(id + 2), clause(id + 3))) }
}

async function makeDocument(client: PlenumClient, conferenceId: string, count: number): Promise<string> {
  const { document } = await client.document.create({
    conferenceId,
    kind: 'resolution',
    language: 'ru',
    title: `Резолюция: ${count} пунктов`,
  })
  await client.document.rewrite({ documentId: document.id, patch: diffBodies(emptyBody, bodyOf(count)) })
  return document.id
}

/**
 * Milliseconds of the window's thread for each key: script, style, layout and paint, up to the end of the next frame. Time of the
 * thread, not of the clock, so that a busy machine does not slow it.
 */
async function typedInto(page: Page, selector: string): Promise<readonly number[]> {
  await page.locator(selector).evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
    getSelection()?.selectAllChildren(element)
    getSelection()?.collapseToEnd()
  })
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await tools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const times: number[] = []
  for (const key of 'и снова и снова '.repeat(keys / 16 + 1).slice(0, keys)) {
    const before = await spent()
    await page.keyboard.type(key)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    times.push((await spent()) - before)
  }
  return times
}

/** The floor: the same paragraphs in a page that does nothing but let a browser edit them. */
const barePage = (count: number) =>
  `<div contenteditable="plaintext-only" autofocus style="font: 18px serif; width: 640px">${Array.from(
    { length: count },
    (_, index) => `<p>${sentence} (${index})</p>`,
  ).join('')}</div>`

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

function row(count: number, times: readonly number[], floor: readonly number[], limit: number): BenchRow {
  const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)]
  return {
    name: `a key typed among ${count} clauses`,
    value: `${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`,
    bar: `p95 at most ${limit} ms (a bare page: ${quantile(floor, 0.5).toFixed(1)}, p95 ${quantile(floor, 0.95).toFixed(1)})`,
    pass: times.length === keys && late <= limit,
  }
}

/** Typing in the real page, in the middle of a document, while what is typed is stored. */
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
    const rows: BenchRow[] = []
    for (const [count, limit] of [
      [300, 16],
      [3000, 50],
    ] as const) {
      const documentId = await makeDocument(client, conference?.id ?? '', count)
      await page.goto(`${origin}/#/documents/${documentId}`)
      await page.reload()
      const middle = `[data-row="c${count / 2}"] > .page-text`
      await page.locator(middle).waitFor()
      const times = await typedInto(page, middle)
      const bare = await browser.newPage()
      await bare.setContent(barePage(count))
      const floor = await typedInto(bare, `p:nth-child(${count / 2})`)
      await bare.close()
      rows.push(row(count, times, floor, limit))
    }
    return rows
  } finally {
    await browser.close()
    await stopHost(host)
    rmSync(folder, { recursive: true, force: true })
  }
}
