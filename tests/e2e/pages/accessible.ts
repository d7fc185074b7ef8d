import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds wrong with a page as it stands: a line for each rule that is broken, with the elements that break it. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // Frames hold papers. Without them axe needs no second page to put its results together, which takes it seconds for a long list.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  // The page under a dialog was looked at when it was in front.
  if ((await page.locator('.mantine-Modal-content').count()) > 0) axe.exclude('.shell')
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** axe finds nothing on a screen, in the light theme and in the dark one. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    expect.soft(await faultsOf(page), `${state}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
