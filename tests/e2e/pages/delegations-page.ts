import type { Locator, Page } from '@playwright/test'

/** The table of delegations, in Russian. */
export class DelegationsPage {
  readonly page: Page
  readonly names: Locator
  readonly grid: Locator
  /** The value that is edited. */
  readonly editor: Locator
  /** What is wrong with it. */
  readonly problem: Locator

  constructor(page: Page) {
    this.page = page
    this.names = page.locator('.delegations-table tbody th')
    this.grid = page.getByRole('grid')
    this.editor = page.locator('.delegation-editor input')
    this.problem = page.locator('.delegation-editor').getByRole('alert')
  }

  /** By its shortcut, from anywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+7')
    await this.page.getByRole('heading', { name: 'Делегации', exact: true }).waitFor()
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader').filter({ hasText: name }) })
  }

  /** Puts a value in place of another, as by the keyboard. */
  async edit(name: string, field: string, value: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: new RegExp(`^${field}, `, 'u') })
      .press('Enter')
    await this.editor.fill(value)
    await this.page.keyboard.press('Enter')
  }

  async make(by: 'По странам участников' | 'По организациям участников'): Promise<void> {
    await this.page.getByRole('button', { name: 'Составить' }).click()
    await this.page.getByRole('menuitem', { name: by }).click()
  }
}
