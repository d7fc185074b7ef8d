import { describe, expect, it } from 'vitest'
import { decodePage } from '#documents/read/html/decode-page.ts'
import { readHtml } from '#documents/read/html/read-html.ts'
import { kindOf } from '#documents/read/kind.ts'
import { readSource } from '#domain/drafting/read/read-source.ts'
import type { View } from '#domain/drafting/read/source.ts'
import { composeDocument } from '#documents/compose.ts'
import { writeHtml } from '#documents/html.ts'
import { printedLines } from '#tests/support/reading.ts'
import { conference, englishUn, russianGost } from '#tests/support/sample-documents.ts'

const read = (page: string, view: View = 'accepted') => readHtml(page, view)
const lines = (page: string, view: View = 'accepted') =>
  read(page, view).paragraphs.map(
    ({ label, runs }) => `${label === null ? '' : `${label} `}${runs.map(({ text }) => text).join('')}`,
  )

const item = (mark: string, level: number, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

describe('words of a page', () => {
  it('paragraphs, white space, line breaks, tabs of cells; what is not shown is not read', () => {
    const page = `<!DOCTYPE html><html><head><title>Не текст</title><style>p { color: red }</style></head><body>
      <nav>Меню</nav><script>document.write('<p>скрипт</p>')</script>
      <p>Один   два
      три<p>Четыре<br>пять <b>шесть</b>, <i> семь</i></p><div>Без абзаца<p hidden>тайна</p>после</div>
      <table><tr><td>Председатель<td><td><p>А. Каримов</p><tr><th>а<p>б</table><!-- <p>замечание</p> --></body></html>`
    expect(lines(page)).toEqual([
      'Один два три',
      'Четыре\nпять шесть, семь',
      'Без абзацапосле',
      'Председатель\tА. Каримов',
      'а',
      'б',
    ])
  })

  it('character references, those of windows too; signs that only look like tags', () => {
    expect(
      lines('<p>&laquo;А&raquo; &mdash; &#8470;&nbsp;5 &#150; &#x41; &amp;lt; &unknown; a < b, 3<5 & &constructor;'),
    ).toEqual(['«А» — №\u00a05 – A &lt; &unknown; a < b, 3<5 & &constructor;'])
  })

  it('bold and italic by element and by style, headings by depth, raised numbers', () => {
    const { paragraphs } = read(
      '<h2>Раздел</h2><p><b>а<span style="font-weight:normal">б</span></b><em>в</em> км<sup>2</sup></p>',
    )
    expect(paragraphs[0]).toMatchObject({ heading: 2, runs: [{ text: 'Раздел' }] })
    expect(paragraphs[1]?.runs).toEqual([
      { text: 'а', bold: true },
      { text: 'б' },
      { text: 'в', italic: true },
      { text: ' км²' },
    ])
  })

  it('a page that says where its text is gives only that', () => {
    expect(lines('<header><p>Сайт</p></header><main><p>Текст</p></main><footer>Адрес</footer>')).toEqual(['Текст'])
  })

  it('a page of pre keeps its lines', () => {
    expect(lines('<pre>один\n\nдва</pre>')).toEqual(['один', 'два'])
  })
})

describe('numbers of lists, as a browser counts them', () => {
  it.each([
    ['<ol><li>а<li>б</ol>', ['1. а', '2. б']],
    ['<ol start=5><li>а<li value=9>б<li>в</ol>', ['5. а', '9. б', '10. в']],
    ['<ol type=a><li>а<ol type=i><li>б</ol><li>в</ol>', ['a. а', 'i. б', 'b. в']],
    ['<ol style="list-style-type: upper-roman"><li><p>а</p></li><li>б</ol>', ['I. а', 'II. б']],
    ['<ol reversed start=2><li>а<li>б</ol>', ['2. а', '1. б']],
    ['<ul><li>а</ul>', ['• а']],
    [`<ul style='list-style-type: "– "'><li>а</ul>`, ['– а']],
    ['<ol style="list-style: none"><li>(a) а</ol>', ['(a) а']],
    ['<ol type=constructor><li>а</ol>', ['1. а']],
  ])('%s', (page, expected) => {
    expect(lines(page)).toEqual(expected)
  })

  it('lists inside one another are levels of one; the next list is another', () => {
    const { paragraphs } = read('<ol><li>а<ul><li>б</ul></ol><ol><li>в</ol>')
    expect(paragraphs.map(({ list }) => list)).toEqual([
      { id: 'list1', level: 0 },
      { id: 'list1', level: 1 },
      { id: 'list2', level: 0 },
    ])
  })
})

describe('pages that Word makes', () => {
  it('numbers and levels of lists', () => {
    const { paragraphs } = read(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><!--[if gte mso 9]><xml><w:x>нет</w:x></xml><![endif]--><body>${item('1.', 1, 'Одобрить')}${item('а)', 2, 'план')}</body></html>`,
    )
    expect(paragraphs.map(({ label, list, runs }) => [label, list?.level, runs[0]?.text])).toEqual([
      ['1.', 0, 'Одобрить'],
      ['а)', 1, 'план'],
    ])
  })

  it('notes and comments', () => {
    const page = `<p class=MsoNormal>Одобрить <a style='mso-comment-reference:НС_1;mso-comment-date:20260203T0930'>план</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[НС1]</a></span> работ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1"><span>[1]</span></a> Годовой.</p></div></div>
      <div style='mso-element:comment-list'><div style='mso-element:comment'><span style='mso-comment-author:"Н. Сафаров"'><p class=MsoCommentText><a class=msocomoff href="#_msoanchor_1">[НС1]</a>Какой план?</p></span></div></div>`
    expect(lines(page)).toEqual(['Одобрить план работ¹.', '¹ Годовой.'])
    expect(read(page).comments).toEqual([
      {
        id: '1',
        author: 'Н. Сафаров',
        madeAt: null,
        text: 'Какой план?',
        quote: 'план',
        isResolved: false,
        replyTo: null,
        at: { paragraph: 0, offset: 9 },
      },
    ])
  })
})

describe('changes', () => {
  it('ins and del are in their views', () => {
    const page = '<p>Одобрить <del>старый</del><ins>новый</ins> план.</p><del><p>Прочее.</p></del>'
    expect(lines(page, 'accepted')).toEqual(['Одобрить новый план.'])
    expect(lines(page, 'original')).toEqual(['Одобрить старый план.', 'Прочее.'])
    expect(read(page, 'marked').paragraphs[0]?.runs.map(({ change }) => change)).toEqual([
      undefined,
      'deleted',
      'inserted',
      undefined,
    ])
    expect(read(page).hasChanges).toBe(true)
  })
})

describe('bytes', () => {
  it('are decoded as the page says, else by what they are', () => {
    const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    const withHead = (head: string) => Buffer.concat([Buffer.from(head), cyrillic])
    expect(decodePage(withHead('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'))).toMatch(
      /Привет$/,
    )
    expect(decodePage(Buffer.from('<meta charset="utf-8">Привет'))).toMatch(/Привет$/)
    expect(decodePage(Buffer.from('<p>Привет'))).toMatch(/Привет$/)
    expect(decodePage(Buffer.from('<meta charset="no-such">Привет'))).toMatch(/Привет$/)
  })

  it.each([
    ['zip', 'x.txt', 'PK\u0003\u0004'],
    ['compound', 'x.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['rtf', 'x.doc', '{\\rtf1'],
    ['pdf', 'x.docx', '%PDF-1.7'],
    ['page', 'x.doc', '<html xmlns:o="x">'],
    ['page', 'x.txt', '\ufeff<!DOCTYPE html>'],
    ['page', 'x.html', '<p>Текст'],
    ['text', 'x.md', '<details>\n<summary>x</summary>'],
    ['text', 'x.html', 'Просто текст'],
    ['mail', 'x.mht', 'MIME-Version: 1.0'],
  ] as const)('%s by its content: %s', (kind, name, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    expect(kindOf(bytes, name.split('.').at(-1) ?? '')).toBe(kind)
  })
})

describe('the page that Plenum writes, read again', () => {
  it.each([
    ['Russian', russianGost],
    ['English', englishUn],
  ] as const)('%s', (_name, sample) => {
    const { proposal } = readSource(read(writeHtml(composeDocument(sample, conference))))
    expect(proposal.title.toLowerCase()).toBe(sample.title.toLowerCase())
    const numbers = printedLines(proposal).flatMap((line) => /^(\d+) \| [^+]/.exec(line)?.[1] ?? [])
    const clauses = sample.body.operative.filter(({ role }) => role === 'clause')
    expect(numbers).toEqual(clauses.map((_clause, index) => `${index + 1}`))
  })
})
