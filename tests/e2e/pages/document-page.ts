import { type Locator, type Page } from '@playwright/test'

/** The page of a document being drafted. */
export class DocumentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
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

  /** Marks and endings as printed around the texts, e.g. `1.` and `.`. */
  async printed(): Promise<readonly string[]> {
    const lines = await this.page.locator('.page-part[data-part="operative"] .page-line').all()
    return Promise.all(lines.map(async (line) => (await line.innerText()).replaceAll(/\s+/gu, ' ').trim()))
  }

  async caretToEnd(text: Locator): Promise<void> {
    await text.click()
    await this.page.keyboard.press('Control+End')
  }
}
