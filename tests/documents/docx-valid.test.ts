import { describe, expect, it } from 'vitest'
import {
  numberings,
  punctuations,
  subNumberings,
  layouts,
  type DocumentStyle,
  type DraftDocument,
} from '#domain/drafting/document.ts'
import { languages } from '#domain/language/language.ts'
import { formats } from '#documents/formats.ts'
import { zip } from '#documents/zip.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { partsOf, sdkErrors } from '#tests/support/office-file.ts'
import {
  at,
  conference,
  draft,
  emptyDraft,
  englishBody,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'

const docx = (document: DraftDocument) => formats.writeDocument(document, conference, 'docx', at)

/** Every numbering with every sub-numbering in both languages; layout, punctuation and dash change along, each met with each language. */
async function everyStyle(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>([['empty.docx', await docx(emptyDraft)]])
  for (const [first, numbering] of numberings.entries())
    for (const [second, subNumbering] of subNumberings.entries())
      for (const [third, language] of languages.entries()) {
        const style: DocumentStyle = {
          layout: layouts[(first + second + third) % 2] ?? 'gost',
          numbering,
          subNumbering,
          punctuation: punctuations[(second + third) % 2] ?? 'one-sentence',
          preambleDash: (first + third) % 2 === 1,
          italicOpeners: (first + second) % 2 === 1,
          letterhead: null,
        }
        const document = draft(language === 'ru' ? russianBody : englishBody, style, language)
        files.set(`${language}-${first}-${second}.docx`, await docx(document))
      }
  return files
}

describe('Word documents in every style and language', () => {
  it('have no error in the Open XML SDK', { timeout: 240_000 }, async () => {
    const files = await everyStyle()
    expect(files.size).toBe(25)
    expect(await sdkErrors(files)).toEqual([])
  })

  it('have no error in our own check', async () => {
    for (const [name, bytes] of await everyStyle()) expect([name, ...checkDocx(partsOf(bytes))]).toEqual([name])
  })
})

type Breaking = readonly [name: string, part: string, change: (xml: string) => string]
const document = 'word/document.xml'
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to)
const numPr = /(<w:pStyle w:val="Clause1"\/>)(<w:numPr>.*?<\/w:numPr>)/

const breakings: readonly Breaking[] = [
  ['properties out of order', document, swap(numPr, '$2$1')],
  ['an unknown list', document, swap(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="77"/>')],
  ['an unknown style', document, swap('w:val="Title"', 'w:val="Nope"')],
  [
    'a bookmark twice',
    document,
    swap(/<w:bookmarkStart w:id="2" w:name="[^"]*"\/>/, '<w:bookmarkStart w:id="2" w:name="c_open"/>'),
  ],
  ['a bookmark without end', document, swap('<w:bookmarkEnd w:id="3"/>', '')],
  ['a value that is none', document, swap('<w:ilvl w:val="0"/>', '<w:ilvl w:val="first"/>')],
  ['a missing attribute', document, swap('<w:bookmarkStart w:id="0" w:name="c_open"/>', '<w:bookmarkStart w:id="0"/>')],
  ['an element not closed', document, swap('</w:body>', '')],
  ['an unknown element', document, swap('<w:body>', '<w:body><w:clause/>')],
  [
    'a table cell without a paragraph',
    document,
    swap(
      '<w:sectPr',
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:sectPr',
    ),
  ],
  ['a field not closed', document, swap('<w:r><w:fldChar w:fldCharType="end"/></w:r>', '')],
  ['a reference to nothing', document, swap(/ REF c_op_2 /, ' REF c_gone ')],
  [
    'a list without its definition',
    'word/numbering.xml',
    swap(/(<w:num w:numId="2"[^>]*>)<w:abstractNumId w:val="\d+"\/>/, '$1<w:abstractNumId w:val="99"/>'),
  ],
  [
    'a number format that is none',
    'word/numbering.xml',
    swap('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="cuneiform"/>'),
  ],
  ['a style based on nothing', 'word/styles.xml', swap('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Gone"/>')],
]

describe('a document broken on purpose', () => {
  it(
    'is caught in every way by SDK and own check together, and the sound one by neither',
    { timeout: 120_000 },
    async () => {
      const sound = await docx(russianGost)
      const parts = partsOf(sound)
      const broken = breakings.map(([name, part, change]): [string, Map<string, string>] => {
        const before = parts.get(part) ?? ''
        const after = change(before)
        expect(after, name).not.toBe(before)
        return [name, new Map(parts).set(part, after)]
      })
      const missing = new Map(parts)
      missing.delete('word/numbering.xml')
      broken.push(['a part left out', missing], ['nothing broken', parts])

      const bytes = broken.map(([name, all]): [string, Uint8Array] => [`${name}.docx`, zipped(all)])
      const seenBySdk = new Set((await sdkErrors(new Map(bytes))).map((error) => error.file))
      const unseen = broken.filter(([name, all]) => !seenBySdk.has(`${name}.docx`) && checkDocx(all).length === 0)
      expect(unseen.map(([name]) => name)).toEqual(['nothing broken'])
      expect(broken.length - 1).toBeGreaterThanOrEqual(11)
    },
  )
})

function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  return zip(new Map(Array.from(parts, ([name, xml]) => [name, new TextEncoder().encode(xml)])))
}
