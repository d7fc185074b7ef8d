import { deleted, inserted, level, listed, paragraph, run, wordFile, zipOf } from './word-file.ts'

const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'russianLower', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

/** A draft from Word as it reaches a secretary: numbers of the program's own, a tracked change, a comment. */
export function draftFile(): Uint8Array {
  const comment = `<w:comment w:id="0" w:author="Н. Сафаров" w:date="2026-02-03T09:30:00Z">${paragraph(run('Какой план?'))}</w:comment>`
  const commented = `<w:commentRangeStart w:id="0"/>${run('план')}<w:commentRangeEnd w:id="0"/>`
  const body = [
    'РЕЗОЛЮЦИЯ',
    'III конференции городов у реки',
    'г. Самарканд, 17 октября 2025 г.',
    'Участники конференции,',
    'отмечая важность учёта воды,',
    'ПОСТАНОВИЛИ:',
  ].map((text) => paragraph(run(text)))
  const operative = [
    paragraph(run('Одобрить ') + deleted('прежний') + inserted('новый') + run(' ') + commented + run('.'), numbered),
    listed('Рекомендовать городам:', 1),
    listed('создать службы учёта;', 1, 1),
    listed('провести обучение.', 1, 1),
    listed('Считать 2026 год Годом рек.', 1),
  ]
  return wordFile({ body: [...body, ...operative].join(''), numbering, comments: comment })
}

const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const workbook = zipOf(
  new Map([
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ],
    ['xl/workbook.xml', '<workbook/>'],
  ]),
)

/** Files that people try and that cannot be read, with what they are told. */
export const refusedFiles: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['old.doc', compound, 'file.unsupported'],
  ['locked.docx', compound, 'reading.protected'],
  ['letter.rtf', Buffer.from('{\\rtf1\\ansi letter}'), 'file.unsupported'],
  ['scan.pdf', Buffer.from('%PDF-1.7 scan'), 'file.unsupported'],
  ['writer.odt', zipOf(new Map([['mimetype', 'application/vnd.oasis.opendocument.text']])), 'file.unsupported'],
  ['table.xlsx', workbook, 'file.unsupported'],
  ['table.docx', workbook, 'reading.notWord'],
  ['text.docx', Buffer.from('это не документ'), 'reading.notWord'],
  ['cut.docx', draftFile().subarray(0, 1500), 'reading.damaged'],
  ['table.csv', Buffer.from('а;б'), 'file.unsupported'],
]
