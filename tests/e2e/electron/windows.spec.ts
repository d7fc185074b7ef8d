import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { end, expect, launch, secondStart, test, type Launch } from './application.ts'
import { chooseInMenu, openResolution, openSampleResolution, typeAtStart, untilSaved } from './steps.ts'

const placesOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()))

const titlesOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))

/** With its window on the screen: before that a size that is set can be lost. */
async function launchShown(dataFolder: string): Promise<Launch> {
  const launched = await launch(dataFolder)
  const isShown = () =>
    launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isVisible()))
  await expect.poll(isShown).toBe(true)
  return launched
}

test('a window comes back where it was', async ({ dataFolder }) => {
  const first = await launchShown(dataFolder)
  const place = { x: 60, y: 40, width: 1_010, height: 640 }
  await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), place)
  await expect.poll(() => placesOf(first.app)).toEqual([place])
  await end(first.app)

  const second = await launchShown(dataFolder)
  expect(await placesOf(second.app)).toEqual([place])
  await end(second.app)
})

test('a window kept on a screen that is gone comes back where it can be seen', async ({ dataFolder }) => {
  const first = await launchShown(dataFolder)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9_000, y: 9_000, width: 1_010, height: 640 }),
  )
  await expect.poll(() => placesOf(first.app)).toMatchObject([{ width: 1_010, height: 640 }])
  await end(first.app)

  const second = await launchShown(dataFolder)
  const [place] = await placesOf(second.app)
  expect(place).toMatchObject({ width: 1_010, height: 640 })
  expect(place?.x).toBeLessThan(1_400)
  expect(place?.y).toBeLessThan(900)
  await end(second.app)
})

test('a second start hands its file to the first and ends', async ({ launched: { app, page }, dataFolder }) => {
  await openSampleResolution(page)
  const sample = readdirSync(join(dataFolder, 'core')).find((name) => name.endsWith('.plenum')) ?? ''
  const other = join(dataFolder, 'Другая конференция.plenum')
  await chooseInMenu(app, 'file.close')
  await expect.poll(() => titlesOf(app)).toEqual(['Plenum'])
  copyFileSync(join(dataFolder, 'core', sample), other)

  expect(await secondStart(dataFolder, [other])).toBe(0)
  await expect.poll(() => titlesOf(app)).toEqual(['Другая конференция.plenum – Plenum'])
  await openResolution(page)
})

test('two windows on one file agree', async ({ launched: { app, page } }) => {
  const text = await openSampleResolution(page)
  const opened = app.waitForEvent('window')
  await chooseInMenu(app, 'window.new')
  const second = await opened
  const same = await openResolution(second)
  await typeAtStart(text, 'Общее слово ')
  await untilSaved(page)
  await expect(same).toHaveText(/^Общее слово /u)
  await second.bringToFront()
  await typeAtStart(same, 'Ответ и ')
  await expect(text).toHaveText(/^Ответ и Общее слово /u)
  expect(new Set(await titlesOf(app)).size).toBe(1)
})
