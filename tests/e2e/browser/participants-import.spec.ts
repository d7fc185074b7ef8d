import type { Page } from '@playwright/test'
import { messyWorkbook } from '../../support/messy-list.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { App, type Language } from '../pages/app.ts'
import { ListImport } from '../pages/list-import.ts'
import { openEmptyConference } from './empty-conference.ts'
import { expect, test, type RunningHost } from './fixtures.ts'

const known = [
  'Яковлева Анна Петровна, Речная академия, ректор, anna@rechnaya.example',
  'Борисов Иван Сергеевич, Музей реки, директор',
]

/** A conference with people known to the test, and their list on the screen. */
async function openWithPeople(page: Page, host: RunningHost, language: Language = 'ru'): Promise<ListImport> {
  const { app, client, conferenceId } = await openEmptyConference(page, host, language)
  for (const line of known) await client.participants.add({ conferenceId, line, values: {}, presentAt: null })
  await app.go('participants')
  await people(page).waitFor()
  return new ListImport(app)
}

const people = (page: Page) => page.getByRole('grid', { name: /Участники|Participants/u })
const names = (page: Page) => people(page).locator('[role="rowheader"]')
const two = ['Борисов Иван Сергеевич', 'Яковлева Анна Петровна']
const all = [
  'Алиев Рашид',
  'ван дер Берг Ян',
  'Борисов Иван Сергеевич',
  'Ёлкина Мария Ивановна',
  'Лаврова Ольга Юрьевна',
  'Мамедов Рустам Али оглы',
  'Яковлева Анна Петровна',
]

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' })

  test('a messy workbook is put right, applied, taken back and applied again; read again it changes nothing', async ({
    host,
    page,
  }) => {
    const list = await openWithPeople(page, host)
    await list.open()
    await list.choose('Регистрация.xlsx', await messyWorkbook())
    await expect(list.mark(12)).toContainText('новый')
    await expect(list.mark(5)).toContainText('обновление')
    await expect(list.cell(5, 'post')).toHaveText('ректор → проректор')
    await expect(list.summary()).toHaveText(
      'Будет записано: 4 новых, 1 обновлённый. В стороне: 2 повтора без решения, 1 без имени.',
    )
    await list.correct(11, 'fullName', 'Лаврова Ольга Юрьевна')
    await expect(list.mark(11)).toContainText('новый')
    await list.mark(7).click()
    await expect(list.panel()).toContainText('«скоро» – не понято и не запишется')
    await list.correct(7, 'arrivalDate', '12.09.2026')
    await expect(list.cell(7, 'arrivalDate')).toHaveText('12.09.2026')
    await list.column('Размер футболки').selectOption('Примечание')
    await expect(list.cell(12, 'note')).toHaveText('XXL')
    await list.show('Возможные повторы')
    await expect(page.getByRole('button', { name: 'Решить все сразу (2)' })).toBeVisible()
    await list.mark(6).click()
    await list.panel().getByRole('radio', { name: 'Тот же человек: обновить по списку' }).check()
    await expect(list.mark(6)).toContainText('обновление')
    await list.mark(9).click()
    await expect(list.panel().getByRole('row', { name: /Имя М\. Мария/u })).toBeVisible()
    await list
      .panel()
      .getByRole('radio', { name: /^Тот же человек: дополнить/u })
      .check()
    await expect(list.summary()).toHaveText('Будет записано: 5 новых, 3 обновлённых.')
    await expect(page.getByRole('button', { name: /Решить все сразу/u })).toBeHidden()
    await list.apply().click()
    await expect(page.getByText('Список внесён: 5 новых, 3 обновлённых')).toBeVisible()
    await expect(names(page)).toHaveText(all)
    await page.getByRole('alert').getByRole('button', { name: 'Отменить' }).click()
    await expect(names(page)).toHaveText(two)
    await people(page).focus()
    await page.keyboard.press('Control+Shift+Z')
    await expect(names(page)).toHaveText(all)
    await list.open()
    await list.choose('Регистрация.xlsx', await messyWorkbook())
    await expect(list.summary()).toHaveText('Записывать нечего: нового в списке нет. В стороне: 1 без имени.')
    await expect(list.filter('Без изменений')).toHaveText('Без изменений 7')
    await expect(list.apply()).toBeDisabled()
  })

  test('with keys alone: pasted, corrected, decided; what was done to the list is not lost unasked', async ({
    host,
    page,
  }) => {
    const list = await openWithPeople(page, host)
    await new App(page).command('Импорт списка')
    await expect(page.getByRole('button', { name: 'Выбрать файл…' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Фамилия\tИмя\tОтчество\nБорисов\tИ.\tС.\nЖуков\tИлья\t')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(list.grid()).toBeFocused()
    await expect(list.mark(2)).toContainText('повтор?')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect(list.mark(2)).not.toContainText('повтор?')
    await page.keyboard.press('Escape')
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('F2')
    await page.keyboard.insertText('Юрьевич')
    await page.keyboard.press('Enter')
    await expect(list.cell(3, 'patronymic')).toHaveText('Юрьевич')
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(list.column('Фамилия')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Остаться' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Остаться' }).press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(names(page)).toHaveText(two)
  })

  test('rows pasted on the list of participants, and a file dropped there, are lists to import', async ({
    host,
    page,
  }) => {
    const list = await openWithPeople(page, host)
    await people(page).evaluate((grid) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'ФИО\tДолжность\r\nЖуков Илья Юрьевич\tинженер\r\n')
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect(list.mark(2)).toContainText('новый')
    await list.grid().press('Escape')
    await expect(names(page)).toHaveText(two)
    await people(page).evaluate((grid) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['ФИО;Должность\nЧижова Ольга Ильинична;врач'], 'список.csv'))
      grid.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await expect(list.cell(2, 'post')).toHaveText('врач')
  })

  test('a way of reading columns is kept, and used for the next list with these columns', async ({ host, page }) => {
    const list = await openWithPeople(page, host)
    await list.open()
    await list.choose('a.csv', Buffer.from('ФИО;Группа\nЖуков Илья Юрьевич;7'))
    await list.column('Группа').selectOption('Номер бейджа')
    await expect(list.cell(2, 'badgeNumber')).toHaveText('7')
    await page.getByRole('button', { name: 'Разметка столбцов' }).click()
    await page.getByRole('menuitem', { name: 'Сохранить разметку…' }).click()
    await page.getByRole('textbox', { name: 'Название' }).fill('Оргкомитет')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Разметка «Оргкомитет» сохранена')).toBeVisible()
    await page.getByRole('button', { name: 'Отмена' }).click()
    await page.getByRole('button', { name: 'Уйти' }).click()
    await list.open()
    await list.choose('b.csv', Buffer.from('Группа;ФИО\n8;Чижова Ольга Ильинична'))
    await expect(list.cell(2, 'badgeNumber')).toHaveText('8')
    await expect(page.getByRole('button', { name: 'Разметка: Оргкомитет' })).toBeVisible()
  })

  test('which row the headings are in is said by hand, with keys too', async ({ host, page }) => {
    const list = await openWithPeople(page, host)
    await list.open()
    const rows = ['ФИО;Почта;Телефон', 'Ковалёв;;', 'Имя;E-mail;Графа', 'Жуков Илья Юрьевич;zhukov@example.org;7']
    await list.choose('a.csv', Buffer.from(rows.join('\n')))
    await expect(list.header()).toHaveValue('в строке 1')
    await expect(list.mark(2)).toBeVisible()
    await list.header().click()
    await page.getByRole('option', { name: '3 Имя · E-mail · Графа' }).click()
    await expect(list.header()).toHaveValue('в строке 3')
    await expect(list.column('Графа')).toHaveValue('')
    await expect(list.cell(4, 'emails')).toHaveText('zhukov@example.org')
    await expect(list.mark(2)).toBeHidden()
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(list.header()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    for (const name of ['3 Имя · E-mail · Графа', '2 Ковалёв', '1 ФИО · Почта · Телефон']) {
      await expect(page.getByRole('option', { name })).toHaveAttribute('data-combobox-selected')
      await page.keyboard.press('ArrowUp')
    }
    await expect(page.getByRole('option', { name: /уже человек/u })).toHaveAttribute('data-combobox-selected')
    await page.keyboard.press('Enter')
    await expect(list.header()).toHaveValue('нет')
    await expect(list.column('Столбец 1')).toBeVisible()
    await expect(list.grid()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(list.header()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list.grid()).toBeFocused()
  })

  test('while a list is stored the screen says so, and is not left', async ({ host, page }) => {
    const list = await openWithPeople(page, host)
    await list.open()
    await list.choose('a.csv', Buffer.from('ФИО;Должность\nЖуков Илья Юрьевич;врач'))
    const held = Promise.withResolvers<void>()
    await page.route(/listImport\/apply/u, async (route) => {
      await held.promise
      await route.continue()
    })
    await list.apply().click()
    await expect(page.getByRole('progressbar', { name: 'Записываем в файл…' })).toBeVisible()
    await expect(list.summary()).toContainText('1 строка, одним действием')
    await expect(page.getByRole('button', { name: 'Отмена' })).toBeDisabled()
    held.resolve()
    await expect(page.getByText('Список внесён: 1 новый')).toBeVisible()
  })

  test('what is no list, or a locked one, is refused in words; a list without names says what to do', async ({
    host,
    page,
  }) => {
    const list = await openWithPeople(page, host)
    await list.open()
    const refused = [
      // A workbook locked with a password is a file of the old kind outside.
      ['закрытый.xlsx', Buffer.from('D0CF11E0A1B11AE1'.padEnd(2048, '0'), 'hex'), /закрыт паролем/u],
      ['рисунок.xlsx', Buffer.from('89504E470D0A1A0A', 'hex'), /не таблица, хотя так назван/u],
      ['пусто.csv', Buffer.from('\n\n'), /нет ни одной заполненной строки/u],
    ] as const
    for (const [name, bytes, words] of refused) {
      await list.choose(name, bytes)
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
      await page.getByRole('button', { name: 'Попробовать снова' }).click()
    }
    await list.choose('цены.csv', Buffer.from('Товар;Цена\nбумага;10\nмел;20'))
    await expect(page.getByText('Ни в одном столбце не найдены имена.')).toBeVisible()
    await list.column('Столбец 1').selectOption('Фамилия')
    await expect(list.mark(2)).toContainText('новый')
    await expect(page.getByText('Ни в одном столбце не найдены имена.')).toBeHidden()
  })
})

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    test.use({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('axe finds nothing in the import', async ({ host, page }) => {
      const list = await openWithPeople(page, host, language)
      await list.open()
      await expectAccessible(page, 'source')
      await list.choose('Регистрация.xlsx', await messyWorkbook())
      await list.mark(9).click()
      await list.panel().getByRole('radio').first().waitFor()
      await expectAccessible(page, 'possible duplicate')
      await list.mark(7).click()
      await expectAccessible(page, 'cell not understood')
      await list.panel().getByRole('checkbox').check()
      await expect(list.mark(7)).toContainText(/не вносится|left out/u)
      await list.grid().press('Escape')
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, 'leaving')
    })
  })
