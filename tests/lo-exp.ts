import { writeFileSync } from 'node:fs'
import { formats } from '#documents/formats.ts'
import { unzipOwn, zip } from '#documents/zip.ts'
import { at, conference, draft, clause } from '#tests/support/sample-documents.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
const body = {
  ...emptyBody,
  formula: [clause('f', 'ПОСТАНОВИЛИ')],
  operative: ['Первый', 'Второй', 'Третий', 'Четвёртый'].map((t, i) => clause('c' + i, t)),
}
const bytes = await formats.writeDocument(
  draft(body, conferenceStyle, 'ru', { placeAndDate: null }),
  conference,
  'docx',
  at,
)
const au = (id: number) => `w:id="${900 + id}" w:author="A B" w:date="2025-10-20T09:30:00Z"`
const P = (style: string, num: string, mark: string, change: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${num}${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}${change}</w:pPr>${content}</w:p>`
const n = (l: number, id = 2) => `<w:numPr><w:ilvl w:val="${l}"/><w:numId w:val="${id}"/></w:numPr>`
const r = (t: string) => `<w:r><w:t xml:space="preserve">${t}</w:t></w:r>`
const d = (t: string) => `<w:r><w:delText xml:space="preserve">${t}</w:delText></w:r>`
let k = 0
const ins = (x: string) => `<w:ins ${au(k++)}>${x}</w:ins>`,
  del = (x: string) => `<w:del ${au(k++)}>${x}</w:del>`
const mins = () => `<w:ins ${au(k++)}/>`,
  mdel = () => `<w:del ${au(k++)}/>`
const chg = (style: string, num: string) =>
  `<w:pPrChange ${au(k++)}><w:pPr><w:pStyle w:val="${style}"/>${num}</w:pPr></w:pPrChange>`
const C = 'Clause1'
const cases: Record<string, string> = {
  level:
    P(C, n(0), '', '', r('A.')) +
    P('Clause2', n(1), '', chg(C, n(0)), r('B was 2 now a.')) +
    P(C, n(0), '', '', r('C.')),
  unlevel:
    P(C, n(0), '', '', r('A.')) +
    P(C, n(0), '', chg('Clause2', n(1)), r('B was a now 2.')) +
    P(C, n(0), '', '', r('C.')),
  insmid: P(C, n(0), '', '', r('A.')) + P(C, n(0), mins(), '', ins(r('NEW.'))) + P(C, n(0), '', '', r('C.')),
  delmid: P(C, n(0), '', '', r('A.')) + P(C, n(0), mdel(), '', del(d('OLD.'))) + P(C, n(0), '', '', r('C.')),
  delmidstyle:
    P(C, n(0), '', '', r('A.')) + P('Clause2', n(1), mdel(), '', del(d('OLD.'))) + P(C, n(0), '', '', r('C.')),
  insmidstyle:
    P(C, n(0), '', '', r('A.')) + P('Clause2', n(1), mins(), '', ins(r('NEW.'))) + P(C, n(0), '', '', r('C.')),
  inslast: P(C, n(0), mins(), '', r('A.')) + P('ClosingClause', '', '', chg(C, n(0)), ins(r('NEW closing.'))),
  dellast: P('ClosingClause', '', mdel(), '', r('X')) + P('ClosingClause', '', '', chg(C, n(0)), del(d('OLD num.'))),
  dellast2: P(C, n(0), mdel(), '', r('X')) + P(C, n(0), '', chg('ClosingClause', ''), del(d('OLD closing.'))),
  split:
    P(C, n(0), mins(), '', r('A') + del(d('; b')) + ins(r('.'))) +
    P(C, n(0), '', '', ins(r('B')) + r(' rest.')) +
    P(C, n(0), '', '', r('C.')),
  splitlevel:
    P(C, n(0), mins(), '', r('A') + ins(r('.'))) +
    P('Clause2', n(1), '', chg(C, n(0)), r(' rest.')) +
    P(C, n(0), '', '', r('C.')),
  join: P(C, n(0), mdel(), '', r('A') + del(d('.'))) + P(C, n(0), '', '', r(' rest.')) + P(C, n(0), '', '', r('C.')),
  joinlevel:
    P(C, n(0), mdel(), '', r('A') + del(d('.'))) +
    P(C, n(0), '', chg('Clause2', n(1)), r(' rest.')) +
    P(C, n(0), '', '', r('C.')),
  move:
    P(C, n(0), '', '', r('A.')) +
    `<w:moveFromRangeStart ${au(k++)} w:name="m1"/>`.replace('\/>', '/>') +
    P(C, n(0), `<w:moveFrom ${au(k++)}/>`, '', `<w:moveFrom ${au(k++)}>${r('MOVED.')}</w:moveFrom>`) +
    `<w:moveFromRangeEnd w:id="${900 + k - 3}"/>` +
    P(C, n(0), '', '', r('C.')) +
    `<w:moveToRangeStart ${au(k++)} w:name="m1"/>` +
    P(C, n(0), `<w:moveTo ${au(k++)}/>`, '', `<w:moveTo ${au(k++)}>${r('MOVED.')}</w:moveTo>`) +
    `<w:moveToRangeEnd w:id="${900 + k - 3}"/>` +
    P(C, n(0), '', '', r('D.')),
  numid:
    P(C, n(0), '', '', r('A.')) +
    P(C, n(0, 3), '', chg(C, n(0)), r('B was 2 now other 1.')) +
    P(C, n(0), '', '', r('C.')),
  nonum:
    P(C, n(0), '', '', r('A.')) +
    P('ClosingClause', '', '', chg(C, n(0)), r('B was 2 now none.')) +
    P(C, n(0), '', '', r('C.')),
  tonum:
    P(C, n(0), '', '', r('A.')) +
    P(C, n(0), '', chg('ClosingClause', ''), r('B was none now 2.')) +
    P(C, n(0), '', '', r('C.')),
  typed:
    P(C, n(0), '', '', r('A.')) +
    P(C, n(0, 0), '', chg(C, n(0)), ins(r('7.') + '<w:r><w:tab/></w:r>') + r('B was 2 now typed.')) +
    P(C, n(0), '', '', r('C.')),
}
for (const [name, x] of Object.entries(cases)) {
  const parts = unzipOwn(bytes)
  const dec = new TextDecoder()
  let xml = dec.decode(parts.get('word/document.xml'))
  const s = xml.indexOf('<w:body>') + 8,
    e = xml.lastIndexOf('<w:sectPr')
  parts.set('word/document.xml', new TextEncoder().encode(xml.slice(0, s) + x + xml.slice(e)))
  writeFileSync(`/tmp/lo/${name}.docx`, zip(parts))
}
