import { describe, expect, it } from 'vitest'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import { plainText } from '#domain/drafting/clause.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import type { View } from '#domain/drafting/read/source.ts'
import { readSource } from '#domain/drafting/read/read-source.ts'
import { printedLines } from '#tests/support/reading.ts'
import { deleted, inserted, level, listed, mark, paragraph, run, wordFile } from '#tests/support/word-file.ts'

type Parts = Parameters<typeof wordFile>[0]

const read = (parts: Parts, view: View = 'accepted') => readSource(readDocx(wordFile(parts), view))
const item = (text: string) => paragraph(run(text))

const head = item('РЕЗОЛЮЦИЯ') + item('III конференции городов у реки')
const preamble = item('Участники конференции,') + item('отмечая важность учёта воды,') + item('ПОСТАНОВИЛИ:')
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
const decimals = list(1, level(0, 'decimal', '%1.') + level(1, 'russianLower', '%2)') + level(2, 'bullet', '–'))
const bullets = list(2, level(0, 'bullet', '\uf0b7'))

const named = (name: string, text: string) =>
  listed(text, 1).replace('<w:r>', `<w:bookmarkStart w:id="7" w:name="${name}"/><w:r>`)
const field = (code: string, result: string) => `<w:fldSimple w:instr="${code}">${run(result)}</w:fldSimple>`
const heading = (text: string) => paragraph(run(text), '<w:pStyle w:val="H"/>')

describe('what a Word file says of itself', () => {
  it('levels of one list are levels of clauses; a list of its own goes below what leads to it', () => {
    const body =
      head +
      preamble +
      listed('Одобрить доклад.', 1) +
      listed('Рекомендовать городам:', 1) +
      listed('создать службы учёта;', 1, 1) +
      listed('провести обучение:', 1, 1) +
      listed('в школах;', 1, 2) +
      listed('на предприятиях.', 1, 2) +
      listed('Поручить секретариату:', 1) +
      listed('издать сборник;', 2) +
      listed('разослать его.', 2) +
      listed('Считать 2026 год Годом рек.', 1)
    const { proposal, text } = read({ body, numbering: decimals + bullets })
    expect(text).toContain('2.\tРекомендовать городам:\nа)\tсоздать службы учёта;')
    expect(printedLines(proposal)).toEqual([
      'opening |  | Участники конференции,',
      'preamble |  | отмечая важность учёта воды,',
      'formula |  | ПОСТАНОВИЛИ:',
      '1 | 1. | Одобрить доклад.',
      '2 | 2. | Рекомендовать городам:',
      '2.а | а) | создать службы учёта;',
      '2.б | б) | провести обучение:',
      '2.б.1 | – | в школах;',
      '2.б.2 | – | на предприятиях.',
      '3 | 3. | Поручить секретариату:',
      '3.1 | – | издать сборник;',
      '3.2 | – | разослать его.',
      '4 | 4. | Считать 2026 год Годом рек.',
    ])
    expect(
      proposal.items
        .filter(({ level: depth }) => depth > 0)
        .every(({ decisions }) => (decisions.at(-1)?.confidence ?? 0) > 0.9),
    ).toBe(true)
  })

  it('a deeper level after a shallower one is read as the file has it, where marks alone would mislead', () => {
    const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2.'))
    const body = head + preamble + [0, 1, 1, 0].map((at) => listed('Одобрить доклад о работе.', 1, at)).join('')
    expect(
      read({ body, numbering }).proposal.items.flatMap(({ part, level: depth }) =>
        part === 'operative' ? [depth] : [],
      ),
    ).toEqual([0, 1, 1, 0])
  })

  it('letters of capital and numerals are marks when the program prints them; words in a label stay words', () => {
    const numbering = list(1, level(0, 'upperLetter', '%1.')) + list(2, level(0, 'decimal', 'Статья %1.'))
    const body =
      head + preamble + listed('Одобрить доклад.', 1) + listed('Просить города.', 1) + listed('Создать службу.', 2)
    const { proposal } = read({ body, numbering })
    const words = proposal.items.filter(({ part }) => part === 'operative').map(({ runs }) => plainText(runs))
    expect(words).toEqual(['Одобрить доклад', 'Просить города', 'Статья 1. Создать службу'])
  })

  it('a number typed behind the printed one is not doubled', () => {
    const body = head + preamble + listed('1. Одобрить доклад.', 1) + listed('2. Просить города.', 1)
    const { proposal } = read({ body, numbering: decimals })
    expect(printedLines(proposal).slice(-2)).toEqual(['1 | 1. | Одобрить доклад.', '2 | 2. | Просить города.'])
  })

  it('signs of Markdown in a file that has its own bold are words', () => {
    const body =
      head +
      preamble +
      listed('Одобрить формулу **a*b** и &lt;b>знак&lt;/b>.', 1) +
      paragraph(run('Просить '.trim(), '<w:b/>') + run(' города.'))
    const { proposal } = read({ body, numbering: decimals })
    const [first, second] = proposal.items.filter(({ part }) => part === 'operative')
    expect(plainText(first?.runs ?? [])).toBe('Одобрить формулу **a*b** и <b>знак</b>')
    expect(second?.runs).toEqual([{ text: 'Просить', bold: true }, { text: ' города' }])
  })

  it('notes are left out with a reason, their marks too', () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(run('По данным 2025 года.'))}</w:footnote>`
    const body =
      head +
      preamble +
      paragraph(
        run('Одобрить доклад') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run('.'),
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
      )
    const { proposal } = read({ body, footnotes, numbering: decimals })
    expect(printedLines(proposal).at(-1)).toBe('1 | 1. | Одобрить доклад.')
    const reasons = proposal.items
      .filter(({ part }) => part === 'dropped')
      .flatMap(({ decisions }) => decisions.map(({ reason }) => reason))
    expect(reasons).toEqual(expect.arrayContaining(['footnote', 'footnote-mark']))
  })

  it('several lines of one heading style at the top are one title', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    const body =
      heading('РЕЗОЛЮЦИЯ') + heading('III конференции городов у реки') + preamble + listed('Одобрить доклад.', 1)
    expect(read({ body, styles, numbering: decimals }).proposal.title).toBe('РЕЗОЛЮЦИЯ III конференции городов у реки')
  })
})

describe('tracked changes in the reading', () => {
  const body =
    head +
    preamble +
    paragraph(
      run('Одобрить ') + deleted('старый') + inserted('новый') + run(' план.'),
      '<w:numPr><w:numId w:val="1"/></w:numPr>',
    ) +
    paragraph(inserted('Просить города.'), `<w:numPr><w:numId w:val="1"/></w:numPr>${mark('ins')}`) +
    listed('Создать службу.', 1)

  const lines = (view: View) => printedLines(read({ body, numbering: decimals }, view).proposal).slice(3)

  it('accepted and original have the numbers that belong to them', () => {
    expect(lines('accepted')).toEqual([
      '1 | 1. | Одобрить новый план.',
      '2 | 2. | Просить города.',
      '3 | 3. | Создать службу.',
    ])
    expect(lines('original')).toEqual(['1 | 1. | Одобрить старый план.', '2 | 2. | Создать службу.'])
  })

  it('numbers that refer to a paragraph become references to its clause, by field or by link', () => {
    const linked =
      head +
      preamble +
      named('_Ref1', 'Одобрить доклад.') +
      paragraph(
        `${run('Исполнить пункт ')}${field(' REF _Ref1 \\r \\h ', '7')}${run(' и ')}<w:hyperlink w:anchor="_Ref1">${run('пункт 1')}</w:hyperlink>.`,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      ) +
      listed('Издать', 1).replace('</w:p>', `${run(' книгу (см. ')}${field(' REF _None \\r ', '9')}${run(').')}</w:p>`)
    const { proposal } = read({ body: linked, numbering: decimals })
    const [first, second, third] = proposal.items.filter(({ part }) => part === 'operative')
    expect(second?.runs).toEqual([
      { text: 'Исполнить пункт ' },
      { text: '7', reference: first?.key },
      { text: ' и пункт ' },
      { text: '1', reference: first?.key },
    ])
    expect(third?.runs).toEqual([{ text: 'Издать книгу (см. 9)' }])
    let made = 0
    const [approve, execute] = assemble(proposal, () => `c${(made += 1)}`).operative
    const block = execute?.blocks[0]
    expect(block?.type === 'text' && block.runs[1]).toEqual({ text: '7', reference: approve?.id })
  })

  it('marked has both wordings as alternatives in brackets, and the source shows which is which', () => {
    const { proposal, text } = read({ body, numbering: decimals }, 'marked')
    expect(text).toContain('Одобрить [−старый] [+новый] план.')
    const first = proposal.items.find(({ part }) => part === 'operative')
    expect(first?.runs).toEqual([
      { text: 'Одобрить ' },
      { text: 'старый', bracket: true },
      { text: ' ' },
      { text: 'новый', bracket: true },
      { text: ' план' },
    ])
  })
})

describe('comments in the reading', () => {
  it('have a place in the shown text, in every view', () => {
    const comments = `<w:comment w:id="0" w:author="Н. Сафаров">${paragraph(run('Какой план?'))}</w:comment>`
    const commented = `<w:commentRangeStart w:id="0"/>${run('план')}<w:commentRangeEnd w:id="0"/>`
    const body =
      head +
      preamble +
      paragraph(
        run('Одобрить ') + deleted('старый') + inserted('новый ') + commented + run('.'),
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
      )
    for (const view of ['accepted', 'original', 'marked'] as const) {
      const { text, places } = read({ body, comments, numbering: decimals }, view)
      expect(text.slice(places.get('0'))).toMatch(/^план\./)
    }
  })
})
