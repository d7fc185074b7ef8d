import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/clipboard/${name}`, import.meta.url), 'utf8')

interface Clipping {
  readonly text: string
  readonly html: string
}

/** Pastes as a program would have put it on the clipboard. */
async function paste(page: Page, { text, html }: Clipping): Promise<void> {
  await page.locator('.page-body').evaluate(
    (body, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', given.text)
      if (given.html !== '') clipboardData.setData('text/html', given.html)
      body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { text, html },
  )
}

/** What the page puts on the clipboard. */
async function copy(page: Page, type: 'copy' | 'cut' = 'copy'): Promise<Clipping> {
  return page.locator('.page-body').evaluate((body, name) => {
    const clipboardData = new DataTransfer()
    body.dispatchEvent(new ClipboardEvent(name, { clipboardData, bubbles: true, cancelable: true }))
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  }, type)
}

async function openStatement(page: Page, host: RunningHost): Promise<DocumentPage> {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  return paper
}

test('a list copied in Word becomes clauses after the one with the caret, as one step', async ({ page, host }) => {
  const paper = await openStatement(page, host)
  const before = await paper.clauses().allInnerTexts()
  await paper.caretToEnd(paper.clauses().first())
  await paste(page, { html: fixture('word.html'), text: '1. Одобрить' })
  await expect(paper.clauses()).toHaveCount(before.length + 5)
  expect((await paper.printed()).slice(1, 6)).toEqual([
    '2. Одобрить доклад секретариата.',
    '3. Поручить совету:',
    'а) издать сборник;',
    'б) снять фильм.',
    '4. Поблагодарить хозяев конференции.',
  ])
  expect(await paper.withCaret()).toBe('Поблагодарить хозяев конференции')
  await page.keyboard.press('Control+z')
  await expect(paper.clauses()).toHaveText(before)
})

test('words of one line come into the sentence, with the spaces around them', async ({ page, host }) => {
  const paper = await openStatement(page, host)
  const first = paper.clauses().first()
  const words = await first.innerText()
  await paper.caretToEnd(first)
  await paste(page, { text: ' и вод\u00adная гладь', html: '' })
  await expect(first).toHaveText(`${words} и водная гладь`)
  await paste(page, { text: ' снова и вновь', html: "<span style='color:red'> <b>снова</b> и вновь</span>" })
  await expect(first).toHaveText(`${words} и водная гладь снова и вновь`)
  await expect(first.locator('strong')).toHaveText('снова')
})

test('clauses that are cut and pasted come with their sub-clauses; others read them with numbers and marks', async ({
  page,
  host,
}) => {
  const paper = await openStatement(page, host)
  const [first = '', second = '', third = ''] = await paper.clauses().allInnerTexts()
  await paper.select(paper.clauses().first(), paper.clauses().nth(1))
  const piece = await copy(page, 'cut')
  expect(piece.text).toBe(`1.\t${first}.\n2.\t${second}.`)
  expect(piece.html).toContain('<p style=')
  await expect(paper.clauses()).toHaveText(['', third])
  await paper.caretToEnd(paper.clauses().nth(1))
  await paste(page, piece)
  await expect(paper.clauses()).toHaveText(['', third, first, second])
})
