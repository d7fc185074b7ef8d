import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createSourceReader } from '#hosts/source-reader.ts'
import { laughs, standsAttacks, standsChanges, type Attack } from '#tests/support/attacks.ts'
import { attack, forge, type Entry } from '#tests/support/hostile.ts'
import { draftFile } from '#tests/support/word-draft.ts'
import { paragraph, run, wordParts, zipOf } from '#tests/support/word-file.ts'

// Files made to harm: each ends in an error a person can be told, or in a right reading, under a second and 150 MB.

const script = join(import.meta.dirname, '../../src/hosts/read-worker.ts')
const reader = createSourceReader(script, () => undefined)
const read = (name: string, bytes: Uint8Array) => reader.read(name, bytes, 'accepted')
const megabyte = 1024 * 1024

const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const rootEnd = '</w:body></w:document>'
const skeleton = [...wordParts({ body: '' })].filter(([name]) => name !== 'word/document.xml')
const others: readonly Entry[] = skeleton.map(([name, text]) => ({ name, data: Buffer.from(text) }))
const documentOf = (xml: string | Uint8Array): Entry => ({ name: 'word/document.xml', data: Buffer.from(xml) })
const withDocument = (xml: string | Uint8Array) => forge([...others, documentOf(xml)])
const inBody = (contents: string) => withDocument(root + contents + rootEnd)
const doctype = (declared: string, contents: string) =>
  withDocument(
    `<?xml version="1.0"?><!DOCTYPE x [${declared}]>${root}<w:p><w:r><w:t>${contents}</w:t></w:r></w:p>${rootEnd}`,
  )

const spaces = (megabytes: number) =>
  Buffer.concat([
    Buffer.from(`${root}<w:p><w:r><w:t>`),
    Buffer.alloc(megabytes * megabyte, 0x20),
    Buffer.from(`</w:t></w:r></w:p>${rootEnd}`),
  ])

/** Parts that share their bytes: each lies inside the one before (after D. Fifield). */
function overlapping(): Uint8Array {
  const data = Buffer.from('a'.repeat(1000))
  const first = { name: 'a.xml', data }
  return forge([
    ...others,
    documentOf(root + rootEnd),
    first,
    ...Array.from({ length: 50 }, (_, index) => ({ ...first, name: `b${index}.xml`, at: 0, says: {} })),
  ])
}

/** Deterministic text that packs little: it passes the guard against bombs. */
function noise(length: number): string {
  let state = 7
  const letters = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(0x430 + (state % 32))
  })
  return letters.join('')
}

const long = noise(200_000)
const word = paragraph(run('слово'))
const draft = draftFile()

const attacks: readonly Attack[] = [
  { name: 'bomb: 300 MB of spaces', bytes: () => withDocument(spaces(300)), ends: ['reading.tooBig'] },
  { name: 'bomb below the limit of a part', bytes: () => withDocument(spaces(60)), ends: ['reading.tooBig'] },
  {
    name: 'bomb whose header says 1000 bytes',
    bytes: () => forge([...others, { ...documentOf(spaces(300)), says: { size: 1000 } }]),
    ends: ['reading.unsafe'],
  },
  {
    name: 'many parts, together beyond the limit',
    bytes: () => {
      const data = Buffer.from(long.repeat(20))
      const packed = deflateRawSync(data)
      return forge([
        ...others,
        documentOf(root + rootEnd),
        ...Array.from({ length: 40 }, (_, index) => ({ name: `${index}.xml`, data, packed })),
      ])
    },
    ends: ['reading.tooBig'],
  },
  {
    name: 'header that promises more',
    bytes: () => forge([...others, { ...documentOf(root + rootEnd), says: { size: 5000 } }]),
    ends: ['reading.unsafe'],
  },
  { name: 'overlapping parts', bytes: overlapping, ends: ['reading.unsafe'] },
  {
    name: '../ in a name',
    bytes: () =>
      forge([...others, documentOf(root + word + rootEnd), { name: '../../etc/cron.d/x', data: Buffer.from('x') }]),
    ends: ['reading.unsafe'],
  },
  {
    name: '..\\ in a name',
    bytes: () =>
      forge([...others, documentOf(root + word + rootEnd), { name: '..\\..\\x.bat', data: Buffer.from('x') }]),
    ends: ['reading.unsafe'],
  },
  {
    name: 'a name twice, in other case',
    bytes: () =>
      forge([
        ...others,
        documentOf(root + word + rootEnd),
        { ...documentOf(root + rootEnd), name: 'WORD/document.xml' },
      ]),
    ends: ['reading.unsafe'],
  },
  {
    name: 'a name in the directory, another where it lies',
    bytes: () => forge([...others, { ...documentOf(root + word + rootEnd), says: { localName: 'word/documenu.xml' } }]),
    ends: ['reading.unsafe'],
  },
  {
    name: 'encrypted',
    bytes: () => forge([...others, { ...documentOf(root + rootEnd), says: { flags: 1 } }]),
    ends: ['reading.protected'],
  },
  {
    name: 'packed by an unknown method',
    bytes: () => forge([...others, { ...documentOf(root + rootEnd), says: { method: 12 } }]),
    ends: ['reading.unsafe'],
  },
  {
    name: '3000 entries',
    bytes: () =>
      forge([...others, ...Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, data: new Uint8Array() }))]),
    ends: ['reading.tooBig'],
  },
  {
    name: 'billion laughs',
    bytes: () => doctype(`<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">${laughs}`, '&i;'),
    ends: ['reading.unsafe'],
  },
  {
    name: 'external entity',
    bytes: () => doctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'),
    ends: ['reading.unsafe'],
  },
  { name: 'unknown entity', bytes: () => inBody('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'), ends: ['reading.damaged'] },
  {
    name: '20 000 nested w:ins',
    bytes: () => inBody(`<w:p>${'<w:ins>'.repeat(20_000)}<w:r/>${'</w:ins>'.repeat(20_000)}</w:p>`),
    ends: ['reading.unsafe'],
  },
  { name: 'element never closed', bytes: () => inBody('<w:p><w:r><w:t>a</w:r></w:p>'), ends: ['reading.damaged'] },
  {
    name: 'not UTF-8',
    bytes: () =>
      withDocument(Buffer.concat([Buffer.from(root), Buffer.from([0xff, 0xfe, 0xfd]), Buffer.from(rootEnd)])),
    ends: ['reading.damaged'],
  },
  { name: '100 000 empty paragraphs', bytes: () => inBody('<w:p/>'.repeat(100_000)), ends: ['reading.tooLong'] },
  {
    name: '20 000 paragraphs deleted into one another',
    bytes: () =>
      inBody(
        Array.from({ length: 20_000 }, (_, index) =>
          paragraph(run(long.slice(index * 8, index * 8 + 8)), '<w:rPr><w:del/></w:rPr>'),
        ).join(''),
      ),
    ends: ['read'],
  },
  {
    name: '5000 comments over one text',
    bytes: () => {
      const starts = Array.from({ length: 5000 }, (_, index) => `<w:commentRangeStart w:id="${index}"/>`)
      const runs = Array.from({ length: 5000 }, (_, index) => run(long.slice(index, index + 3)))
      return inBody(`<w:p>${starts.join('')}${runs.join('')}</w:p>`)
    },
    ends: ['read'],
  },
  {
    name: '10 MB without a tag',
    bytes: () => inBody(`<w:p><w:r><w:t>${long.repeat(26)}</w:t></w:r></w:p>`),
    ends: ['reading.tooLong'],
  },
  {
    name: '40 MB of text in paragraphs',
    bytes: () => inBody(paragraph(run(long.slice(0, 1000))).repeat(19_000)),
    ends: ['reading.tooLong', 'reading.tooBig'],
  },
  {
    name: 'external target',
    bytes: () =>
      zipOf(
        new Map([
          ...skeleton,
          [
            'word/_rels/document.xml.rels',
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="x/styles" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
          ],
          ['word/document.xml', root + word + rootEnd],
        ]),
      ),
    ends: ['read'],
  },
  { name: 'truncated', bytes: () => draft.subarray(0, Math.floor(draft.length * 0.6)), ends: ['reading.damaged'] },
  {
    name: 'a workbook named .docx',
    bytes: () =>
      zipOf(
        new Map([
          [
            '_rels/.rels',
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
          ],
          ['xl/workbook.xml', '<workbook/>'],
        ]),
      ),
    ends: ['reading.notWord'],
  },
  { name: 'not a zip', bytes: () => Buffer.from('это не документ'), ends: ['reading.notWord'] },
  { name: 'a zip of nothing', bytes: () => forge([]), ends: ['reading.notWord'] },
  {
    name: 'page of 40 MB',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<p>абзац</p>'.repeat(2_600_000)}`),
    ends: ['reading.tooBig'],
  },
  {
    name: 'page of 100 000 paragraphs',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<p>абзац</p>'.repeat(100_000)}`),
    ends: ['reading.tooLong'],
  },
  {
    name: 'page 100 000 deep',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<div>'.repeat(100_000)}слово`),
    ends: ['reading.unsafe'],
  },
  {
    name: 'page of tags never ended',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<p a="'.repeat(500_000)}`),
    ends: ['read'],
  },
  {
    name: 'page of end tags',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<b>'.repeat(400)}${'</i>'.repeat(1_000_000)}`),
    ends: ['read'],
  },
  {
    name: 'page of comments never ended',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'<!--'.repeat(1_000_000)}`),
    ends: ['read'],
  },
  {
    name: 'page of references',
    file: 'a.html',
    bytes: () => Buffer.from(`<html><body>${'&amp;'.repeat(500_000)}`),
    ends: ['read'],
  },
]

standsAttacks('files made to harm', read, 'a.docx', attacks)
standsChanges('a sound file with bytes of it changed', read, 'a.docx', draft, 'reading')

describe('while a hostile file is read', () => {
  it('the thread that answers people has little to do', async () => {
    const bytes = attacks.find(({ name }) => name === '40 MB of text in paragraphs')?.bytes() ?? new Uint8Array()
    const own = process.threadCpuUsage()
    const { milliseconds } = await attack(read, 'a.docx', bytes)
    const { user, system } = process.threadCpuUsage(own)
    expect(milliseconds).toBeGreaterThan(100)
    // Microseconds of work of this thread, whatever else the machine does.
    expect((user + system) / 1000).toBeLessThan(milliseconds / 2)
  })
})
