import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { startHost, stopHost } from '#tests/e2e/browser/fixtures.ts'
import { chromiumLaunchOptions } from './chromium.ts'

// Pictures for the README, made anew when the page changes: `npm run build && node tests/support/make-pictures.ts`.

const folder = fileURLToPath(new URL('../fixtures/pictures', import.meta.url))

const dataDir = await mkdtemp(join(tmpdir(), 'plenum-pictures-'))
const host = await startHost(dataDir)
const browser = await chromium.launch(await chromiumLaunchOptions())
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const shoot = async (name: string) => {
    await page.evaluate(() => document.fonts.ready)
    await writeFile(join(folder, name), await page.screenshot({ animations: 'disabled' }))
  }
  await mkdir(folder, { recursive: true })
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Открыть пример' }).click()
  await page.locator('.todo-line').first().waitFor()
  await page.getByRole('link', { name: 'Документы', exact: true }).click()
  await page.getByRole('link', { name: /Резолюция/ }).click()
  const third = page.locator('[data-part="operative"] .page-text').nth(3)
  await third.click()
  await page.getByRole('button', { name: 'Показать или скрыть сведения о пункте' }).click()
  await page.locator('.directive-card').first().waitFor()
  await third.evaluate((text) => text.scrollIntoView({ block: 'center' }))
  await shoot('document.png')
  await page.getByRole('link', { name: 'Участники', exact: true }).click()
  await page.getByRole('rowheader', { name: /Абдраимов/ }).dblclick()
  await page.getByRole('complementary', { name: /^Карточка/ }).waitFor()
  await shoot('participants.png')
  await page.getByRole('link', { name: 'Повестка', exact: true }).click()
  await page.locator('.tt-block').first().click()
  await page.locator('.agenda-conflicts-button').click()
  await page.getByRole('complementary', { name: 'Накладки' }).waitFor()
  await shoot('agenda.png')
} finally {
  await browser.close()
  await stopHost(host)
  await rm(dataDir, { recursive: true, force: true })
}
