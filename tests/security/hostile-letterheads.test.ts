import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PlenumError } from '#app/errors.ts'
import { formats } from '#documents/formats.ts'
import { zip } from '#documents/zip.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { createLetterheadReader } from '#hosts/letterhead-reader.ts'
import { standsAttacks } from '#tests/support/attacks.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import {
  complexField,
  handLetterhead,
  headerOf,
  inlinePicture,
  picture,
  relationTypes,
  simpleField,
} from '#tests/support/letterhead-file.ts'
import { partsOf } from '#tests/support/office-file.ts'
import { at, conference, russianGost } from '#tests/support/sample-documents.ts'
import { paragraph, run } from '#tests/support/word-file.ts'

// Letterheads made to harm: each ends in an error a person can be told, or comes along without what harms.

const script = join(import.meta.dirname, '../../src/hosts/read-worker.ts')
const reader = createLetterheadReader(script, () => undefined)

const read = (bytes: Uint8Array) => reader.read('бланк.docx', reader.pack(bytes))
const codeOf = (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof PlenumError ? error.code : 'unknown'),
  )

const outside = 'http://tracker.example/pixel.png'
const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="x" Type="${relationTypes}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`
const named = paragraph(run('Союз'))
const fieldMark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const numberedBy = (id: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`
const manyLists = Array.from({ length: 400 }, (_, index) => index + 1)

const harmful: readonly (readonly [string, () => Uint8Array, readonly ReadLetterhead['notes'][number][]])[] = [
  [
    'a picture from the network',
    () =>
      handLetterhead({
        header: named + paragraph(inlinePicture('r:link="x"')),
        relations: relation('image', outside, 'External'),
      }),
    ['pictures-left-out'],
  ],
  [
    'a picture of VML from the network',
    () =>
      handLetterhead({
        header:
          named + paragraph(`<w:r><w:pict><v:shape><v:imagedata src="${outside}" r:id="x"/></v:shape></w:pict></w:r>`),
        relations: relation('image', outside, 'External'),
      }),
    ['pictures-left-out'],
  ],
  [
    'a picture that is a page',
    () =>
      handLetterhead({
        header: named + paragraph(inlinePicture('r:embed="x"')),
        relations: relation('image', 'media/a.png'),
        more: { 'word/media/a.png': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
      }),
    ['pictures-left-out'],
  ],
  [
    'a picture that leads elsewhere when clicked',
    () =>
      handLetterhead({
        header:
          named +
          paragraph(
            inlinePicture('r:embed="i"').replace(
              '<wp:docPr id="1" name="logo"/>',
              '<wp:docPr id="1" name="logo"><a:hlinkClick r:id="x"/></wp:docPr>',
            ),
          ),
        relations: `${relation('hyperlink', outside, 'External')}<Relationship Id="i" Type="${relationTypes}/image" Target="media/a.png"/>`,
        more: { 'word/media/a.png': picture() },
      }),
    ['links-left-out'],
  ],
  [
    'a link',
    () =>
      handLetterhead({
        header: named + paragraph(`<w:hyperlink r:id="x">${run('сайт')}</w:hyperlink>`),
        relations: relation('hyperlink', outside, 'External'),
      }),
    ['links-left-out'],
  ],
  [
    'an object',
    () =>
      handLetterhead({
        header:
          named + paragraph('<w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="x"/></w:object></w:r>'),
        relations: relation('oleObject', 'embeddings/oleObject1.bin'),
        more: { 'word/embeddings/oleObject1.bin': 'MZ' },
      }),
    ['objects-left-out'],
  ],
  [
    'another file as a part of the text',
    () => handLetterhead({ header: `${named}<w:altChunk r:id="x"/>`, relations: relation('aFChunk', 'evil.html') }),
    ['objects-left-out'],
  ],
  ['macros', () => handLetterhead({ header: named, more: { 'word/vbaProject.bin': 'VBA' } }), ['macros-left-out']],
  [
    'fields that read files and start programs',
    () =>
      headerOf(
        run('Союз'),
        complexField(`INCLUDEPICTURE "${outside}" \\d`, ''),
        complexField('DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"', 'x'),
        simpleField(`INCLUDETEXT ${outside}`, 'y'),
      ),
    ['fields-settled'],
  ],
  [
    'a field inside the code of another',
    () => {
      const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
      const end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
      return headerOf(run('Союз'), begin, complexField(`INCLUDETEXT ${outside}`, 'z'), end)
    },
    ['fields-settled'],
  ],
  [
    'a field that never ends',
    () => headerOf(run('Союз'), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run('дальше')),
    ['fields-settled'],
  ],
  [
    'a macro behind a form field',
    () =>
      headerOf(
        run('Союз'),
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="AutoOpen"/></w:ffData></w:fldChar></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    [],
  ],
  [
    'styles based on each other',
    () =>
      handLetterhead({
        header: paragraph(run('Союз'), '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>',
      }),
    [],
  ],
  [
    'elements of a namespace nobody knows',
    () => headerOf(run('Союз'), '<evil:run xmlns:evil="urn:x"><w:r><w:t>нет</w:t></w:r></evil:run>'),
    [],
  ],
]

/** What no file of ours may hold. */
const traces = /tracker|TargetMode|OLEObject|vbaProject|altChunk|INCLUDE|DDE|ffData|<script|evil|hlinkClick|embeddings/

describe('a letterhead with', () => {
  it.each(harmful)('%s comes along without it', async (_, bytes, notes) => {
    const letterhead = await read(bytes())
    expect(letterhead.notes).toEqual(notes)
    const file = await formats.writeDocument(russianGost, conference, 'docx', at, letterhead)
    const parts = partsOf(file)
    expect([...parts].filter(([name, text]) => traces.test(name) || traces.test(text)).map(([name]) => name)).toEqual(
      [],
    )
    expect(checkDocx(parts)).toEqual([])
    const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text)
    expect(headers.some((text) => text.includes('Союз'))).toBe(true)
  })
})

const bomb = `<w:p><w:r><w:t>${'<w:tab/>'.repeat(70_000)}</w:t></w:r></w:p>`

describe('what cannot be a letterhead', () => {
  it.each([
    ['no zip file', () => Buffer.from('no zip'), 'reading.notWord'],
    ['an empty file', () => new Uint8Array(), 'reading.notWord'],
    ['a zip file of another kind', () => zip(new Map([['a.txt', Buffer.from('a')]])), 'reading.notWord'],
    ['a locked file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'reading.protected'],
    ['a cut file', () => headerOf(run('Союз')).subarray(0, 900), 'reading.damaged'],
    [
      'an entity',
      () =>
        handLetterhead({
          header: named,
          more: { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:hdr>&a;</w:hdr>' },
        }),
      'reading.unsafe',
    ],
    ['elements without end', () => handLetterhead({ header: bomb }), 'reading.tooBig'],
    [
      'elements one inside another',
      () => handLetterhead({ header: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) }),
      'reading.unsafe',
    ],
    [
      'fields one inside another',
      () => headerOf(fieldMark('begin').repeat(200), fieldMark('end').repeat(200)),
      'reading.unsafe',
    ],
    [
      'a header of many megabytes',
      () => handLetterhead({ header: paragraph(run('б'.repeat(3_000_000))) }),
      'reading.tooBig',
    ],
  ])('%s ends in %s', async (_, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code)
  })
})

standsAttacks(
  'a letterhead that asks for much work',
  (name, bytes) => reader.read(name, reader.pack(bytes)),
  'a.docx',
  [
    {
      name: 'braces that nothing closes before many spaces',
      bytes: () => headerOf(run(`{{${' '.repeat(20_000)}`)),
      ends: ['read'],
    },
    {
      name: 'many lists of one definition with many levels',
      bytes: () =>
        handLetterhead({
          header: manyLists.map(numberedBy).join(''),
          numbering:
            `<w:abstractNum w:abstractNumId="0">${'<w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>'.repeat(2_000)}</w:abstractNum>` +
            manyLists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join(''),
        }),
      ends: ['reading.tooBig'],
    },
  ],
)
