import { CheckInPage } from '../pages/check-in-page.ts'
import { openWithPeople, type Person } from '../pages/people.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

const given = ['Анна', 'Борис', 'Вера']
/** Thirty surnames that differ in their first three letters, and a few who are not delegates. */
const surnames = [
  'Абаева', 'Бугров', 'Валеев', 'Гусева', 'Дёмина', 'Ежова', 'Жданов', 'Зимина', 'Иванов', 'Калинин',
  'Лапина', 'Мухина', 'Носова', 'Орлова', 'Павлов', 'Рощина', 'Сабиров', 'Титова', 'Уварова', 'Фомина',
  'Хасанов', 'Цветков', 'Чернов', 'Шилова', 'Щукина', 'Эркинов', 'Юдина', 'Яковлева', 'Ёлкина', 'Громов',
] // prettier-ignore
const people: readonly Person[] = surnames.map((surname, at) => [
  `${surname} ${given[at % given.length]}`,
  {
    role: 'delegate',
    delegation: at % 2 === 0 ? 'Армения' : 'Казахстан',
    badgeNumber: String(at + 1).padStart(3, '0'),
  },
])

test('thirty people are checked in by three letters and Enter', async ({ host, page }) => {
  const { core, conferenceId } = await openWithPeople(page, host, people)
  const rule = { counted: 'delegates', numerator: 1, denominator: 2, mustExceed: true } as const
  await core.quorum.setRule({ conferenceId, rule })
  const door = new CheckInPage(page)
  await door.open()
  await expect(door.field).toBeFocused()
  await expect(door.count).toHaveText('0 из 30')
  await expect(door.quorum).toContainText('Кворума нет')
  for (const [at, surname] of surnames.entries()) {
    await door.enter(surname.slice(0, 3).toLowerCase())
    await expect(door.outcome).toContainText(surname)
    await expect(door.count).toHaveText(`${at + 1} из 30`)
    if (at === 14) await expect(door.quorum).toContainText('Кворума нет')
    if (at === 15) await expect(door.quorum).toContainText('Кворум есть')
  }
  await expect(door.recent).toHaveCount(10)
  await expect(door.status).toHaveText('прибыли 30 из 30 (кворум 16 ✓)')
  const listed = await core.delegation.list({ conferenceId, language: 'ru', sessionId: null })
  expect(listed.map(({ name, arrived }) => [name, arrived])).toEqual([
    ['Армения', 15],
    ['Казахстан', 15],
  ])
})

test('a badge marks at once, nobody is marked twice, a mark is taken back', async ({ host, page }) => {
  await openWithPeople(page, host, people.slice(0, 12))
  const door = new CheckInPage(page)
  await door.open()
  await door.enter('2')
  await expect(door.outcome).toContainText('Бугров Борис')
  // As fast as a reader of badges sends them.
  await page.keyboard.type('003\n004\n')
  await expect(door.outcome).toContainText('Гусева Анна')
  await expect(door.count).toHaveText('3 из 12')
  await door.enter('0')
  await expect(door.outcome).toContainText('Бейджа с номером 0 в списке нет')
  await door.enter('буг')
  await expect(door.outcome).toContainText('Отметка уже стоит')
  await expect(door.count).toHaveText('3 из 12')
  await expect(door.field).toBeFocused()

  await door.enter('зим')
  await expect(door.outcome).toContainText('Зимина')
  await page.keyboard.press('Control+z')
  await expect(door.count).toHaveText('3 из 12')
  await expect(door.outcome).toHaveCount(0)
  await door.recent.first().getByRole('button', { name: 'Отменить отметку: Гусева Анна' }).click()
  await expect(door.outcome).toContainText('Отметка снята: Гусева Анна')
  await expect(door.count).toHaveText('2 из 12')
  await expect(door.field).toBeFocused()

  await page.keyboard.type('а')
  await expect(door.rows.first()).toContainText('Абаева')
  await page.keyboard.press('ArrowDown')
  const second = await door.rows.nth(1).locator('.entry-name').textContent()
  await page.keyboard.press('Enter')
  await expect(door.outcome).toContainText(second ?? '-')
})

test('who is not on the list is registered in one line and one step', async ({ host, page }) => {
  const { core, conferenceId } = await openWithPeople(page, host, people.slice(0, 3))
  const door = new CheckInPage(page)
  await door.open()
  await page.keyboard.type('Рустамова')
  await expect(page.getByText('Никого не нашли')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(door.late).toBeFocused()
  await expect(door.late).toHaveValue('Рустамова')
  await page.keyboard.press('Escape')
  await expect(door.field).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' Зарина, Таджикистан, делегат')
  await expect(page.locator('.entry-late-read')).toHaveText('Рустамова Зарина · новая делегация: Таджикистан · Делегат')
  await page.keyboard.press('Enter')
  await expect(door.outcome).toContainText('Зарегистрировано на месте')
  await expect(door.outcome).toContainText('Рустамова Зарина')
  await expect(door.count).toHaveText('1 из 4')
  await expect(door.field).toBeFocused()
  const names = async () =>
    (await core.delegation.list({ conferenceId, language: 'ru', sessionId: null })).map(({ name }) => name)
  expect(await names()).toContain('Таджикистан')
  await page.keyboard.press('Control+z')
  await expect(door.count).toHaveText('0 из 3')
  expect(await names()).not.toContain('Таджикистан')
})

test('a session is made on the spot, and the rule of the quorum turns with it', async ({ host, page }) => {
  await openWithPeople(page, host, people.slice(0, 4))
  const door = new CheckInPage(page)
  await door.open()
  await page.getByRole('button', { name: 'Новое заседание' }).click()
  await page.keyboard.type('Пленарное заседание')
  await page.keyboard.press('Enter')
  await expect(door.field).toBeFocused()
  await page.getByRole('button', { name: 'Правило кворума…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Правило кворума' })
  await dialog.getByLabel('Делегации, от которых есть хоть один делегат').check()
  await dialog.getByLabel('Другая').check()
  await dialog.getByLabel('Частей').fill('3')
  await dialog.getByLabel('Из').fill('4')
  await dialog.getByLabel('Не менее этой доли').check()
  await expect(dialog).toContainText('не менее 3/4 делегаций, то есть 2 из 2')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(door.quorum).toContainText('не менее 3/4 делегаций')
  await door.field.focus()
  await door.enter('аба')
  await expect(door.status).toHaveText('делегаций 1 из 2 (до кворума 1)')
  await door.enter('буг')
  await expect(door.quorum).toContainText('Кворум есть')
  await expect(door.status).toHaveText('делегаций 2 из 2 (кворум 2 ✓)')
  await door.chooseDoor(/Вход на конференцию/)
  await expect(door.count).toHaveText('2 из 4')
  await page.keyboard.press('Alt+1')
  await door.status.click()
  await expect(door.field).toBeFocused()
})
