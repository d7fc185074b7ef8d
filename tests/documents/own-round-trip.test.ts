import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleConference } from '#domain/conference/sample.ts'
import { emptyBody, ownText, walk, type ClausePart } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { readSource } from '#domain/drafting/read/read-source.ts'
import { languages } from '#domain/language/language.ts'
import { composeDocument } from '#documents/compose.ts'
import { formats } from '#documents/formats.ts'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { unzipOwn, zip } from '#documents/zip.ts'
import { arbitraryBody, arbitraryLanguage, arbitraryStyle } from '#tests/support/arbitrary-body.ts'
import { asPrinted, mapRuns, readBack, withoutItalic } from '#tests/support/own-file.ts'
import {
  at,
  clause,
  conference,
  draft,
  emptyDraft,
  englishUn,
  list,
  ofRole,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'

const docx = (document: DraftDocument) => formats.writeDocument(document, conference, 'docx', at)

describe('a Word file of ours read again', () => {
  it('is the same document, ids included, in every style and language', async () => {
    for (const document of [russianGost, englishUn, draft(russianBody, unStyle, 'ru'), emptyDraft])
      expect(readBack(await docx(document))).toEqual(asPrinted(document))
  })

  it('keeps clauses that have no words yet', async () => {
    const body = {
      ...emptyBody,
      preamble: [clause('pre-1', [])],
      operative: [
        clause('op-1', []),
        clause('op-2', [], 'Одобрить отчёт'),
        clause('op-3', [], list('numbered', clause('op-3a', 'смету'), clause('op-3b', []))),
      ],
    }
    expect(readBack(await docx(draft(body, conferenceStyle, 'ru')))).toEqual(draft(body, conferenceStyle, 'ru'))
  })

  it('prints the same page, whatever marks its words have', async () => {
    for (const document of languages.flatMap((language) => sampleConference(language).documents))
      expect(composeDocument(readBack(await docx(document)), conference).nodes).toEqual(
        composeDocument(document, conference).nodes,
      )
  })

  it('whatever its body and style', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody, arbitraryStyle, arbitraryLanguage, async (body, style, language) => {
        // Italics of one's own that stand where the style puts its own cannot be told from them.
        const set = style.italicOpeners ? mapRuns(body, withoutItalic) : body
        const document = asPrinted(draft(set, style, language))
        expect(readBack(await docx(document))).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })
})

/** The file with its text changed as a person would in Word. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipOwn(bytes)
  const before = new TextDecoder().decode(parts.get('word/document.xml'))
  const after = edit(before)
  expect(after).not.toBe(before)
  return zip(parts.set('word/document.xml', new TextEncoder().encode(after)))
}

function paragraphOf(xml: string, words: string): string {
  const found = (xml.match(/<w:p>.*?<\/w:p>/g) ?? []).find((each) => each.replaceAll('\u00a0', ' ').includes(words))
  if (found === undefined) throw new Error(`no paragraph ${words}`)
  return found
}

const unmarked = (paragraph: string) => paragraph.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, '')
const saying = (paragraph: string, words: string) => paragraph.replace(/<w:t [^>]*>[^<]*</, `<w:t>${words}<`)

/** «id level text» of every clause of a part. */
function outline(document: DraftDocument, part: ClausePart = 'operative'): readonly string[] {
  return Array.from(walk(document.body))
    .filter((visited) => visited.part === part)
    .map(({ clause: one, level }) => `${one.id} ${level} ${ownText(one).replaceAll('\n', ' / ')}`)
}

const base = draft(
  {
    ...emptyBody,
    preamble: [clause('pre-1', 'отмечая успехи'), clause('pre-2', 'признавая трудности')],
    formula: [clause('formula', 'ПОСТАНОВИЛИ')],
    operative: [
      clause('op-1', 'Одобрить доклад'),
      clause(
        'op-2',
        'Рекомендовать городам',
        list('numbered', clause('op-2a', 'считать воду'), clause('op-2b', 'беречь воду')),
        'ежегодно',
      ),
      clause('op-3', [{ text: 'Исполнить пункт ' }, { text: '1', reference: 'op-1' }]),
    ],
    closing: [ofRole('signature', 'sign-1', 'Председатель\tР. А. Юлдашев')],
  },
  conferenceStyle,
  'ru',
)

const change = async (edit: (xml: string) => string) => readBack(edited(await docx(base), edit))

describe('after a person edited it in Word', () => {
  it('changed words keep their clause', async () => {
    const read = await change((xml) => xml.replace('Одобрить доклад.', 'Одобрить доклад с поправками.'))
    expect(outline(read)[0]).toBe('op-1 0 Одобрить доклад с поправками')
    expect({ ...read, body: { ...read.body, operative: read.body.operative.slice(1) } }).toEqual({
      ...base,
      body: { ...base.body, operative: base.body.operative.slice(1) },
    })
  })

  it('what was added is new, and its typed mark is not doubled', async () => {
    const read = await change((xml) => {
      const first = paragraphOf(xml, 'Одобрить доклад')
      const item = paragraphOf(xml, 'беречь воду')
      const preamble = paragraphOf(xml, 'признавая')
      return xml
        .replace(first, first + saying(unmarked(first), 'Поблагодарить хозяев.'))
        .replace(item, item + saying(unmarked(item), 'делиться водой;'))
        .replace(preamble, preamble + saying(unmarked(preamble), 'желая успеха,'))
    })
    expect(outline(read)).toEqual([
      'op-1 0 Одобрить доклад',
      'new-2 0 Поблагодарить хозяев',
      'op-2 0 Рекомендовать городам / ежегодно',
      'op-2a 1 считать воду',
      'op-2b 1 беречь воду',
      'new-3 1 делиться водой',
      'op-3 0 Исполнить пункт 1',
    ])
    expect(outline(read, 'preamble')[2]).toBe('new-1 0 желая успеха')
    expect(read.body.operative.flatMap(({ blocks }) => blocks).some((block) => 'ending' in block)).toBe(false)
  })

  it('a moved clause keeps its id, and so does one brought to another level', async () => {
    const read = await change((xml) => {
      const first = paragraphOf(xml, 'Одобрить доклад')
      const third = paragraphOf(xml, 'Исполнить пункт')
      const deeper = third
        .replace('w:val="Clause1"', 'w:val="Clause2"')
        .replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>')
      return xml.replace(first, '').replace(third, deeper + first)
    })
    expect(outline(read)).toEqual([
      'op-2 0 Рекомендовать городам / ежегодно',
      'op-2a 1 считать воду',
      'op-2b 1 беречь воду',
      'op-3 1 Исполнить пункт 1',
      'op-1 0 Одобрить доклад',
    ])
    const [moved] =
      read.body.operative[0]?.blocks
        .flatMap((block) => (block.type === 'list' ? block.clauses.slice(-1) : []))
        .slice(-1) ?? []
    expect(moved?.blocks).toEqual(base.body.operative[2]?.blocks)
  })

  it('a deleted clause is gone, and a reference to it is its number', async () => {
    const read = await change((xml) => xml.replace(paragraphOf(xml, 'Одобрить доклад'), ''))
    expect(outline(read)[0]).toMatch(/^op-2 /)
    expect(read.body.operative.at(-1)?.blocks).toEqual([{ type: 'text', runs: [{ text: 'Исполнить пункт 1' }] }])
  })

  it('words put before a clause leave its id with it when its own paragraph was left empty', async () => {
    const read = await change((xml) => {
      const first = paragraphOf(xml, 'Одобрить доклад')
      const mark = first.match(/<w:bookmarkStart[^>]*>/)?.[0] ?? ''
      const empty = unmarked(first)
        .replace(/<w:r>.*<\/w:r>/, '')
        .replace('</w:p>', `${mark}</w:p>`)
      return xml.replace(first, empty + first.replace(mark, ''))
    })
    expect(outline(read)).toEqual(outline(base))
  })

  it('a paragraph of no style of ours goes with what is around it, and is shown as a guess', async () => {
    const bytes = edited(await docx(base), (xml) => {
      const first = paragraphOf(xml, 'Одобрить доклад')
      return xml.replace(first, `${first}<w:p><w:r><w:t>7. Издать материалы.</w:t></w:r></w:p>`)
    })
    expect(outline(readBack(bytes))[1]).toBe('new-1 0 Издать материалы')
    const { proposal } = readSource(readDocx(bytes, 'accepted'))
    const doubtful = proposal.items.filter(({ decisions }) => decisions.some(({ confidence }) => confidence < 0.8))
    expect(doubtful.map(({ runs }) => runs[0]?.text)).toEqual(['Издать материалы'])
  })

  it('a changed title, date and place are taken, unchanged ones stay as they were written', async () => {
    const read = await change((xml) =>
      xml
        .replace('III Межрегиональной', 'IV Межрегиональной')
        .replace('17 октября 2025\u00a0г.', '18 октября 2025\u00a0г.')
        .replace('17\u00a0октября 2025\u00a0г.', '18\u00a0октября 2025\u00a0г.'),
    )
    expect(read.title).toBe('Резолюция IV Межрегиональной конференции «Вода и города»')
    expect(read.placeAndDate).toBe('г. Самарканд, 18 октября 2025 г.')
  })

  it('bold, italics and brackets of a person are marks', async () => {
    const read = await change((xml) =>
      xml.replace(
        /<w:t [^>]*>Одобрить доклад\.<\/w:t>/,
        '<w:t xml:space="preserve">Одобрить </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>весь</w:t></w:r><w:r><w:t xml:space="preserve"> [расширенный] доклад.</w:t>',
      ),
    )
    expect(read.body.operative[0]?.blocks).toEqual([
      {
        type: 'text',
        runs: [
          { text: 'Одобрить ' },
          { text: 'весь', bold: true },
          { text: ' ' },
          { text: 'расширенный', bracket: true },
          { text: ' доклад' },
        ],
      },
    ])
  })
})

describe('a file that only looks like ours', () => {
  it.each([
    ['of another format', 'PlenumFormat"><vt:lpwstr>1<', 'PlenumFormat"><vt:lpwstr>2<'],
    ['of a style nobody knows', '&quot;gost&quot;', '&quot;none&quot;'],
    ['with a broken style', '{&quot;layout', '{layout'],
    ['of no document', 'PlenumDocument"><vt:lpwstr>document-1<', 'PlenumDocument"><vt:lpwstr><'],
  ])('%s is read as any other', async (_name, from, to) => {
    const parts = unzipOwn(await docx(base))
    const custom = new TextDecoder().decode(parts.get('docProps/custom.xml'))
    expect(custom).toContain(from)
    parts.set('docProps/custom.xml', new TextEncoder().encode(custom.replace(from, to)))
    const source = readDocx(zip(parts), 'accepted')
    expect(source.own).toBeUndefined()
    expect(readSource(source).proposal.items.length).toBeGreaterThan(5)
  })
})
