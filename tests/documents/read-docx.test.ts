import { describe, expect, it } from 'vitest'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import { deleted, inserted, level, listed, mark, paragraph, run, wordFile } from '#tests/support/word-file.ts'

type Parts = Parameters<typeof wordFile>[0]

const read = (parts: Parts, view: View = 'accepted') => readDocx(wordFile(parts), view)
const textOf = ({ runs }: SourceDocument['paragraphs'][number]) => runs.map(({ text }) => text).join('')
const texts = (parts: Parts, view: View = 'accepted') => read(parts, view).paragraphs.map(textOf)
const labels = (parts: Parts, view: View = 'accepted') => read(parts, view).paragraphs.map(({ label }) => label)
const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const outline = list(
  1,
  level(0, 'decimal', '%1.') + level(1, 'russianLower', '%2)') + level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
)

const styled = (style: string, more = '') => paragraph(run('x'), `<w:pStyle w:val="${style}"/>${more}`)
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const control = (properties: string, text: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`
const box = (contents: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${contents}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${contents}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const cell = (...contents: string[]) => `<w:tc><w:tcPr/>${contents.map((text) => paragraph(run(text))).join('')}</w:tc>`
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const note = (id: number, text: string, type = '') =>
  `<w:footnote w:id="${id}"${type}>${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const moved = (name: string, text: string) => `<w:${name} w:id="1" w:author="x">${run(text)}</w:${name}>`
const item = (contents: string, change = '') =>
  paragraph(contents, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${change}`)
const numbered = (contents: string, change = '') =>
  paragraph(contents, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${change}`)
const row = (text: string, change = '') =>
  `<w:tr>${change === '' ? '' : `<w:trPr><w:${change} w:id="4" w:author="x"/></w:trPr>`}<w:tc>${paragraph(run(text))}</w:tc><w:tc>${paragraph(run('!'))}</w:tc></w:tr>`
const endless = (text: string) => `<w:tc>${paragraph(run(text), mark('del'))}</w:tc>`
const comment = (id: number, text: string, paraId: string) =>
  `<w:comment w:id="${id}" w:author="Н. Сафаров" w:date="2026-02-03T09:30:00Z"><w:p w14:paraId="${paraId}">${run(text)}</w:p></w:comment>`
const rangeStart = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const rangeEnd = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

describe('numbers, as Word prints them', () => {
  it('counts levels, and begins again below a higher one', () => {
    const numbering = outline + num(1, 1)
    const body = [0, 1, 1, 2, 0, 1].map((at) => listed('x', 1, at)).join('')
    expect(labels({ body, numbering })).toEqual(['1.', 'а)', 'б)', '1.2.1', '2.', 'а)'])
  })

  it('instances of one list count on; one with a start of its own begins there, once', () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = outline + num(1, 1) + num(2, 1) + num(3, 1, start)
    const body = [1, 2, 3, 3, 1].map((id) => listed('x', id)).join('')
    expect(labels({ body, numbering })).toEqual(['1.', '2.', '5.', '6.', '7.'])
  })

  it('an instance may set a level otherwise', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`
    const numbering = outline + num(1, 1, override)
    expect(labels({ body: listed('x', 1) + listed('x', 1), numbering })).toEqual(['I)', 'II)'])
  })

  it('a level that never begins again goes on through the document', () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')
    const body = [0, 1, 1, 0, 1].map((at) => listed('x', 1, at)).join('')
    expect(labels({ body, numbering: list(1, levels) + num(1, 1) })).toEqual(['I.', '1.', '2.', 'II.', '3.'])
  })

  it.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalZero', '%1)', ['01)', '02)', '03)']],
    ['lowerLetter', '(%1)', ['(a)', '(b)', '(c)']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerRoman', '(%1)', ['(i)', '(ii)', '(iii)']],
    ['russianUpper', '%1.', ['А.', 'Б.', 'В.']],
    ['ordinal', '%1', ['1st', '2nd', '3rd']],
    ['decimalEnclosedCircle', '%1', ['①', '②', '③']],
    ['bullet', '\uf0b7', ['•', '•', '•']],
    ['bullet', '–', ['–', '–', '–']],
    ['bullet', 'o', ['•', '•', '•']],
    ['none', '', [null, null, null]],
    ['decimal', 'Статья %1.', ['Статья 1.', 'Статья 2.', 'Статья 3.']],
  ])('format %s, text «%s»', (format, text, expected) => {
    const numbering = list(1, level(0, format, text)) + num(1, 1)
    const body = Array.from({ length: 3 }, () => listed('x', 1)).join('')
    expect(labels({ body, numbering })).toEqual(expected)
  })

  it('letters go on as doubled ones, and without ё, й, ъ, ь in Russian', () => {
    const numbering =
      list(1, level(0, 'russianLower', '%1)')) + list(2, level(0, 'lowerLetter', '%1)')) + num(1, 1) + num(2, 2)
    const body =
      Array.from({ length: 30 }, () => listed('x', 1)).join('') +
      Array.from({ length: 27 }, () => listed('y', 2)).join('')
    const found = labels({ body, numbering })
    expect(found.slice(0, 30).join(' ')).toBe(
      'а) б) в) г) д) е) ж) з) и) к) л) м) н) о) п) р) с) т) у) ф) х) ц) ч) ш) щ) ы) э) ю) я) аа)',
    )
    expect(found.at(-1)).toBe('aa)')
  })

  it('a style numbers its paragraphs, by the style it is based on too; numId 0 takes the number away', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Item"/></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/></w:style>`
    const numbering =
      list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Sub"/>')) + num(1, 1)
    const body =
      styled('Item') + styled('Own') + styled('Sub') + styled('Own', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(labels({ body, styles, numbering })).toEqual(['1.', '2.', 'a)', null])
  })

  it('a list that leaves its levels to a style of lists', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering = outline + list(2, '<w:numStyleLink w:val="L"/>') + num(1, 1) + num(2, 2)
    expect(labels({ body: listed('x', 2) + listed('x', 2, 1), styles, numbering })).toEqual(['1.', 'а)'])
  })

  it('an absurd start makes no long label', () => {
    const absurd =
      '<w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    const [label] = labels({ body: listed('x', 1), numbering: list(1, absurd) + num(1, 1) })
    expect(label?.length).toBeLessThan(10)
  })
})

describe('words', () => {
  it('tabs, line breaks, hyphens, signs and spaces', () => {
    const body = paragraph(
      `${run('а')}<w:r><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t><w:noBreakHyphen/><w:t>г</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:cr/></w:r>` +
        '<w:r><w:t> обрезаны </w:t></w:r>',
    )
    expect(texts({ body })).toEqual(['а\tб\nв\u2011г\u00ad•\nобрезаны'])
  })

  it('a field gives its result and not its code, nested and simple ones too', () => {
    const inner = sign('begin') + code(' PAGE ') + sign('separate') + run('7') + sign('end')
    const body =
      paragraph(
        run('пункт ') +
          sign('begin') +
          code(' REF c_5 \\r \\h ') +
          sign('separate') +
          run('5') +
          sign('end') +
          run('.'),
      ) +
      paragraph(
        run('если ') +
          sign('begin') +
          code(' IF ') +
          inner +
          code(' = 7 ') +
          sign('separate') +
          run('да') +
          sign('end'),
      ) +
      paragraph(`<w:fldSimple w:instr=" REF c_6 \\w ">${run('6')}</w:fldSimple>`)
    expect(texts({ body })).toEqual(['пункт 5.', 'если да', '6'])
    const references = read({ body }).paragraphs.flatMap(({ runs }) => runs.flatMap((found) => found.reference ?? []))
    expect(references).toEqual(['c_5', 'c_6'])
  })

  it('a field that is never closed swallows no text', () => {
    const body =
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>`) +
      paragraph(run('дальше'))
    expect(texts({ body })).toEqual(['', 'дальше'])
  })

  it('content controls are read, their prompts and hidden words are not', () => {
    const body =
      control('<w:alias w:val="x"/>', paragraph(run('в поле'))) +
      paragraph(
        run('тут ') +
          control('<w:showingPlcHdr/>', run('Щёлкните здесь')) +
          control('', run('слово')) +
          run(' тайна', '<w:vanish/>'),
      )
    expect(texts({ body })).toEqual(['в поле', 'тут слово'])
    expect(read({ body }).notes).toEqual([{ code: 'hidden-left-out', count: 1 }])
  })

  it('a text box once, after the paragraph it hangs on, a box inside it too', () => {
    const body =
      paragraph(run('до ') + box(paragraph(run('в рамке') + box(paragraph(run('глубже'))))) + run('после')) +
      paragraph(run('конец'))
    expect(read({ body }).paragraphs.map((found) => [textOf(found), found.place])).toEqual([
      ['до после', 'body'],
      ['в рамке', 'box'],
      ['глубже', 'box'],
      ['конец', 'body'],
    ])
  })

  it('a row of a table is a paragraph; a cell of several paragraphs keeps them', () => {
    const body =
      table(cell('Председатель') + cell('') + cell('А. Б. Каримов'), cell('один', 'два') + cell('три')) +
      paragraph(run('конец'))
    expect(texts({ body })).toEqual(['Председатель\tА. Б. Каримов', 'один', 'два', 'три', 'конец'])
  })

  it('notes at the end, by the raised number their mark has in the text', () => {
    const footnotes = note(0, '—', ' w:type="separator"') + note(2, 'вторая') + note(3, 'первая')
    const body = paragraph(run('слово') + reference(3) + run(', ещё') + reference(2))
    const { paragraphs } = read({ body, footnotes })
    expect(paragraphs.map((found) => [found.label, textOf(found), found.place])).toEqual([
      [null, 'слово¹, ещё²', 'body'],
      ['¹', 'первая', 'note'],
      ['²', 'вторая', 'note'],
    ])
  })

  it('bold and italic: of the run, else one of paragraph and character style but not both', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`
    const strong = '<w:rStyle w:val="Strong"/>'
    const body = paragraph(run('1') + run('2', strong) + run('3', '<w:b w:val="0"/><w:i/>'), '<w:pStyle w:val="B"/>')
    expect(read({ body, styles }).paragraphs[0]?.runs).toEqual([
      { text: '1', bold: true },
      { text: '2' },
      { text: '3', italic: true },
    ])
  })

  it('headings by outline and by the name of their style; a table of contents is left out', () => {
    const styles =
      style('a', 'heading 2') + style('b', 'Раздел', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style('c', 'toc 1')
    const found = read({ body: styled('a') + styled('b') + styled('c'), styles })
    expect(found.paragraphs.map(({ heading, style: name }) => [heading, name])).toEqual([
      [2, 'heading 2'],
      [1, 'Раздел'],
    ])
    expect(found.notes).toEqual([{ code: 'contents-left-out', count: 1 }])
  })

  it('other prefixes, the strict namespace, bookmarks and custom properties', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const text = `<x:document xmlns:x="${strict}"><x:body><x:bookmarkStart x:id="1" x:name="c_a"/><x:p><x:bookmarkStart x:id="2" x:name="c_b"/><x:r><x:t>слово</x:t></x:r></x:p></x:body></x:document>`
    const custom =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="PlenumDocument"><vt:lpwstr>d1</vt:lpwstr></property></Properties>'
    const { paragraphs, properties } = read({ body: '', custom, more: { 'word/document.xml': text } })
    expect(paragraphs.map((found) => [textOf(found), found.bookmarks])).toEqual([['слово', ['c_a', 'c_b']]])
    expect(properties).toEqual({ PlenumDocument: 'd1' })
  })
})

const inViews = (parts: Parts) => [texts(parts, 'accepted'), texts(parts, 'original')] as const

describe('tracked changes', () => {
  it('words', () => {
    const body = paragraph(run('Одобрить ') + deleted('старый') + inserted('новый') + run(' план'))
    expect(inViews({ body })).toEqual([['Одобрить новый план'], ['Одобрить старый план']])
    const { paragraphs, hasChanges } = read({ body }, 'marked')
    expect(hasChanges).toBe(true)
    expect(paragraphs[0]?.runs).toEqual([
      { text: 'Одобрить ' },
      { text: 'старый', change: 'deleted' },
      { text: 'новый', change: 'inserted' },
      { text: ' план' },
    ])
  })

  it('what was inserted and deleted again is in neither', () => {
    const body = paragraph(run('а') + `<w:ins w:id="1" w:author="x">${deleted('б')}</w:ins>` + run('в'))
    expect(inViews({ body })).toEqual([['ав'], ['ав']])
  })

  it('moves', () => {
    const body =
      paragraph(moved('moveFrom', 'первый'), mark('moveFrom')) +
      paragraph(run('второй')) +
      paragraph(moved('moveTo', 'первый'), mark('moveTo')) +
      paragraph(run('третий'))
    expect(inViews({ body })).toEqual([
      ['второй', 'первый', 'третий'],
      ['первый', 'второй', 'третий'],
    ])
  })

  it('paragraph marks: two paragraphs become one, one becomes two, and the numbers follow', () => {
    const numbering = outline + num(1, 1)
    const body =
      item(run('слиты')) +
      item(run('начало '), mark('del')) +
      item(run('конец')) +
      item(run('до '), mark('ins')) +
      item(run('после'))
    const found = (view: View) =>
      read({ body, numbering }, view).paragraphs.map((each) => `${each.label} ${textOf(each)}`)
    expect(found('accepted')).toEqual(['1. слиты', '2. начало конец', '3. до ', '4. после'])
    expect(found('original')).toEqual(['1. слиты', '2. начало ', '3. конец', '4. до после'])
    expect(found('marked')).toHaveLength(5)
  })

  it('a whole paragraph comes or goes, the last one of the document too', () => {
    const body =
      paragraph(run('а')) +
      paragraph(inserted('б'), mark('ins')) +
      paragraph(deleted('в'), mark('del')) +
      paragraph(run('г')) +
      paragraph(deleted('д'), mark('del'))
    expect(inViews({ body })).toEqual([
      ['а', 'б', 'г'],
      ['а', 'в', 'г', 'д'],
    ])
  })

  it('what runs into the next paragraph takes its number; an empty rest keeps the first one’s', () => {
    const numbering = outline + num(1, 1)
    expect(labels({ body: paragraph(run('x'), mark('del')) + numbered(run('y')), numbering })).toEqual(['1.'])
    expect(labels({ body: numbered(run('x'), mark('del')) + paragraph(deleted('y')), numbering })).toEqual(['1.'])
  })

  it('rows of tables', () => {
    const body = `<w:tbl>${row('есть')}${row('удалена', 'del')}${row('добавлена', 'ins')}</w:tbl>`
    expect(inViews({ body })).toEqual([
      ['есть\t!', 'добавлена\t!'],
      ['есть\t!', 'удалена\t!'],
    ])
  })

  it('a paragraph does not run out of its cell, nor over a table', () => {
    const body =
      paragraph(run('до'), mark('del')) +
      `<w:tbl><w:tr>${endless('раз')}${endless('два')}</w:tr></w:tbl>` +
      paragraph(run('после'))
    expect(texts({ body })).toEqual(['до', 'раз\tдва', 'после'])
  })

  it('properties: number, style and bold of the original are those before the change', () => {
    const numbering = outline + num(1, 1)
    const old = '<w:pPrChange w:id="5" w:author="x"><w:pPr/></w:pPrChange>'
    const body =
      paragraph(
        run('x', '<w:b/><w:rPrChange w:id="6" w:author="x"><w:rPr/></w:rPrChange>'),
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${old}`,
      ) +
      paragraph(run('y'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="7" w:author="x"/></w:numPr>')
    expect(labels({ body, numbering }, 'accepted')).toEqual(['1.', '2.'])
    expect(labels({ body, numbering }, 'original')).toEqual([null, null])
    expect(read({ body, numbering }, 'accepted').paragraphs[0]?.runs).toEqual([{ text: 'x', bold: true }])
    expect(read({ body, numbering }, 'original').paragraphs[0]?.runs).toEqual([{ text: 'x' }])
  })

  it('a note whose mark was deleted is gone, and the others count anew', () => {
    const footnotes = [1, 2]
      .map((id) => `<w:footnote w:id="${id}">${paragraph(run(`сноска ${id}`))}</w:footnote>`)
      .join('')
    const body = paragraph(run('а') + `<w:del w:id="1" w:author="x">${reference(1)}</w:del>` + run('б') + reference(2))
    expect(inViews({ body, footnotes })).toEqual([
      ['аб¹', 'сноска 2'],
      ['а¹б²', 'сноска 1', 'сноска 2'],
    ])
  })
})

describe('comments', () => {
  it('author, time, words, the words they are made on, answers and what is resolved', () => {
    const body =
      paragraph(run('Одобрить ') + rangeStart(0) + rangeStart(1) + run('план') + rangeEnd(0) + rangeEnd(1)) +
      paragraph(run('конец'))
    const comments = comment(0, 'Какой план?', 'AA') + comment(1, 'Годовой', 'BB')
    const commentsExtended =
      '<w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/>'
    expect(read({ body, comments, commentsExtended }).comments).toEqual([
      {
        id: '0',
        author: 'Н. Сафаров',
        madeAt: '2026-02-03T09:30:00.000Z',
        text: 'Какой план?',
        quote: 'план',
        isResolved: true,
        replyTo: null,
        at: { paragraph: 0, offset: 9 },
      },
      {
        id: '1',
        author: 'Н. Сафаров',
        madeAt: '2026-02-03T09:30:00.000Z',
        text: 'Годовой',
        quote: 'план',
        isResolved: false,
        replyTo: '0',
        at: { paragraph: 0, offset: 9 },
      },
    ])
  })

  it('where paragraphs run together the comment finds its place', () => {
    const body =
      paragraph(run('раз '), mark('del')) +
      paragraph(run('два '), mark('del')) +
      paragraph(run('три ') + rangeStart(0) + run('вот') + rangeEnd(0))
    const found = read({ body, comments: comment(0, '?', 'AA') })
    expect(found.comments[0]).toMatchObject({ quote: 'вот', at: { paragraph: 0, offset: 'раз два три '.length } })
  })

  it('over several paragraphs, from between two of them, without a range, in a deleted paragraph', () => {
    const body =
      rangeStart(0) +
      paragraph(run('раз')) +
      paragraph(run('два') + rangeEnd(0)) +
      paragraph(run('три') + rangeEnd(1)) +
      paragraph(rangeStart(2) + deleted('четыре') + rangeEnd(2), mark('del')) +
      paragraph(run('пять'))
    const comments = [0, 1, 2].map((id) => comment(id, 'слово', `A${id}`)).join('')
    const found = read({ body, comments }).comments.map(({ quote, at }) => ({ quote, at }))
    expect(found).toEqual([
      { quote: 'раз два', at: { paragraph: 0, offset: 0 } },
      { quote: '', at: { paragraph: 2, offset: 3 } },
      { quote: '', at: { paragraph: 3, offset: 0 } },
    ])
  })
})
