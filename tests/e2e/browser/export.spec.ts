import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkAkn } from '../../support/akn-check.ts'
import { faultsOf } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

async function openExport(page: Page, host: RunningHost, title: RegExp): Promise<App> {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await DocumentPage.ofSample(app, title)
  await page.keyboard.press('Control+e')
  await page.locator('.export-form').waitFor()
  return app
}

/** Chooses a kind of file and takes what comes down. */
async function exported(page: Page, app: App, form: string): Promise<{ name: string; text: string }> {
  await page.getByRole('radio', { name: form }).check()
  const download = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('the preview shows whole sheets as they will be printed', async ({ page, host }) => {
  await openExport(page, host, /Резолюция/)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Страница 1 из 4')).toBeVisible()
  const sheets = page.frameLocator('.sheet iframe')
  await expect(sheets.locator('.page-number')).toHaveText(['2', '3', '4'])
  const next = dialog.getByRole('button', { name: 'Следующая страница' })
  for (const at of [2, 3, 4]) {
    await next.click()
    await expect(dialog.getByText(`Страница ${at} из 4`)).toBeVisible()
  }
  await expect(next).toBeDisabled()
  // The signatures stand on the last sheet, inside its margins (millimetres).
  const place = await sheets
    .locator('.signatures dd')
    .last()
    .evaluate((name) => {
      const { right, bottom } = name.getBoundingClientRect()
      return { right: (right * 25.4) / 96 - 3 * 218, bottom: (bottom * 25.4) / 96 }
    })
  expect(place.right).toBeCloseTo(200, 0)
  expect(place.bottom).toBeLessThan(277)
  // What is shown is that sheet: the frame is moved by three of them.
  const [frame, sheet] = [await page.locator('.sheet iframe').boundingBox(), await page.locator('.sheet').boundingBox()]
  expect(((frame?.x ?? 0) - (sheet?.x ?? 0)) / (sheet?.width ?? 1)).toBeCloseTo((-3 * 218) / 210, 1)
})

test('the browser has no PDF of its own and says how to get one: the page is handed to the printer', async ({
  page,
  host,
}) => {
  await openExport(page, host, /Заявление/)
  await expect(page.getByRole('radio', { name: 'PDF' })).toHaveCount(0)
  await expect(page.getByText('выберите принтер «Сохранить как PDF»')).toBeVisible()
  await page.evaluate(() => {
    const frames = new MutationObserver(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.print-frame')
      const onLoad = () => {
        const paper = frame?.contentWindow
        if (!paper) return
        paper.print = () => {
          document.title = `printed: ${paper.document.querySelector('h1')?.textContent}`
          paper.dispatchEvent(new Event('afterprint'))
        }
      }
      frame?.addEventListener('load', onLoad, { capture: true })
    })
    frames.observe(document.body, { childList: true })
  })
  await page.getByRole('button', { name: 'Печать…' }).click()
  await expect(page).toHaveTitle(/^printed: ЗАЯВЛЕНИЕ/)
  await expect(page.locator('.print-frame')).toHaveCount(0)
})

test('Akoma Ntoso', async ({ page, host }) => {
  const app = await openExport(page, host, /Резолюция/)
  const { name, text } = await exported(page, app, 'Akoma Ntoso')
  expect(name).toMatch(/\.xml$/)
  expect(checkAkn(text)).toEqual([])
})

test('the page for a website is accessible, light and dark, and fits a phone', async ({ page, host, browser }) => {
  const app = await openExport(page, host, /Резолюция/)
  const { text } = await exported(page, app, 'Веб-страница')
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
      const site = await context.newPage()
      await site.setContent(text)
      expect(await faultsOf(site)).toEqual([])
      expect(await site.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expect(site.getByRole('article', { name: /^РЕЗОЛЮЦИЯ/ })).toBeVisible()
      await context.close()
    }
})
