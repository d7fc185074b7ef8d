import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fieldsOf, type Participant } from '#domain/people/fields.ts'
import { badgeSizes, badgeSizeNames, nameCard, type BadgeSize } from '#domain/people/lists/badge.ts'
import { ownFormsOf } from '#domain/people/declension.ts'
import { builtInLetter, builtInLetterIds, type BuiltInLetterId } from '#domain/people/letters/built-in.ts'
import { composeLetters } from '#domain/people/letters/compose-letters.ts'
import { composeListPaper, listGroupings, type ListPaperRequest } from '#domain/people/lists/list-paper.ts'
import { readLetterhead } from '#documents/read/letterhead/read-letterhead.ts'
import { russianNames } from '#documents/people/russian-names.ts'
import { fit, lineWidth } from '#documents/people/fit.ts'
import { squaresPng } from '#documents/people/png.ts'
import { qrSquares } from '#documents/people/qr.ts'
import { formats } from '#documents/formats.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { inventedParticipant, inventedParticipants } from '#tests/support/invented-people.ts'
import { officeLetterhead } from '#tests/support/letterhead-file.ts'
import { part, partsOf, sdkErrors } from '#tests/support/office-file.ts'
import { conference } from '#tests/support/sample-documents.ts'

const at = '2026-05-01T08:00:00.000Z'
const unwatched = () => undefined
const fields = (...ids: readonly string[]) => ids.flatMap((id) => fieldsOf([]).filter((field) => field.id === id))
const session = { title: 'Пленарное заседание', date: '2026-05-12', startsAt: '10:00' }

const request = (change: Partial<ListPaperRequest>): ListPaperRequest => ({
  purpose: 'official',
  grouping: 'delegation',
  title: '',
  language: 'ru',
  conference,
  fields: fields('fullName', 'post', 'organization'),
  participants: inventedParticipants(30),
  session: null,
  ...change,
})
const namesOf = (change: Partial<ListPaperRequest>) =>
  composeListPaper(request(change)).groups.map(({ heading, rows }) =>
    [heading].concat(rows.map(([name = []]) => name.map((line) => line.map(({ text }) => text).join('')).join(' / '))),
  )

const named = (surname: string, index: number): Participant => {
  const one = inventedParticipant(index)
  return { ...one, person: { ...one.person, surname, givenName: 'Анна', patronymic: '', title: '' } }
}

const riding = (surname: string, transfer: string, date: string | null, time: string): Participant => {
  const { participation, ...one } = named(surname, 0)
  return {
    ...one,
    participation: { ...participation, transfer, arrival: { ...participation.arrival, date, time } },
  }
}

const asHead = (one: Participant): Participant => ({
  ...one,
  delegation: one.delegation === null ? null : { ...one.delegation, headId: null },
  participation: { ...one.participation, role: one.person.surname === 'Яковлев' ? 'head' : 'delegate' },
})

describe('a list of participants', () => {
  it('has delegations by the alphabet, in each the head first, the others by the alphabet with ё after е', () => {
    const people = [named('Ёлкин', 0), named('Елкин', 20), named('Жданов', 25), named('Яковлев', 5), named('Абаев', 1)]
    expect(namesOf({ participants: people })).toEqual([
      ['Армения (1)', 'Абаев Анна'],
      ['Россия (4)', 'Яковлев Анна / глава делегации', 'Елкин Анна', 'Ёлкин Анна', 'Жданов Анна'],
    ])
    expect(namesOf({ participants: people, grouping: 'none' })).toEqual([
      ['', 'Абаев Анна', 'Елкин Анна', 'Ёлкин Анна', 'Жданов Анна', 'Яковлев Анна'],
    ])
  })

  it('has first who has the role of a head where no head is named', () => {
    expect(namesOf({ participants: [named('Елкин', 20), named('Яковлев', 5)].map(asHead) })).toEqual([
      ['Россия (2)', 'Яковлев Анна / глава делегации', 'Елкин Анна'],
    ])
  })

  it('prints the surname bold and every part as it was written', () => {
    const [group] = composeListPaper(request({ participants: [inventedParticipant(0)] })).groups
    expect(group?.rows[0]?.[0]).toEqual([
      [{ text: 'Фёдорова-Заозёрская', bold: true }, { text: ' Анна-Мария Ильинична' }],
      [{ text: 'профессор', italic: true }],
    ])
  })

  it('is gathered by days in their order, what nothing is known of last', () => {
    const lone = inventedParticipant(1)
    const unknown = {
      ...lone,
      participation: { ...lone.participation, arrival: { ...lone.participation.arrival, date: null } },
    }
    const headings = namesOf({
      grouping: 'arrivalDate',
      participants: [unknown, inventedParticipant(2), inventedParticipant(0)],
    })
    expect(headings.map(([heading]) => heading?.replaceAll('\u00A0', ' '))).toEqual([
      '10 мая 2026 г. (1)',
      '12 мая 2026 г. (1)',
      'День прибытия не указан (1)',
    ])
  })

  it('tells who rides together, in the order in which they come, who has no transfer last', () => {
    const people = [
      riding('Абаев', 'автобус', '2026-05-13', '08:00'),
      riding('Борисов', '', '2026-05-12', '08:00'),
      riding('Вольнов', 'автобус', '2026-05-12', ''),
      riding('Гусев', 'автобус', '2026-05-12', '21:40'),
      riding('Дёмин', 'автобус', null, ''),
    ]
    expect(namesOf({ participants: people, purpose: 'transfer', grouping: 'transfer' })).toEqual([
      ['автобус (4)', 'Гусев Анна', 'Вольнов Анна', 'Абаев Анна', 'Дёмин Анна'],
      ['Без трансфера (1)', 'Борисов Анна'],
    ])
  })

  it(
    'has no error in the Open XML SDK nor in our own check, for every purpose and grouping',
    { timeout: 240_000 },
    async () => {
      const files = new Map<string, Uint8Array>()
      const add = async (name: string, change: Partial<ListPaperRequest>) => {
        files.set(`${name}.docx`, await formats.writeListPaper(composeListPaper(request(change)), at, unwatched))
      }
      for (const grouping of listGroupings) await add(grouping, { grouping, purpose: 'hotel' })
      await add('signIn', { purpose: 'signIn', session, language: 'en' })
      await add('empty', { participants: [] })
      await add('wide', {
        fields: fields('fullName', 'delegation', 'hotel', 'room', 'arrivalDate', 'arrivalTime', 'phones', 'emails'),
      })
      expect(await sdkErrors(files)).toEqual([])
      for (const [name, bytes] of files) expect([name, ...checkDocx(partsOf(bytes))]).toEqual([name])
      expect(part(files.get('wide.docx') ?? new Uint8Array(), 'word/document.xml')).toContain('w:orient="landscape"')
    },
  )

  it('numbers its rows by Word and repeats its header on each page', async () => {
    const xml = part(await formats.writeListPaper(composeListPaper(request({})), at, unwatched), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(xml.match(/w:val="RowNumber"/gu)).toHaveLength(30)
  })

  it('has room to sign on a sheet for a session', async () => {
    const paper = composeListPaper(request({ purpose: 'signIn', session, fields: fields('fullName', 'organization') }))
    expect(paper.columns.map(({ header }) => header)).toEqual(['Фамилия, имя, отчество', 'Организация', 'Подпись'])
    expect(paper.lines.at(-1)?.replaceAll('\u00A0', ' ')).toBe('Пленарное заседание, 12 мая 2026 г., 10:00')
    expect(paper.groups[0]?.rows[0]?.[2]).toEqual([])
    expect(part(await formats.writeListPaper(paper, at, unwatched), 'word/document.xml')).toContain(
      '<w:trHeight w:val="510" w:hRule="atLeast"/>',
    )
  })
})

const about = { language: 'ru', title: 'Бейджи', subject: 'Съезд' } as const
const cards = (count: number) => inventedParticipants(count).map((one) => nameCard(one, 'ru'))
const badges = (count: number, size: BadgeSize = '90x55') =>
  formats.writeBadges(cards(count), size, about, at, unwatched)
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

describe('badges and signs', () => {
  it('have no error in the Open XML SDK nor in our own check, in every size', { timeout: 240_000 }, async () => {
    const files = new Map<string, Uint8Array>()
    for (const size of badgeSizeNames) files.set(`${size}.docx`, await badges(11, size))
    files.set('none.docx', await badges(0))
    files.set('signs.docx', await formats.writeSigns(cards(3), about, at, unwatched))
    expect(await sdkErrors(files)).toEqual([])
    for (const [name, bytes] of files) expect([name, ...checkDocx(partsOf(bytes))]).toEqual([name])
  })

  it.each(badgeSizeNames)('%s: a badge is exactly so wide and so high', async (size) => {
    const xml = part(await badges(1, size), 'word/document.xml')
    const { width, height } = badgeSizes[size]
    const heights = Array.from(xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/gu), (match) =>
      Number(match[1]),
    )
    // Each measure is rounded to a twentieth of a point.
    expect(Math.abs(heights.reduce((sum, one) => sum + one, 0) - twips(height))).toBeLessThanOrEqual(3)
    expect(xml).toContain(`<w:tcW w:w="${twips(width)}" w:type="dxa"/><w:gridSpan w:val="2"/>`)
  })

  it('are the same bytes for the same people and time', async () => {
    expect(Buffer.compare(await badges(30), await badges(30))).toBe(0)
  })

  it('have the Latin name for readers of English, where it is known', () => {
    const one = inventedParticipant(0)
    const latin = { ...one, person: { ...one.person, latinName: 'FEDOROVA ANNA-MARIA' } }
    expect(nameCard(latin, 'en')).toMatchObject({ surname: 'FEDOROVA ANNA-MARIA', names: '', delegation: 'Россия' })
    expect(nameCard(latin, 'ru')).toMatchObject({ surname: 'Фёдорова-Заозёрская', names: 'Анна-Мария Ильинична' })
  })

  it('describe their code without signs that XML lacks', async () => {
    const odd = { ...nameCard(inventedParticipant(0), 'ru'), badgeNumber: 'A<1>\u0001"&"' }
    const xml = part(await formats.writeBadges([odd], '90x55', about, at, unwatched), 'word/document.xml')
    expect(xml).toContain('descr="A&lt;1&gt;&quot;&amp;&quot;"')
  })

  it('fits a name to its line, and says a long organization by its name in quotes', async () => {
    const room = { width: 81, lines: 1, weight: 'bold', largest: 26, smallest: 7 } as const
    for (const name of ['Ким', 'Фёдорова-Заозёрская', 'Константинопольский-Преображенский']) {
      const { points, lines } = fit(name, room)
      expect(lines).toEqual([name])
      expect(lineWidth(name, points, 'bold')).toBeLessThanOrEqual(81)
      if (points < 26) expect(lineWidth(name, points + 0.5, 'bold')).toBeGreaterThan(81)
    }
    expect(fit('слово '.repeat(60), { ...room, lines: 2 }).lines.at(-1)).toMatch(/…$/u)
    const xml = part(await badges(2), 'word/document.xml')
    expect(xml).toContain('Приозёрский государственный институт')
    expect(xml).not.toContain('Федеральное государственное')
  })

  it('show a sign to both sides', async () => {
    const xml = part(await formats.writeSigns(cards(1), about, at, unwatched), 'word/document.xml')
    expect(xml.match(/Фёдорова-Заозёрская/gu)).toHaveLength(2)
    expect(Array.from(xml.matchAll(/<w:textDirection w:val="(\w+)"\/>/gu), (match) => match[1])).toEqual([
      'tbRl',
      'btLr',
    ])
  })
})

const letters = (id: BuiltInLetterId, language: 'ru' | 'en', count: number) =>
  composeLetters(builtInLetter(id, language), inventedParticipants(count), {
    conference,
    language,
    fields: fieldsOf([]),
    names: russianNames,
    own: ownFormsOf([]),
  })

const lettersXml = async (id: BuiltInLetterId) =>
  part(await formats.writeLetters(letters(id, 'ru', 3), null, about, at, unwatched), 'word/document.xml')
const stop = () => {
  throw new Error('stopped')
}

describe('letters', () => {
  it(
    'have no error in the Open XML SDK nor in our own check: letters, certificates, on a letterhead and for nobody',
    { timeout: 240_000 },
    async () => {
      const files = new Map<string, Uint8Array>()
      for (const language of ['ru', 'en'] as const)
        for (const id of builtInLetterIds)
          files.set(
            `${language}-${id}.docx`,
            await formats.writeLetters(letters(id, language, 3), null, about, at, unwatched),
          )
      const letterhead = readLetterhead(await officeLetterhead())
      const values = { title: '', date: '1 мая 2026 г.', place: 'Тверь', number: 'VI', conference: 'Съезд' }
      files.set(
        'head.docx',
        await formats.writeLetters(letters('invitation', 'ru', 2), { letterhead, values }, about, at, unwatched),
      )
      files.set('none.docx', await formats.writeLetters(letters('thanks', 'ru', 0), null, about, at, unwatched))
      expect(await sdkErrors(files)).toEqual([])
      for (const [name, bytes] of files) expect([name, ...checkDocx(partsOf(bytes))]).toEqual([name])
      expect(part(files.get('head.docx') ?? new Uint8Array(), 'word/document.xml').match(/<w:sectPr>/gu)).toHaveLength(
        2,
      )
    },
  )

  it('are a section each, whose pages are numbered from one; a certificate lies on its side in a frame', async () => {
    expect((await lettersXml('invitation')).match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(3)
    const certificate = await lettersXml('certificate')
    expect(certificate.match(/w:orient="landscape"/gu)).toHaveLength(3)
    expect(certificate.match(/<w:pgBorders /gu)).toHaveLength(3)
  })

  it('stop when nobody waits for them', async () => {
    await expect(formats.writeLetters(letters('thanks', 'ru', 2), null, about, at, stop)).rejects.toThrow('stopped')
  })
})

/** «A-17/2026» in version 1-M with mask 0, by another encoder. */
const known = `#######...#...#######
#.....#.#####.#.....#
#.###.#...#.#.#.###.#
#.###.#..##.#.#.###.#
#.###.#.##..#.#.###.#
#.....#..##.#.#.....#
#######.#.#.#.#######
.........####........
#.#.#.#....#....#..#.
.##..#...##..#..#.###
#.###.#.#.#.#...###.#
.#...#.##....#.#.#...
##....##....##..##..#
........####....##.#.
#######....#....#####
#.....#...####.###...
#.###.#.#..#..#.##...
#.###.#..##...#.#..#.
#.###.#.#...#...##..#
#.....#..##...#.##.#.
#######.##..#.##...##`

describe('the code on a badge', () => {
  it('is that of another encoder', () => {
    const squares = qrSquares('A-17/2026')
      ?.slice(4, -4)
      .map((row) => row.slice(4, -4))
    expect(squares?.map((row) => row.map((black) => (black ? '#' : '.')).join('')).join('\n')).toBe(known)
  })

  it('has a white border, grows with its text, and is left out for a text too long', () => {
    expect(qrSquares('1')).toHaveLength(21 + 8)
    expect(qrSquares('x'.repeat(26))).toHaveLength(25 + 8)
    expect(qrSquares('x'.repeat(42))).toHaveLength(29 + 8)
    expect(qrSquares('x'.repeat(43))).toBeNull()
    expect(qrSquares('1')?.slice(0, 4).flat().some(Boolean)).toBe(false)
  })

  it('is a picture whose points are its squares', () => {
    const png = Buffer.from(
      squaresPng(
        [
          [true, false],
          [false, true],
        ],
        8,
      ),
    )
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([16, 16])
    const length = png.readUInt32BE(33)
    const rows = inflateSync(png.subarray(41, 41 + length))
    expect([...rows.subarray(0, 3)]).toEqual([0, 0x00, 0xff])
    expect([...rows.subarray(8 * 3, 8 * 3 + 3)]).toEqual([0, 0xff, 0x00])
  })
})
