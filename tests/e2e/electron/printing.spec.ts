import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './application.ts'
import { chooseInMenu, openSampleResolution, willChoose } from './steps.ts'

test('a document becomes a PDF on A4, made while nobody sees a second window', async ({
  launched: { app, page, complaints },
  dataFolder,
}) => {
  await openSampleResolution(page)
  const path = join(dataFolder, 'resolution.pdf')
  await willChoose(app, path)
  await chooseInMenu(app, 'document.export')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'PDF' }).check()
  await expect(dialog.getByText('выберите принтер')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Выгрузить', exact: true }).click()
  await expect(dialog.getByRole('status').last()).toContainText('КБ')
  const pdf = readFileSync(path).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 841\.\d+\]/)
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(3)
  // The time of export, not that of the printing engine: seconds of both may differ, their day does not.
  expect(pdf).toContain(`/CreationDate (D:${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(complaints).toEqual([])
})
