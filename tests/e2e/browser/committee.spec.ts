import { readFile } from 'node:fs/promises'
import { committeeDraft } from '../../support/committee-draft.ts'
import { App } from '../pages/app.ts'
import { committeeJourney } from '../pages/committee.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })
test.setTimeout(180_000)

test('a draft from Word is corrected, rearranged, completed, mended, compared and handed out', async ({
  host,
  page,
}) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const draft = await committeeDraft()
  await committeeJourney(page, {
    giveDraft: () => app.importWord('Проект.docx', draft),
    apply: () => page.getByRole('button', { name: 'Применить' }).click(),
    keep: async (_, act) => {
      const download = page.waitForEvent('download')
      await act()
      return readFile(await (await download).path())
    },
  })
})
