import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyBody,
  plainText,
  walk,
  type Block,
  type Body,
  type Clause,
  type ClauseRole,
} from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DocumentStyle } from '#domain/drafting/document.ts'
import { createNumberer, numberDocument } from '#domain/drafting/number.ts'
import { stripEnding, stripLabel } from '#domain/drafting/strip.ts'
import type { Language } from '#domain/language/language.ts'
import { arbitraryBody, arbitraryLanguage, arbitraryStyle } from '#tests/support/arbitrary-body.ts'
import { arbitraryEdits, editedBy } from '#tests/support/arbitrary-edits.ts'

let ids = 0
const text = (words: string, ending?: string): Block => ({
  type: 'text',
  runs: [{ text: words }],
  ...(ending === undefined ? {} : { ending }),
})
const list = (...clauses: Clause[]): Block => ({ type: 'list', marker: 'numbered', clauses })
const dashes = (...clauses: Clause[]): Block => ({ type: 'list', marker: 'dash', clauses })
const clause = (...blocks: (Block | string)[]): Clause => role('clause', ...blocks)
function role(as: ClauseRole, ...blocks: (Block | string)[]): Clause {
  ids += 1
  return { id: `n${ids}`, role: as, blocks: blocks.map((block) => (typeof block === 'string' ? text(block) : block)) }
}

/** What a reader sees on the page, one line a block. */
function printed(body: Body, style: DocumentStyle, language: Language): string[] {
  const numbers = numberDocument(body, style, language)
  return Array.from(walk(body)).flatMap(({ clause: shown }) => {
    const number = numbers.get(shown.id)
    let block = -1
    return shown.blocks.flatMap((each) => {
      if (each.type === 'list') return []
      block += 1
      const label = block === 0 && number?.label ? `${number.label} ` : ''
      return [`${label}${plainText(each.runs)}${number?.endings[block] ?? ''}`]
    })
  })
}
const operative = (...clauses: Clause[]): Body => ({ ...emptyBody, operative: clauses })
const numbersOf = (body: Body, style: DocumentStyle) =>
  Array.from(numberDocument(body, style, 'ru').values(), ({ number, label }) => [number, label])

const lines = (words: string, ending?: string) =>
  printed(operative(clause(text(words, ending))), conferenceStyle, 'ru')[0]

describe('a Russian conference resolution', () => {
  const body: Body = {
    opening: [clause('Участники конференции')],
    preamble: [clause('отмечая рост числа членов'), clause('принимая во внимание доклад')],
    formula: [clause('ПОСТАНОВИЛИ')],
    operative: [
      role('heading', 'Об архивах'),
      clause('Одобрить доклад'),
      clause('Поручить секретариату', list(clause('собрать отчёты'), clause('издать сборник')), 'и доложить Совету'),
      role('heading', 'О музеях'),
      clause('Провести следующую встречу в 2027 г.'),
    ],
    closing: [clause(text('Принято единогласно.')), role('signature', 'Председатель\tИ. И. Иванов')],
  }
  it('prints full sentences by the conference style', () => {
    expect(printed(body, conferenceStyle, 'ru')).toEqual([
      'Участники конференции,',
      'отмечая рост числа членов,',
      'принимая во внимание доклад,',
      'ПОСТАНОВИЛИ:',
      'Об архивах',
      '1. Одобрить доклад.',
      '2. Поручить секретариату:',
      'и доложить Совету.',
      'а) собрать отчёты;',
      'б) издать сборник;',
      'О музеях',
      '3. Провести следующую встречу в 2027 г.',
      'Принято единогласно.',
      'Председатель\tИ. И. Иванов',
    ])
  })
  it('prints one sentence with dashes, the abbreviation keeping its only full stop', () => {
    const style: DocumentStyle = { ...conferenceStyle, numbering: '–', punctuation: 'one-sentence', preambleDash: true }
    expect(printed(body, style, 'ru').filter((line) => line.startsWith('–'))).toEqual([
      '– отмечая рост числа членов,',
      '– принимая во внимание доклад,',
      '– Одобрить доклад;',
      '– Поручить секретариату:',
      '– Провести следующую встречу в 2027 г.',
    ])
    expect(Array.from(numberDocument(body, style, 'ru').values(), ({ number }) => number)).toContain('3')
  })
})

describe('a United Nations resolution', () => {
  const operatives = [
    clause(
      'Requests the Secretariat',
      list(clause('To collect reports', list(clause('By region'), clause('By year'))), clause('To report')),
    ),
    clause('Decides to remain seized of the matter'),
  ]
  const body: Body = {
    ...emptyBody,
    opening: [clause('The General Assembly')],
    preamble: [clause('Recalling its resolution 47/19')],
    operative: operatives,
  }
  it('is one sentence from the organ to the full stop', () => {
    expect(printed(body, unStyle, 'en')).toEqual([
      'The General Assembly,',
      'Recalling its resolution 47/19,',
      '1. Requests the Secretariat:',
      '(a) To collect reports:',
      '(i) By region;',
      '(ii) By year;',
      '(b) To report;',
      '2. Decides to remain seized of the matter.',
    ])
  })
  it('refers to sub-clauses as the Assembly does', () => {
    expect(Array.from(numberDocument(body, unStyle, 'en').values(), ({ number }) => number)).toEqual([
      null,
      null,
      '1',
      '1 (a)',
      '1 (a) (i)',
      '1 (a) (ii)',
      '1 (b)',
      '2',
    ])
  })
  it('does not number a single operative paragraph, which stays paragraph 1', () => {
    expect(numbersOf(operative(clause('Decides to adjourn', list(clause('today')))), unStyle)).toEqual([
      ['1', ''],
      ['1 (a)', '(a)'],
    ])
    expect(numbersOf(operative(clause('Решила')), conferenceStyle)).toEqual([['1', '1.']])
  })
  it('closes an English formula with a comma and a Russian one with a colon', () => {
    const formula = { ...emptyBody, formula: [clause('Resolved')], operative: [clause('one')] }
    expect(printed(formula, unStyle, 'en')[0]).toBe('Resolved,')
    expect(printed(formula, unStyle, 'ru')[0]).toBe('Resolved:')
  })
})

describe('numbers below the first level', () => {
  const fourLevels = operative(clause('A', list(clause('B', list(clause('C', list(clause('D'))))), clause('E'))))
  it.each([
    [
      'а)',
      [
        ['1', '1.'],
        ['1.а', 'а)'],
        ['1.а.1', '1)'],
        ['1.а.1.1', '–'],
        ['1.б', 'б)'],
      ],
    ],
    [
      '(a)',
      [
        ['1', '1.'],
        ['1 (a)', '(a)'],
        ['1 (a) (i)', '(i)'],
        ['1 (a) (i) a', 'a.'],
        ['1 (b)', '(b)'],
      ],
    ],
    [
      '1.1.',
      [
        ['1', '1.'],
        ['1.1', '1.1.'],
        ['1.1.1', '1.1.1.'],
        ['1.1.1.1', '1.1.1.1.'],
        ['1.2', '1.2.'],
      ],
    ],
    [
      '–',
      [
        ['1', '1.'],
        ['1.1', '–'],
        ['1.1.1', '–'],
        ['1.1.1.1', '–'],
        ['1.2', '–'],
      ],
    ],
  ] as const)('style %s', (subNumbering, expected) => {
    expect(numbersOf(fourLevels, { ...conferenceStyle, subNumbering })).toEqual(expected)
  })
  it('letters skip ё, й, ъ and ь and are doubled after я, as Word counts', () => {
    const many = operative(clause('A', list(...Array.from({ length: 31 }, () => clause('B')))))
    const labels = numbersOf(many, conferenceStyle).map(([, label]) => label)
    expect(labels.slice(1).join(' ')).toBe(
      'а) б) в) г) д) е) ж) з) и) к) л) м) н) о) п) р) с) т) у) ф) х) ц) ч) ш) щ) ы) э) ю) я) аа) бб)',
    )
  })
  it('count on over the lists of one clause, dashes in figures', () => {
    const body = operative(
      clause('A', list(clause('B')), 'и', dashes(clause('C'), clause('D')), 'а также', list(clause('E'))),
    )
    expect(numbersOf(body, conferenceStyle)).toEqual([
      ['1', '1.'],
      ['1.а', 'а)'],
      ['1.1', '–'],
      ['1.2', '–'],
      ['1.б', 'б)'],
    ])
  })
})

describe('end punctuation', () => {
  it('under 1.1. each item is a sentence of its own', () => {
    const body = operative(clause('Секретариату', list(clause('Издать сборник'), clause('Открыть сайт'))))
    expect(printed(body, { ...conferenceStyle, subNumbering: '1.1.' }, 'ru')).toEqual([
      '1. Секретариату:',
      '1.1. Издать сборник.',
      '1.2. Открыть сайт.',
    ])
  })
  it('a further paragraph with a capital begins a new sentence', () => {
    const body = operative(
      clause('Одобрить план', list(clause('на год')), 'План прилагается', 'и публикуется'),
      clause('B'),
    )
    expect(printed(body, { ...conferenceStyle, punctuation: 'one-sentence' }, 'ru')).toEqual([
      '1. Одобрить план:',
      'План прилагается;',
      'и публикуется;',
      'а) на год.',
      '2. B.',
    ])
  })
  it('keeps an ending of its own and never doubles a mark', () => {
    expect(lines('Да', ', and')).toBe('1. Да, and')
    expect(lines('Да', '')).toBe('1. Да')
    expect(lines('Что делать?')).toBe('1. Что делать?')
    expect(lines('и так далее…')).toBe('1. и так далее…')
    expect(lines('Форум «Вперёд!»')).toBe('1. Форум «Вперёд!».')
    expect(lines('набрано вручную;')).toBe('1. набрано вручную;')
    expect(lines('')).toBe('1. ')
  })
  it('an abbreviation gets a semicolon after its full stop', () => {
    const body = operative(clause('Завершить до конца 2026 г.'), clause('Доложить'))
    expect(printed(body, { ...conferenceStyle, punctuation: 'one-sentence' }, 'ru')[0]).toBe(
      '1. Завершить до конца 2026 г.;',
    )
  })
  it('a statement without resolutions ends with a full stop', () => {
    expect(
      printed({ ...emptyBody, opening: [clause('Мы')], preamble: [clause('ценя мир')] }, conferenceStyle, 'ru'),
    ).toEqual(['Мы,', 'ценя мир.'])
  })
})

describe('laws', () => {
  it('number then strip is the identity', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryStyle, arbitraryLanguage, (body, style, language) => {
        const numbers = numberDocument(body, style, language)
        for (const { clause: shown } of walk(body)) {
          const numbered = numbers.get(shown.id)
          shown.blocks
            .filter((block) => block.type === 'text')
            .forEach((block, index) => {
              const label = index === 0 && numbered?.label ? `${numbered.label} ` : ''
              const ending = numbered?.endings[index] ?? ''
              const withoutLabel = stripLabel(`${label}${plainText(block.runs)}${ending}`)
              expect(withoutLabel.label).toBe(label.trimEnd())
              expect(stripEnding(withoutLabel.text)).toEqual({ text: plainText(block.runs), ending })
            })
        }
      }),
    )
  })
  it('every clause has one number entry, and no two operative clauses share a number', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryStyle, (body, style) => {
        const numbers = numberDocument(body, style, 'ru')
        expect([...numbers.keys()].toSorted()).toEqual(Array.from(walk(body), ({ clause: { id } }) => id).toSorted())
        const given = Array.from(numbers.values()).flatMap(({ number }) => (number === null ? [] : [number]))
        expect(new Set(given).size).toBe(given.length)
        const counted = Array.from(walk(body)).filter(
          ({ part, level, clause: { role: as } }) => part === 'operative' && (level > 0 || as === 'clause'),
        )
        expect(given.length).toBe(counted.length)
      }),
    )
  })
})

describe('strip', () => {
  it.each([
    ['Одобрить доклад;', 'Одобрить доклад', ';'],
    ['To collect reports; and', 'To collect reports', '; and'],
    ['с 2023 г.', 'с 2023 г.', ''],
    ['с 2023 г.;', 'с 2023 г.', ';'],
    ['и т. д.', 'и т. д.', ''],
    ['согласовать с И. И.', 'согласовать с И. И.', ''],
    ['Что делать?', 'Что делать?', ''],
    ['в том числе:', 'в том числе', ':'],
    ['собрать отчёты; а также', 'собрать отчёты', '; а также'],
    ['собрать отчёты ;', 'собрать отчёты', ';'],
    ['конец…', 'конец…', ''],
    ['конец...', 'конец...', ''],
  ])('ending of %s', (line, words, ending) => {
    expect(stripEnding(line)).toEqual({ text: words, ending })
  })
  it.each([
    ['12. Одобрить', '12.', 'Одобрить'],
    ['1.Одобрить', '1.', 'Одобрить'],
    ['2.1 Подготовить', '2.1', 'Подготовить'],
    ['2.1.\tПодготовить', '2.1.', 'Подготовить'],
    ['а) собрать', 'а)', 'собрать'],
    ['(iv) report', '(iv)', 'report'],
    ['– отмечая', '–', 'отмечая'],
    ['- отмечая', '-', 'отмечая'],
    ['г. Душанбе', '', 'г. Душанбе'],
    ['И. И. Иванов', '', 'И. И. Иванов'],
    ['1.5 млн рублей', '', '1.5 млн рублей'],
    ['2023 год', '', '2023 год'],
    ['80-летие победы', '', '80-летие победы'],
  ])('label of %s', (line, label, words) => {
    expect(stripLabel(line)).toEqual({ label, text: words })
  })
})

describe('a numberer that remembers', () => {
  it('says of every text what numbering it anew says', () => {
    fc.assert(
      fc.property(
        arbitraryBody,
        fc.array(arbitraryEdits, { maxLength: 4 }),
        arbitraryStyle,
        arbitraryLanguage,
        (first, changes, style, language) => {
          const number = createNumberer()
          const bodies = [first]
          for (const [index, edits] of changes.entries())
            bodies.push(editedBy(bodies.at(-1) ?? first, edits, `e${index}`))
          for (const body of [...bodies, ...bodies.toReversed()])
            expect(number(body, style, language)).toEqual(numberDocument(body, style, language))
        },
      ),
    )
  })
})
