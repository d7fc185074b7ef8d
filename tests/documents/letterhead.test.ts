import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Conference } from '#domain/conference/conference.ts'
import { formats } from '#documents/formats.ts'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { readLetterhead } from '#documents/read/letterhead/read-letterhead.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import {
  complexField,
  handLetterhead,
  headerOf,
  inlinePicture,
  officeLetterhead,
  picture,
  relationTypes,
  simpleField,
  usualSection,
} from '#tests/support/letterhead-file.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'
import { at, conference, englishUn, russianGost } from '#tests/support/sample-documents.ts'
import { listed, paragraph, run } from '#tests/support/word-file.ts'

let office: Uint8Array
beforeAll(async () => {
  office = await officeLetterhead()
})

/** The document on a letterhead. */
const onto = (bytes: Uint8Array, issuer: Conference = conference) =>
  formats.writeDocument(russianGost, issuer, 'docx', at, readLetterhead(bytes))

/** Words of the header or footer that stands on a kind of page. */
function words(file: Uint8Array, kind: 'header' | 'footer', pages: string): string | null {
  const parts = partsOf(file)
  const id = new RegExp(`<w:${kind}Reference w:type="${pages}" r:id="([^"]*)"`).exec(
    parts.get('word/document.xml') ?? '',
  )
  const target = new RegExp(`Id="${id?.[1]}"[^>]*Target="([^"]*)"`).exec(
    parts.get('word/_rels/document.xml.rels') ?? '',
  )
  const xml = parts.get(`word/${target?.[1]}`)
  return xml === undefined ? null : Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), (match) => match[1]).join('')
}
const header = (file: Uint8Array) => (words(file, 'header', 'default') ?? '').replaceAll('\u00a0', ' ')
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')
const body = (file: Uint8Array) => part(file, 'word/document.xml').replace(/<w:sectPr.*/s, '')
/** Parts that number the pages. */
const numberingParts = (file: Uint8Array) =>
  [...partsOf(file)].flatMap(([name, xml]) =>
    /^word\/(?:header|footer)/.test(name) ? Array.from(xml.matchAll(/>\s*PAGE\s*</g), () => name) : [],
  )
const ofSection = (section: string) => readLetterhead(handLetterhead({ header: paragraph(run('x')), section }))
const margins = (left: string) =>
  `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>`
/** Our page number as it was stored. */
const pageTwo = '2'

describe('a letterhead made by an office', () => {
  it('is read: page, font, fields known and unknown, words of the first page', () => {
    const read = readLetterhead(office)
    expect(read.fields).toEqual(['conference', 'date', 'place'])
    expect(read.unknown).toEqual(['телефон'])
    expect(read.notes).toEqual([])
    // 25, 15, 20, 25, 10 and 8 millimetres.
    const margin = { left: 1417, right: 850, top: 1134, bottom: 1417, header: 567, footer: 454 }
    expect(read.page?.margin).toEqual(margin)
    expect(read.type).toEqual({ font: 'PT Serif', size: 26, color: null })
    expect(read.hasFirstPage).toBe(true)
    expect(read.stories.map(({ kind, pages }) => `${kind} ${pages}`)).toEqual([
      'header default',
      'header first',
      'footer first',
    ])
  })

  it('stands on the pages of the document, with its fields filled and its picture byte for byte', async () => {
    const file = await onto(office)
    expect(plain(words(file, 'header', 'first'))).toBe('СОЮЗ РЕЧНЫХ ГОРОДОВ17 октября 2025 г.г. Самарканд')
    expect(plain(words(file, 'header', 'default'))).toBe(`${pageTwo}III Межрегиональная конференция «Вода и города»`)
    expect(plain(words(file, 'footer', 'first'))).toBe('ул. Набережная, 4 · {{телефон}}')
    const xml = part(file, 'word/document.xml')
    expect(xml).toContain(
      '<w:pgMar w:top="1134" w:right="850" w:bottom="1417" w:left="1417" w:header="567" w:footer="454" w:gutter="0"/><w:titlePg/>',
    )
    const styles = part(file, 'word/styles.xml')
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="PT Serif".*?<w:sz w:val="26"\/>.*?<\/w:docDefaults>/)
    // The right end of the line of date and place: 11905 - 1417 - 850.
    expect(styles).toMatch(/w:styleId="DateLine">.*?<w:tab w:val="right" w:pos="9638"\/>/)
    const stored = readLetterhead(office).pictures[0]?.bytes
    expect(Buffer.from(stored ?? []).equals(Buffer.from(picture()))).toBe(true)
    expect(partsOf(file).has('word/media/letterhead1.png')).toBe(true)
  })

  it('keeps our numbers and named styles, and the file reads back as the same text', async () => {
    const [with_, without] = [await onto(office), await formats.writeDocument(russianGost, conference, 'docx', at)]
    expect(readDocx(with_, 'accepted').paragraphs).toEqual(readDocx(without, 'accepted').paragraphs)
    expect(readDocx(with_, 'accepted').own).toEqual(readDocx(without, 'accepted').own)
    expect(body(with_)).toBe(body(without))
  })

  it('gives the same bytes again', async () => {
    expect(Buffer.compare(await onto(office), await onto(office))).toBe(0)
  })

  it('stands on a redline too', async () => {
    const newer = { ...russianGost, title: 'Резолюция о воде' }
    const made = { author: 'Р. Холова', at }
    const file = await formats.writeRedline(russianGost, newer, conference, 'docx', made, readLetterhead(office))
    expect(words(file, 'header', 'first')).toContain('СОЮЗ РЕЧНЫХ ГОРОДОВ')
    expect(checkDocx(partsOf(file))).toEqual([])
  })
})

describe('fields of a letterhead', () => {
  const title = 'Резолюция III Межрегиональной конференции «Вода и города»'
  it.each([
    ['in braces', run('{{title}}'), title],
    ['in Russian, with spaces, in capitals', run('{{ НАЗВАНИЕ }}'), title],
    ['in three runs', run('Итог: {') + run('{na', '<w:b/>').replace('na', 'ti') + run('tle}} .'), `Итог: ${title} .`],
    ['two in one run', run('{{место}}/{{номер}}'), 'г. Самарканд/III'],
    ['of Word, simple', simpleField('MERGEFIELD title', '«title»'), title],
    ['of Word, between marks', complexField('MERGEFIELD "Название" \\* MERGEFORMAT', '«Название»'), title],
    ['a property', complexField('DOCPROPERTY  Conference', 'x'), 'III Межрегиональная конференция «Вода и города»'],
  ])('%s', async (_, runs, expected) => {
    const bytes = headerOf(runs)
    expect(readLetterhead(bytes).unknown).toEqual([])
    expect(header(await onto(bytes))).toBe(pageTwo + expected)
  })

  it('may be cut into runs anywhere', () => {
    const text = 'от {{дата}} в {{место}} — {{адрес}}'
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 8 })
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [0, ...places.toSorted((one, other) => one - other), text.length]
        const runs = ends.slice(1).map((end, index) => run(text.slice(ends[index], end)))
        const read = readLetterhead(headerOf(...runs))
        expect([read.fields, read.unknown]).toEqual([['date', 'place'], ['адрес']])
        const whole = readLetterhead(headerOf(run(text)))
        expect(read.stories[0]?.lines).toEqual(whole.stories[0]?.lines)
      }),
      { numRuns: 100 },
    )
  })

  it('that nobody knows stay as they are, each named once', async () => {
    const bytes = headerOf(
      run('{{адрес}} {{адрес}}'),
      complexField('MERGEFIELD Индекс', '«Индекс»'),
      simpleField('DOCPROPERTY Company', 'Союз'),
    )
    expect(readLetterhead(bytes).unknown).toEqual(['Company', 'Индекс', 'адрес'])
    const file = await onto(bytes)
    expect(header(file)).toBe(`${pageTwo}{{адрес}} {{адрес}}«Индекс»Союз`)
    expect(part(file, 'word/header2.xml')).toContain('MERGEFIELD Индекс')
  })

  it('cannot bring markup or more fields in', async () => {
    const bytes = headerOf(run('{{conference}}'))
    const file = await onto(bytes, { ...conference, title: 'A & B <w:p/> "{{дата}}"' })
    expect(words(file, 'header', 'default')).toBe(`${pageTwo}A &amp; B &lt;w:p/&gt; &quot;{{дата}}&quot;`)
    expect(await sdkErrors(new Map([['odd.docx', file]]))).toEqual([])
  })

  it('say nothing where the document says nothing', async () => {
    const file = await onto(headerOf(run('№ {{номер}}.')), { ...conference, ordinal: null })
    expect(header(file)).toBe(`${pageTwo}№ .`)
  })
})

describe('the page number', () => {
  it('is that of the letterhead where it has one', async () => {
    const bytes = handLetterhead({ header: paragraph(run('Союз')), footer: paragraph(complexField('PAGE', '1')) })
    const file = await onto(bytes)
    expect(numberingParts(file)).toEqual(['word/footer2.xml'])
    expect(header(file)).toBe('Союз')
    expect(part(file, 'word/document.xml')).not.toContain('<w:titlePg/>')
  })

  it('is ours from page 2 where it has none; the first page keeps header and footer', async () => {
    const bytes = handLetterhead({ header: paragraph(run('Союз')), footer: paragraph(run('адрес')) })
    const file = await onto(bytes)
    expect(numberingParts(file)).toHaveLength(1)
    expect(words(file, 'header', 'first')).toBe('Союз')
    expect(words(file, 'header', 'default')).toBe(`${pageTwo}Союз`)
    expect([words(file, 'footer', 'first'), words(file, 'footer', 'default')]).toEqual(['адрес', 'адрес'])
    const both = handLetterhead({ header: paragraph(run('Союз')), settings: '<w:evenAndOddHeaders/>' })
    expect(words(await onto(both), 'header', 'even')).toBe(pageTwo)
  })

  it('stands alone on the pages after a first one with a header of its own', async () => {
    const section = `${usualSection}<w:titlePg/>`
    const file = await onto(handLetterhead({ header: paragraph(run('Союз')), pages: 'first', section }))
    expect([words(file, 'header', 'first'), words(file, 'header', 'default')]).toEqual(['Союз', pageTwo])
  })
})

const normal =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="24"/><w:color w:val="1f3864" w:themeColor="accent1"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Unused"><w:name w:val="Unused"/></w:style>'
const bullets =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Title"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
const box =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="274320"/><wp:docPr id="5" name="box"/>' +
  '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
  `<wps:txbx><w:txbxContent>${paragraph(run('в рамке {{дата}}'))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:rect style="width:72pt;height:22pt"><v:textbox><w:txbxContent>${paragraph(run('в рамке {{дата}}'))}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const logo = `<Relationship Id="i" Type="${relationTypes}/image" Target="media/logo.bin"/>`

const rich = () =>
  handLetterhead({
    header:
      paragraph(run('Союз', '<w:rStyle w:val="Loud"/>'), '<w:pStyle w:val="Title"/>') +
      listed('адрес', 3) +
      paragraph(box) +
      paragraph(inlinePicture('r:embed="i"')),
    footer: `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(run('{{место}}'))}</w:tc></w:tr></w:tbl>${paragraph('')}`,
    relations: logo,
    styles: normal,
    numbering: bullets,
    settings: '<w:evenAndOddHeaders/>',
    more: { 'word/media/logo.bin': picture() },
  })

describe('a letterhead with styles, lists, text boxes, tables and even pages', () => {
  it('comes along with all of them, under names no document has', async () => {
    const file = await onto(rich())
    const styles = part(file, 'word/styles.xml')
    expect(styles).toContain(
      'w:styleId="LetterheadTitle"><w:name w:val="Letterhead Title"/><w:basedOn w:val="Letterheada"/>',
    )
    expect(styles).toContain('w:styleId="LetterheadLoud"')
    expect(styles).not.toContain('Unused')
    expect(styles).toMatch(/<w:docDefaults>.*?<w:color w:val="1F3864"\/>.*?<w:sz w:val="24"\/>/)
    expect(part(file, 'word/numbering.xml')).toMatch(/<w:num w:numId="20000"><w:abstractNumId w:val="20000"\/>/)
    expect(part(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(header(file)).toBe(`${pageTwo}Союзадресв рамке 17 октября 2025 г.в рамке 17 октября 2025 г.`)
    expect(readLetterhead(rich()).stories[0]?.lines.map((line) => line.length > 0)).toEqual([true, true, true])
  })

  it('has no error in the Open XML SDK and in our own check, like all the others', { timeout: 120_000 }, async () => {
    const made = { author: 'Р. Холова', at }
    const files = new Map([
      ['office.docx', await onto(office)],
      ['rich.docx', await onto(rich())],
      ['fields.docx', await onto(headerOf(complexField('MERGEFIELD title', 'x'), simpleField('PAGE', '1')))],
      ['english.docx', await formats.writeDocument(englishUn, conference, 'docx', at, readLetterhead(rich()))],
      [
        'redline.docx',
        await formats.writeRedline(englishUn, russianGost, conference, 'docx', made, readLetterhead(rich())),
      ],
    ])
    expect(await sdkErrors(files)).toEqual([])
    for (const [name, bytes] of files) expect([name, ...checkDocx(partsOf(bytes))]).toEqual([name])
  })
})

describe('the page of a letterhead', () => {
  it('may be measured in any unit', () => {
    expect(['1701', '30mm', '3cm', '85.05pt'].map((left) => ofSection(margins(left)).page?.margin.left)).toEqual([
      1701, 1701, 1701, 1701,
    ])
  })

  it.each(['12000', '-5', '99999999'])('of no use with a left margin of %s: ours stays', (left) => {
    const { page, notes } = ofSection(margins(left))
    expect([page, notes]).toEqual([null, ['page-unusable']])
  })

  it('is that of the first section, and words of the text are told of', () => {
    const section =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1000"/></w:sectPr></w:pPr></w:p>'
    const two = readLetterhead(handLetterhead({ header: paragraph(run('x')), body: section + paragraph(run('Шапка')) }))
    expect(two.page?.margin.left).toBe(1000)
    expect(two.notes).toEqual(['body-left-out', 'no-head', 'more-sections'])
  })
})
