import { join } from 'node:path'
import { createProgrammeReader } from '#hosts/programme-reader.ts'
import { laughs, standsAttacks, standsChanges, type Attack } from '#tests/support/attacks.ts'
import { paragraph, run, wordFile, zipOf } from '#tests/support/word-file.ts'
import { sheetOf, workbookFile } from '#tests/support/workbook.ts'

// Programmes made to harm: each ends in an error a person can be told, or in a right reading, under a second and 150 MB.

const script = join(import.meta.dirname, '../../src/hosts/read-worker.ts')
const reader = createProgrammeReader(script, () => undefined)
const read = (name: string, bytes: Uint8Array) => reader.read(name, bytes, null)
const text = (written: string) => () => Buffer.from(written)

const calendar = (lines: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines}\r\nEND:VCALENDAR\r\n`
const event = (lines: string) => `BEGIN:VEVENT\r\nDTSTART:20260514T100000\r\nSUMMARY:a\r\n${lines}\r\nEND:VEVENT`
const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)])
const schedule = (contents: string) => `<?xml version="1.0"?>\n<schedule>${contents}</schedule>`
const scheduled = '<day date="2026-05-14"><room name="A"><event id="1"><start>10:00</start><duration>01:00</duration><title>a</title></event></room></day>' // prettier-ignore
const table = (rows: number, row: string) => `<w:tbl>${row.repeat(rows)}</w:tbl>`
const cell = (properties: string, words: string) =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(words))}</w:tc>`

const attacks: readonly Attack[] = [
  { name: '60 MB of digits in one line', bytes: () => Buffer.alloc(60_000_000, '1'), ends: ['programme.tooLong'] },
  { name: '4 MB of digits in one line', bytes: () => Buffer.alloc(4_000_000, '1'), ends: ['programme.empty'] },
  { name: '4 MB of dashes in one line', bytes: () => Buffer.alloc(4_000_000, '-'), ends: ['programme.empty'] },
  { name: 'a time, and 4 MB of spaces', bytes: text(`10:00${' '.repeat(4_000_000)}a`), ends: ['read'] },
  { name: 'a time, and 4 MB of letters', bytes: text(`10:00 ${'а'.repeat(2_000_000)}`), ends: ['read'] },
  { name: 'a time, and a megabyte of brackets', bytes: text(`10:00 ${'('.repeat(1_000_000)}`), ends: ['read'] },
  {
    name: 'a time, and words that begin like names',
    bytes: text(`10:00 ${'Иванов И. '.repeat(100_000)}`),
    ends: ['read'],
  },
  { name: 'lines that begin like names', bytes: text(`10:00 a\n${`${'Иванов И. '.repeat(140)}\n`.repeat(300)}`), ends: ['read'] }, // prettier-ignore
  { name: 'lines of dashes and colons', bytes: text(`10:00 a\n${`${' – а: '.repeat(240)}\n`.repeat(300)}`), ends: ['read'] }, // prettier-ignore
  { name: 'lines of numbers like dates', bytes: text(`10:00 a\n${`${'1 мая '.repeat(33)}\n`.repeat(300)}`), ends: ['read'] }, // prettier-ignore
  { name: 'a million empty lines', bytes: text('\n'.repeat(1_000_000)), ends: ['programme.tooLong'] },
  { name: 'a million times', bytes: text('10:00 a\n'.repeat(1_000_000)), ends: ['programme.tooLong'] },
  { name: '10 000 sessions at one time', bytes: text('10:00–11:00 а\n'.repeat(10_000)), ends: ['read'] },
  { name: 'a thousand days', bytes: text(Array.from({ length: 1000 }, (_, at) => `День ${at}\n10:00 а\n`).join('')), ends: ['read'] }, // prettier-ignore
  { name: 'dates that do not exist', bytes: text('31.02.2026\n99.99.9999\n10:00 а\n25:61 б\n'), ends: ['read'] },
  { name: 'bytes that are no text', bytes: () => Buffer.alloc(100_000, 0x00), ends: ['programme.notProgramme'] },
  { name: 'prose without times', bytes: text('Это письмо, а не программа.\n'.repeat(100)), ends: ['programme.empty'] },
  { name: 'nothing at all', bytes: text(' '), ends: ['programme.empty'] },

  { name: 'a calendar cut off', file: 'a.ics', bytes: text(calendar(event('')).slice(0, -20)), ends: ['programme.damaged'] }, // prettier-ignore
  { name: 'an event that closes what it did not open', file: 'a.ics', bytes: text(calendar('END:VEVENT')), ends: ['programme.damaged'] }, // prettier-ignore
  { name: 'components a million deep', file: 'a.ics', bytes: text(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(100_000)}`), ends: ['programme.unsafe'] }, // prettier-ignore
  { name: '100 000 events', file: 'a.ics', bytes: text(calendar(`${event('')}\r\n`.repeat(60_000)).slice(0, 4_900_000)), ends: ['programme.tooLong'] }, // prettier-ignore
  { name: 'a line folded 400 000 times', file: 'a.ics', bytes: text(calendar(event(`DESCRIPTION:a${'\r\n b'.repeat(400_000)}`))), ends: ['read'] }, // prettier-ignore
  { name: 'a line of semicolons', file: 'a.ics', bytes: text(calendar(event(`X${';A=",",'.repeat(200_000)}`))), ends: ['read'] }, // prettier-ignore
  { name: 'zones that do not exist', file: 'a.ics', bytes: text(calendar('BEGIN:VEVENT\r\nDTSTART;TZID=../../etc/passwd:20260514T100000\r\nDURATION:P999W\r\nEND:VEVENT')), ends: ['read'] }, // prettier-ignore
  { name: 'a rule that repeats for ever', file: 'a.ics', bytes: text(calendar(event('RRULE:FREQ=SECONDLY'))), ends: ['read'] }, // prettier-ignore

  { name: 'JSON cut off', file: 'a.json', bytes: text('{"schedule":{"conference":{"days":['), ends: ['programme.damaged'] }, // prettier-ignore
  { name: 'JSON of something else', file: 'a.json', bytes: text('{"name":"a"}'), ends: ['programme.notProgramme'] },
  { name: 'JSON a million deep', file: 'a.json', bytes: text(`{"sessions":${'['.repeat(1_000_000)}`), ends: ['programme.damaged'] }, // prettier-ignore
  { name: 'JSON with names of the language', file: 'a.json', bytes: text('{"__proto__":{"sessions":[]},"sessions":[{"start":{},"title":["a"],"room":{"toString":1}},null,7,"a"]}'), ends: ['read'] }, // prettier-ignore
  { name: '100 000 events in JSON', file: 'a.json', bytes: text(`{"sessions":[${'{"title":"a"},'.repeat(100_000)}{}]}`), ends: ['programme.tooLong'] }, // prettier-ignore

  { name: 'XML with an external entity', file: 'a.xml', bytes: text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]><schedule>&x;</schedule>'), ends: ['programme.unsafe'] }, // prettier-ignore
  { name: 'XML that laughs', file: 'a.xml', bytes: text(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${laughs}]><schedule>&i;</schedule>`), ends: ['programme.unsafe'] }, // prettier-ignore
  { name: 'XML 100 000 deep', file: 'a.xml', bytes: text(schedule('<day>'.repeat(100_000))), ends: ['programme.unsafe'] }, // prettier-ignore
  { name: 'XML cut off', file: 'a.xml', bytes: text(schedule(scheduled).slice(0, -30)), ends: ['programme.damaged'] },
  { name: 'XML of something else', file: 'a.xml', bytes: text('<?xml version="1.0"?><svg/>'), ends: ['programme.notProgramme'] }, // prettier-ignore
  { name: 'XML with a title of 6 MB', file: 'a.xml', bytes: text(schedule(scheduled.replace('>a<', `>${'a'.repeat(6_000_000)}<`))), ends: ['programme.tooLong'] }, // prettier-ignore

  { name: 'a document of Word locked with a password', file: 'a.docx', bytes: () => compound, ends: ['programme.protected'] }, // prettier-ignore
  { name: 'a document of the old kind', file: 'a.doc', bytes: () => compound, ends: ['programme.unsupported'] },
  { name: 'a PDF named .docx', file: 'a.docx', bytes: text('%PDF-1.7'), ends: ['programme.unsupported'] },
  { name: 'a text named .docx', file: 'a.docx', bytes: text('10:00 а'), ends: ['programme.notProgramme'] },
  { name: 'a zip of nothing we know', file: 'a.zip', bytes: () => zipOf(new Map([['a', 'b']])), ends: ['programme.notProgramme'] }, // prettier-ignore
  { name: 'a workbook named .docx', file: 'a.docx', bytes: () => workbookFile({ sheets: [{ name: 'a', xml: sheetOf([['10:00', 'а']]) }] }), ends: ['read'] }, // prettier-ignore
  { name: 'cells of a page that take two billion rows and columns', file: 'a.html', bytes: text(`<html><table>${'<tr><td rowspan=2000000000 colspan=2000000000>10:00<td rowspan=999>а'.repeat(2_000)}</table>`), ends: ['read', 'programme.empty'] }, // prettier-ignore
  { name: 'tables of a page 500 deep', file: 'a.html', bytes: text(`<html>${'<table><tr><td>10:00'.repeat(500)}`), ends: ['programme.unsafe', 'read', 'programme.empty'] }, // prettier-ignore
  { name: 'a cell that takes two billion columns', file: 'a.docx', bytes: () => wordFile({ body: table(1, `<w:tr>${cell('', '10:00')}${cell('<w:gridSpan w:val="2000000000"/>', 'а')}</w:tr>`) }), ends: ['read'] }, // prettier-ignore
  { name: '2 000 rows that go on from above', file: 'a.docx', bytes: () => wordFile({ body: table(2_000, `<w:tr>${cell('<w:vMerge/>', '10:00')}${cell('', 'а')}</w:tr>`) }), ends: ['read'] }, // prettier-ignore
  { name: 'a sheet merged as a whole', file: 'a.xlsx', bytes: () => workbookFile({ sheets: [{ name: 'a', xml: `${sheetOf([['10:00', 'а']])}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` }] }), ends: ['read', 'programme.empty'] }, // prettier-ignore
]

standsAttacks('programmes made to harm', read, 'a.txt', attacks)
standsChanges(
  'a sound calendar with bytes of it changed',
  read,
  'a.ics',
  Buffer.from(calendar(event('LOCATION:Зал'))),
  'programme',
)
