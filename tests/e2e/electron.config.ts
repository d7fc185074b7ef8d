import { defineConfig } from '@playwright/test'

/** Journeys in the real application. Needs a display; every launch has a user data folder of its own. */
export default defineConfig({
  testDir: 'electron',
  outputDir: '../../test-results/electron',
  timeout: 60_000,
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/electron.json' }]],
})
