import type { Locator, Page } from '@playwright/test'
import type { App, Language } from './app.ts'

const words = {
  ru: {
    open: 'Импорт…',
    choose: 'Выбрать файл…',
    apply: 'Применить',
    rows: 'Строки списка',
    header: 'Названия столбцов',
  },
  en: { open: 'Import…', choose: 'Choose a file…', apply: 'Apply', rows: 'Rows of the list', header: 'Headings' },
} as const satisfies Readonly<Record<Language, object>>

/** The screen on which a list of people is looked at before it is applied. */
export class ListImport {
  readonly page: Page
  readonly app: App

  constructor(app: App) {
    this.app = app
    this.page = app.page
  }

  get #words() {
    return words[this.app.language]
  }

  /** From the list of participants. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.open }).click()
    await this.page.getByRole('button', { name: this.#words.choose }).waitFor()
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: this.#words.choose }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }

  grid(): Locator {
    return this.page.getByRole('grid', { name: this.#words.rows })
  }

  /** The mark of a row by the number of the row in the file: what becomes of it. */
  mark(number: number): Locator {
    return this.grid()
      .getByRole('rowheader')
      .filter({ has: this.page.locator('.list-number', { hasText: new RegExp(`^${number}$`, 'u') }) })
  }

  /** A cell of the row of a number, by what its column is. */
  cell(number: number, target: string): Locator {
    return this.page
      .locator('.list-row')
      .filter({ has: this.page.locator('.list-number', { hasText: new RegExp(`^${number}$`, 'u') }) })
      .locator(`[data-target="${target}"]`)
  }

  panel(): Locator {
    return this.page.getByRole('complementary')
  }

  /** Which row names the columns. */
  header(): Locator {
    return this.grid().getByRole('combobox', { name: this.#words.header, exact: true })
  }

  /** What the column of that name is. */
  column(name: string): Locator {
    return this.grid().getByRole('combobox', { name, exact: false })
  }

  /** Gives a cell another text. */
  async correct(number: number, target: string, text: string): Promise<void> {
    await this.cell(number, target).dblclick()
    await this.page.locator('.value-editor input').fill(text)
    await this.page.keyboard.press('Enter')
  }

  /** The words of what will be stored. */
  summary(): Locator {
    return this.page.locator('.list-bar output')
  }

  filter(name: string): Locator {
    return this.page.locator('.list-filter', { hasText: name })
  }

  async show(name: string): Promise<void> {
    await this.filter(name).click()
  }

  apply(): Locator {
    return this.page.getByRole('button', { name: this.#words.apply, exact: true })
  }
}
