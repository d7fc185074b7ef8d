import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registrationWorkbook } from '../../support/registration-workbook.ts'
import { App } from '../pages/app.ts'
import { registrationJourney } from '../pages/registration.ts'
import { expect, test } from './application.ts'
import { willChoose } from './steps.ts'

test.setTimeout(240_000)

test('from the registration spreadsheet to the opening of the resolution', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  const workbook = join(dataFolder, 'Заявки.xlsx')
  writeFileSync(workbook, await registrationWorkbook())
  await new App(page).speak('ru')
  await registrationJourney(page, {
    giveList: async () => {
      await willChoose(app, workbook)
      await page.getByRole('button', { name: 'Выбрать файл…' }).click()
    },
    keep: async (name, act) => {
      const path = join(dataFolder, name)
      await willChoose(app, path)
      await act()
      await page.getByRole('dialog').getByRole('status').filter({ hasText: 'КБ' }).waitFor()
      return readFileSync(path)
    },
  })
  expect(complaints).toEqual([])
})
