import { defineConfig } from '@playwright/test'
import { obstacle } from './electron/runtime.ts'

const reason = obstacle()
// Workers read this file too.
if (reason !== null && !process.env['TEST_WORKER_INDEX']) console.log(`Electron: every test is skipped: ${reason}`)

/** Journeys in the real application. Needs a display; every launch has a user data folder of its own. */
export default defineConfig({
  testDir: 'electron',
  outputDir: '../../test-results/electron',
  // When a journey hangs, not how fast it should be: other programs may have the machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/electron.json' }]],
})
