import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { partsOf } from '../../support/office-file.ts'
import { AgendaPage } from '../pages/agenda-page.ts'
import { App } from '../pages/app.ts'
import { RunPage } from '../pages/run-page.ts'
import { expect, test } from './application.ts'
import { chooseInMenu, willChoose } from './steps.ts'

/** The morning of the sample, by the clock of the page. */
const at = (time: string) => new Date(`2026-09-10T${time}+03:00`)

const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))

/** The session of the sample that opens it, about to begin. */
async function openMorning(page: Page): Promise<RunPage> {
  await (await new App(page).speak('ru')).openSample()
  await page.clock.install({ time: at('10:04:00') })
  const agenda = new AgendaPage(page)
  await page.keyboard.press('Alt+2')
  await agenda.block('Регистрация участников').focus()
  await page.keyboard.press('ArrowDown')
  await expect(agenda.block('Открытие')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(agenda.card().getByRole('textbox', { name: 'Название', exact: true })).toHaveValue('Открытие')
  const run = new RunPage(page)
  await run.open()
  await expect(run.title).toHaveText('1. Открытие конференции')
  return run
}

/** By the command of the menu; the window is on the screen. */
async function openHall(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await chooseInMenu(app, 'run.hall')
  const hall = await opened
  await hall.locator('.hall-title').waitFor()
  await expect.poll(() => windowsOf(app)).toEqual([true, true])
  return hall
}

test('a morning is run with a window for the hall, and its programme goes out to Word', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  const run = await openMorning(page)
  await expect(run.key).toBeFocused()
  await page.keyboard.press('Space')
  await expect(run.row('Открытие конференции')).toContainText('идёт')

  const hall = await openHall(app)
  await expect(hall.locator('.hall-name')).toHaveText('Большой зал')
  await expect(hall.locator('.run-clock')).toHaveText(/^\d\d:\d\d:\d\d$/u)
  await expect(hall.locator('.hall-title')).toHaveText('Открытие конференции')
  await expect(hall.locator('.hall-people')).toContainText(/Арсений.* Журавлёв/u)
  await expect(hall.locator('.hall-time').getByRole('timer')).toBeVisible()
  await chooseInMenu(app, 'run.hall')
  await page.keyboard.press('n')
  await expect(hall.locator('.hall-title')).toHaveText('Приветствия гостей')
  await expect(hall.locator('.hall-people')).toContainText(/Аделаида.* Щукина/u)
  await page.keyboard.press('s')
  await expect(hall.locator('.hall-title')).toHaveText('Утверждение повестки дня и регламента')
  expect(await windowsOf(app)).toEqual([true, true])

  await page.clock.setSystemTime(at('10:50:00'))
  await run.askLate()
  await page.keyboard.press('Enter')
  await expect(run.dialog).toHaveCount(0)
  const times = () => run.times('Утверждение повестки')
  await expect.poll(times).toEqual(['10:30–10:40', '10:50–11:00', ''])
  await page.keyboard.press('Control+z')
  await expect.poll(times).toEqual(['10:30–10:40', '10:30–10:40', ''])

  // The clock of the test is a script, which the preview of an export refuses.
  expect(complaints).toEqual([])
  const words = await exported(app, page, join(dataFolder, 'Программа.docx'))
  expect(words).toContain('Утверждение повестки дня и регламента')
})

async function exported(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Найти или сделать…')).toBeFocused()
  await page.keyboard.type('Выгрузить программу')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Выгрузка программы' })
  await dialog.getByRole('radio', { name: 'Программа (.docx)' }).check()
  await willChoose(app, path)
  await dialog.getByRole('button', { name: 'Выгрузить', exact: true }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'КБ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return partsOf(readFileSync(path)).get('word/document.xml') ?? ''
}

test('the window of the hall goes with the file', async ({ launched: { app, page } }) => {
  await openMorning(page)
  const hall = await openHall(app)
  const closed = hall.waitForEvent('close')
  await chooseInMenu(app, 'file.close')
  await closed
  await expect(page.getByRole('button', { name: 'Открыть пример' })).toBeVisible()
  expect(await windowsOf(app)).toEqual([true])
})

/** The screen as two halves, the desk on the left one. */
const halves = [0, 700].map((x) => {
  const bounds = { x, y: 0, width: 700, height: 900 }
  return { bounds, workArea: bounds, internal: x === 0 }
})

test('the window of the hall fills another screen, and comes back when that is unplugged', async ({
  launched: { app, page },
}) => {
  await openMorning(page)
  await app.evaluate(({ BrowserWindow, screen }, displays) => {
    Reflect.set(screen, 'getAllDisplays', () => displays)
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 690, height: 800 })
  }, halves)
  await openHall(app)
  const hallOf = () =>
    app.evaluate(({ BrowserWindow }) => {
      const hall = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('#/hall/'))
      return { ...hall?.getBounds(), isFullScreen: hall?.isFullScreen() }
    })
  await expect.poll(hallOf).toEqual({ ...halves[1]?.bounds, isFullScreen: true })
  // Keys as the system gives them: those of the test begin behind the shell.
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, code) => {
      const hall = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('#/hall/'))
      hall?.webContents.sendInputEvent({ type: 'keyDown', keyCode: code })
    }, keyCode)
  await press('Escape')
  await expect.poll(hallOf).toMatchObject({ isFullScreen: false })
  await press('F11')
  // Of the one screen there is: as a system brings it when its own is gone.
  await expect.poll(hallOf).toMatchObject({ x: 0, isFullScreen: true })
  await app.evaluate(({ screen }, [left]) => {
    Reflect.set(screen, 'getAllDisplays', () => [left])
    screen.emit('display-removed', {}, {})
  }, halves)
  await expect.poll(hallOf).toEqual({ x: 0, y: 50, width: 700, height: 800, isFullScreen: false })
})
