import { expect, type Page } from '@playwright/test'
import { committeeDraft } from '../../support/committee-draft.ts'
import { App, type Language } from './app.ts'
import { DocumentPage } from './document-page.ts'

/** Who looks: at a page whose screens speak this language. */
export interface Visit {
  readonly page: Page
  readonly language: Language
}

/** A screen or dialog of drafting, reached by what a person does. */
export interface Stop {
  readonly name: string
  readonly reach: (visit: Visit) => Promise<void>
}

/** What is typed into the palette to get there. */
const commands = {
  ru: {
    checks: 'проверка документа',
    own: 'выделенное как оборот',
    opening: 'представленные',
    save: 'как шаблон',
    create: 'новый документ',
    typography: 'исправить типографику',
    revisions: 'редакции документа',
    compare: 'сравнить с последней',
  },
  en: {
    checks: 'what the checks',
    own: 'selection as a phrase',
    opening: 'countries',
    save: 'as a template',
    create: 'new document',
    typography: 'repair typography',
    revisions: 'revisions of',
    compare: 'compare with',
  },
} as const

async function command({ page, language }: Visit, name: keyof (typeof commands)['ru']): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('textbox').fill(commands[language][name])
  await expect(palette.getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(palette.locator('.mantine-Spotlight-search')).toHaveCount(0)
}

/** Closes what is open over the page: a list that is open in a dialog goes first. */
export async function leave({ page }: Visit): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
}

/** The draft of the committee from Word: tracked changes, a comment, a doubtful line. */
export const wordPreview: Stop = {
  name: 'import-word',
  reach: async ({ page }) => {
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+Shift+o')
    const buffer = Buffer.from(await committeeDraft())
    await (await chooser).setFiles({ name: 'Проект.docx', mimeType: 'application/octet-stream', buffer })
    await page.locator('.item-card').first().waitFor()
  },
}

/** The resolution of the sample, the caret in a clause that demands something. */
export const resolution: Stop = {
  name: 'document',
  reach: async ({ page, language }) => {
    await new App(page, language).go('documents')
    const paper = new DocumentPage(page)
    await paper.open(/Резолюция|heritage/)
    await paper.caretToEnd(paper.clauses().nth(1))
  },
}

const tab = async ({ page }: Visit, at: number): Promise<void> => {
  await page.getByRole('tab').nth(at).click()
}

const inspector: readonly Stop[] = [
  {
    name: 'directive',
    reach: async (visit) => {
      await command(visit, 'checks')
      await tab(visit, 0)
      await visit.page.locator('.directive-card').first().waitFor()
    },
  },
  {
    name: 'checks',
    reach: async (visit) => {
      await tab(visit, 1)
      await visit.page.locator('.checks-count').waitFor()
    },
  },
]

const talk: readonly Stop[] = [
  {
    name: 'remarks',
    reach: async (visit) => {
      await command(visit, 'checks')
      await tab(visit, 2)
      const { page } = visit
      await page.locator('.remark-form textarea').fill('Назвать срок и того, кто отвечает')
      await page.keyboard.press('Control+Enter')
      await page.locator('.remark').waitFor()
    },
  },
  {
    name: 'history',
    reach: async (visit) => {
      await tab(visit, 3)
      await visit.page.locator('.inspector .quiet, .reading').first().waitFor()
    },
  },
]

const finding: readonly Stop[] = [
  {
    name: 'find',
    reach: async ({ page, language }) => {
      await new DocumentPage(page).clauses().nth(1).click()
      await page.keyboard.press('Control+h')
      await page.keyboard.type(language === 'ru' ? 'реки' : 'the')
      await page.locator('.page-found').first().waitFor()
    },
  },
  {
    name: 'outline',
    reach: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('search').waitFor({ state: 'hidden' })
      if ((await page.locator('.outline').count()) === 0)
        await page.getByRole('toolbar').getByRole('button').first().click()
      await page.locator('.outline-filter input:not([type="hidden"])').last().click()
      await page.getByRole('option').nth(1).click()
      await page.locator('.outline > .quiet').waitFor()
    },
  },
]

const phrases: readonly Stop[] = [
  {
    name: 'phrase',
    reach: async ({ page }) => {
      await page.keyboard.press('Alt+p')
      await page.getByRole('option').first().waitFor()
    },
  },
]

const ownPhrases: readonly Stop[] = [
  {
    name: 'slash',
    reach: async ({ page }) => {
      const paper = new DocumentPage(page)
      await paper.caretToEnd(paper.clauses().nth(1))
      await page.keyboard.press('Enter')
      await page.keyboard.press('/')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await page.keyboard.type('req')
      await expect.poll(() => page.getByRole('option').count()).toBeLessThan(20)
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'own-phrases',
    reach: async (visit) => {
      await leave(visit)
      await new DocumentPage(visit.page).clauses().first().selectText()
      await command(visit, 'own')
      await visit.page.getByRole('dialog').locator('form').waitFor()
    },
  },
]

const dialogs: readonly Stop[] = [
  {
    name: 'opening',
    reach: async (visit) => {
      await command(visit, 'opening')
      await visit.page.locator('.sentence').waitFor()
    },
  },
  {
    name: 'reference',
    reach: async (visit) => {
      await leave(visit)
      await visit.page.keyboard.press('Alt+r')
      await visit.page.getByRole('dialog').locator('form').waitFor()
    },
  },
]

const typography: readonly Stop[] = [
  {
    name: 'typography',
    reach: async (visit) => {
      const paper = new DocumentPage(visit.page)
      await paper.caretToEnd(paper.clauses().nth(1))
      await visit.page.keyboard.type(' до 1 мая 2027 г. - "впервые"')
      await command(visit, 'typography')
      await visit.page.locator('.typography-changes').waitFor()
    },
  },
]

const templates: readonly Stop[] = [
  {
    name: 'template',
    reach: async (visit) => {
      await command(visit, 'save')
      await visit.page.getByRole('dialog').locator('form').waitFor()
    },
  },
  {
    name: 'new-document',
    reach: async (visit) => {
      await leave(visit)
      await command(visit, 'create')
      await visit.page.frameLocator('iframe').locator('h1').waitFor()
    },
  },
]

/** Keeps a revision and changes the text after it. */
async function revise({ page, language }: Visit): Promise<void> {
  await page.keyboard.press('Control+Alt+s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Проект для редакционного комитета, второе чтение')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const paper = new DocumentPage(page)
  await paper.caretToEnd(paper.clauses().nth(1))
  await page.keyboard.type(' до 1 мая 2027 года')
  await paper.caretToEnd(paper.clauses().nth(2))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(new App(page, language).saved()).toBeVisible()
}

const revisions: readonly Stop[] = [
  {
    name: 'take-revision',
    reach: async ({ page }) => {
      await page.keyboard.press('Control+Alt+s')
      await page.getByRole('dialog').locator('form').waitFor()
    },
  },
  {
    name: 'revisions',
    reach: async (visit) => {
      const { page } = visit
      await leave(visit)
      await revise(visit)
      await command(visit, 'revisions')
      await page.getByRole('table').waitFor()
    },
  },
]

const compare: readonly Stop[] = [
  {
    name: 'compare',
    reach: async (visit) => {
      await revise(visit)
      await command(visit, 'compare')
      await visit.page.locator('.change-line').first().click()
    },
  },
]

const outputs: readonly Stop[] = [
  {
    name: 'export',
    reach: async ({ page }) => {
      await page.keyboard.press('Control+e')
      await page.locator('.export-form').waitFor()
      await page.frameLocator('.sheet iframe').locator('h1').waitFor()
    },
  },
  {
    name: 'plan',
    reach: async (visit) => {
      await leave(visit)
      await new App(visit.page, visit.language).go('plan')
      await visit.page.locator('.row-state').first().waitFor()
    },
  },
]

/** Screens and dialogs over the resolution; within a group each begins where the one before ended. */
export const draftingStops = {
  inspector,
  talk,
  finding,
  phrases,
  ownPhrases,
  dialogs,
  typography,
  templates,
  revisions,
  compare,
  outputs,
}
