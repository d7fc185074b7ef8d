import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { startHost, stopHost } from '#tests/e2e/browser/fixtures.ts'
import { App, type Place } from '#tests/e2e/pages/app.ts'
import { draftingStops, resolution, wordPreview, type Stop, type Visit } from '#tests/e2e/pages/drafting-stops.ts'
import { chromiumLaunchOptions } from './chromium.ts'

// Every screen in both languages and themes on one sheet each, to be looked at before a release:
// `npm run build && node tests/support/make-tour.ts FOLDER [WIDTHxHEIGHT]`.

const [folder = 'tour', size = '1280x720'] = process.argv.slice(2)
const [width = 1280, height = 720] = size.split('x').map(Number)
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
)

const draftStops: readonly Stop[] = Object.values(draftingStops).flatMap(([first, ...rest]) =>
  first === undefined
    ? []
    : [
        {
          ...first,
          reach: async (visit) => {
            await leaveDialog(visit)
            await resolution.reach(visit)
            await first.reach(visit)
          },
        },
        ...rest,
      ],
)

async function leaveDialog({ page }: Visit): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const go = (name: Place): Stop => ({ name, reach: ({ page, language }) => new App(page, language).go(name) })

/** Screens in the order a person meets them; each starts where the one before ended. */
const stops: readonly Stop[] = [
  { name: 'start', reach: ({ page }) => page.locator('.door').first().waitFor() },
  { name: 'overview', reach: ({ page, language }) => new App(page, language).openSample() },
  go('agenda'),
  go('participants'),
  go('documents'),
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
]

/** Pictures of one look by the name of the screen. */
async function tour(browser: Browser, { language, scheme }: (typeof looks)[number]): Promise<Map<string, Buffer>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-tour-'))
  const host = await startHost(dataDir)
  const pictures = new Map<string, Buffer>()
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
      pictures.set(name, await page.screenshot({ animations: 'disabled' }))
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
  return pictures
}

/** Four pictures of one screen on one sheet. */
async function sheet(browser: Browser, pictures: readonly (Buffer | undefined)[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: width * 2 + 24, height: height * 2 + 24 } })
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png?.toString('base64') ?? ''}">`)
  await page.setContent(
    `<style>body{margin:8px;display:grid;grid-template-columns:1fr 1fr;gap:8px;background:#808}img{width:100%}</style>${images.join('')}`,
  )
  const made = await page.screenshot({ fullPage: true })
  await page.close()
  return made
}

const browser = await chromium.launch(await chromiumLaunchOptions())
try {
  const tours: Map<string, Buffer>[] = []
  for (const look of looks) tours.push(await tour(browser, look))
  await mkdir(folder, { recursive: true })
  for (const { name } of stops) {
    const pictures = tours.map((pictured) => pictured.get(name))
    await writeFile(resolve(folder, `${name}.png`), await sheet(browser, pictures))
  }
} finally {
  await browser.close()
}
