import { readFile } from 'node:fs/promises'
import { unzipOwn, zip } from '../../../src/documents/zip.ts'
import { expectAccessible } from '../pages/accessible.ts'
import { App } from '../pages/app.ts'
import { DocumentPage } from '../pages/document-page.ts'
import { expect, test } from './fixtures.ts'

test.use({ locale: 'ru-RU' })

test('a Word file that went out comes back with its changes', async ({ page, host }) => {
  expect(host.url).not.toBe('')
  const app = new App(page)
  const paper = await DocumentPage.ofSample(app)
  const [first = '', second = ''] = await paper.clauses().allInnerTexts()
  await page.keyboard.press('Control+e')
  const download = await app.download(page.getByRole('button', { name: 'Выгрузить', exact: true }))
  const parts = unzipOwn(await readFile(await download.path()))
  await page.keyboard.press('Escape')

  // Somebody changes the first clause in Word; meanwhile the second is changed here.
  const xml = new TextDecoder().decode(parts.get('word/document.xml'))
  const words = first.split(' ', 2).join(' ')
  expect(xml).toContain(`>${words}`)
  parts.set('word/document.xml', new TextEncoder().encode(xml.replace(`>${words}`, `>Вместе ${words}`)))
  await paper.caretToEnd(paper.clauses().nth(1))
  await page.keyboard.type(' и впредь')
  await expect(app.saved()).toHaveText(/сохранено \d/)

  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+Shift+o')
  const buffer = Buffer.from(zip(parts))
  await (await chooser).setFiles({ name: 'правка.docx', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByRole('radio', { name: 'Внести правки в этот документ' })).toBeChecked()
  await expect(page.getByText(/Изменится: .*слов/)).toBeVisible()
  await expectAccessible(page, 'changes of a file')
  await page.getByRole('button', { name: 'Внести правки', exact: true }).click()
  await expect(paper.clauses().first()).toHaveText(`Вместе ${first}`)
  await expect(paper.clauses().nth(1)).toHaveText(`${second} и впредь`)
})
