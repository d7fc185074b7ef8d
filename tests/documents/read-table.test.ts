import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiters } from '#documents/read/table/delimited.ts'
import { readCsv, readPastedTable } from '#documents/read/table/read-csv.ts'
import { readXlsx } from '#documents/read/table/read-xlsx.ts'
import { textOf, type Cell } from '#domain/people/import/table.ts'
import { sheetOf, workbookFile } from '#tests/support/workbook.ts'

const date = (iso: string | null, time = '') => ({
  kind: 'date',
  date: iso,
  time,
  text: [iso, time].filter(Boolean).join(' '),
})
const number = (value: number, text = String(value)) => ({ kind: 'number', value, text })

/** Cells of one row, each `<c>` given in full. */
async function cellsOf(
  cells: string,
  more: Omit<Parameters<typeof workbookFile>[0], 'sheets'> = {},
): Promise<readonly Cell[]> {
  const file = workbookFile({
    ...more,
    sheets: [{ name: 'Список', xml: `<sheetData><row>${cells}</row></sheetData>` }],
  })
  const { sheets } = await readXlsx(file)
  return sheets[0]?.rows[0]?.cells ?? []
}
const oneCell = async (format: string, raw: string, date1904 = false) =>
  (await cellsOf(`<c s="1"><v>${raw}</v></c>`, { formats: [format], date1904 }))[0]

describe('cells of a workbook', () => {
  it('are texts as they were typed: shared, rich, inline, made by formulas', async () => {
    const strings =
      '<si><t xml:space="preserve"> Долгов </t></si><si><r><t>Мария</t></r><r><rPr><b/></rPr><t>-Анна</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>'
    const cells = await cellsOf(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>007</t></r></is></c><c t="str"><f>A1&amp;"!"</f><v>итог</v></c><c t="s"><v>2</v></c><c t="e"><v>#N/A</v></c>',
      { strings },
    )
    expect(cells).toEqual([' Долгов ', 'Мария-Анна', '007', 'итог', 'a\rb', '#N/A'])
  })

  it('stand in the column they name; what is empty is nothing', async () => {
    const cells = await cellsOf(
      '<c r="A1" s="0"/><c r="C1"><v>5</v></c><c><v>6</v></c><c r="AB1" t="inlineStr"><is><t/></is></c>',
    )
    expect(cells).toEqual(['', '', number(5), number(6)])
  })

  it.each([
    ['8.9161234567E10', '89161234567'],
    ['1.2345678901234568E19', '12345678901234568000'],
    ['0.30000000000000004', '0.3'],
    ['1.5E-3', '0.0015'],
    ['-42', '-42'],
    ['100', '100'],
    ['2.50', '2.5'],
  ])('number %s is %s', async (raw, text) => {
    expect(textOf((await cellsOf(`<c><v>${raw}</v></c>`))[0])).toBe(text)
  })

  it.each([
    ['00000', '42', '00042'],
    ['+7 (000) 000-00-00', '9161234567', '+7 (916) 123-45-67'],
    [String.raw`0000\-00`, '123456', '1234-56'],
    ['000-00', '7', '000-07'],
    ['0', '7', '7'],
    ['#,##0', '12345', '12345'],
    ['0.00', '7.5', '7.5'],
    ['0 "чел."', '7', '7'],
  ])('a number in the format %s keeps what the format shows of it: %s', async (format, raw, text) => {
    expect(textOf(await oneCell(format, raw))).toBe(text)
  })

  it.each([
    // 14 April 2026 is day 46126 of the calendar that takes 1900 for a leap year.
    ['dd.mm.yyyy', '46126', date('2026-04-14')],
    ['[$-419]D MMMM YYYY;@', '46126', date('2026-04-14')],
    ['m/d/yy h:mm', '46126.4375', date('2026-04-14', '10:30')],
    ['dd.mm.yyyy', '46126.4375', date('2026-04-14', '10:30')],
    ['h:mm', '0.4375', date(null, '10:30')],
    ['[h]:mm', '0.4375', date(null, '10:30')],
    ['ДД.ММ.ГГГГ', '46126', date('2026-04-14')],
    ['yyyy', '1', date('1900-01-01')],
    ['yyyy', '61', date('1900-03-01')],
    ['[Red]0', '46126', number(46126)],
    ['"дней" 0', '46126', number(46126)],
  ])('in the format %s %s is a date where it is one', async (format, raw, cell) => {
    expect(await oneCell(format, raw)).toEqual(cell)
  })

  it('29 February 1900, which never was, is no date', async () => {
    expect(await oneCell('dd.mm.yyyy', '60')).toEqual(number(60))
  })

  it('of the calendar of 1904 are four years later', async () => {
    expect(await oneCell('dd.mm.yyyy', '44664', true)).toEqual(date('2026-04-14'))
    expect((await cellsOf('<c t="d"><v>2026-04-14T10:30:00</v></c>'))[0]).toEqual(date('2026-04-14', '10:30'))
  })

  it('know truth', async () => {
    expect((await cellsOf('<c t="b"><v>1</v></c>'))[0]).toEqual({ kind: 'boolean', value: true, text: 'TRUE' })
  })
})

describe('sheets of a workbook', () => {
  it('are told with hidden ones, hidden rows and merged cells; empty ones are left out', async () => {
    const rows =
      '<sheetData><row r="1"><c t="str"><v>Список</v></c></row><row r="5" hidden="1"><c><v>1</v></c></row></sheetData>'
    const file = workbookFile({
      sheets: [
        { name: 'Участники', xml: `${rows}<mergeCells><mergeCell ref="A1:D2"/></mergeCells>` },
        { name: 'Пусто', xml: '<sheetData/>' },
        { name: 'Служебный', state: 'veryHidden', xml: rows },
      ],
    })
    expect((await readXlsx(file)).sheets).toEqual([
      {
        name: 'Участники',
        isHidden: false,
        leftOut: 0,
        merges: [{ top: 1, bottom: 2, left: 0, right: 3 }],
        rows: [
          { number: 1, cells: ['Список'], isHidden: false },
          { number: 5, cells: [number(1)], isHidden: true },
        ],
      },
      expect.objectContaining({ name: 'Служебный', isHidden: true }),
    ])
  })

  it('keep no cell that stands far to the right, and say so', async () => {
    const xml = '<sheetData><row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>'
    const [sheet] = (await readXlsx(workbookFile({ sheets: [{ name: 'a', xml }] }))).sheets
    expect(sheet).toMatchObject({ leftOut: 1, rows: [{ cells: [number(1)] }] })
  })

  it('hold the texts they were written with', async () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).filter((text) => !text.includes('_x'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const { sheets } = await readXlsx(workbookFile({ sheets: [{ name: 'a', xml: sheetOf(rows) }] }))
        expect(sheets[0]?.rows.map(({ cells }) => cells) ?? []).toEqual(rows.map(withoutTail).filter(isFilled))
      }),
    )
  })
})

const withoutTail = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
const isFilled = (cells: readonly string[]) => cells.length > 0
const rowsOf = ({ sheets }: ReturnType<typeof readCsv>) => sheets[0]?.rows.map(({ cells }) => cells) ?? []

const list = [
  ['Фамилия', 'Имя', 'Должность, организация'],
  ['Орлова', 'Мария', 'профессор, ИРД'],
  ['Жуков', 'Илья', 'директор; казначей'],
]
const quotedCell = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('text files', () => {
  it.each(delimiters)('are read whatever stands between their cells: «%s»', (delimiter) => {
    const text = list.map((cells) => cells.map(quotedCell).join(delimiter)).join('\r\n')
    expect(rowsOf(readCsv(new TextEncoder().encode(text)))).toEqual(list)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const)('are read in %s', (encoding) => {
    const text = list.map((cells) => cells.join('\t')).join('\n')
    const bytes = Buffer.from(
      encoding === 'utf-8'
        ? Buffer.from(`\uFEFF${text}`)
        : encoding === 'windows-1251'
          ? Buffer.from(Array.from(text, (letter) => cp1251(letter)))
          : Buffer.from(`\uFEFF${text}`, 'utf16le'),
    )
    if (encoding === 'utf-16be') bytes.swap16()
    expect(rowsOf(readCsv(bytes))).toEqual(list)
  })

  it('say themselves what stands between their cells', () => {
    expect(rowsOf(readPastedTable('sep=,\nа;б,в\nг,д'))).toEqual([['а;б', 'в'], ['г', 'д']]) // prettier-ignore
  })

  it('may hold quotes and line ends inside cells, and quotes that are only quotes', () => {
    const pasted = 'ООО "Исток"\t"дом 5\nкорпус ""А"""\n"Заря" и Ко\tх\n"не закрыта\tу'
    expect(rowsOf(readPastedTable(pasted))).toEqual([
      ['ООО "Исток"', 'дом 5\nкорпус "А"'],
      ['"Заря" и Ко', 'х'],
      ['"не закрыта', 'у'],
    ])
  })

  it('without the apostrophe that shields text from being taken for a formula', () => {
    expect(rowsOf(readPastedTable("'=А1;'-5 °C;'+7 916;'@home;'цитата';д'Артаньян"))).toEqual([
      ['=А1', '-5 °C', '+7 916', '@home', "'цитата'", "д'Артаньян"],
    ])
  })

  it('without delimiters are one column', () => {
    expect(rowsOf(readPastedTable('Орлова Мария\nЖуков Илья\n'))).toEqual([['Орлова Мария'], ['Жуков Илья']])
  })

  it('written with every cell in quotes hold what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('а', 'Б', '1', ' ', ',', ';', '\t', '|', '"', '\n'), maxLength: 8 })
    // Two columns at least, all rows alike: as the delimiter is recognised by.
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        const text = `sep=${delimiter}\n${rows.map((cells) => cells.map(quotedCell).join(delimiter)).join('\n')}`
        expect(rowsOf(readPastedTable(text))).toEqual(rows.map(withoutTail).filter(isFilled))
      }),
    )
  })
})

/** Byte of a letter in windows-1251, as far as these texts need. */
function cp1251(letter: string): number {
  const code = letter.charCodeAt(0)
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
}
