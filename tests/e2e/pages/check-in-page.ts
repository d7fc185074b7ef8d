import type { Locator, Page } from '@playwright/test'
import type { Language } from './app.ts'

const words = {
  ru: {
    place: 'Регистрация',
    field: 'Фамилия или номер бейджа',
    recent: 'Отмечены последними',
    door: 'Где отмечаем',
    late: 'Зарегистрировать на месте',
    quorum: 'Правило кворума…',
  },
  en: {
    place: 'Check-in',
    field: 'Surname or badge number',
    recent: 'Marked last',
    door: 'Where we mark',
    late: 'Register on the spot',
    quorum: 'Quorum rule…',
  },
} as const

/** The screen of the door. */
export class CheckInPage {
  readonly page: Page
  readonly words: (typeof words)[Language]
  readonly field: Locator
  /** What became of the last thing that was typed. */
  readonly outcome: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly quorum: Locator
  readonly recent: Locator
  readonly late: Locator
  readonly status: Locator

  constructor(page: Page, language: Language = 'ru') {
    this.page = page
    this.words = words[language]
    this.field = page.getByRole('combobox', { name: this.words.field })
    this.outcome = page.locator('.entry-outcome')
    this.rows = page.getByRole('option').filter({ has: page.locator('.entry-name') })
    this.count = page.locator('.entry-count strong')
    this.quorum = page.locator('.entry-quorum')
    this.recent = page.getByRole('region', { name: this.words.recent }).getByRole('listitem')
    this.late = page.getByLabel(this.words.late)
    this.status = page.locator('.status-line').getByRole('link').last()
  }

  /** By its shortcut, from anywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+6')
    await this.field.waitFor()
  }

  /** Types letters and presses Enter, as at the door. */
  async enter(typed: string): Promise<void> {
    await this.page.keyboard.type(typed)
    await this.page.keyboard.press('Enter')
  }

  async chooseDoor(name: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words.door }).click()
    await this.page.getByRole('option', { name }).click()
  }
}
