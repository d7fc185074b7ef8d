import { expectAccessible } from '../pages/accessible.ts'
import { App, type Language, type Place } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'
import { riverText } from './river-text.ts'

const languages: readonly Language[] = ['ru', 'en']
const places: readonly Place[] = ['overview', 'agenda', 'participants', 'documents', 'plan']

for (const language of languages)
  test.describe(language, () => {
    test.use({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('axe finds nothing on any screen', async ({ host, page }) => {
      expect(host.url).not.toBe('')
      const app = new App(page, language)
      await page.locator('.door').first().waitFor()
      await expectAccessible(page, 'start')
      await app.openSample()
      for (const place of places) {
        await app.go(place)
        await page.locator('h1, h2').first().waitFor()
        await expectAccessible(page, place)
      }
      await app.go('documents')
      await new DocumentPage(page).open(/Заявление|heritage/)
      await page.locator('[data-part="operative"] .page-text').first().click()
      await expectAccessible(page, 'document')
      await page.keyboard.press('Control+e')
      await page.locator('.export-form').waitFor()
      await expectAccessible(page, 'export')
    })

    test('axe finds nothing in the preview of a text', async ({ host, page }) => {
      expect(host.url).not.toBe('')
      await new App(page, language).importText('text.txt', riverText)
      await expectAccessible(page, 'import')
    })
  })
