import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumLaunchOptions } from './chromium.ts'

// Pictures for the README, made anew when the page changes: `npm run build && node tests/support/make-pictures.ts`.

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'tests/fixtures/pictures')

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('The browser host ended before it printed an address')
}

const dataDir = await mkdtemp(join(tmpdir(), 'plenum-pictures-'))
const host = spawn('node', ['src/hosts/web/main.ts'], {
  cwd: root,
  env: { ...process.env, PLENUM_DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch(await chromiumLaunchOptions())
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(await addressOf(host.stdout))
  await page.getByRole('button', { name: 'Открыть пример' }).click()
  await page.locator('.todo-line').first().waitFor()
  await page.getByRole('link', { name: 'Документы', exact: true }).click()
  await page.getByRole('link', { name: /Резолюция/ }).click()
  const third = page.locator('[data-part="operative"] .page-text').nth(3)
  await third.click()
  await page.getByRole('button', { name: 'Показать или скрыть сведения о пункте' }).click()
  await page.locator('.directive-card').first().waitFor()
  await third.evaluate((text) => text.scrollIntoView({ block: 'center' }))
  await page.evaluate(() => document.fonts.ready)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'document.png'), await page.screenshot({ animations: 'disabled' }))
} finally {
  await browser.close()
  host.kill()
  await rm(dataDir, { recursive: true, force: true })
}
