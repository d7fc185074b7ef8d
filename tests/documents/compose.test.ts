import { describe, expect, it } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { composeDocument } from '#documents/compose.ts'
import { inlineText, type ClauseNode, type TreeNode } from '#documents/tree.ts'
import {
  clause,
  conference,
  draft,
  englishBody,
  englishUn,
  russianBody,
  russianGost,
} from '#tests/support/sample-documents.ts'

const nodesOf = (document: DraftDocument) => composeDocument(document, conference).nodes
const clausesOf = (document: DraftDocument) =>
  nodesOf(document).filter((node): node is ClauseNode => node.type === 'clause')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function outline(node: TreeNode): readonly string[] {
  if (node.type === 'title') return [`title ${node.kind ?? '-'} / ${inlineText(node.title)}`]
  if (node.type === 'place') return [`${node.role} ${inlineText(node.inlines)}`]
  if (node.type === 'tabLine') return [`${node.role} ${inlineText(node.left)} | ${inlineText(node.right)}`]
  return clauseOutline(node)
}

function clauseOutline(node: ClauseNode): readonly string[] {
  return node.blocks.flatMap((block, index) =>
    block.type === 'list'
      ? block.clauses.flatMap(clauseOutline)
      : [`${node.role} ${'>'.repeat(node.level)}${index === 0 ? node.label : '…'} ${inlineText(block.inlines)}`],
  )
}

const reference = (text: string, target: string): Clause =>
  clause('op-2', [{ text: 'Выполнить пункт ' }, { text, reference: target }])

describe('the tree of a resolution in Russian conference style', () => {
  it('holds every line as printed, in order', () => {
    expect(nodesOf(russianGost).flatMap(outline).map(plain)).toEqual([
      'title РЕЗОЛЮЦИЯ / III Межрегиональной конференции «Вода и города»',
      'dateLine 17 октября 2025 г. | г. Самарканд',
      'opening  Участники III Межрегиональной конференции «Вода и города», представляющие 14 городов, собравшись 16 октября 2025 г.,',
      'preamble  отмечая, что запасы пресной воды в бассейне сокращаются,',
      'preamble  принимая во внимание решения:',
      'preamble >а) форума № 5 в Бухаре;',
      'preamble >б) совета городов,',
      'preamble  подтверждая готовность городов к совместной работе,',
      'formula  ПОСТАНОВИЛИ:',
      'heading  Учёт воды',
      'operative 1. Одобрить доклад секретариата о состоянии учёта воды.',
      'operative 2. Рекомендовать городам:',
      'operative >а) создать до 1 марта 2026 г. службы учёта;',
      'operative >б) передавать показания:',
      'operative >>1) ежемесячно:',
      'operative >>>– по электронной почте;',
      'operative >>>– на бумаге;',
      'operative >>2) по запросу секретариата;',
      'operative >в) публиковать сводки;',
      'operative … и сообщить об этом секретариату не позднее 15 мая 2026 года.',
      'operative 3. Провести дни воды:',
      'operative >– в школах;',
      'operative >– на предприятиях.',
      'heading  Дальнейшая работа',
      'operative 4. Отметить памятные даты:',
      'operative > 22 марта;',
      'operative > 5 июня.',
      'operative 5. Поручить секретариату контроль за исполнением пункта 2 и подпункта 2.а [ежеквартально] в установленном порядке.',
      'operative 6. Предложить следующие меры:',
      'operative >а) обмен опытом;',
      'operative >б) общий словарь терминов.',
      'closing  Резолюция принята единогласно на пленарном заседании 17 октября 2025 г.',
      'signature Председатель конференции | Р. А. Юлдашев',
      'signature Ответственный секретарь | Н. В. Громова',
    ])
  })

  it('sets spaces that may not break, across a reference too', () => {
    const text = nodesOf(russianGost).flatMap(outline).join('\n')
    expect(text).toContain('№\u00a05')
    expect(text).toContain('пункта\u00a02')
  })

  it('references print the number as it is now, and say so when the clause is gone', () => {
    const body = {
      ...emptyBody,
      operative: [clause('op-1', 'Одобрить'), reference('9', 'op-1'), { ...reference('7', 'gone'), id: 'op-3' }],
    }
    const texts = clausesOf(draft(body, conferenceStyle, 'ru')).map((node) => clauseOutline(node).join())
    expect(texts.map(plain)).toEqual([
      'operative 1. Одобрить.',
      'operative 2. Выполнить пункт 1.',
      'operative 3. Выполнить пункт [удалён].',
    ])
  })

  it('one bracket holds runs of different marks', () => {
    const body = {
      ...emptyBody,
      operative: [
        clause('op-1', [
          { text: 'Просить ' },
          { text: 'до ', bracket: true },
          { text: 'мая', bracket: true, bold: true },
        ]),
      ],
    }
    expect(clausesOf(draft(body, conferenceStyle, 'ru')).flatMap(clauseOutline)).toEqual([
      'operative 1. Просить [до мая].',
    ])
  })

  it('brackets are printed in signatures, and an organ in brackets is all in italics', () => {
    const body = {
      ...emptyBody,
      opening: [clause('o', [{ text: 'Название органа', bracket: true }])],
      closing: [
        {
          ...clause('s', [{ text: 'Председатель\t' }, { text: 'фамилия', bracket: true }]),
          role: 'signature' as const,
        },
      ],
    }
    const nodes = nodesOf({ ...russianGost, style: unStyle, placeAndDate: null, body })
    expect(nodes.flatMap(outline).slice(1)).toEqual([
      'opening  [Название органа].',
      'signature Председатель | [фамилия]',
    ])
    const [organ] = clausesOf({ ...russianGost, style: unStyle, body })
    const [text] = organ?.blocks ?? []
    expect(text?.type === 'text' ? text.inlines.map(({ text: words, italic }) => [words, italic]) : []).toEqual([
      ['[Название органа]', true],
      ['.', false],
    ])
  })

  it('a bracket opens before a reference in it and closes after one', () => {
    const body = {
      ...emptyBody,
      operative: [
        clause('op-1', 'Одобрить'),
        clause('op-2', [
          { text: 'Исключить ' },
          { text: 'пункт ', bracket: true },
          { text: '1', bracket: true, reference: 'op-1' },
        ]),
        clause('op-3', [{ text: 'Изменить пункт ' }, { text: '1', bracket: true, reference: 'op-1' }]),
      ],
    }
    expect(
      clausesOf(draft(body, conferenceStyle, 'ru'))
        .flatMap(clauseOutline)
        .map(plain),
    ).toEqual(['operative 1. Одобрить.', 'operative 2. Исключить [пункт 1].', 'operative 3. Изменить пункт [1].'])
  })
})

const title = (text: string, kind: DraftDocument['kind'] = 'resolution') =>
  nodesOf(draft(emptyBody, conferenceStyle, 'ru', { title: text, kind, placeAndDate: null }))
    .flatMap(outline)
    .map(plain)

const place = (placeAndDate: string) =>
  nodesOf(draft(emptyBody, conferenceStyle, 'ru', { title: 'Резолюция', placeAndDate }))
    .flatMap(outline)
    .map(plain)[1]

describe('the title block', () => {
  it.each([
    ['Резолюция IV съезда', 'title РЕЗОЛЮЦИЯ / IV съезда'],
    ['РЕЗОЛЮЦИЯ', 'title РЕЗОЛЮЦИЯ / '],
    ['О состоянии рек', 'title РЕЗОЛЮЦИЯ / О состоянии рек'],
    ['Декларация городов', 'title ДЕКЛАРАЦИЯ / городов'],
    ['Решением съезда', 'title РЕЗОЛЮЦИЯ / Решением съезда'],
    ['', 'title РЕЗОЛЮЦИЯ / '],
  ])('«%s» is printed as %s', (written, printed) => {
    expect(title(written)).toEqual([printed])
  })

  it('the kind of the document gives the line where the title does not', () => {
    expect(title('О мире на реках', 'appeal')).toEqual(['title ОБРАЩЕНИЕ / О мире на реках'])
  })

  it.each([
    ['г. Самарканд, 17 октября 2025 г.', 'dateLine 17 октября 2025 г. | г. Самарканд'],
    ['Ташкент, Узбекистан, 17–18 октября 2025 года', 'dateLine 17–18 октября 2025 года | Ташкент, Узбекистан'],
    ['17 октября 2025 г., г. Самарканд', 'dateLine 17 октября 2025 г. | г. Самарканд'],
    ['(г. Самарканд, 17 октября 2025 г.)', 'place (г. Самарканд, 17 октября 2025 г.)'],
    ['г. Самарканд', 'place г. Самарканд'],
  ])('«%s» is printed as %s', (written, printed) => {
    expect(place(written)).toBe(printed)
  })
})

const italics = (document: DraftDocument) =>
  clausesOf(document).map((node) =>
    node.blocks
      .flatMap((block) =>
        block.type === 'text' ? block.inlines.filter((inline) => inline.italic).map((inline) => inline.text) : [],
      )
      .join('|'),
  )

describe('the tree of a resolution in United Nations style', () => {
  it("has the organ's name and the openers in italics, without punctuation", () => {
    expect(italics(englishUn)).toEqual([
      'The Assembly of River Cities',
      'Recalling',
      'Noting with appreciation',
      'Mindful',
      'Takes note',
      'Calls upon',
      'Requests',
      'Decides',
    ])
  })

  it('knows Russian openers', () => {
    expect(italics(draft(russianBody, unStyle, 'ru')).map(plain)).toEqual([
      '',
      'отмечая',
      'принимая во внимание',
      'подтверждая',
      'ПОСТАНОВИЛИ',
      '',
      'Одобрить',
      'Рекомендовать',
      'Провести',
      '',
      'Отметить',
      'Поручить',
      'Предложить',
      '',
    ])
  })

  it('leaves italics set by hand alone', () => {
    const body = {
      ...emptyBody,
      operative: [
        clause('op-1', [{ text: 'Strongly', italic: true }, { text: ' urges all' }]),
        clause('op-2', 'Urges all'),
      ],
    }
    expect(italics(draft(body, unStyle, 'en'))).toEqual(['Strongly', 'Urges'])
  })

  it('puts the adoption after the text and before the signatures', () => {
    expect(nodesOf(englishUn).slice(-2).flatMap(outline).map(plain)).toEqual([
      'adoption 7th plenary meeting\n17 October 2025',
      'signature President of the Assembly | A. Rahimova',
    ])
    expect(nodesOf(draft(englishBody, conferenceStyle, 'en')).flatMap(outline)[1]).toMatch(/^place 7th/)
  })
})
