import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaFormats } from '#documents/agenda/agenda-formats.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { inventedBook, inventedProgramme } from '#tests/support/invented-programme.ts'

const installed = (command: string, option: string) => spawnSync(command, [option]).error === undefined
const office = installed('soffice', '--version') && installed('pdftotext', '-v')
const at = '2026-04-03T08:00:00.000Z'
const about: ProgrammeAbout = {
  language: 'ru',
  conference: {
    title: 'IX Конгресс народных библиотек',
    place: 'Озёрск',
    startsOn: '2026-05-12',
    endsOn: '2026-05-13',
    host: 'Союз библиотек',
  },
  timeZone: null,
  release: null,
  sequence: 0,
}
/** Pages each must have: on a door four (two halls, two days), in a booklet a cover and two days. */
const pages = { official: 1, booklet: 3, agenda: 1, door: 4, book: 1 } as const
const forms = ['official', 'booklet', 'agenda', 'door'] as const

describe.skipIf(!office)(
  `LibreOffice opens every programme${office ? '' : ' (skipped: soffice or pdftotext is not on this machine)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-programme-'))
    const text = (name: string) =>
      execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
    const info = (name: string) => execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' })

    beforeAll(async () => {
      const keep = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes)
      for (const form of forms)
        keep(`${form}.docx`, await agendaFormats.writeProgramme(inventedProgramme, form, about, at))
      keep('book.docx', await agendaFormats.writeDirectorsBook(inventedBook, about, at))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      const files = Object.keys(pages).map((name) => join(folder, `${name}.docx`))
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
        timeout: 110_000,
      })
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(Object.entries(pages))('%s has %i pages', (name, count) => {
      expect(info(name)).toMatch(new RegExp(`Pages: +${count}\n`, 'u'))
    })

    it('the official programme shows times beside what they are of', () => {
      const page = text('official')
      expect(page).toMatch(/10:00–13:00 +Открытие конгресса/u)
      expect(page).toMatch(/12:15–12:40 +3\.1\.\u00a0?\s?Обсуждение поправок/u)
      expect(page).toMatch(/13:00–14:00 +Обед/u)
    })

    it('the agenda is numbered by the office program itself, in each session anew, and past an item that was taken off', () => {
      const numbers = Array.from(text('agenda').matchAll(/^ *(\d+(?:\.\d+)?)\. +(\S+)/gmu), ([, number, word]) => [
        number,
        word,
      ])
      expect(numbers).toEqual([
        ['1', 'Открытие.'],
        ['2', 'О'],
        ['3', 'О'],
        ['3.1', 'Обсуждение'],
        ['3.2', 'Голосование'],
        ['2', 'Единый'],
        ['1', 'Принятие'],
      ])
    })

    it('a booklet is A5, the director’s book A4 on its side', () => {
      expect(info('booklet')).toMatch(/Page size: +419\.\d+ x 595\.\d+ pts/u)
      expect(info('book')).toMatch(/Page size: +84[12]\.\d+ x 595\.\d+ pts \(A4\)/u)
    })
  },
)
