import { expect, type Page } from '@playwright/test'
import { settledParagraphs } from '../../support/settled-docx.ts'
import { App } from './app.ts'
import { DocumentPage } from './document-page.ts'

/** What each host does in its own way: files are chosen and kept in native dialogs, or sent up and brought down. */
export interface Hands {
  /** Gives the draft to the reader through the first screen. */
  readonly giveDraft: () => Promise<void>
  /** Stores what was read, which makes the file of the conference. */
  readonly apply: () => Promise<void>
  /** Does what ends in a file of that name, and gives its bytes. */
  readonly keep: (name: string, act: () => Promise<void>) => Promise<Uint8Array>
}

/**
 * The editorial committee at work: its draft comes from Word, is corrected as it is read, rearranged, completed from the phrase library and
 * mended; a revision is kept; after the remark of a member what changed goes out as Word with tracked changes, beside the clean text.
 */
export async function committeeJourney(page: Page, hands: Hands): Promise<void> {
  const paper = new DocumentPage(page)
  await hands.giveDraft()
  await correctReading(page)
  await hands.apply()
  await expect.poll(() => paper.printed()).toEqual(asRead)

  await rearrange(page, paper)
  await addFromLibrary(page, paper)
  await repairTypography(page, paper)
  await expect.poll(() => paper.printed()).toEqual(forTheVote)
  await takeRevision(page)
  const older = await cleanCopy(page, hands, 'Проект.docx')

  await answerRemark(page, paper)
  const redline = await compared(page, hands)
  const newer = await cleanCopy(page, hands, 'Резолюция.docx')
  expect(numberedIn(newer)).toContain('3.\tОдобрить новый план совместной работы до 2028 года.')
  expect(settledParagraphs(redline, 'reject')).toEqual(settledParagraphs(older, 'accept'))
  expect(settledParagraphs(redline, 'accept')).toEqual(settledParagraphs(newer, 'accept'))
}

const asRead = [
  '1. Одобрить новый план совместной работы.',
  '2. Рекомендовать библиотекам речных городов:',
  'а) открыть читальные залы на набережных;',
  'б) вести общий каталог книг о реках.',
  '3. Поручить секретариату съезда издать сборник "Реки и книги" - до 1 марта 2027 г.',
  '4. Провести III съезд в городе Калуге в 2028 году.',
  '5. Поблагодарить город Ярославль за тёплый приём.',
]

const forTheVote = [
  '1. Рекомендовать библиотекам речных городов:',
  'а) вести общий каталог книг о реках;',
  'б) открыть читальные залы на набережных.',
  '2. Поручить секретариату съезда издать сборник «Реки и книги» – до 1 марта 2027 г.',
  '3. Одобрить новый план совместной работы.',
  '4. Провести III съезд в городе Калуге в 2028 году.',
  '5. Просить Министерство культуры поддержать съезд.',
  '6. Поблагодарить город Ярославль за тёплый приём.',
]

/** The changes of the draft are taken, what is no part of it is left out, two clauses run together are divided. */
async function correctReading(page: Page): Promise<void> {
  await page.locator('.item-card').first().waitFor()
  await expect(page.getByRole('radio', { name: 'с исправлениями' })).toBeChecked()
  await expect(page.getByText('1 примечание станет замечанием к пункту')).toBeVisible()
  await expect(page.getByText('1 сомнительное место')).toBeVisible()
  await page.getByRole('button', { name: 'Следующее' }).click()
  const doubtful = page.locator('.item-card[data-doubtful]')
  await expect(doubtful).toBeFocused()
  await expect(doubtful).toContainText('Вера, проверьте даты')
  await doubtful.getByRole('button', { name: 'Не включать' }).click()
  await expect(page.getByText('Сомнительных мест нет')).toBeVisible()

  const together = page.locator('.item-card').filter({ hasText: 'издать сборник' })
  await together.getByRole('button', { name: 'Разделить' }).click()
  const words = page.getByRole('group', { name: /с которого начнётся новый пункт/ })
  await words.getByRole('button', { name: 'Провести', exact: true }).click()
  await expect(page.locator('.item-words').filter({ hasText: /^Провести III съезд/ })).toHaveCount(1)
}

/** Alt and the arrows: a clause goes two places down, a sub-clause one up; the numbers follow. */
async function rearrange(page: Page, paper: DocumentPage): Promise<void> {
  await paper.caretToEnd(paper.clauses().filter({ hasText: 'Одобрить' }))
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await paper.caretToEnd(paper.clauses().filter({ hasText: 'вести общий каталог' }))
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await paper.printed()).slice(0, 3)).toEqual(forTheVote.slice(0, 3))
}

/** Alt+P, a few letters, Enter: a clause begins with the phrase, and the caret is behind it. */
async function addFromLibrary(page: Page, paper: DocumentPage): Promise<void> {
  await paper.caretToEnd(paper.clauses().filter({ hasText: 'Провести III съезд' }))
  await page.keyboard.press('Alt+p')
  const field = page.getByPlaceholder(/^Начало слова/)
  await field.fill('request')
  await expect(page.getByRole('option').first()).toContainText(/^Просить/)
  await field.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.type('Министерство культуры поддержать съезд')
  await expect(paper.clauses().filter({ hasText: 'Министерство' })).toHaveText(
    'Просить Министерство культуры поддержать съезд',
  )
}

/** Every change is seen before it is made. */
async function repairTypography(page: Page, paper: DocumentPage): Promise<void> {
  await new App(page).command('типограф')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('«Реки и книги» –').first()).toBeVisible()
  await dialog.getByRole('button', { name: /^Внести \d/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(paper.clauses().filter({ hasText: 'издать сборник' })).toContainText('«Реки и книги» –')
}

const revision = 'Проект для голосования'

async function takeRevision(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+s')
  await page.getByLabel('Название редакции').fill(revision)
  await page.keyboard.press('Enter')
  await page.getByText(`Редакция «${revision}» сохранена`).waitFor()
}

/** The comment of the draft has become a remark; it leads to its clause, is written in and ticked off. */
async function answerRemark(page: Page, paper: DocumentPage): Promise<void> {
  await page.getByRole('button', { name: 'Показать или скрыть сведения о пункте' }).click()
  await page.getByRole('tab', { name: 'Замечания' }).click()
  const remark = page.locator('.remark')
  await expect(remark).toContainText('Вера Лугова')
  await expect(remark).toContainText('Назвать срок плана')
  await remark.getByRole('button', { name: 'Перейти к пункту 3' }).click()
  await expect.poll(() => paper.withCaret()).toBe('Одобрить новый план совместной работы')
  await page.keyboard.press('End')
  await page.keyboard.type(' до 2028 года')
  await remark.getByRole('button', { name: 'Учтено' }).click()
  await expect(remark).toHaveCount(0)

  await paper.caretToEnd(paper.clauses().filter({ hasText: 'Поблагодарить' }))
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await paper.printed()).at(-1)).toMatch(/^6\. Просить/)
  await expect(new App(page).saved()).toBeVisible()
}

/** What changed since the revision, on the page, in words, and as Word with tracked changes. */
async function compared(page: Page, hands: Hands): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Редакции', exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(revision) }).click()
  const paper = page.locator('.redline')
  await expect(paper.locator('ins')).toHaveText([/до 2028 года/])
  await expect(paper.locator('del')).toHaveText(['6.', 'Поблагодарить город Ярославль за тёплый приём', '.'])
  await expect(page.getByText('добавлено 3 слова, перенесён 1 пункт')).toBeVisible()
  const bytes = await hands.keep('Правки.docx', async () => {
    await page.getByRole('button', { name: 'Выгрузить правки' }).click()
    await page.getByRole('menuitem', { name: 'В Word, с исправлениями…' }).click()
  })
  await closeDialog(page)
  await page.getByRole('button', { name: 'К документу' }).click()
  await page.locator('.page-sheet').waitFor()
  return bytes
}

async function cleanCopy(page: Page, hands: Hands, name: string): Promise<Uint8Array> {
  const bytes = await hands.keep(name, async () => {
    await page.keyboard.press('Control+e')
    await page.getByRole('button', { name: 'Выгрузить', exact: true }).click()
  })
  await closeDialog(page)
  return bytes
}

async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Закрыть', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)
}

const numberedIn = (docx: Uint8Array) =>
  settledParagraphs(docx, 'accept').map(({ printed }) => printed.replaceAll('\u00a0', ' '))
