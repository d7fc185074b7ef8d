import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, type Body } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { arbitraryEditedPair, withOtherIds, type EditedPair } from '#tests/support/edited-pair.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'
import {
  at,
  clause,
  conference,
  draft,
  englishUn,
  list,
  ofRole,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'
import { settledParagraphs } from '#tests/support/settled-docx.ts'

const made = { author: 'Н. В. Громова', at }
const redline = ({ older, newer }: EditedPair) => formats.writeRedline(older, newer, conference, 'docx', made)
const plain = async (document: DraftDocument) =>
  settledParagraphs(await formats.writeDocument(document, conference, 'docx', at), 'accept')

/** That accepting all gives the newer, rejecting all the older, as they would be exported, and that the file is sound. */
async function expectBoth({ older, newer }: EditedPair): Promise<void> {
  const bytes = await redline({ older, newer })
  expect(settledParagraphs(bytes, 'accept')).toEqual(await plain(newer))
  expect(settledParagraphs(bytes, 'reject')).toEqual(await plain(older))
  expect(checkDocx(partsOf(bytes))).toEqual([])
}

/** Body paragraphs without attributes of changes and bookmarks. */
async function paragraphs(pair: EditedPair): Promise<readonly string[]> {
  const xml = part(await redline(pair), 'word/document.xml')
    .replaceAll(/ w:id="\d+"/g, '')
    .replaceAll(` w:author="${made.author}" w:date="2025-10-20T09:30:00Z"`, '')
    .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, '')
    .replaceAll(' xml:space="preserve"', '')
    .replaceAll('\u00a0', ' ')
  return Array.from(xml.matchAll(/<w:p>.*?<\/w:p>/g), ([paragraph]) => paragraph)
}

const operative = (...clauses: Body['operative']): DraftDocument =>
  draft({ ...emptyBody, operative: clauses, closing: [clause('end', 'Принято единогласно')] }, conferenceStyle, 'ru')
const one = clause('op-1', 'Одобрить доклад секретариата')
const two = clause('op-2', 'Рекомендовать городам создать службы учёта')
const three = clause('op-3', 'Провести дни воды в школах и на предприятиях')

describe('a redline in Word', () => {
  it(
    'is the newer text when all is accepted, the older when all is rejected: words, marks, styles and numbers, to the letter',
    { timeout: 600_000 },
    () => fc.assert(fc.asyncProperty(arbitraryEditedPair, expectBoth), { numRuns: 200 }),
  )

  it('words are w:ins and w:del with w:delText, by author and date, every id once', async () => {
    const newer = operative(one, clause('op-2', 'Рекомендовать городам учредить службы учёта'), three)
    const xml = part(await redline({ older: operative(one, two, three), newer }), 'word/document.xml')
    const tracked = ' w:author="Н. В. Громова" w:date="2025-10-20T09:30:00Z"'
    expect(xml).toMatch(
      new RegExp(`<w:del w:id="\\d+"${tracked}><w:r><w:delText xml:space="preserve">создать</w:delText></w:r></w:del>`),
    )
    expect(xml).toMatch(
      new RegExp(`<w:ins w:id="\\d+"${tracked}><w:r><w:t xml:space="preserve">учредить</w:t></w:r></w:ins>`),
    )
    const ids = Array.from(xml.matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('a clause put in or taken out takes its end along; the clauses after it are renumbered by Word and not marked', async () => {
    const all = await paragraphs({ older: operative(one, two), newer: operative(one, three, two) })
    const added = all.find((xml) => xml.includes('дни воды'))
    expect(added).toBe(
      '<w:p><w:pPr><w:pStyle w:val="Clause1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:ins/></w:rPr></w:pPr>' +
        '<w:ins><w:r><w:t>Провести дни воды в школах и на предприятиях.</w:t></w:r></w:ins></w:p>',
    )
    expect(all.filter((xml) => /<w:(?:ins|del|pPrChange)/.test(xml))).toEqual([added])
  })

  it('a clause that moved is a move with both its places, and stands among unmarked neighbours', async () => {
    const four = clause('op-4', 'Выразить благодарность принимающему городу')
    const pair = { older: operative(one, two, three, four), newer: operative(two, three, four, one) }
    const xml = part(await redline(pair), 'word/document.xml')
    const names = (range: string) =>
      Array.from(xml.matchAll(new RegExp(`<w:${range}RangeStart [^>]*w:name="([^"]*)"`, 'g')), ([, name]) => name)
    expect([names('moveFrom'), names('moveTo')]).toEqual([['move1'], ['move1']])
    expect(xml).toMatch(
      /<w:moveFrom [^>]*><w:r><w:t [^>]*>Одобрить доклад секретариата\.<.*<w:moveTo [^>]*><w:r><w:t [^>]*>Одобрить доклад секретариата\.</,
    )
    expect(xml).not.toMatch(/<w:(?:ins|del) /)
    await expectBoth(pair)
  })

  it('a change of level keeps the words and tells the properties as they were', async () => {
    const under = clause('op-1', 'Одобрить доклад секретариата', list('numbered', two))
    const all = await paragraphs({ older: operative(one, two, three), newer: operative(under, three) })
    expect(all.find((xml) => xml.includes('службы учёта'))).toContain(
      '<w:pStyle w:val="Clause2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>' +
        '<w:pPrChange><w:pPr><w:pStyle w:val="Clause1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>',
    )
  })

  it('a clause cut in two is one new end of a paragraph, not a clause put in', async () => {
    const halves = [
      clause('op-1', 'Одобрить доклад секретариата'),
      clause('new', 'провести дни воды в школах и на предприятиях'),
    ]
    const older = operative(
      clause('op-1', 'Одобрить доклад секретариата, провести дни воды в школах и на предприятиях'),
      two,
    )
    const all = await paragraphs({ older, newer: operative(...halves, two) })
    expect(all.find((xml) => xml.includes('Одобрить'))).toContain(
      '<w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>Одобрить доклад секретариата',
    )
    expect(all.find((xml) => xml.includes('дни воды'))).not.toMatch(/<w:(?:ins|del)\b/)
    await expectBoth({ older, newer: operative(...halves, two) })
    await expectBoth({ older: operative(...halves, two), newer: older })
  })
})

const labelled = { ...conferenceStyle, numbering: '–', subNumbering: '1.1.' } as const
const whole = 'создать службы учёта воды во всех городах бассейна и публиковать сводки показаний каждый квартал'
const typedPair: EditedPair = {
  older: draft(
    { ...emptyBody, operative: [clause('a', 'Городам', list('numbered', clause('b', whole), three))] },
    labelled,
    'ru',
  ),
  newer: draft(
    {
      ...emptyBody,
      operative: [
        clause('a', 'Городам', list('numbered', clause('b', whole.slice(0, 51)), clause('c', whole.slice(54)), three)),
      ],
    },
    labelled,
    'ru',
  ),
}
const last = (text: string) => ofRole('signature', `sign-${text}`, text)
const withClosing = (...closing: Body['closing']) => draft({ ...russianBody, closing }, conferenceStyle, 'ru')

/** Pairs that try what a file finds hard. */
const hardPairs: Readonly<Record<string, EditedPair>> = {
  'another layout and numbering': {
    older: russianGost,
    newer: { ...russianGost, style: { ...unStyle, numbering: '1)' } },
  },
  'labels that Word cannot count, cut and joined': typedPair,
  'cut and joined the other way': { older: typedPair.newer, newer: typedPair.older },
  'new last paragraphs': {
    older: withClosing(),
    newer: withClosing(last('Председатель\tР. А. Юлдашев'), last('Секретарь\tН. В. Громова')),
  },
  'no last paragraphs': {
    older: withClosing(last('Председатель\tР. А. Юлдашев'), last('Секретарь\tН. В. Громова')),
    newer: withClosing(),
  },
  'other last paragraphs': {
    older: withClosing(clause('x', 'Принято единогласно'), last('Председатель\tР. А. Юлдашев')),
    newer: withClosing(clause('y', 'Внесено секретариатом съезда'), clause('z', 'Действует до 2030 года')),
  },
  'the last paragraph moved': {
    older: operative(one, two, three),
    newer: { ...operative(three, one, two), body: { ...emptyBody, operative: [three, one, two] } },
  },
  'nothing but the title in common': { older: draft(emptyBody, conferenceStyle, 'ru'), newer: russianGost },
  'everything gone': { older: russianGost, newer: draft(emptyBody, conferenceStyle, 'ru', { placeAndDate: null }) },
  'two languages': { older: russianGost, newer: englishUn },
  'read from two files': { older: russianGost, newer: { ...russianGost, body: withOtherIds(russianBody) } },
}

describe('a redline of what is hard', () => {
  it.each(Object.keys(hardPairs))('%s', async (name) => {
    const pair = hardPairs[name]
    if (pair === undefined) throw new Error(name)
    await expectBoth(pair)
    await expectBoth({ older: pair.newer, newer: pair.older })
  })

  it('has no error in the Open XML SDK', { timeout: 240_000 }, async () => {
    const sample = fc.sample(arbitraryEditedPair, { numRuns: 20, seed: 5 })
    const files = new Map<string, Uint8Array>()
    for (const [name, pair] of [...Object.entries(hardPairs), ...sample.entries()])
      files.set(
        `${files.size}.docx`,
        await redline(pair).catch((error: unknown) => Promise.reject(new Error(String(name), { cause: error }))),
      )
    const xml = [...files.values()].map((bytes) => part(bytes, 'word/document.xml')).join('')
    for (const element of ['moveFromRangeStart', 'moveToRangeEnd', 'delText', 'delInstrText', 'pPrChange', 'rPrChange'])
      expect(xml).toContain(`<w:${element}`)
    expect(await sdkErrors(files)).toEqual([])
  })
})
