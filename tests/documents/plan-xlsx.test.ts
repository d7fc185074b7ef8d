import { describe, expect, it } from 'vitest'
import { emptyBody } from '#domain/drafting/clause.ts'
import { languages } from '#domain/language/language.ts'
import { formats } from '#documents/formats.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'
import { at, clause, draft, englishBody, englishUn, russianGost, samplePlan } from '#tests/support/sample-documents.ts'
import { valuesOf } from '#tests/support/sheet-values.ts'

type Rows = Parameters<typeof samplePlan>[1]
const xlsx = (rows: Rows, document = russianGost) => formats.writePlan(samplePlan(document, rows), at)

const sheetXml = async (rows: Rows) => part(await xlsx(rows), 'xl/worksheets/sheet1.xml')
const columns = [
  '№ пункта',
  'Текст пункта',
  'Действие',
  'Кому адресовано',
  'Ответственный',
  'Соисполнители',
  'Срок',
  'Срок в тексте',
  'Статус',
  'Готово, %',
  'Ожидаемый результат',
  'Примечание',
  'Проверка',
]

describe('the plan as a workbook', () => {
  it('has a row for each directive and proposal under a header, and leaves dismissed ones out', async () => {
    const rows = await valuesOf(
      await xlsx([
        {},
        { state: 'proposed', clauseNumber: '1.10' },
        { state: 'dismissed' },
        { state: 'stale', clauseNumber: null },
      ]),
    )
    expect(rows[0]?.[0]).toBe('План реализации')
    expect(rows[4]).toEqual(columns)
    expect(rows.slice(5).map((row) => [row[0], row[12]])).toEqual([
      ['2', 'Подтверждено'],
      ['1.10', 'Предложение, не просмотрено'],
      ['нет', 'Пункт изменён, проверить'],
    ])
  })

  it('keeps each value in the type people calculate with', async () => {
    const [row] = (
      await valuesOf(await xlsx([{ coExecutors: ['ректорат', 'архив'], note: 'до обеда', progress: 'done' }]))
    ).slice(5)
    expect(row).toEqual([
      '2',
      'Рекомендовать городам создать до 1 марта 2026 г. службы учёта и передавать показания секретариату',
      'создать службы учёта и передавать показания секретариату',
      'города-участники',
      'администрации городов',
      'ректорат; архив',
      new Date('2026-03-01T00:00:00.000Z'),
      'до 1 марта 2026 г.',
      'Выполнено',
      1,
      undefined,
      'до обеда',
      'Подтверждено',
    ])
  })

  it('a date is a whole serial number, whatever the time zone', async () => {
    expect(await sheetXml([{}])).toMatch(/<c r="G6" s="\d+"><v>46082<\/v><\/c>/)
    expect(part(await xlsx([{}]), 'xl/styles.xml')).toContain(String.raw`formatCode="dd\.mm\.yyyy"`)
  })

  it('names the document in a column of its own where there are several', async () => {
    const plan = samplePlan(russianGost, [{}])
    const other = { ...russianGost, id: 'document-2', title: 'Заявление' }
    const rows = await valuesOf(await formats.writePlan({ ...plan, documents: [russianGost, other] }, at))
    expect(rows[4]).toEqual(['Документ', ...columns])
    expect(rows[5]?.[0]).toBe('Резолюция III Межрегиональной конференции «Вода и города»')
  })
})

describe('the sheet of dated events', () => {
  it('names each event of the documents with its clause and real dates, and is left out where there is none', async () => {
    const body = {
      ...emptyBody,
      operative: [
        clause('op-1', 'Одобрить доклад секретариата'),
        clause(
          'op-2',
          'Принять участие в мероприятиях, приуроченных к 80-летию Прорыва Блокады Ленинграда 18 января 2026 г.',
        ),
      ],
    }
    const parts = partsOf(await xlsx([{}], draft(body, russianGost.style, 'ru')))
    expect(parts.get('xl/workbook.xml')).toContain('name="Даты" state="visible"')
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(/<c r="B2" s="\d+"><v>46040<\/v><\/c>/)
    expect(part(await xlsx([{}], draft(emptyBody, russianGost.style, 'ru')), 'xl/workbook.xml')).not.toContain('Даты')
  })
})

describe('what people meet who fill it in', () => {
  it('header frozen and repeated, filter over all rows, A4 landscape, one page wide, page numbers', async () => {
    const bytes = await xlsx([{}, {}])
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A5:M7"/>')
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/)
    expect(xml).toContain('<oddFooter>&amp;C&amp;9Стр. &amp;P из &amp;N</oddFooter>')
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;План&apos;!$5:$5</definedName>',
    )
  })

  it('status from a list on a hidden sheet, each validation as one range', async () => {
    const bytes = await xlsx([{}, {}, {}])
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<dataValidation type="list"[^>]* sqref="I6:I8"><formula1>PlanStatuses<\/formula1>/)
    expect(new Set(Array.from(xml.matchAll(/sqref="([^"]*)"><formula1>/g), (match) => match[1]))).toEqual(
      new Set(['G6:G8', 'I6:I8', 'J6:J8']),
    )
    const workbook = part(bytes, 'xl/workbook.xml')
    expect(workbook).toContain('name="Списки" state="hidden"')
    expect(workbook).toContain('<definedName name="PlanStatuses">&apos;Списки&apos;!$A$2:$A$5</definedName>')
    expect(workbook).toContain('<definedName name="PlanDeadlines">&apos;План&apos;!$G$6:$G$8</definedName>')
  })

  it('overdue and due-soon colours follow today and stop when the work is done', async () => {
    const formulas = Array.from((await sheetXml([{}])).matchAll(/<cfRule [^>]*><formula>(.*?)<\/formula>/g), (match) =>
      match[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    )
    expect(formulas.slice(0, 2)).toEqual([
      'AND($G6<>"",$I6<>"Выполнено",$I6<>"Отменено",$G6<TODAY())',
      'AND($G6<>"",$I6<>"Выполнено",$I6<>"Отменено",$G6<=TODAY()+14)',
    ])
  })

  it('rows are as high as their longest text needs', async () => {
    const heights = Array.from(
      (await sheetXml([{}, { clauseText: 'слово '.repeat(100) }, { clauseText: 'слово '.repeat(5000) }])).matchAll(
        /<row r="(?:6|7|8)" ht="([\d.]+)"/g,
      ),
      (match) => Number(match[1]),
    )
    expect(heights[0]).toBeGreaterThanOrEqual(3 * 12)
    expect(heights[1]).toBeGreaterThanOrEqual((600 / 45) * 12)
    expect(heights[2]).toBe(409)
  })
})

describe('text that a spreadsheet could take for something else', () => {
  it.each(['=cmd|calc!A1', '+7 495', '-1', '@SUM(A1)', '\t=1'])('%j stays text and keeps its quote', async (note) => {
    const bytes = await xlsx([{ note }])
    const cell = /<c r="L6" s="(\d+)" t="s">/.exec(part(bytes, 'xl/worksheets/sheet1.xml'))
    expect(cell).not.toBeNull()
    const cellFormats = /<cellXfs.*<\/cellXfs>/.exec(part(bytes, 'xl/styles.xml'))?.[0].match(/<xf [^>]*>/g) ?? []
    expect(cellFormats[Number(cell?.[1])]).toContain('quotePrefix="1"')
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('a number of a clause is text', async () => {
    expect(await sheetXml([{ clauseNumber: '1.10' }])).toMatch(/<c r="A6" s="\d+" t="s">/)
  })

  it('drops what XML cannot hold, keeps what looks like an escape, cuts what no cell holds', async () => {
    const [row] = (
      await valuesOf(
        await xlsx([
          {
            note: 'a\u0000b\u000b<x>&\ud800',
            expectedResult: '_x0041_',
            clauseText: 'я'.repeat(40_000),
            action: '\u202eRTL',
          },
        ]),
      )
    ).slice(5)
    expect(row?.[11]).toBe('ab<x>&\ufffd')
    expect(String(row?.[1])).toHaveLength(32_767)
    expect(String(row?.[1]).endsWith('я…')).toBe(true)
    expect(row?.[2]).toBe('\u202eRTL')
    expect(part(await xlsx([{ expectedResult: '_x0041_' }]), 'xl/sharedStrings.xml')).toContain('_x005F_x0041_')
  })
})

describe('the file', () => {
  it('has no error in the Open XML SDK, empty, full and hostile, in both languages', async () => {
    const hostile: Rows = [
      { note: '=1', clauseText: 'x\u0001y_x0041_' },
      { state: 'stale', clauseNumber: null, deadline: null },
      { clauseText: 'я'.repeat(40_000) },
    ]
    const files = new Map<string, Uint8Array>()
    for (const language of languages) {
      const document = draft(englishBody, englishUn.style, language)
      files.set(`empty-${language}.xlsx`, await xlsx([], document))
      files.set(`full-${language}.xlsx`, await xlsx([{}, {}, {}], document))
      files.set(`hostile-${language}.xlsx`, await xlsx(hostile, document))
    }
    expect(files.size).toBe(6)
    expect(await sdkErrors(files)).toEqual([])
  })

  it('has one standard font for cells and columns, with its parts in order', async () => {
    const styles = part(await xlsx([{}]), 'xl/styles.xml')
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="10"\/><name val="Arial"\/>/)
    expect(styles).not.toContain('Calibri')
    expect(styles).not.toMatch(/<sz [^>]*><b\/>|<color [^>]*><b\/>/)
  })

  it('the same plan at the same time gives the same bytes', async () => {
    const first = await xlsx([{}, { progress: 'done' }])
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(Buffer.from(await xlsx([{}, { progress: 'done' }])), Buffer.from(first))).toBe(0)
    expect(partsOf(first).get('docProps/core.xml')).toContain('2025-10-20T09:30:00Z')
  })
})
