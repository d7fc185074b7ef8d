import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { committeeDraft } from '../../support/committee-draft.ts'
import { App } from '../pages/app.ts'
import { committeeJourney } from '../pages/committee.ts'
import { expect, test } from './application.ts'
import { willChoose } from './steps.ts'

test.setTimeout(180_000)

test('a draft from Word is corrected, rearranged, completed, mended, compared and handed out', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  const draft = join(dataFolder, 'Проект секретариата.docx')
  writeFileSync(draft, await committeeDraft())
  await new App(page).speak('ru')
  await committeeJourney(page, {
    giveDraft: async () => {
      await willChoose(app, draft)
      await page.getByRole('button', { name: 'Загрузить резолюцию' }).click()
    },
    apply: async () => {
      await willChoose(app, join(dataFolder, 'Съезд.plenum'))
      await page.getByRole('button', { name: 'Применить' }).click()
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
