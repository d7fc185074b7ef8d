import type { Locator, Page } from '@playwright/test'
import type { Language } from './app.ts'

const words = {
  ru: { late: 'Опаздываем', minutes: 'На сколько минут', submit: 'Сдвинуть программу', hallWindow: 'Окно для зала' },
  en: {
    late: 'We are late',
    minutes: 'By how many minutes',
    submit: 'Shift the programme',
    hallWindow: 'Window for the hall',
  },
} as const

/** The screen of a session that is held. */
export class RunPage {
  readonly page: Page
  readonly words: (typeof words)[Language]
  /** What is on or due. */
  readonly title: Locator
  readonly when: Locator
  readonly speaker: Locator
  readonly session: Locator
  /** How late it is, and what follows from it. */
  readonly standing: Locator
  readonly next: Locator
  readonly key: Locator
  readonly clock: Locator
  readonly dialog: Locator

  constructor(page: Page, language: Language = 'ru') {
    this.page = page
    this.words = words[language]
    this.title = page.locator('.run-now h2')
    this.when = page.locator('.run-when')
    this.speaker = page.locator('[data-name="speaker"]')
    this.session = page.locator('[data-name="session"]')
    this.standing = page.locator('.run-standing')
    this.next = page.locator('.run-next li')
    this.key = page.locator('.run-key')
    this.clock = page.locator('.run-clock')
    this.dialog = page.getByRole('dialog', { name: this.words.late })
  }

  /** By its shortcut, from anywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+8')
    await this.key.waitFor()
  }

  /** Planned, running and actual times of a line of the day. */
  async times(title: string): Promise<readonly string[]> {
    const cells = await this.row(title).locator('td').allTextContents()
    return cells.slice(1)
  }

  row(title: string): Locator {
    return this.page.locator('.run-list tr').filter({ has: this.page.locator('td'), hasText: title })
  }

  /** Says how late it is, by the key; the minutes are proposed. */
  async askLate(): Promise<Locator> {
    await this.page.keyboard.press('d')
    await this.dialog.locator('.late-preview').waitFor()
    return this.dialog
  }

  /** A delay as it would move things: times before and after, and what. */
  async moves(): Promise<readonly string[]> {
    return this.dialog.locator('.late-moves li').allInnerTexts()
  }

  /** Opens the window of the hall. */
  async openHall(): Promise<Page> {
    const opened = this.page.context().waitForEvent('page')
    await this.page.getByRole('button', { name: this.words.hallWindow }).click()
    return opened
  }
}
