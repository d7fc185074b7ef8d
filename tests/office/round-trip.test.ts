import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceStyle, unStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { asPrinted, readBack } from '#tests/support/own-file.ts'
import { at, conference, draft, englishUn, russianBody, russianGost } from '#tests/support/sample-documents.ts'

const office = spawnSync('soffice', ['--version']).error === undefined

const documents: Readonly<Record<string, DraftDocument>> = {
  gost: russianGost,
  un: englishUn,
  'un-ru': draft(russianBody, unStyle, 'ru'),
  dashes: draft(russianBody, { ...conferenceStyle, numbering: '–', subNumbering: '1.1.', preambleDash: true }, 'ru'),
}

describe.skipIf(!office)(
  `A Word file of ours, opened and saved by LibreOffice${office ? '' : ' (skipped: soffice is not on this machine)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-office-'))
    const saved = join(folder, 'saved')

    beforeAll(async () => {
      mkdirSync(saved)
      const files = Object.keys(documents).map((name) => join(folder, `${name}.docx`))
      for (const [index, document] of Object.values(documents).entries())
        writeFileSync(files[index] ?? '', await formats.writeDocument(document, conference, 'docx', at))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', saved, ...files], {
        stdio: 'ignore',
        timeout: 110_000,
      })
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(Object.entries(documents))('%s is read as the same document, ids included', (name, document) => {
      expect(readBack(readFileSync(join(saved, `${name}.docx`)))).toEqual(asPrinted(document))
    })
  },
)
