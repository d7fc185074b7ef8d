import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { createTableReader } from '#hosts/table-reader.ts'
import { laughs, standsAttacks, standsChanges, type Attack } from '#tests/support/attacks.ts'
import { forge, type Entry } from '#tests/support/hostile.ts'
import { sheetOf, workbookFile, workbookParts } from '#tests/support/workbook.ts'
import { zipOf } from '#tests/support/word-file.ts'

// Lists made to harm: each ends in an error a person can be told, or in a right reading, under a second and 150 MB.

const script = join(import.meta.dirname, '../../src/hosts/read-worker.ts')
const reader = createTableReader(script, () => undefined)
const read = (name: string, bytes: Uint8Array) => reader.read(name, bytes)
const megabyte = 1024 * 1024

const one = '<sheetData><row r="1"><c r="A1" t="str"><v>Орлова</v></c></row></sheetData>'
const sheet = (xml: string, strings?: string) =>
  workbookFile({ sheets: [{ name: 'a', xml }], ...(strings === undefined ? {} : { strings }) })
const partsOf = (without: string): readonly Entry[] =>
  [...workbookParts({ sheets: [{ name: 'a', xml: one }], strings: '<si><t>a</t></si>' })]
    .filter(([name]) => !name.endsWith(without))
    .map(([name, text]) => ({ name, data: Buffer.from(text) }))
const withPart = (name: string, data: string | Uint8Array, says?: Entry['says']) =>
  forge([...partsOf(name), { name, data: Buffer.from(data), ...(says === undefined ? {} : { says }) }])
const sheetPart = 'xl/worksheets/sheet0.xml'
const worksheet = (contents: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${contents}</worksheet>`
const spaces = (megabytes: number) =>
  Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(megabytes * megabyte, 0x20), Buffer.from('</worksheet>')])
const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)])
const list = sheet(sheetOf(Array.from({ length: 40 }, (_, at) => [`Орлова ${at}`, 'Мария', `p${at}@example.org`])))

const attacks: readonly Attack[] = [
  { name: 'bomb: 300 MB of spaces', bytes: () => withPart(sheetPart, spaces(300)), ends: ['table.tooBig'] },
  { name: 'bomb below the limit of a part', bytes: () => withPart(sheetPart, spaces(200)), ends: ['table.tooBig'] },
  {
    name: 'bomb whose header says 1000 bytes',
    bytes: () => withPart(sheetPart, spaces(300), { size: 1000 }),
    ends: ['table.unsafe'],
  },
  {
    name: 'bomb whose header says 500 KB',
    bytes: () => withPart(sheetPart, spaces(300), { size: 500_000 }),
    ends: ['table.unsafe'],
  },
  {
    name: 'shared strings that never end a tag',
    bytes: () => {
      const data = Buffer.from(`<sst><si><t>${'абвгд'.repeat(1_200_000)}</t></si></sst>`)
      return forge([
        ...partsOf('sharedStrings.xml'),
        { name: 'xl/sharedStrings.xml', data, packed: deflateRawSync(data, { level: 0 }) },
      ])
    },
    ends: ['table.tooLong'],
  },
  {
    name: 'external entity',
    bytes: () =>
      withPart(
        sheetPart,
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>${worksheet('<sheetData><row><c t="str"><v>&x;</v></c></row></sheetData>')}`,
      ),
    ends: ['table.unsafe'],
  },
  {
    name: 'billion laughs in the shared strings',
    bytes: () =>
      withPart(
        'xl/sharedStrings.xml',
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${laughs}]><sst><si><t>&i;</t></si></sst>`,
      ),
    ends: ['table.unsafe'],
  },
  {
    name: 'a sheet that says it is A1:XFD1048576',
    bytes: () => sheet(`<dimension ref="A1:XFD1048576"/>${one}`),
    ends: ['read'],
  },
  {
    name: 'one cell merged over the whole sheet',
    bytes: () => sheet(`${one}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    ends: ['read'],
  },
  {
    name: '100 000 merged ranges, each as wide as the sheet',
    bytes: () =>
      sheet(
        `${one}<mergeCells>${Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at * 7 + 1}:XFD1048576"/>`).join('')}</mergeCells>`,
      ),
    ends: ['read'],
  },
  {
    name: 'one cell in the last corner',
    bytes: () =>
      sheet(
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ),
    ends: ['read'],
  },
  {
    name: '100 000 rows, each with a cell far to the right',
    bytes: () =>
      sheet(
        `<sheetData>${Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c r="SA${at + 1}"><v>${at}</v></c></row>`).join('')}</sheetData>`,
      ),
    ends: ['table.tooLong'],
  },
  {
    name: 'a shared text that is not there',
    bytes: () => sheet('<sheetData><row><c t="s"><v>5</v></c></row></sheetData>', '<si><t>a</t></si>'),
    ends: ['table.damaged'],
  },
  {
    name: 'a shared text numbered below nothing',
    bytes: () => sheet('<sheetData><row><c t="s"><v>-1</v></c></row></sheetData>', '<si><t>a</t></si>'),
    ends: ['table.damaged'],
  },
  { name: 'rows called __proto__', bytes: () => sheet('<sheetData><row r="__proto__"><c r="__proto__" s="constructor" t="toString"><v>1</v></c></row></sheetData>'), ends: ['table.empty'] }, // prettier-ignore
  { name: 'a format of a million characters', bytes: () => workbookFile({ formats: ['0-'.repeat(500_000)], sheets: [{ name: 'a', xml: '<sheetData><row><c s="1"><v>1</v></c></row></sheetData>' }] }), ends: ['read', 'table.tooBig'] }, // prettier-ignore
  { name: 'a number with a giant power', bytes: () => sheet('<sheetData><row><c><v>1E300</v></c><c><v>1E999999999</v></c></row></sheetData>'), ends: ['read'] }, // prettier-ignore
  { name: 'truncated', bytes: () => list.subarray(0, Math.floor(list.length * 0.6)), ends: ['table.damaged'] },
  { name: 'encrypted part', bytes: () => withPart(sheetPart, one, { flags: 1 }), ends: ['table.protected'] },
  { name: 'locked with a password', bytes: () => compound, ends: ['table.protected'] },
  { name: 'a workbook of the old kind', file: 'a.xls', bytes: () => compound, ends: ['table.unsupported'] },
  { name: 'a text named .xlsx', bytes: () => Buffer.from('это не книга'), ends: ['table.notTable'] },
  { name: 'a document of Word named .xlsx', bytes: () => zipOf(new Map([['word/document.xml', '<a/>']])), ends: ['table.notTable'] }, // prettier-ignore
  { name: 'a sheet that is not there', bytes: () => forge(partsOf(sheetPart)), ends: ['table.damaged'] },
  { name: 'a web page named .xls', file: 'a.xls', bytes: () => Buffer.from('<html><table><tr><td>a'), ends: ['table.unsupported'] }, // prettier-ignore
  { name: 'nothing but empty cells', file: 'a.csv', bytes: () => Buffer.from(';;;\n;;;\n'), ends: ['table.empty'] },
  { name: 'bytes that are no text', file: 'a.csv', bytes: () => Buffer.alloc(100_000, 0x00), ends: ['table.notTable'] },
  { name: 'a million rows of text', file: 'a.csv', bytes: () => Buffer.from('а;б\n'.repeat(1_000_000)), ends: ['table.tooLong'] }, // prettier-ignore
  {
    name: '10 million quotes',
    file: 'a.csv',
    bytes: () => Buffer.alloc(10_000_000, '"'),
    ends: ['read', 'table.tooLong'],
  },
  { name: 'quotes that are never closed', file: 'a.csv', bytes: () => Buffer.from('"а;'.repeat(1_000_000)), ends: ['read'] }, // prettier-ignore
]

standsAttacks('lists made to harm', read, 'a.xlsx', attacks)
standsChanges('a sound list with bytes of it changed', read, 'a.xlsx', list, 'table')
