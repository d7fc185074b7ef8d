import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from '../support/chromium.ts'

/** Journeys in the browser host: the built page, served by the real host on loopback, in a real browser. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../../test-results/browser',
  // When a journey hangs, not how fast it should be: other programs may have the machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    launchOptions: await chromiumLaunchOptions(),
    viewport: { width: 1280, height: 720 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
