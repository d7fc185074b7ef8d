import { App } from '../pages/app.ts'
import { expect, test } from './application.ts'
import { corePid } from './steps.ts'

test('opens a window without a complaint', async ({ launched: { app, page, complaints } }) => {
  await expect(page).toHaveTitle('Plenum')
  expect(page.url()).toBe('app://plenum/index.html')
  const visible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  )
  expect(visible).toEqual([true])
  expect(complaints).toEqual([])
})

test('the doors of the first screen stand and work before the core answers', async ({ launched: { app, page } }) => {
  const core = await corePid(app)
  // A core that is stopped takes what it is sent and answers nothing.
  process.kill(core, 'SIGSTOP')
  await page.reload()
  await expect(page.locator('.door')).toHaveCount(4)
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await page.locator('.door').first().click()
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const opened = (await new App(page).speak('ru')).openSample()
  await expect(page.locator('.door').first()).toBeVisible()
  process.kill(core, 'SIGCONT')
  await opened
})
