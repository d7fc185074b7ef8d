import type { Locator, Page } from '@playwright/test'

/** The agenda as a person sees it, in Russian. */
export class AgendaPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  timetable(): Locator {
    return this.page.locator('.tt')
  }

  /** A session on the timetable. */
  block(title: string | RegExp): Locator {
    return this.page.locator('.tt-block').filter({ has: this.page.locator('strong', { hasText: title }) })
  }

  /** What a block says of its time: «10:00–11:00». */
  time(title: string | RegExp): Locator {
    return this.block(title).locator('.tt-time')
  }

  /** Ground of a hall, by its place from the left. */
  column(at: number): Locator {
    return this.page.locator('.tt-column').nth(at)
  }

  /** A line of the agenda in the list or in the card. */
  row(words: string | RegExp): Locator {
    return this.page.locator('.agenda-row').filter({ hasText: words })
  }

  /** Says how many conflicts there are, and shows them. */
  conflictsButton(): Locator {
    return this.page.locator('.agenda-conflicts-button')
  }

  card(): Locator {
    return this.page.locator('.agenda-card')
  }

  /** Point of the page at a time in a hall. */
  async pointAt(hall: number, time: string): Promise<{ readonly x: number; readonly y: number }> {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const hour = await this.hourHeight()
    const box = await this.column(hall).boundingBox()
    if (box === null) throw new Error(`No hall at ${hall}`)
    return { x: box.x + box.width / 2, y: box.y + ((hours * 60 + minutes) * hour) / 60 }
  }

  /** Pixels of an hour. */
  async hourHeight(): Promise<number> {
    return this.timetable().evaluate((element) => Number.parseFloat(element.style.getPropertyValue('--hour')))
  }

  /** Draws a session from one time to another and types its title. */
  async draw(hall: number, from: string, to: string, title: string): Promise<void> {
    const [begin, end] = [await this.pointAt(hall, from), await this.pointAt(hall, to)]
    await this.page.mouse.move(begin.x, begin.y + 1)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x, (begin.y + end.y) / 2)
    await this.page.mouse.move(end.x, end.y - 1)
    await this.settled()
    await this.page.mouse.up()
    await this.page.keyboard.type(title)
    await this.page.keyboard.press('Enter')
    await this.block(title).waitFor()
  }

  /** Drags from a place to another; what follows the pointer is drawn with the next picture. */
  async drag(from: Locator, by: { readonly x?: number; readonly y?: number }, to?: Locator): Promise<void> {
    const box = await from.boundingBox()
    if (box === null) throw new Error('Nothing to drag')
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)]
    const target = to === undefined ? null : await to.boundingBox()
    const end =
      target === null
        ? { x: x + (by.x ?? 0), y: y + (by.y ?? 0) }
        : { x: target.x + target.width / 2, y: target.y + target.height / 2 }
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move((x + end.x) / 2, (y + end.y) / 2)
    await this.page.mouse.move(end.x, end.y)
    await this.settled()
    await this.page.mouse.up()
  }

  /** Two pictures of the display have passed. */
  private async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
}
