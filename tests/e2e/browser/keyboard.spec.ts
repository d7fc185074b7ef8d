import type { Locator, Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'
import { riverText } from './river-text.ts'

// Whole sessions without a pointer: nothing here clicks.

test.use({ locale: 'ru-RU' })
test.setTimeout(120_000)

const textbox = (page: Page) => page.getByRole('textbox', { name: 'Текст документа' })

/** Something in sight has the focus, and shows it: by a caret or by a ring. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'the focus is lost'
    // A choice is drawn by its label.
    const isChoice = element instanceof HTMLInputElement && element.type === 'radio'
    const drawn = (isChoice ? element.labels?.[0] : null) ?? element
    const { top, bottom, width } = drawn.getBoundingClientRect()
    if (width === 0 || bottom <= 0 || top >= innerHeight) return `${element.outerHTML.slice(0, 200)} is out of sight`
    const hasCaret = !isChoice && element.matches('input, textarea, [contenteditable="true"]')
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
    const hasRing = outlineStyle !== 'none' && outlineWidth !== '0px'
    return hasCaret || hasRing ? 'seen' : `${element.outerHTML.slice(0, 200)} has no ring`
  })
  expect(seen).toBe('seen')
}

/** Presses a key until the target has the focus, which is seen at every step. */
async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`)
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByPlaceholder('Найти или сделать…')
  await expect(field).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** Escape closes what is over the page, and the caret is where it was. */
async function expectBackAt(page: Page, words: string | RegExp): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textbox(page)).toBeFocused()
  await expect.poll(() => new DocumentPage(page).withCaret()).toMatch(words)
}

/** Goes down the page to the end of the clause with these words. */
async function downTo(page: Page, words: RegExp): Promise<void> {
  const paper = new DocumentPage(page)
  await page.keyboard.press('Control+Home')
  for (let lines = 0; lines < 120 && !words.test((await paper.withCaret()) ?? ''); lines += 1)
    await page.keyboard.press('ArrowDown')
  for (let lines = 0; lines < 20 && words.test((await paper.withCaret()) ?? ''); lines += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => paper.withCaret()).toMatch(words)
}

async function openSample(page: Page, title: RegExp): Promise<DocumentPage> {
  await page.locator('.door').first().waitFor()
  await command(page, 'открыть пример')
  await page.locator('.todo-line').first().waitFor()
  await page.keyboard.press('Alt+4')
  await walkTo(page, page.getByRole('link', { name: title }))
  await page.keyboard.press('Enter')
  await expect(textbox(page)).toBeFocused()
  return new DocumentPage(page)
}

test('a text is brought in, corrected and applied; clauses are made, moved and put in order', async ({
  host,
  page,
}) => {
  expect(host.url).not.toBe('')
  const door = page.getByRole('button', { name: 'Загрузить резолюцию' })
  await walkTo(page, door)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'резолюция.txt', mimeType: 'text/plain', buffer: Buffer.from(riverText) })

  const first = page.locator('.item-card[data-part="opening"]')
  await walkTo(page, first.getByRole('button', { name: 'Не включать' }))
  await page.keyboard.press('Enter')
  await walkTo(page, page.getByRole('button', { name: 'Отменить исправление' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await walkTo(page, page.getByRole('button', { name: 'Применить' }))
  await page.keyboard.press('Enter')

  const paper = new DocumentPage(page)
  await expect(textbox(page)).toBeFocused()
  await downTo(page, /^Рекомендовать/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Открыть новый архив')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await paper.printed())[1]).toMatch(/^а\) Открыть новый архив/)
  await page.keyboard.press('Shift+Tab')
  await expect.poll(async () => (await paper.printed())[1]).toMatch(/^2\. Открыть новый архив/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await paper.printed())[2]).toMatch(/^3\. Открыть новый архив/)
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await paper.printed())[0]).toMatch(/^1\. Открыть новый архив/)
  expect(await paper.withCaret()).toBe('Открыть новый архив')
  await expectFocusSeen(page)
})

test('each dialog gives the caret back', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await openSample(page, /Заявление/)
  await downTo(page, /^Мы призываем/)
  for (const key of ['Alt+p', 'Alt+r', 'Control+Alt+s', 'Control+e', 'Control+k']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    // The clauses are listed at once; Escape closes their list first.
    if (key === 'Alt+r') await page.keyboard.press('Escape')
    await expectBackAt(page, /^Мы призываем/)
  }
})

test('phrases, a reference and words are put in', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const paper = await openSample(page, /Заявление/)
  await downTo(page, /^Мы призываем/)
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('поруч')
  await expect(page.getByRole('option').first()).toContainText(/^поруч/i)
  await page.keyboard.press('Enter')
  await expect.poll(() => paper.withCaret()).toMatch(/^поруч/i)
  await page.keyboard.type('секретариату собрать письма')
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('благодар')
  await expect(page.getByRole('option').first()).toContainText(/благодар/i)
  await page.keyboard.press('Enter')
  await expect.poll(() => paper.withCaret()).toMatch(/благодар/i)
  await page.keyboard.type('всем в соответствии с ')
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeFocused()
  await page.keyboard.type('собрать письма')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => paper.withCaret()).toMatch(/в соответствии с пунктом\s\d+$/)

  await page.keyboard.press('Control+h')
  await expect(page.getByRole('textbox', { name: 'Найти', exact: true })).toBeFocused()
  await page.keyboard.type('собрать письма')
  await expect(page.locator('.find-count')).toHaveText('1 из 1')
  await walkTo(page, page.getByRole('textbox', { name: 'Заменить на' }))
  await page.keyboard.type('собрать архив')
  await walkTo(page, page.getByRole('button', { name: 'Заменить все' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('.find-count')).toHaveText('ничего не найдено')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search')).toBeHidden()
  await expect(textbox(page)).toBeFocused()
  await expect(paper.clauses().filter({ hasText: 'секретариату собрать архив' })).toHaveCount(1)
})

test('a revision is kept and compared; changes are walked, one is taken back', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const paper = await openSample(page, /Заявление/)
  await downTo(page, /^Имя реки/)
  await page.keyboard.press('Control+Alt+s')
  await expect(page.getByLabel('Название редакции')).toBeFocused()
  await page.keyboard.type('Проект')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textbox(page)).toBeFocused()

  await page.keyboard.type(' в пути')
  await downTo(page, /^Мы призываем/)
  await page.keyboard.type(' и впредь')
  await expect(new App(page).saved()).toBeVisible()
  await command(page, 'сравнить с последней')
  const lines = page.locator('.change-line')
  await expect(lines).toHaveCount(2)
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(lines.nth(1)).toBeFocused()
  await expect(page.getByText('2 из 2')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(lines.first()).toBeFocused()
  await expect(lines.first()).toContainText('в пути')
  await walkTo(page, page.getByRole('button', { name: 'Вернуть прежние слова' }))
  await page.keyboard.press('Enter')
  await expect(lines).toHaveCount(1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await walkTo(page, page.getByRole('button', { name: 'К документу' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(textbox(page)).toBeFocused()
  await expect(paper.clauses().first()).not.toHaveText(/в пути/)
  await expect(paper.clauses().nth(1)).toHaveText(/и впредь$/)
})

test('typography is repaired, undone and done again; the document is exported', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const paper = await openSample(page, /Заявление/)
  await downTo(page, /^Имя реки/)
  await page.keyboard.type(' - "и реки"')
  const mended = paper.clauses().filter({ hasText: '— «и реки»' })
  await command(page, 'исправить типографику')
  const submit = page.getByRole('dialog').getByRole('button', { name: /^Внести \d/ })
  await expect(submit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mended).toHaveCount(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textbox(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(mended).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(mended).toHaveCount(1)

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Закрыть', exact: true }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textbox(page)).toBeFocused()
})

test('letters typed before a dialog is there wait for its field', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  // The dialogs come late, as on a slow stick; the last letters come without keys, as from an input method.
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>()
  await page.route(/open-dialog-.*\.js/, async (route) => {
    await arrived
    await route.continue()
  })
  const paper = await openSample(page, /Заявление/)
  await downTo(page, /^Мы призываем/)
  const before = await paper.clauses().allTextContents()
  await page.keyboard.press('Alt+p')
  await page.keyboard.type('requezt')
  for (const key of ['Backspace', 'Backspace', 's', 'Tab', 'Delete']) await page.keyboard.press(key)
  await page.keyboard.insertText('t')
  arrive(undefined)
  const field = page.getByRole('dialog').getByRole('combobox')
  await expect(field).toHaveValue('request')
  await expect(page.getByRole('option').first()).toContainText(/^прос/i)
  await expect(field).toBeFocused()
  await expectBackAt(page, /^Мы призываем/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('plan')
  await expect(page.getByPlaceholder('Найти или сделать…')).toHaveValue('plan')
  await expectBackAt(page, /^Мы призываем/)
  expect(await paper.clauses().allTextContents()).toEqual(before)
})

test('a command typed and entered before the palette has the focus is done', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await openSample(page, /Заявление/)
  await downTo(page, /^Мы призываем/)
  // All keys in one turn of the page: no frame is drawn between them.
  await page.evaluate(() => {
    const keys = ['п', 'л', 'а', 'н', ' ', 'в', ' '].map((key) => ({ key }))
    for (const init of [{ key: 'k', code: 'KeyK', ctrlKey: true }, ...keys, { key: 'Enter', code: 'Enter' }])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('dialog', { name: /план/i })).toBeVisible()
})

test('what the file has by words typed and entered at once is opened', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  await app.openSample()
  await app.command('руководство для наблюдателей')
  await expect(new DocumentPage(page).clauses().filter({ hasText: 'руководство для наблюдателей' })).toBeVisible()
  await app.command('Северные речные сказы')
  await expect(page.locator('.agenda-card')).toContainText('Северные речные сказы')
  await app.command('Нгуен')
  await expect(page.locator('.person-card')).toContainText('Нгуен')
})

test('Escape closes a list first, then the dialog of its field', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await openSample(page, /Резолюция/)
  await command(page, 'представленные страны')
  const field = page.getByPlaceholder('Добавить…')
  await expect(field).toBeFocused()
  await page.keyboard.type('абх')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await command(page, 'представленные страны')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(textbox(page)).toBeFocused()
})
