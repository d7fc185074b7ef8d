import { expectAccessible } from '../pages/accessible.ts'
import { App, type Language } from '../pages/app.ts'
import { CheckInPage } from '../pages/check-in-page.ts'
import { openWithPeople, type Person } from '../pages/people.ts'
import { expect, test } from './fixtures.ts'

const people: readonly Person[] = ['Абаева Анна', 'Бугров Борис', 'Валеев Рашид', 'Гусева Вера'].map((line) => [line])

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('presence at a session is ticked in the list, and the list is of those who are there or not', async ({
    host,
    page,
  }) => {
    const { core, conferenceId } = await openWithPeople(page, host, people)
    await core.agenda.putSession({ id: null, conferenceId, title: 'Открытие' })
    await new App(page).go('participants')
    const grid = page.getByRole('grid')
    const names = page.locator('[role="rowheader"]')
    await grid.waitFor()
    await page.getByRole('button', { name: 'Присутствие', exact: true }).click()
    const form = page.getByRole('dialog', { name: 'Присутствие' })
    await form.getByRole('combobox', { name: 'На заседании' }).click()
    await page.getByRole('option', { name: 'Открытие' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Присутствует: Бугров Борис' }).click()
    await expect(page.getByRole('checkbox', { name: 'Присутствует: Бугров Борис' })).toBeChecked()
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('checkbox', { name: 'Присутствует: Валеев Рашид' })).toBeChecked()
    await page.getByRole('button', { name: 'Присутствие: Открытие', exact: true }).click()
    await form.getByText('Отсутствующих').click()
    await expect(names).toHaveText(['Абаева Анна', 'Гусева Вера'])
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Выбрать всех' }).click()
    await page.getByRole('button', { name: 'Присутствуют', exact: true }).click()
    await expect(page.getByText('Никто не подходит')).toBeVisible()
    await page.getByRole('button', { name: 'Снять условие «Отсутствуют: Открытие»' }).click()
    await expect(names).toHaveCount(4)
    expect((await core.agenda.sessions({ conferenceId }))[0]?.present).toBe(4)
  })

  test('who is selected is copied whole, rows that are not here too; the head tells all from some', async ({
    context,
    host,
    page,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const many = Array.from({ length: 260 }, (_, at): Person => [`Участник ${String(at).padStart(3, '0')}`])
    await openWithPeople(page, host, many)
    await new App(page).go('participants')
    const all = page.getByRole('checkbox', { name: 'Выбрать всех' })
    await all.click()
    await expect(all).toBeChecked()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Control+c')
    await expect(page.getByText('Скопировано 260 строк')).toBeVisible()
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/u)
    expect(lines).toHaveLength(261)
    expect(lines.at(-1)).toContain('Участник 259')
    await page.getByLabel('Найти в списке').fill('Участник 001')
    await expect(page.locator('[role="rowheader"]')).toHaveCount(1)
    await expect(all).toBeChecked()
    await page.getByLabel('Найти в списке').fill('')
    await expect(page.locator('[role="rowheader"]').nth(5)).toBeVisible()
    await page.getByRole('checkbox', { name: 'Выбрать: Участник 003' }).click()
    await expect(all).not.toBeChecked()
    await expect(all).toHaveJSProperty('indeterminate', true)
  })
})

const languages: readonly Language[] = ['ru', 'en']
for (const language of languages)
  test.describe(language, () => {
    test.use({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('axe finds nothing at the door, in the table of delegations and in the rule of quorum', async ({
      host,
      page,
    }) => {
      const { core, conferenceId } = await openWithPeople(page, host, people, language)
      const rule = { counted: 'delegates', numerator: 1, denominator: 2, mustExceed: true } as const
      await core.quorum.setRule({ conferenceId, rule })
      const door = new CheckInPage(page, language)
      const check = (screen: string) => expectAccessible(page, screen)
      await door.open()
      await door.enter('буг')
      await expect(door.outcome).toContainText('Бугров')
      await check('marked')
      await door.enter('буг')
      await expect(door.outcome).toHaveAttribute('data-kind', 'warning')
      await check('already')
      await page.keyboard.type('а')
      await expect(door.rows.first()).toBeVisible()
      await check('found')
      await page.keyboard.type('ььь')
      await expect(door.rows).toHaveCount(0)
      await page.keyboard.press('Enter')
      await expect(door.late).toBeFocused()
      await check('late')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: door.words.quorum }).click()
      await page.getByRole('dialog').getByRole('radio').first().waitFor()
      await check('quorum')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+7')
      await page.locator('.delegations .empty-state').waitFor()
      await check('no delegations')
      await core.delegation.put({
        id: null,
        conferenceId,
        name: 'Перу',
        country: 'PE',
        organizationId: null,
        headId: null,
        seats: 2,
        quota: 0,
      })
      await page.locator('.delegation-value').first().waitFor()
      await check('delegations')
    })
  })
