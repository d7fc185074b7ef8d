import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftFile } from '../../support/word-draft.ts'
import { App } from '../pages/app.ts'
import { expect, test } from './application.ts'
import { willChoose } from './steps.ts'

test('a draft from Word is read in a thread of the core; one that is damaged is refused in words', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  const [draft, damaged] = [join(dataFolder, 'draft.docx'), join(dataFolder, 'damaged.docx')]
  writeFileSync(draft, draftFile())
  writeFileSync(damaged, draftFile().subarray(0, 1500))
  const start = await new App(page).speak('ru')
  await willChoose(app, draft)
  await start.page.getByRole('button', { name: 'Загрузить резолюцию' }).click()
  const first = page.locator('.item-card[data-part="operative"] .item-words').first()
  await expect(first).toHaveText('Одобрить новый план')
  await page.getByText('без исправлений', { exact: true }).click()
  await expect(first).toHaveText('Одобрить прежний план')
  await page.getByRole('button', { name: 'Не загружать' }).click()
  await willChoose(app, damaged)
  await page.getByRole('button', { name: 'Загрузить резолюцию' }).click()
  await expect(page.getByText(/повреждён: часть его потеряна/)).toBeVisible()
  expect(complaints).toEqual([])
})
