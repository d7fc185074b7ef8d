import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '#documents/compose.ts'
import { writeMarkdown } from '#documents/markdown.ts'
import { writeText } from '#documents/text.ts'
import { clauseParts, plainText, type Block, type Body, type Clause, type ListMarker } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DocumentStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import type { Language } from '#domain/language/language.ts'
import { conference, draft, englishUn, russianGost } from '#tests/support/sample-documents.ts'

interface Words {
  readonly opening: string
  readonly formula: string | null
  readonly preamble: readonly string[]
  readonly clauses: readonly string[]
  readonly items: readonly string[]
  readonly afterList: readonly string[]
  readonly headings: readonly string[]
}

const russian: Words = {
  opening: 'Участники конференции «Вода и города», представляющие 14 городов',
  formula: 'ПОСТАНОВИЛИ',
  preamble: [
    'отмечая важность учёта воды',
    'принимая во внимание итоги прошлой конференции (Самарканд, 5–6 мая 2024 г.)',
    'приветствуя решение о создании союза городов, которое принято в 2023 году',
    'сознавая ответственность за реки и озёра',
  ],
  clauses: [
    'Одобрить доклад секретариата о состоянии учёта воды',
    'Рекомендовать городам создать службы учёта',
    'Поручить правлению подготовить план до 1 марта 2026 года. Разослать его всем участникам',
    'В школах провести уроки воды с 5 по 20 апреля 2026 г.',
    'Обратиться в министерство с предложением о встрече',
    'Считать 2026 год – Годом рек',
  ],
  items: [
    'создать общий каталог',
    'провести обучение (не реже раза в год)',
    'издать сборник докладов',
    'на предприятиях',
  ],
  afterList: ['Состав комиссии утверждает правление', 'Отчёт публикуется на сайте союза'],
  headings: ['Учёт воды', 'Дальнейшая работа', 'Реки и озёра'],
}
const english: Words = {
  opening: 'The Assembly of River Cities',
  formula: null,
  preamble: [
    'Recalling its resolution 2/4 of 12 June 2024',
    'Noting with appreciation the report of the secretariat',
    'Bearing in mind the needs of small towns, which have no accounts',
    'Convinced that water must be measured',
  ],
  clauses: [
    'Takes note of the report on water accounting',
    'Calls upon member cities to set up accounting services by 1 March 2026',
    'Requests the secretariat to report on paragraphs 1 and 2 (b) at its next session',
    'Also decides to hold its next meeting in Samarkand',
    'Decides to remain seized of the matter',
  ],
  items: ['To collect reports', 'To transmit readings every month', 'To publish a summary', 'On request'],
  afterList: ['The summary shall be short', 'Cities may add notes'],
  headings: ['Water accounting', 'Further work'],
}

type Shape = {
  readonly text: string
  readonly list: { readonly marker: ListMarker; readonly items: readonly Shape[] } | null
}

function shape(words: Words, level: number): fc.Arbitrary<Shape> {
  const text = fc.constantFrom(...(level === 0 ? words.clauses : words.items))
  if (level === 3) return text.map((own) => ({ text: own, list: null }))
  const list = fc.record({
    marker: fc.constantFrom<ListMarker>('numbered', 'numbered', 'dash', 'none'),
    items: fc.array(shape(words, level + 1), { minLength: 2, maxLength: 4 }),
  })
  return fc.record({ text, list: fc.option(list, { freq: 3 }) })
}

/**
 * A list without marks is told from its neighbours by its place alone: it can have no lists below it. The fourth level of «а)» is marked
 * by dashes: a numbered list and one of dashes look the same there.
 */
function tame({ text, list }: Shape, level = 0): Shape {
  if (list === null) return { text, list }
  const marker = level === 2 && list.marker === 'numbered' && !/^[a-z]/i.test(text) ? 'dash' : list.marker
  const items = list.items.map((below) =>
    marker === 'none' ? { text: below.text, list: null } : tame(below, level + 1),
  )
  return { text, list: { marker, items } }
}

interface Drawn {
  readonly preamble: readonly string[]
  readonly clauses: readonly { readonly shape: Shape; readonly after: string | null }[]
  readonly headings: boolean
}

function arbitraryBody(words: Words, isFull: boolean): fc.Arbitrary<Body> {
  const after = isFull ? fc.option(fc.constantFrom(...words.afterList), { freq: 4 }) : fc.constant(null)
  return fc
    .record({
      preamble: fc.shuffledSubarray([...words.preamble], { minLength: 1 }),
      clauses: fc.array(fc.record({ shape: shape(words, 0).map((found) => tame(found)), after }), {
        minLength: 2,
        maxLength: 7,
      }),
      headings: fc.boolean(),
    })
    .map((drawn) => new BodyBuilder().body(words, drawn))
}

const textBlock = (own: string): Block => ({ type: 'text', runs: [{ text: own }] })

class BodyBuilder {
  #count = 0

  body(words: Words, { preamble, clauses, headings }: Drawn): Body {
    // Where every list has dashes, nothing tells how a counted one would be marked.
    const items = words.items.map((text) => ({ text, list: null }))
    const counted: Shape = { text: words.clauses[0] ?? '', list: { marker: 'numbered', items } }
    const operative = [...clauses, { shape: counted, after: null }].flatMap(({ shape: found, after }, index) => {
      const heading = headings && index % 2 === 0 ? words.headings[index / 2] : undefined
      const whole = this.#clause([...this.#blocks(found), ...(after === null ? [] : [textBlock(after)])])
      return heading === undefined ? [whole] : [this.#clause([textBlock(heading)], 'heading'), whole]
    })
    const opening = [this.#clause([textBlock(words.opening)])]
    const formula = words.formula === null ? [] : [this.#clause([textBlock(words.formula)])]
    return { opening, preamble: preamble.map((own) => this.#clause([textBlock(own)])), formula, operative, closing: [] }
  }

  #blocks({ text, list }: Shape): readonly Block[] {
    if (list === null) return [textBlock(text)]
    const clauses = list.items.map((below) => this.#clause(this.#blocks(below)))
    return [textBlock(text), { type: 'list', marker: list.marker, clauses }]
  }

  #clause(blocks: readonly Block[], role: Clause['role'] = 'clause'): Clause {
    this.#count += 1
    return { id: `c${this.#count}`, role, blocks }
  }
}

/** A body without ids, marks and non-breaking spaces. */
function outline(body: Body): unknown {
  const ofClause = ({ role, blocks }: Clause): unknown => ({
    role,
    blocks: blocks.map((block) =>
      block.type === 'list'
        ? { marker: block.marker, clauses: block.clauses.map(ofClause) }
        : plainText(block.runs).replace(/\s+/g, ' ') + (block.ending === undefined ? '' : ` ⟨${block.ending}⟩`),
    ),
  })
  return Object.fromEntries(clauseParts.map((part) => [part, body[part].map(ofClause)]))
}

function readBack(text: string): Body {
  let count = 0
  return assemble(readText(text), () => String((count += 1)))
}

const styles: readonly (readonly [string, DocumentStyle, Language, Words])[] = [
  ['conference, full sentences', conferenceStyle, 'ru', russian],
  [
    'conference, one sentence, dashes before the formula',
    { ...conferenceStyle, punctuation: 'one-sentence', preambleDash: true },
    'ru',
    russian,
  ],
  ['conference, 1)', { ...conferenceStyle, numbering: '1)' }, 'ru', russian],
  ['conference, 1.1.', { ...conferenceStyle, subNumbering: '1.1.' }, 'ru', russian],
  ['United Nations', unStyle, 'en', english],
]

const written = (document: DraftDocument) => [
  ['text', writeText(composeDocument(document, conference))] as const,
  ['Markdown', writeMarkdown(composeDocument(document, conference))] as const,
]

describe('render, then read: the same clauses', () => {
  it.each(styles)('%s', (_name, style, language, words) => {
    fc.assert(
      fc.property(arbitraryBody(words, style.punctuation === 'full-sentences'), (body) => {
        const document = draft(body, style, language, { placeAndDate: null })
        const text = writeText(composeDocument(document, conference))
        expect(outline(readBack(text))).toEqual(outline(body))
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['Russian', russianGost],
    ['English', englishUn],
  ] as const)('sample in %s, head and style too', (_name, sample) => {
    for (const [format, text] of written(sample)) {
      const { title, kind, language, style } = readText(text)
      expect({ title, kind, language, style }, format).toEqual({
        title: sample.title,
        kind: sample.kind,
        language: sample.language,
        style: sample.style,
      })
    }
  })
})
