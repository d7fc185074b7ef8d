import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../pages/accessible.ts'
import { App, type Language } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

// axe reads every element of a screen: slow where other work is done.
test.setTimeout(300_000)

const words = {
  ru: {
    search: 'Найти в списке',
    card: /^Карточка: /,
    more: 'Ещё',
    duplicates: 'Возможные повторы участников…',
    duplicatesTitle: 'Возможные повторы',
    merge: 'Объединить…',
    mergeTitle: 'Объединить 2 записи в одну',
    condition: 'Условие',
    columns: 'Графы',
    anyView: /^Все участники/,
    view: 'Визы в работе',
    /** Surnames of the sample in the order of the alphabet: first, second and last. */
    first: 'Абдраимов Ерлан Сакенович',
    second: 'Абрамова Тамара Георгиевна',
    last: 'Shcherbakov Yury',
    sought: 'ключевая',
    found: ['Нехлюдов Арсений Платонович', 'Оболенцева Клавдия Родионовна'],
  },
  en: {
    search: 'Find in the list',
    card: /^Card: /,
    more: 'More',
    duplicates: 'Possible duplicates of participants…',
    duplicatesTitle: 'Possible duplicates',
    merge: 'Merge…',
    mergeTitle: 'Merge 2 records into one',
    condition: 'Condition',
    columns: 'Columns',
    anyView: /^All participants/,
    view: 'Visas in progress',
    first: 'Abdel Rasoul Tarek',
    second: 'Abernethy I. F.',
    last: 'Гулиев Рустам Али оглы',
    sought: 'cobh',
    found: ['Ní Dhonnchú Gráinne', 'Ó Murchadha Fiachra'],
  },
} as const

const rows = (page: Page): Locator => page.locator('[role="rowheader"]')

async function openList(page: Page, language: Language): Promise<void> {
  const app = new App(page, language)
  await page.locator('.door').first().waitFor()
  await app.openSample()
  await app.go('participants')
  await rows(page).first().waitFor()
}

for (const language of ['ru', 'en'] as const) {
  const say = words[language]

  test.describe(language, () => {
    test.use({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('axe finds nothing in the list, what opens over it and beside it', async ({ host, page }) => {
      expect(host.url).not.toBe('')
      await openList(page, language)
      await expectAccessible(page, 'list')
      await rows(page).first().dblclick()
      await page.getByRole('complementary', { name: say.card }).waitFor()
      await expectAccessible(page, 'card')
      await page.keyboard.press('Escape')
      await page.getByRole('grid').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await expectAccessible(page, 'two selected')
      await page.keyboard.press('Escape')
      await page.keyboard.press('F2')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say.condition, exact: true }).click()
      await page.getByRole('dialog', { name: say.condition }).waitFor()
      await expectAccessible(page, 'condition')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say.columns, exact: true }).click()
      await page.getByRole('dialog', { name: say.columns }).waitFor()
      await expectAccessible(page, 'columns')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: say.anyView }).click()
      await page.getByRole('menuitem', { name: say.view }).click()
      await page.locator('.people-condition').waitFor()
      await expectAccessible(page, 'a view with a condition')
      await page.getByRole('button', { name: say.more, exact: true }).click()
      await page.getByRole('menuitem', { name: say.duplicates }).click()
      const pairs = page.getByRole('dialog', { name: say.duplicatesTitle })
      await expect(pairs.getByRole('button', { name: say.merge })).toHaveCount(7)
      await expectAccessible(page, 'duplicates')
      await pairs.getByRole('button', { name: say.merge }).first().click()
      await page.getByRole('dialog', { name: say.mergeTitle }).waitFor()
      await expectAccessible(page, 'merge')
    })
  })

  test.describe(`${language}, with keys alone`, () => {
    test.use({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' })

    test('the list is walked, a card read, a value corrected and taken back, a person found', async ({
      host,
      page,
    }) => {
      expect(host.url).not.toBe('')
      await openList(page, language)
      const grid = page.getByRole('grid')
      await page.getByLabel(say.search).focus()
      await page.keyboard.press('Enter')
      await expect(grid).toBeFocused()
      await page.keyboard.press('Control+Home')
      const active = () =>
        grid.evaluate(
          (element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.innerText,
        )
      await expect.poll(active).toBe(say.first)
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Home')
      await expect.poll(active).toBe(say.last)
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Enter')
      const card = page.getByRole('complementary', { name: say.card })
      await expect(card.getByRole('heading', { name: say.first })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(card).toBeHidden()
      await expect(grid).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect.poll(active).toBe(say.second)

      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      const post = await active()
      await page.keyboard.press('F2')
      await page.locator('.value-editor input').waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      await expect(grid).toBeFocused()
      await page.keyboard.press('ArrowUp')
      await expect.poll(active).toBe('7')
      await page.keyboard.press('Control+z')
      await expect.poll(active).toBe(post)

      await page.getByLabel(say.search).focus()
      await page.keyboard.type(say.sought)
      await expect(rows(page)).toHaveText([...say.found])
      await page.keyboard.press('Enter')
      await expect(grid).toBeFocused()
    })
  })
}
