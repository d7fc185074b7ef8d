import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { App, type Language, type Place } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'
import { riverText } from './river-text.ts'

const languages: readonly Language[] = ['ru', 'en']
const schemes = ['light', 'dark'] as const
const places: readonly Place[] = ['overview', 'agenda', 'participants', 'documents', 'plan']

async function expectClean(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect.soft(found).toEqual([])
}

for (const language of languages)
  for (const colorScheme of schemes) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        locale: language === 'ru' ? 'ru-RU' : 'en-GB',
        contextOptions: { reducedMotion: 'reduce' },
      })

      test('axe finds nothing on any screen', async ({ host, page }) => {
        expect(host.url).not.toBe('')
        const app = new App(page, language)
        await page.locator('.door').first().waitFor()
        await expectClean(page, 'start')
        await app.openSample()
        for (const place of places) {
          await app.go(place)
          await page.locator('h1, h2').first().waitFor()
          await expectClean(page, place)
        }
        await app.go('documents')
        await new DocumentPage(page).open(/Заявление|heritage/)
        await page.locator('[data-part="operative"] .page-text').first().click()
        await expectClean(page, 'document')
        await page.keyboard.press('Control+e')
        await page.locator('.export-form').waitFor()
        await expectClean(page, 'export')
      })

      test('axe finds nothing in the preview of a text', async ({ host, page }) => {
        expect(host.url).not.toBe('')
        await new App(page, language).importText('text.txt', riverText)
        await expectClean(page, 'import')
      })
    })
  }
