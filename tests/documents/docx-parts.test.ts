import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { emptyBody } from '#domain/drafting/clause.ts'
import { conferenceStyle, type DocumentStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { fingerprintsOf } from '#domain/drafting/fingerprint.ts'
import { readBase } from '#documents/docx/properties.ts'
import { formats } from '#documents/formats.ts'
import { part, partsOf } from '#tests/support/office-file.ts'
import {
  at,
  clause,
  conference,
  draft,
  englishUn,
  list,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'

const docx = (document: DraftDocument, when = at) => formats.writeDocument(document, conference, 'docx', when)

/** Paragraphs of the body without what the writer adds to every one of them. */
async function paragraphs(document: DraftDocument): Promise<readonly string[]> {
  const xml = part(await docx(document), 'word/document.xml')
  return Array.from(xml.matchAll(/<w:p>.*?<\/w:p>/g), ([paragraph]) =>
    paragraph.replaceAll(' xml:space="preserve"', '').replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, ''),
  )
}

const find = (all: readonly string[], words: string) =>
  all.find((xml) => xml.replaceAll('\u00a0', ' ').includes(words))?.replaceAll('\u00a0', ' ')

describe('the paragraphs of a Word document', () => {
  it('title, date line and signature', async () => {
    const all = await paragraphs(russianGost)
    expect(all[0]).toBe('<w:p><w:pPr><w:pStyle w:val="DocumentKind"/></w:pPr><w:r><w:t>РЕЗОЛЮЦИЯ</w:t></w:r></w:p>')
    expect(find(all, 'г. Самарканд')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="DateLine"/></w:pPr><w:r><w:t>17 октября 2025 г.</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>г. Самарканд</w:t></w:r></w:p>',
    )
    expect(find(all, 'Юлдашев')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="SignatureLine"/></w:pPr><w:r><w:t>Председатель конференции</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>Р. А. Юлдашев</w:t></w:r></w:p>',
    )
    expect(find(all, 'Резолюция принята единогласно')).toContain('<w:pStyle w:val="ClosingClause"/><w:keepNext/>')
  })

  it('numbered clauses are numbered by Word: no number is typed', async () => {
    const all = await paragraphs(russianGost)
    expect(find(all, 'Одобрить доклад')).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Clause1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Одобрить доклад секретариата о состоянии учёта воды.</w:t></w:r></w:p>',
    )
    expect(find(all, 'публиковать сводки')).toContain(
      '<w:pStyle w:val="Clause2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/>',
    )
    expect(find(all, 'на бумаге')).toMatch(/<w:pStyle w:val="DashItem4"\/><w:numPr><w:ilvl w:val="3"\/>/)
    expect(find(all, 'в школах')).toMatch(/<w:pStyle w:val="DashItem2"\/><w:numPr><w:ilvl w:val="1"\/>/)
    expect(find(all, '22 марта')).toMatch(/<w:pStyle w:val="UnmarkedItem2"\/><\/w:pPr>/)
    expect(find(all, 'и сообщить об этом')).toContain('<w:pStyle w:val="ClauseContinued1"/></w:pPr>')
  })

  it('a reference is a complex field where Word counts the same, a link inside the document elsewhere', async () => {
    const xml = find(await paragraphs(russianGost), 'Поручить секретариату')
    expect(xml).toContain(
      'пункта </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF c_op_2 \\r \\h </w:instrText></w:r>' +
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    expect(xml).toContain('<w:hyperlink w:anchor="c_op_2a" w:history="1"><w:r><w:t>2.а</w:t></w:r></w:hyperlink>')
    expect(xml).toContain('<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t> в установленном порядке</w:t></w:r>')
  })

  it('United Nations style: italics of the opener, no bold formula', async () => {
    expect(find(await paragraphs(englishUn), 'Takes note')).toContain(
      '<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t>Takes note</w:t></w:r><w:r><w:t> of the report on water accounting;</w:t></w:r>',
    )
  })

  it('holds no character that XML cannot, and no markup from a text', async () => {
    const body = {
      ...emptyBody,
      operative: [clause('op-1', 'a\u0000b\u000bc\ud800 <w:p/> &amp; "x"\u202eRTL\u202c\nвторая строка\tи\u2011нет')],
    }
    const xml = find(await paragraphs(draft(body, conferenceStyle, 'ru')), 'abc')
    expect(xml).toContain(
      '<w:t>abc\ufffd &lt;w:p/&gt; &amp;amp; &quot;x&quot;\u202eRTL\u202c</w:t><w:br/><w:t>вторая строка</w:t><w:tab/><w:t>и</w:t><w:noBreakHyphen/><w:t>нет.</w:t>',
    )
  })

  it('bookmarks carry the ids of clauses, and ids no bookmark can carry get names of their own', async () => {
    const uuid = '0198c7a2-1f00-7abc-8def-0123456789ab'
    const body = {
      ...emptyBody,
      operative: [clause(uuid, 'Одобрить'), clause('ключ', 'Принять'), clause('x'.repeat(60), 'Издать')],
    }
    const xml = part(await docx(draft(body, conferenceStyle, 'ru')), 'word/document.xml')
    expect(Array.from(xml.matchAll(/w:name="([^"]*)"/g), (match) => match[1])).toEqual([
      'plenum_kind',
      'plenum_title',
      'plenum_place',
      'c_0198c7a2_1f00_7abc_8def_0123456789ab',
      'clause1',
      'clause2',
    ])
  })

  it('bookmarks name every paragraph that a person may edit: head, closing sentence, signature; each once, none too long for Word', async () => {
    const bookmarked = await Promise.all(
      [russianGost, englishUn].map(async (document) => {
        const xml = part(await docx(document), 'word/document.xml')
        const texts = xml.match(/<w:p>/g)?.length ?? 0
        return { texts, names: Array.from(xml.matchAll(/bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)) }
      }),
    )
    for (const { texts, names } of bookmarked) {
      expect(names).toHaveLength(texts)
      expect(new Set(names.map(([, id]) => id)).size).toBe(texts)
      expect(new Set(names.map(([, , name]) => name)).size).toBe(texts)
      expect(Math.max(...names.map(([, , name = '']) => name.length))).toBeLessThanOrEqual(40)
    }
    const names = bookmarked[0]?.names.map(([, , name]) => name)
    expect(names).toEqual(expect.arrayContaining(['k2_op_2', 'c_sign_1', 'c_head_1', 'plenum_place']))
  })
})

const levels = async (style: DocumentStyle) => {
  const xml = part(await docx(draft(russianBody, style, 'ru')), 'word/numbering.xml')
  const bound = Array.from(xml.matchAll(/<w:abstractNum .*?<\/w:abstractNum>/g), ([found]) => found).find((found) =>
    found.includes('w:val="Clause1"'),
  )
  return Array.from(
    (bound ?? '').matchAll(/<w:numFmt w:val="(\w+)"\/><w:pStyle w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>/g),
    ([, format, style_, text]) => `${style_} ${format} ${text}`,
  )
}

const style = (numbering: DocumentStyle['numbering'], subNumbering: DocumentStyle['subNumbering']): DocumentStyle => ({
  ...conferenceStyle,
  numbering,
  subNumbering,
})

const sub = (id: string) => list('numbered', clause(`${id}a`, 'первое'), clause(`${id}b`, 'второе'))

describe('numbering', () => {
  it('is a real outline list whose levels belong to the styles of clauses', async () => {
    expect(await levels(style('1.', 'а)'))).toEqual([
      'Clause1 decimal %1.',
      'Clause2 russianLower %2)',
      'Clause3 decimal %3)',
      'Clause4 bullet –',
    ])
    expect(await levels(style('1)', '(a)'))).toEqual([
      'Clause1 decimal %1)',
      'Clause2 lowerLetter (%2)',
      'Clause3 lowerRoman (%3)',
      'Clause4 lowerLetter %4.',
    ])
    expect(await levels(style('1.', '1.1.'))).toEqual([
      'Clause1 decimal %1.',
      'Clause2 decimal %1.%2.',
      'Clause3 decimal %1.%2.%3.',
      'Clause4 decimal %1.%2.%3.%4.',
    ])
    expect(await levels(style('–', '–'))).toEqual([
      'Clause1 bullet –',
      'Clause2 bullet –',
      'Clause3 bullet –',
      'Clause4 bullet –',
    ])
    expect(part(await docx(russianGost), 'word/numbering.xml')).not.toContain('hybridMultilevel')
  })

  it('a list that must begin again gets an instance that restarts it', async () => {
    const body = { ...emptyBody, preamble: [clause('p', 'учитывая', sub('p')), clause('q', 'отмечая', sub('q'))] }
    const file = await docx(draft(body, conferenceStyle, 'ru'))
    const used = Array.from(
      part(file, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g),
      (match) => match[1] ?? '',
    )
    expect(used).toHaveLength(4)
    expect(used[0]).toBe(used[1])
    expect(used[2]).toBe(used[3])
    expect(used[0]).not.toBe(used[2])
    expect(part(file, 'word/numbering.xml')).toMatch(
      new RegExp(`<w:num w:numId="${used[2]}".*?<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>`),
    )
  })

  it('types a number that Word would count otherwise', async () => {
    // «1.1.» under dashes: programs differ in what they show of a level that prints a dash.
    const body = { ...emptyBody, operative: [clause('a', 'Просить', list('numbered', clause('b', 'соседей')))] }
    const all = await paragraphs(draft(body, { ...conferenceStyle, numbering: '–', subNumbering: '1.1.' }, 'ru'))
    expect(find(all, 'соседей')).toContain(
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>1.1.</w:t></w:r><w:r><w:tab/></w:r>',
    )
  })
})

describe('the package', () => {
  it('page, header and language', async () => {
    const parts = partsOf(await docx(russianGost))
    const section = /<w:sectPr>.*<\/w:sectPr>/.exec(parts.get('word/document.xml') ?? '')?.[0] ?? ''
    expect(section).toMatch(/<w:pgSz (?=.*w:w="11906")(?=.*w:h="16838")/)
    expect(section).toMatch(
      /<w:pgMar (?=.*w:top="1134")(?=.*w:right="567")(?=.*w:bottom="1134")(?=.*w:left="1701")(?=.*w:header="567")/,
    )
    expect(section).toContain('<w:titlePg/>')
    const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml)
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1)
    expect(headers.filter((xml) => xml.includes('fldSimple'))).toHaveLength(0)
    const styles = parts.get('word/styles.xml') ?? ''
    expect(styles).toContain('<w:lang w:val="ru-RU"')
    expect(styles).toContain('<w:spacing w:line="276" w:lineRule="auto"/>')
    expect(part(await docx(englishUn), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  it('every line spacing says how it is meant', async () => {
    const spacings = part(await docx(russianGost), 'word/styles.xml').match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
    expect(spacings.length).toBeGreaterThan(0)
    for (const spacing of spacings) expect(spacing).toContain('w:lineRule="auto"')
  })

  it('properties name the document, its maker and the time of export', async () => {
    const parts = partsOf(await docx(russianGost))
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Резолюция III Межрегиональной конференции «Вода и города»</dc:title>')
    expect(core).toContain(
      '<dc:creator>Союз городов у реки</dc:creator><cp:lastModifiedBy>Союз городов у реки</cp:lastModifiedBy>',
    )
    expect(core.match(/2025-10-20T09:30:00Z/g)).toHaveLength(2)
    const custom = Array.from(
      (parts.get('docProps/custom.xml') ?? '').matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)</g),
      ([, name, value]) => [name, value?.replaceAll('&quot;', '"')],
    )
    const { PlenumBase1, ...named } = Object.fromEntries(custom)
    // One pair of marks for each clause: 18 fit in a value of the 255 characters that Word takes.
    expect(PlenumBase1).toHaveLength(18 * 14)
    expect(readBase(Object.fromEntries(custom))).toEqual(fingerprintsOf(russianBody))
    expect(named).toMatchObject({
      PlenumFormat: '1',
      PlenumDocument: 'document-1',
      PlenumConference: 'conference-1',
      PlenumKind: 'resolution',
      PlenumTitle: 'Резолюция III Межрегиональной конференции «Вода и города»',
      PlenumPlaceAndDate: '"г. Самарканд, 17 октября 2025 г."',
      PlenumLanguage: 'ru',
      PlenumStatus: 'draft',
      PlenumAdopted: '2025-10-17',
      PlenumStyle: JSON.stringify(conferenceStyle),
    })
  })

  it('the same document at the same time gives the same bytes, at another time others', async () => {
    const first = await docx(russianGost)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(Buffer.from(await docx(russianGost)), Buffer.from(first))).toBe(0)
    expect(
      Buffer.compare(Buffer.from(await docx(russianGost, '2025-10-21T09:30:00.000Z')), Buffer.from(first)),
    ).not.toBe(0)
  })

  it('mammoth reads every text, the references too', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx(russianGost)) })
    const text = value.replaceAll('\u00a0', ' ')
    expect(text).toContain('контроль за исполнением пункта 2 и подпункта 2.а [ежеквартально] в установленном порядке.')
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(35)
  })
})
