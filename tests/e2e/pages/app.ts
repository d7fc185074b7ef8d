import { expect, type Download, type Locator, type Page } from '@playwright/test'

const words = {
  ru: {
    sample: 'Открыть пример',
    newConference: 'Новая конференция',
    create: 'Создать',
    import: 'Загрузить резолюцию',
    saved: /сохранено/,
  },
  en: {
    sample: 'Open the sample',
    newConference: 'New conference',
    create: 'Create',
    import: 'Import a resolution',
    saved: /saved/,
  },
} as const
export type Language = keyof typeof words

export const placeNames = {
  ru: { overview: 'Обзор', agenda: 'Повестка', participants: 'Участники', documents: 'Документы', plan: 'План' },
  en: {
    overview: 'Overview',
    agenda: 'Agenda',
    participants: 'Participants',
    documents: 'Documents',
    plan: 'Plan',
  },
} as const
export type Place = keyof (typeof placeNames)['ru']

/** The window as a person sees it, in one language. */
export class App {
  readonly page: Page
  readonly language: Language

  constructor(page: Page, language: Language = 'ru') {
    this.page = page
    this.language = language
  }

  async speak(language: Language): Promise<App> {
    await this.page.getByText(language, { exact: true }).first().click()
    return new App(this.page, language)
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: words[this.language].sample }).click()
    await this.#overview().waitFor()
  }

  /** Begins an empty conference from the first screen. */
  async newConference(title: string): Promise<void> {
    const { newConference, create } = words[this.language]
    await this.page.getByRole('button', { name: newConference }).click()
    const dialog = this.page.getByRole('dialog', { name: newConference })
    await dialog.getByRole('textbox').fill(title)
    await dialog.getByRole('button', { name: create, exact: true }).click()
    await this.#overview().waitFor()
  }

  /** Does the first thing the palette finds by these words. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByPlaceholder(/^(Найти или сделать|Search or do)/u)).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
  }

  #overview(): Locator {
    return this.page.getByRole('list').filter({ has: this.page.locator('.todo-line') })
  }

  /** Gives a text to the reader through the first screen. */
  async importText(name: string, text: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: words[this.language].import }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await this.page.locator('.item-card').first().waitFor()
  }

  /** Gives a file of Word to the reader through the first screen. */
  async importWord(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: words[this.language].import }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }

  async go(place: Place): Promise<void> {
    await this.page.getByRole('link', { name: placeNames[this.language][place], exact: true }).click()
  }

  saved(): Locator {
    return this.page.locator('.status-item output').filter({ hasText: words[this.language].saved })
  }

  /** Presses a button that ends in a download. */
  async download(button: Locator): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await button.click()
    return download
  }
}
