import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

/** Colours differ by theme, everything else by language: what one theme has shown is not asked again in the other. */
const rules = {
  light: (axe: AxeBuilder) => axe,
  dark: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
}

/** axe on one screen in both languages and both themes, changed where they stand. */
async function violationsOf(page: Page, part: string | undefined): Promise<readonly string[]> {
  const found: string[] = []
  for (const language of ['ru', 'en'] as const) {
    await speak(page, language)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      // Without frames, which hold papers, axe needs no second page to put its results together.
      const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true)
      // The page under a dialog was looked at when it was in front.
      if ((await page.getByRole('dialog').count()) > 0) axe.exclude('.shell')
      if (part !== undefined) axe.include(part)
      const { violations } = await rules[colorScheme](axe).analyze()
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${language}, ${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      )
    }
  }
  await speak(page, 'ru')
  return found
}

async function look(page: Page, tour: readonly Stop[]): Promise<void> {
  for (const { name, part, reach } of tour) {
    await reach({ page, language: 'ru' })
    expect.soft(await violationsOf(page, part), name).toEqual([])
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
