import type { Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { draftingStops, resolution, wordPreview, type Stop } from '../pages/drafting-stops.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU', contextOptions: { reducedMotion: 'reduce' } })
// axe reads every element of a screen: slow where other work is done.
test.setTimeout(120_000)

/** The same screen in the other language: the switch is in the title bar, which lies under a dialog. */
async function speak(page: Page, language: 'ru' | 'en'): Promise<void> {
  await page.locator(`.title-bar input[value="${language}"]`).dispatchEvent('click')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

async function look(page: Page, tour: readonly Stop[]): Promise<void> {
  for (const { name, reach } of tour) {
    await reach({ page, language: 'ru' })
    for (const language of ['ru', 'en'] as const) {
      await speak(page, language)
      await expectAccessible(page, `${name}, ${language}`)
    }
    await speak(page, 'ru')
  }
}

test.describe('axe finds nothing in', () => {
  test('the preview of a Word file', async ({ host, page }) => {
    expect(host.url).not.toBe('')
    await page.locator('.door').first().waitFor()
    await look(page, [wordPreview])
  })

  test.describe('a document:', () => {
    test.beforeEach(async ({ host, page }) => {
      expect(host.url).not.toBe('')
      await new App(page).openSample()
      await resolution.reach({ page, language: 'ru' })
    })
    for (const [name, tour] of Object.entries(draftingStops)) test(name, ({ page }) => look(page, tour))
  })
})
