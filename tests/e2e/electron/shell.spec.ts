import { expect, test } from './application.ts'

test('opens a window without a complaint', async ({ launched: { app, page, complaints } }) => {
  await expect(page).toHaveTitle('Plenum')
  expect(page.url()).toBe('app://plenum/index.html')
  const visible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  )
  expect(visible).toEqual([true])
  expect(complaints).toEqual([])
})
