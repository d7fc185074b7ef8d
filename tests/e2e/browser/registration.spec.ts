import { readFile } from 'node:fs/promises'
import { registrationWorkbook } from '../../support/registration-workbook.ts'
import { registrationJourney } from '../pages/registration.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })
test.setTimeout(240_000)

test('from the registration spreadsheet to the opening of the resolution', async ({ host, page }) => {
  expect(host.url).not.toBe('')
  await registrationJourney(page, {
    giveList: async (list) => list.choose('Заявки.xlsx', await registrationWorkbook()),
    keep: async (_, act) => {
      const download = page.waitForEvent('download')
      await act()
      return readFile(await (await download).path())
    },
  })
})
