import { spawnSync } from 'node:child_process'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agendaFormats } from '#documents/agenda/agenda-formats.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { offsetAt, transitions } from '#documents/agenda/time-zone.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { inventedBook, inventedProgramme } from '#tests/support/invented-programme.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'

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
  timeZone: 'Europe/Berlin',
  release: { name: 'Редакция 2', madeAt: at },
  sequence: 2,
}
const english: ProgrammeAbout = { ...about, language: 'en', release: null, timeZone: null, sequence: 0 }
const forms = ['official', 'booklet', 'agenda', 'door'] as const
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const booklet = () => agendaFormats.writeProgramme(inventedProgramme, 'booklet', about, at)
const calendar = async (one: ProgrammeAbout) =>
  textOf(await agendaFormats.writeProgramme(inventedProgramme, 'ics', one, at))
/** When the clocks of a zone change in 2026. */
const changesIn = (zone: string) =>
  transitions(zone, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)).map((one) => new Date(one.at).toISOString())

/** Text of each paragraph of a Word file, in order. */
function paragraphs(bytes: Uint8Array): readonly string[] {
  return Array.from(part(bytes, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gu), ([xml]) =>
    xml
      .replaceAll('<w:tab/>', ' ')
      .replaceAll('<w:br/>', ' / ')
      .replaceAll(/<[^>]+>/gu, ''),
  )
}

describe('a programme in Word', () => {
  it('is valid in every form and language, and empty too', { timeout: 120_000 }, async () => {
    const files = new Map<string, Uint8Array>()
    for (const form of forms)
      for (const one of [about, english])
        files.set(`${form}-${one.language}.docx`, await agendaFormats.writeProgramme(inventedProgramme, form, one, at))
    for (const form of forms)
      files.set(`${form}-empty.docx`, await agendaFormats.writeProgramme({ rooms: [], days: [] }, form, about, at))
    files.set('book.docx', await agendaFormats.writeDirectorsBook(inventedBook, about, at))
    files.set('programme.xlsx', await agendaFormats.writeProgramme(inventedProgramme, 'xlsx', about, at))
    expect(await sdkErrors(files)).toEqual([])
    for (const [name, bytes] of files)
      if (name.endsWith('.docx')) expect([name, checkDocx(partsOf(bytes))]).toEqual([name, []])
  })

  it('has the days, the times and the people of the official programme in their order', async () => {
    const bytes = await agendaFormats.writeProgramme(inventedProgramme, 'official', about, at)
    const lines = paragraphs(bytes)
    expect(lines.slice(0, 11)).toEqual([
      'ПРОГРАММА',
      'IX Конгресс народных библиотек',
      '12–13\u00a0мая 2026\u00a0г., Озёрск',
      'Редакция 2, 3\u00a0апреля 2026\u00a0г.',
      'Вторник, 12\u00a0мая 2026\u00a0г.',
      'Время',
      'Мероприятие',
      '09:00–10:00',
      'Регистрация участников, приветственный кофе',
      'Большой зал',
      '10:00–13:00',
    ])
    expect(lines).toContain('Модератор: Верещагина Анна Ильинична, председатель организационного комитета')
    expect(lines).toContain('3.1.\u00a0Обсуждение поправок')
    expect(lines).toContain('Круглый стол · Зал «Озёрный»')
    // The title says «пленарное заседание»: the kind is not said again.
    expect(lines[lines.indexOf('Заключительное пленарное заседание') + 1]).toBe('Большой зал')
  })

  it('numbers the agenda by lists of Word and leaves breaks out', async () => {
    const bytes = await agendaFormats.writeProgramme(inventedProgramme, 'agenda', about, at)
    const xml = part(bytes, 'word/document.xml')
    const styles = Array.from(xml.matchAll(/<w:pStyle w:val="Agenda(\d)"\/>/gu), ([, level]) => level)
    expect(styles).toEqual(['1', '1', '1', '2', '2', '1', '1'])
    const lines = paragraphs(bytes)
    expect(lines).not.toContain('Кофе-пауза')
    expect(lines).toContain('Обсуждение поправок\u00a0(12:15–12:40)')
    expect(part(bytes, 'word/numbering.xml')).toContain('<w:lvlText w:val="%1.%2."/>')
  })

  it('has a page for each hall and day something is held in, and what is for all halls on each', async () => {
    const lines = paragraphs(await agendaFormats.writeProgramme(inventedProgramme, 'door', english, at))
    expect(lines.filter((line) => inventedProgramme.rooms.includes(line))).toEqual([
      'Большой зал',
      'Зал «Озёрный»',
      'Большой зал',
      'Зал «Озёрный»',
    ])
    expect(lines.filter((line) => line === 'Обед')).toHaveLength(2)
    expect(lines).toContain('Tuesday, 12\u00a0May 2026')
  })

  it('tells the director what moved, what was dropped, whom to call', async () => {
    const lines = paragraphs(await agendaFormats.writeDirectorsBook(inventedBook, about, at))
    const from = lines.indexOf('2.\u00a0О состоянии и задачах народных библиотек')
    expect(lines.slice(from - 3, from + 3)).toEqual([
      '10:30–11:15',
      '10:55–11:40',
      '10:56–',
      '2.\u00a0О состоянии и задачах народных библиотек',
      'Заозёрский-Белов Фёдор Ильич, директор центра / +7 900 000-00-12, +7 900 000-00-13',
      'Презентация на флешке у техника',
    ])
    expect(lines).toContain('3.\u00a0Сообщение (снят)')
    expect(lines).toContain('10:00–13:00 / точно')
  })

  it('is the same bytes for the same programme and time', async () => {
    const [once, again] = await Promise.all([booklet(), booklet()])
    expect(Buffer.compare(once, again)).toBe(0)
  })
})

describe('a programme in Excel', () => {
  it('has dates and times as such, names line by line', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await agendaFormats.writeProgramme(inventedProgramme, 'xlsx', about, at)
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const sheet = workbook.worksheets[0]
    const row = (number: number): readonly unknown[] => {
      const values = sheet?.getRow(number).values
      return Array.isArray(values) ? values : []
    }
    expect(row(1).slice(1)).toEqual([
      'Дата', 'Начало', 'Окончание', 'Зал', 'Заседание', 'Номер', 'Пункт', 'Вид', 'Выступающие', 'Должности', 'Примечание',
    ]) // prettier-ignore
    expect(sheet?.rowCount).toBe(1 + 7 + 8)
    expect(row(7).slice(1, 10)).toEqual([
      new Date('2026-05-12'),
      new Date(Date.UTC(1899, 11, 30, 11, 35)),
      new Date(Date.UTC(1899, 11, 30, 12, 15)),
      'Большой зал',
      'Открытие конгресса',
      '3',
      'О проекте резолюции',
      'Доклад',
      'Орехова Мария Степановна\nТохиров Далер',
    ])
  })
})

describe('a programme as a calendar', () => {
  it('folds lines at 75 octets, ends them with CR LF, escapes text', async () => {
    const text = await calendar(about)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    expect(text.replaceAll('\r\n ', '')).toContain(String.raw`SUMMARY:Регистрация участников\, приветственный кофе`)
    expect(text).toContain('UID:s2@plenum\r\n')
    expect(text).toContain('SEQUENCE:2\r\n')
  })

  it('ends after midnight on the next day', async () => {
    const text = await calendar(about)
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20260513T220000\r\nDTEND;TZID=Europe/Berlin:20260514T003000')
  })

  it('floats where there is no time zone', async () => {
    const text = await calendar(english)
    expect(text).toContain('DTSTART:20260512T090000\r\n')
    expect(text).not.toContain('VTIMEZONE')
  })

  const python = '/usr/bin/python3'
  const hasReader = spawnSync(python, ['-c', 'import icalendar']).status === 0
  it.skipIf(!hasReader)('is read by another program (python3-icalendar; skipped where there is none)', async () => {
    const script =
      'import sys,json,icalendar\nc=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n' +
      "print(json.dumps([[str(e['UID']),e['DTSTART'].dt.isoformat(),e['DTEND'].dt.isoformat(),str(e['SUMMARY'])] for e in c.walk('VEVENT')]))"
    const run = spawnSync(python, ['-c', script], { input: await calendar(about) })
    expect(run.stderr.toString()).toBe('')
    const events = z.array(z.array(z.string())).parse(JSON.parse(run.stdout.toString()))
    expect(events).toHaveLength(7)
    expect(events[1]).toEqual([
      's2@plenum',
      '2026-05-12T10:00:00+02:00',
      '2026-05-12T13:00:00+02:00',
      'Открытие конгресса',
    ])
    expect(events[6]?.slice(1, 3)).toEqual(['2026-05-13T22:00:00+02:00', '2026-05-14T00:30:00+02:00'])
  })

  it('knows when clocks change, in the north, in the south, and where they never do', () => {
    expect(changesIn('Europe/Berlin')).toEqual(['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'])
    expect(changesIn('Australia/Sydney')).toEqual(['2026-04-04T16:00:00.000Z', '2026-10-03T16:00:00.000Z'])
    expect(changesIn('Asia/Dushanbe')).toEqual([])
    expect(offsetAt('Asia/Kathmandu', 0)).toBe(330)
    expect(offsetAt('Asia/Dushanbe', Date.UTC(2026, 5, 1))).toBe(300)
    expect(offsetAt('America/St_Johns', Date.UTC(2026, 0, 1))).toBe(-210)
    expect(offsetAt('UTC', 0)).toBe(0)
  })
})

describe('a programme as a page', () => {
  it('names days and sessions as headings, and runs nothing of what is written in it', async () => {
    const [day] = inventedProgramme.days
    const [session] = day?.sessions ?? []
    if (day === undefined || session === undefined) throw new Error('no session to change')
    const attack = '<script>alert(1)</script>" onload="x'
    const programme = { rooms: [], days: [{ ...day, sessions: [{ ...session, title: attack, room: attack }] }] }
    const html = textOf(await agendaFormats.writeProgramme(programme, 'html', about, at))
    expect(html).not.toContain('<script')
    expect(html).toContain('<h3>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x</h3>')
    const full = textOf(await agendaFormats.writeProgramme(inventedProgramme, 'html', english, at))
    expect(full.match(/<h2>/gu)).toHaveLength(2)
    expect(full.match(/<article /gu)).toHaveLength(7)
    expect(full).toContain('<time>12:15–12:40</time>')
  })
})
