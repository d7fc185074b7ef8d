import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { startHost, stopHost } from '#tests/e2e/browser/fixtures.ts'
import { App, type Place } from '#tests/e2e/pages/app.ts'
import { CheckInPage } from '#tests/e2e/pages/check-in-page.ts'
import { draftingStops, leave, resolution, wordPreview, type Stop } from '#tests/e2e/pages/drafting-stops.ts'
import { RunPage } from '#tests/e2e/pages/run-page.ts'
import { chromiumLaunchOptions } from './chromium.ts'

// Every screen and dialog in both languages and themes, to be looked at before a release:
// `npm run build && node tests/support/make-tour.ts FOLDER [WIDTHxHEIGHT [LOOK]]`; a look is `ru-light`, `en-dark` and so on.

const [folder = 'tour', size = '1280x720', wanted] = process.argv.slice(2)
const [width = 1280, height = 720] = size.split('x').map(Number)
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const)
    .map((scheme) => ({ language, scheme }))
    .filter(({ scheme }) => wanted === undefined || wanted === `${language}-${scheme}`),
)

/** A group begins on the page of the resolution, with nothing over it. */
const backOnPage = (reach: Stop['reach']): Stop['reach'] => {
  return async (visit) => {
    await leave(visit)
    await resolution.reach(visit)
    await reach(visit)
  }
}

const draftStops: readonly Stop[] = Object.values(draftingStops).flatMap((group) =>
  group.map(({ name, reach }, index) => ({ name, reach: index === 0 ? backOnPage(reach) : reach })),
)

const go = (name: Place): Stop => ({ name, reach: ({ page, language }) => new App(page, language).go(name) })

/** What stands beside the timetable, and the list in its place. */
const agendaStops: readonly Stop[] = [
  {
    name: 'agenda-card',
    reach: async ({ page }) => {
      await page.locator('.tt-block').first().dblclick()
      await page.locator('.agenda-card').waitFor()
    },
  },
  {
    name: 'agenda-conflicts',
    reach: async ({ page }) => {
      await page.locator('.agenda-conflicts-button').click()
      await page.locator('.agenda-side-body').waitFor()
    },
  },
  {
    name: 'agenda-list',
    reach: async ({ page }) => {
      await page.keyboard.press('Control+Shift+L')
      await page.locator('.agenda-list .agenda-row').first().waitFor()
    },
  },
]

/** In the middle of the first morning of the samples. */
const samplesMorning = { ru: '2026-09-10T10:20:00+03:00', en: '2026-10-14T10:20:00-03:00' } as const

/** A session that is held, in the time of the sample; the window of its hall is the last stop. */
const runStops: readonly Stop[] = [
  {
    name: 'run',
    reach: async (visit) => {
      await leave(visit)
      await visit.page.clock.install({ time: new Date(samplesMorning[visit.language]) })
      const run = new RunPage(visit.page, visit.language)
      await run.open()
      await run.key.click()
      await visit.page.locator('.run-list [data-state="underWay"]').waitFor()
    },
  },
  { name: 'late', reach: async ({ page, language }) => void (await new RunPage(page, language).askLate()) },
  {
    name: 'hall',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.evaluate(() => location.replace('#/hall/'))
      await page.locator('.hall-time').waitFor()
    },
  },
]

/** Screens in the order a person meets them; each starts where the one before ended. */
const stops: readonly Stop[] = [
  { name: 'start', reach: ({ page }) => page.locator('.door').first().waitFor() },
  { name: 'overview', reach: ({ page, language }) => new App(page, language).openSample() },
  go('agenda'),
  ...agendaStops,
  go('participants'),
  {
    name: 'delegations',
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+7')
      await page.locator('.delegation-value').first().waitFor()
    },
  },
  {
    name: 'check-in',
    reach: async ({ page, language }) => {
      const door = new CheckInPage(page, language)
      await door.open()
      await page.keyboard.type(language === 'ru' ? 'а' : 'a')
      await door.rows.first().waitFor()
    },
  },
  {
    name: 'check-in-marked',
    reach: async ({ page, language }) => {
      await page.keyboard.press('Enter')
      await new CheckInPage(page, language).outcome.waitFor()
    },
  },
  {
    name: 'quorum',
    reach: async ({ page, language }) => {
      await page.getByRole('button', { name: new CheckInPage(page, language).words.quorum }).click()
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'documents',
    reach: async (visit) => {
      await leave(visit)
      await new App(visit.page, visit.language).go('documents')
    },
  },
  resolution,
  {
    name: 'palette',
    reach: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  ...draftStops,
  wordPreview,
  ...runStops,
]

/** Pictures of every screen in one look. */
async function tour(browser: Browser, { language, scheme }: (typeof looks)[number]): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-tour-'))
  const host = await startHost(dataDir)
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    page.setDefaultTimeout(30_000)
    await page.goto(host.url)
    const shoot = async (name: string) => {
      await page.evaluate(() => document.fonts.ready)
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      const path = resolve(folder, `${name}.${language}-${scheme}.png`)
      await page.screenshot({ animations: 'disabled', path })
    }
    for (const { name, reach } of stops) {
      try {
        await reach({ page, language })
      } catch (error) {
        console.error(`${language} ${scheme}: ${name} was not reached: ${String(error).split('\n', 1)[0]}`)
        process.exitCode = 1
      }
      await shoot(name)
    }
    await page.close()
  } finally {
    await stopHost(host)
    await rm(dataDir, { recursive: true, force: true })
  }
}

const browser = await chromium.launch(await chromiumLaunchOptions())
try {
  await mkdir(folder, { recursive: true })
  for (const look of looks) await tour(browser, look)
} finally {
  await browser.close()
}
