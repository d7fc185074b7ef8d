import type { Download, Locator, Page } from '@playwright/test'
import type { App, Language } from './app.ts'

const words = {
  ru: { title: 'Выгрузка участников', what: 'Что выгрузить', go: 'Выгрузить' },
  en: { title: 'Export participants', what: 'What to export', go: 'Export' },
} as const satisfies Readonly<Record<Language, object>>

/** The dialog in which participants are handed out: lists, badges, tables, letters. */
export class HandOuts {
  readonly page: Page
  readonly app: App
  readonly dialog: Locator

  constructor(app: App) {
    this.app = app
    this.page = app.page
    this.dialog = app.page.getByRole('dialog', { name: words[app.language].title })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E')
    await this.dialog.waitFor()
  }

  what(): Locator {
    return this.dialog.getByRole('combobox', { name: words[this.app.language].what })
  }

  async choose(name: string): Promise<void> {
    await this.what().click()
    await this.page.getByRole('option', { name }).click()
  }

  /** The sheet that is drawn, named with how many people there are. */
  sheet(people: RegExp): Locator {
    return this.dialog.getByRole('figure', { name: people })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Exports what is chosen and takes what comes down. */
  async export(): Promise<Download> {
    return this.app.download(this.button(words[this.app.language].go))
  }
}
