import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownFormsOf } from '#domain/people/declension.ts'
import { fieldsOf, type FieldId, type Participant } from '#domain/people/fields.ts'
import { builtInLetter, type BuiltInLetterId } from '#domain/people/letters/built-in.ts'
import { composeLetters } from '#domain/people/letters/compose-letters.ts'
import { nameCard } from '#domain/people/lists/badge.ts'
import { composeListPaper } from '#domain/people/lists/list-paper.ts'
import { composeSheet } from '#domain/people/lists/sheet.ts'
import { formats } from '#documents/formats.ts'
import { russianNames } from '#documents/people/russian-names.ts'
import { inventedParticipants } from '#tests/support/invented-people.ts'
import { at, conference } from '#tests/support/sample-documents.ts'

const python = '/usr/bin/python3'
const installed = (command: string, ...options: string[]) => spawnSync(command, options).status === 0
const office = installed('soffice', '--version') && installed('pdfinfo', '-v')
const withPython = installed(python, '-c', 'import openpyxl, docx')

const all = fieldsOf([])
const fields = (...ids: readonly FieldId[]) => ids.flatMap((id) => all.filter((field) => field.id === id))
const about = { language: 'ru', title: 'Съезд', subject: 'Съезд' } as const
const unwatched = () => undefined
const people = inventedParticipants(60)

const letters = (id: BuiltInLetterId, count: number) =>
  formats.writeLetters(
    composeLetters(builtInLetter(id, 'ru'), people.slice(0, count), {
      conference,
      language: 'ru',
      fields: all,
      names: russianNames,
      own: ownFormsOf([]),
    }),
    null,
    about,
    at,
    unwatched,
  )
const cards = (count: number) => people.slice(0, count).map((one) => nameCard(one, 'ru'))
const list = (purpose: 'official' | 'signIn') =>
  formats.writeListPaper(
    composeListPaper({
      purpose,
      grouping: 'delegation',
      title: '',
      language: 'ru',
      conference,
      participants: people,
      session: null,
      fields: fields('fullName', 'post', 'organization'),
    }),
    at,
    unwatched,
  )

describe.skipIf(!office)(`LibreOffice prints${office ? '' : ' (skipped: soffice or pdfinfo is not here)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-hand-outs-'))
  const pagesOf = (name: string) =>
    Number(/Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' }))?.[1])
  const textOf = (name: string) => execFileSync('pdftotext', [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })

  beforeAll(async () => {
    const files = {
      list: await list('official'),
      signIn: await list('signIn'),
      badges: await formats.writeBadges(cards(11), '90x55', about, at, unwatched),
      small: await formats.writeBadges(cards(9), '105x74', about, at, unwatched),
      signs: await formats.writeSigns(cards(3), about, at, unwatched),
      invitation: await letters('invitation', 10),
      certificate: await letters('certificate', 10),
    }
    const names = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names]
    execFileSync('soffice', options, { stdio: 'ignore' })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('a sheet for each ten badges of 90 × 55, for each eight of 105 × 74, and for each sign', () => {
    expect([pagesOf('badges'), pagesOf('small'), pagesOf('signs')]).toEqual([2, 2, 3])
  })

  it('a page for each letter and certificate, the longest names among them', () => {
    expect([pagesOf('invitation'), pagesOf('certificate')]).toEqual([10, 10])
    expect(textOf('certificate').match(/СЕРТИФИКАТ УЧАСТНИКА/gu)).toHaveLength(10)
  })

  it('the head of a list on every page of it, and everyone once', () => {
    for (const name of ['list', 'signIn']) {
      expect(pagesOf(name)).toBeGreaterThan(2)
      expect(textOf(name).match(/Фамилия, имя, отчество/gu)).toHaveLength(pagesOf(name))
      expect(textOf(name)).toMatch(/(?:^|\n)60\n/u)
    }
  })
})

const script = `
import json, sys, openpyxl, docx
sheet = openpyxl.load_workbook(sys.argv[1]).active
rows = [[str(cell.value) + ' ' + cell.data_type + ' ' + type(cell.value).__name__ for cell in row] for row in sheet.iter_rows()]
letters = docx.Document(sys.argv[2])
print(json.dumps({'rows': rows, 'frozen': sheet.freeze_panes, 'sections': len(letters.sections),
  'styles': sorted({p.style.name for p in letters.paragraphs})}))
`

describe.skipIf(!withPython)(
  `openpyxl and python-docx read${withPython ? '' : ' (skipped: they are not here)'}`,
  () => {
    it('dates as dates, text as text, zeros where they were; a section for each letter', async () => {
      const [first] = people
      if (first === undefined) throw new Error('nobody')
      const odd: Participant = {
        ...first,
        participation: { ...first.participation, badgeNumber: '007', room: '=1+1', hotel: '@Река' },
      }
      const columns = fields('badgeNumber', 'room', 'hotel', 'arrivalDate')
      const sheet = composeSheet({
        name: 'Участники',
        heading: 'Съезд',
        language: 'ru',
        fields: columns,
        participants: [odd],
      })
      const folder = mkdtempSync(join(tmpdir(), 'plenum-hand-outs-'))
      const [book, letter] = [join(folder, 'list.xlsx'), join(folder, 'letters.docx')]
      writeFileSync(book, await formats.writeSheet(sheet, 'xlsx', at, unwatched))
      writeFileSync(letter, await letters('thanks', 4))
      const found: unknown = JSON.parse(execFileSync(python, ['-c', script, book, letter], { encoding: 'utf8' }))
      rmSync(folder, { recursive: true })
      expect(found).toMatchObject({
        rows: [
          expect.any(Array),
          ['007 s str', '=1+1 s str', '@Река s str', `${odd.participation.arrival.date} 00:00:00 d datetime`],
        ],
        sections: 4,
        styles: expect.arrayContaining(['Title', 'Адресат', 'Обращение', 'Текст письма', 'Signature']),
      })
    })
  },
)
