import { describe, expect, it } from 'vitest'
import type { Run } from '#domain/drafting/clause.ts'
import { compareRuns } from '#domain/drafting/compare/words.ts'

const signs = { same: '', marked: '~', inserted: '+', deleted: '-' } as const

function runsOf(text: string | readonly Run[]): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text
}

/** `a -{b}+{c} d`. */
function shown(older: string | readonly Run[], newer: string | readonly Run[]): string {
  return compareRuns(runsOf(older), runsOf(newer))
    .map((segment) => {
      const text = segment.runs.map((run) => run.text).join('')
      return segment.type === 'same' ? text : `${signs[segment.type]}{${text}}`
    })
    .join('')
}

function point(number: string, reference: string): readonly Run[] {
  return [{ text: 'пункт ' }, { text: number, reference }]
}

describe('words that changed', () => {
  it.each([
    [
      'Поручить секретариату контроль',
      'Поручить секретариату и городам контроль',
      'Поручить секретариату +{и городам }контроль',
    ],
    ['Поручить контроль за исполнением', 'Поручить контроль', 'Поручить контроль-{ за исполнением}'],
    ['до 1 марта 2026 г. создать', 'до 15 марта 2026 г. создать', 'до -{1}+{15} марта 2026 г. создать'],
    [
      'организаций-участниц съезда',
      'организаций-участников съезда',
      '-{организаций-участниц}+{организаций-участников} съезда',
    ],
    [
      'резолюция 47/19 о взносе 12,5 %',
      'резолюция 47/20 о взносе 12,7 %',
      'резолюция -{47/19}+{47/20} о взносе -{12,5}+{12,7} %',
    ],
    ['Совет', 'совет', '-{Совет}+{совет}'],
  ])('%s → %s', (older, newer, expected) => expect(shown(older, newer)).toBe(expected))

  it('a phrase put in or taken out goes whole, with its comma and space', () => {
    expect(
      shown('принять меры, усилить контроль и учесть', 'принять меры, ввести учёт, усилить контроль и учесть'),
    ).toBe('принять меры, +{ввести учёт, }усилить контроль и учесть')
    expect(shown('Это первое. Это второе. Это третье.', 'Это первое. Это третье.')).toBe(
      'Это первое. -{Это второе. }Это третье.',
    )
    expect(shown('городам создать', 'городам, областям и районам создать')).toBe(
      'городам+{, областям и районам} создать',
    )
  })

  it('no island of a short word between two changes', () => {
    expect(shown('службы учёта и передавать показания городам', 'службы надзора и хранить сведения городам')).toBe(
      'службы -{учёта и передавать показания}+{надзора и хранить сведения} городам',
    )
    expect(
      shown('принимает во внимание необходимость развития', 'учитывает в полной мере потребность в развитии'),
    ).toBe('-{принимает во внимание необходимость развития}+{учитывает в полной мере потребность в развитии}')
  })

  it('but words in common between additions stay', () => {
    expect(shown('один два три', 'сперва один и два и три')).toBe('+{сперва }один +{и }два +{и }три')
  })

  it('a kind of space makes no difference, a line break does', () => {
    expect(shown('в 2026\u00a0г. и', 'в\u00a02026 г. и')).toBe('в\u00a02026 г. и')
    expect(shown('строка одна', 'строка\nодна')).toBe('строка-{ }+{\n}одна')
  })

  it('marks are noted where the words stay, half a word too', () => {
    expect(shown('весьма важно знать', [{ text: 'весьма ' }, { text: 'важно', bold: true }, { text: ' знать' }])).toBe(
      'весьма ~{важно} знать',
    )
    const half = [{ text: 'пере' }, { text: 'дать', italic: true }]
    expect(compareRuns([{ text: 'передать' }], half)).toEqual([
      { type: 'marked', runs: half, older: [{ text: 'передать' }] },
    ])
  })

  it('a reference is one thing: the same clause under another id reads the same, another number does not', () => {
    const aliases = new Map([['a', 'b']])
    expect(compareRuns(point('5', 'a'), point('5', 'b'), aliases)).toMatchObject([{ type: 'same' }])
    expect(compareRuns(point('5', 'a'), point('5', 'c'), aliases).map(({ type }) => type)).toEqual([
      'same',
      'deleted',
      'inserted',
    ])
    expect(compareRuns(point('5', 'a'), point('6', 'b'), aliases).map(({ type }) => type)).toEqual([
      'same',
      'deleted',
      'inserted',
    ])
  })

  it('of nothing and something', () => {
    expect(compareRuns([], [])).toEqual([])
    expect(shown('', 'слово')).toBe('+{слово}')
    expect(shown('слово', '')).toBe('-{слово}')
  })
})
