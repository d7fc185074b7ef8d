import { App } from '../pages/app.ts'
import { expect, test } from './application.ts'
import { chooseInMenu, corePid, openSampleResolution, typeAtStart } from './steps.ts'

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

test('the menu of the text does what the palette does, with the same names and keys', async ({
  launched: { app, page },
}) => {
  const lines = () =>
    app.evaluate(({ Menu }) => {
      const text = Menu.getApplicationMenu()?.items.find(({ submenu }) =>
        submenu?.items.some(({ id }) => id === 'text.bold'),
      )
      return { label: text?.label, items: text?.submenu?.items.filter(({ type }) => type !== 'separator') ?? [] }
    })
  const stateOf = async (id: string) => {
    const { items } = await lines()
    return items.find((item) => item.id === id)?.enabled
  }
  await new App(page).speak('ru')
  await expect.poll(() => stateOf('text.bold')).toBe(false)
  const first = await openSampleResolution(page)
  await expect.poll(() => stateOf('text.bold')).toBe(true)
  const { label, items } = await lines()
  expect(label).toBe('Текст')
  expect(items.map((item) => `${item.label} ${item.accelerator ?? ''}`.trim())).toEqual([
    'Полужирный CmdOrCtrl+B',
    'Курсив CmdOrCtrl+I',
    'Вариант в скобках CmdOrCtrl+Shift+B',
    'Уровень глубже Tab',
    'Уровень выше Shift+Tab',
    'Переместить пункт выше Alt+Up',
    'Переместить пункт ниже Alt+Down',
    'Заголовок или пункт CmdOrCtrl+Shift+H',
    'Удалить пункт CmdOrCtrl+Shift+K',
    'Вставить оборот… Alt+P',
    'Вставить ссылку на пункт… Alt+R',
    'Представленные страны и организации…',
    'Найти в документе CmdOrCtrl+F',
    'Найти и заменить CmdOrCtrl+H',
    'Проверка документа',
    'Исправить типографику…',
  ])

  const words = (await first.textContent()) ?? ''
  await typeAtStart(first, '')
  await page.keyboard.press('Shift+End')
  await chooseInMenu(app, 'text.bold')
  await expect(first.locator('strong').first()).toBeVisible()
  await chooseInMenu(app, 'clause.down')
  await expect(first).not.toHaveText(words)
  await new App(page).speak('en')
  await expect.poll(async () => (await lines()).label).toBe('Text')
  await expect.poll(async () => (await lines()).items[0]?.label).toBe('Bold')
  await chooseInMenu(app, 'reference.insert')
  await expect(page.getByRole('dialog')).toBeVisible()
})
