import { describe, expect, it } from 'vitest'
import { fieldsOf, type Participant } from '#domain/people/fields.ts'
import { composeSheet, type Sheet } from '#domain/people/lists/sheet.ts'
import type { Language } from '#domain/language/language.ts'
import { formats } from '#documents/formats.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'
import { inventedParticipant, inventedParticipants } from '#tests/support/invented-people.ts'
import { valuesOf } from '#tests/support/sheet-values.ts'

const at = '2026-05-01T08:00:00.000Z'
const ownFields = [
  { id: 'fee', name: 'Взнос', type: 'number', choices: [] },
  { id: 'sized', name: 'Форма', type: 'yesNo', choices: [] },
] as const
const columns = [
  'fullName',
  'birthDate',
  'arrivalTime',
  'room',
  'phones',
  'own:fee',
  'own:sized',
  'status',
  'country',
  'note',
]

function sheet(
  participants: readonly Participant[],
  language: Language = 'ru',
  ids = columns,
  name = 'Участники',
): Sheet {
  const known = fieldsOf(ownFields)
  const fields = ids.flatMap((id) => known.filter((field) => field.id === id))
  return composeSheet({ name, heading: 'III Съезд & выставка', language, fields, participants })
}
const nobody = () => undefined
const xlsx = (of: Sheet) => formats.writeSheet(of, 'xlsx', at, nobody)
const csv = async (of: Sheet) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await formats.writeSheet(of, 'csv', at, nobody))

const risky = (note: string): Participant => {
  const one = inventedParticipant(4)
  return { ...one, participation: { ...one.participation, note } }
}

describe('a list as a workbook', () => {
  it('has real dates, times and numbers, text as text with its zeros, and words of the language', async () => {
    const [header, row] = await valuesOf(await xlsx(sheet([inventedParticipant(4)])))
    expect(header).toEqual([
      'Фамилия, имя, отчество', 'Дата рождения', 'Время прибытия', 'Номер в гостинице', 'Телефон', 'Взнос', 'Форма', 'Статус', 'Страна', 'Примечание',
    ]) // prettier-ignore
    expect(row?.slice(0, 9)).toEqual([
      'Ёлкин Илья Львович',
      new Date('1971-02-28T00:00:00.000Z'),
      new Date('1899-12-30T14:05:00.000Z'),
      '0004',
      '+7 (814) 200-0004',
      1254.5,
      'да',
      'уехал',
      'Узбекистан',
    ])
    const [english, values] = await valuesOf(await xlsx(sheet([inventedParticipant(4)], 'en')))
    expect(english?.slice(0, 3)).toEqual(['Name', 'Date of birth', 'Arrival time'])
    expect(values?.slice(6, 9)).toEqual(['yes', 'left', 'Uzbekistan'])
  })

  it.each(['=2+2', '+7 900', '-1', '@SUM(A1)', '\t=1'])(
    'a cell that begins as a formula stays text: %j',
    async (note) => {
      const bytes = await xlsx(sheet([risky(note)], 'ru', ['note']))
      const xml = part(bytes, 'xl/worksheets/sheet1.xml')
      const [, style] = /<c r="A2" s="(\d+)" t="inlineStr">/.exec(xml) ?? []
      expect(xml).not.toContain('<f>')
      const formatsOfCells =
        /<cellXfs.*?<\/cellXfs>/s.exec(part(bytes, 'xl/styles.xml'))?.[0].match(/<xf [^>]*>/g) ?? []
      expect(formatsOfCells[Number(style)]).toContain('quotePrefix="1"')
      expect((await valuesOf(bytes))[1]).toEqual([note])
    },
  )

  it('keeps what XML and Excel would take for their own', async () => {
    const note = ' <b> & "x" _x0041_ ]]>\nстрока\u0007 \u{1F600}\uD800'
    const [, row] = await valuesOf(await xlsx(sheet([risky(note)], 'ru', ['note'])))
    expect(row).toEqual([' <b> & "x" _x005F_x0041_ ]]>\nстрока \u{1F600}\uFFFD'])
    const long = part(await xlsx(sheet([risky('а'.repeat(40_000))], 'ru', ['note'])), 'xl/worksheets/sheet1.xml')
    expect(/<t>(а+…)<\/t>/u.exec(long)?.[1]).toHaveLength(32_767)
  })

  it('writes as text a day that no spreadsheet can name', async () => {
    const one = inventedParticipant(4)
    const old = { ...one, person: { ...one.person, birthDate: '1899-05-01' } }
    expect((await valuesOf(await xlsx(sheet([old], 'ru', ['birthDate']))))[1]).toEqual(['1899-05-01'])
  })

  it('opens with its header in sight, a filter, on A4 landscape, the header on every page', async () => {
    const bytes = await xlsx(sheet(inventedParticipants(12)))
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:J13"/>')
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>')
    expect(xml).toContain('III Съезд &amp;&amp; выставка')
    expect(part(bytes, 'xl/workbook.xml')).toContain("'Участники'!$1:$1")
    const widths = Array.from(xml.matchAll(/<col [^>]*width="([\d.]+)"/g), (match) => Number(match[1]))
    expect(widths).toHaveLength(10)
    expect(Math.max(...widths)).toBeLessThanOrEqual(42)
  })

  it('has no error in the Open XML SDK, empty, odd and full', { timeout: 120_000 }, async () => {
    const odd = sheet([risky('=1'), risky(' \n<&>"\u0007')], 'en', columns, "Список: [1]/'2'*?\\")
    const files = new Map([
      ['empty.xlsx', await xlsx(sheet([]))],
      ['odd.xlsx', await xlsx(odd)],
      ['full.xlsx', await xlsx(sheet(inventedParticipants(300)))],
    ])
    expect(await sdkErrors(files)).toEqual([])
    expect(part(await xlsx(odd), 'xl/workbook.xml')).toContain('<sheet name="Список 1 &apos;2"'.replace('&apos;', "'"))
  })

  it('is the same bytes for the same list and time, whatever it was written beside', async () => {
    const list = sheet(inventedParticipants(1200))
    const [one, other] = await Promise.all([xlsx(list), xlsx(list)])
    expect(Buffer.compare(one, other)).toBe(0)
    expect([...partsOf(one).keys()][0]).toBe('[Content_Types].xml')
  })

  it('tells how far it is, and stops when it is told to', async () => {
    const told: number[] = []
    await formats.writeSheet(sheet(inventedParticipants(1200)), 'xlsx', at, (rows) => told.push(rows))
    expect(told[0]).toBe(0)
    expect(told.toSorted((a, b) => a - b)).toEqual(told)
    expect(told.length).toBeGreaterThan(3)
    const stopped = formats.writeSheet(sheet(inventedParticipants(1200)), 'xlsx', at, (rows) => {
      if (rows > 0) throw new Error('enough')
    })
    await expect(stopped).rejects.toThrow('enough')
  })
})

describe('a list as CSV', () => {
  it('parts and dates its fields as the language does, quotes what needs it, and hides formulas', async () => {
    const lines = (await csv(sheet([risky('=1+1;"да"')], 'ru', ['fullName', 'birthDate', 'own:fee', 'note']))).split(
      '\r\n',
    )
    expect(lines).toEqual([
      '\uFEFFФамилия, имя, отчество;Дата рождения;Взнос;Примечание',
      `Ёлкин Илья Львович;28.02.1971;1254,5;"'=1+1;""да"""`,
      '',
    ])
    const english = (await csv(sheet([risky('x')], 'en', ['birthDate', 'own:fee', 'note']))).split('\r\n')
    expect(english).toEqual(['\uFEFFDate of birth,Взнос,Note', '1971-02-28,1254.5,x', ''])
  })

  it('keeps a line break inside its quotes', async () => {
    expect(await csv(sheet([risky('первая\nвторая')], 'ru', ['note']))).toContain('"первая\nвторая"\r\n')
  })
})
