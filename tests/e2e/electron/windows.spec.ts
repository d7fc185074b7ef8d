import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { end, expect, launch, secondStart, test } from './application.ts'
import { chooseInMenu, openResolution, openSampleResolution, typeAtStart, untilSaved } from './steps.ts'

const placesOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()))

const titlesOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))

test('a window comes back where it was', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  const place = { x: 60, y: 40, width: 1_010, height: 640 }
  await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), place)
  await expect.poll(() => placesOf(first.app)).toEqual([place])
  await end(first.app)

  const second = await launch(dataFolder)
  expect(await placesOf(second.app)).toEqual([place])
  await end(second.app)
})

test('a window kept on a screen that is gone comes back where it can be seen', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 9_000, y: 9_000, width: 1_010, height: 640 }),
  )
  await expect.poll(() => placesOf(first.app)).toMatchObject([{ width: 1_010, height: 640 }])
  await end(first.app)

  const second = await launch(dataFolder)
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

  const { code, spent } = await secondStart(dataFolder, [other])
  expect(code).toBe(0)
  expect(spent).toBeLessThan(10_000)
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
