import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from './app.ts'

/** The page of a document being drafted. */
export class DocumentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** A document of the sample, opened from the first screen. */
  static async ofSample(app: App, title = /Заявление/): Promise<DocumentPage> {
    await app.openSample()
    await app.go('documents')
    const paper = new DocumentPage(app.page)
    await paper.open(title)
    return paper
  }

  /** Opens the document of that title from the list. */
  async open(title: RegExp): Promise<void> {
    await this.page.getByRole('link', { name: title }).click()
    await this.page.locator('.page-sheet').waitFor()
  }

  /** Texts of operative clauses in printed order. */
  clauses(): Locator {
    return this.page.locator('[data-part="operative"] .page-text')
  }

  /** Operative clauses of the first level, headings left out. */
  numbered(): Locator {
    return this.page.locator('[data-part="operative"] > .page-clauses > [data-role="clause"]')
  }

  /** Texts as printed, with the marks before and after them, e.g. `1.` and `.`. */
  async printed(): Promise<readonly string[]> {
    return this.clauses().evaluateAll((texts) =>
      texts.map((text) => {
        const mark = (side: '::before' | '::after') => {
          const { content } = getComputedStyle(text, side)
          return content.startsWith('"') ? JSON.parse(content) : ''
        }
        return `${mark('::before')} ${text.textContent}${mark('::after')}`.replaceAll(/\s+/gu, ' ').trim()
      }),
    )
  }

  async caretToEnd(text: Locator): Promise<void> {
    await this.#caretTo(text, 'end')
  }

  async caretToStart(text: Locator): Promise<void> {
    await this.#caretTo(text, 'start')
  }

  /** The text with the caret. */
  async withCaret(): Promise<string | null> {
    return this.page.evaluate(() => {
      const node = getSelection()?.anchorNode ?? null
      const element = node instanceof Element ? node : (node?.parentElement ?? null)
      return document.activeElement?.contains(element) === true
        ? (element?.closest('.page-text')?.textContent ?? null)
        : null
    })
  }

  /** Selects from the beginning of one text to the end of another. */
  async select(from: Locator, to: Locator): Promise<void> {
    await from.click()
    const last = await to.elementHandle()
    await from.evaluate((first, end) => {
      if (end !== null) getSelection()?.setBaseAndExtent(first, 0, end, end.childNodes.length)
    }, last)
  }

  /** Waits until the editor has taken the caret: what it draws in that moment would put back the one of the click. */
  async #caretTo(text: Locator, side: 'start' | 'end'): Promise<void> {
    await text.click()
    const isTaken = () =>
      text.evaluate(async (element, isEnd) => {
        getSelection()?.selectAllChildren(element)
        if (isEnd) getSelection()?.collapseToEnd()
        else getSelection()?.collapseToStart()
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
        const { anchorNode = null, anchorOffset = 0 } = getSelection() ?? {}
        if (!element.contains(anchorNode) || anchorNode === null) return false
        const before = document.createRange()
        before.setStart(element, 0)
        before.setEnd(anchorNode, anchorOffset)
        return before.toString().length === (isEnd ? (element.textContent ?? '').length : 0)
      }, side === 'end')
    await expect.poll(isTaken).toBe(true)
  }
}
