import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import {
  dropItem,
  joinItem,
  restoreItem,
  setItemLevel,
  setItemPart,
  setItemPlace,
  setItemRole,
  splitItem,
} from '#domain/drafting/read/revise.ts'

const source =
  'отмечая рост,\n\n1. Поручить секретариату\nсобрать отчёты;\nа) до мая;\nб) до июня;\nи доложить.\n2. Одобрить план.'

/** An item whose words stand in the source as one span, with its label. */
function item(key: string, span: string, words: string, given: Partial<ProposedItem> = {}): ProposedItem {
  const start = source.indexOf(span)
  return {
    key,
    part: 'operative',
    role: 'clause',
    level: 0,
    place: 'clause',
    marker: 'numbered',
    runs: [{ text: words }],
    source: [{ start, end: start + span.length }],
    decisions: [{ reason: 'guess', confidence: 0.5 }],
    ...given,
  }
}
const reading: ReadingProposal = {
  language: 'ru',
  kind: 'resolution',
  title: 'О чистой воде',
  placeAndDate: null,
  adoptedOn: null,
  style: conferenceStyle,
  notes: [],
  items: [
    item('p', 'отмечая рост,', 'отмечая рост', { part: 'preamble' }),
    item('a', '1. Поручить секретариату\nсобрать отчёты;', 'Поручить секретариату собрать отчёты', { ending: ';' }),
    item('b', 'а) до мая;', 'до мая', { level: 1 }),
    item('c', 'б) до июня;', 'до июня', { level: 1 }),
    item('d', 'и доложить.', 'и доложить', { place: 'continuation' }),
    item('e', '2. Одобрить план.', 'Одобрить план'),
  ],
}
const shape = (proposal: ReadingProposal) =>
  proposal.items.map(({ key, part, level, runs }) => `${key} ${part} ${level} ${plainText(runs)}`)
const spans = (proposal: ReadingProposal, key: string) =>
  proposal.items.find((each) => each.key === key)?.source.map(({ start, end }) => source.slice(start, end))

describe('part and level', () => {
  it('an item takes its sub-items and further paragraphs along', () => {
    expect(shape(setItemPart(reading, 'a', 'preamble'))).toEqual([
      'p preamble 0 отмечая рост',
      'a preamble 0 Поручить секретариату собрать отчёты',
      'b preamble 1 до мая',
      'c preamble 1 до июня',
      'd preamble 0 и доложить',
      'e operative 0 Одобрить план',
    ])
    expect(setItemLevel(reading, 'a', 1).items.map(({ level }) => level)).toEqual([0, 1, 2, 2, 1, 0])
  })
  it('levels stay within 0 and 3, and there and back is the same', () => {
    expect(setItemLevel(reading, 'b', 9).items[2]?.level).toBe(3)
    expect(setItemLevel(reading, 'b', -1).items[2]?.level).toBe(0)
    expect(shape(setItemLevel(setItemLevel(reading, 'a', 1), 'a', 0))).toEqual(shape(reading))
  })
  it('what a person set is no longer a guess; the rest still is', () => {
    const changed = setItemLevel(reading, 'b', 2)
    expect(changed.items.map(({ decisions }) => decisions.length)).toEqual([1, 1, 0, 1, 1, 1])
  })
  it('gives the same proposal back when nothing changes', () => {
    expect(setItemPart(reading, 'a', 'operative')).toBe(reading)
    expect(setItemPart(reading, 'nobody', 'closing')).toBe(reading)
    expect(setItemLevel(reading, 'nobody', 1)).toBe(reading)
    expect(dropItem(reading, 'nobody')).toBe(reading)
    expect(joinItem(reading, 'nobody')).toBe(reading)
    expect(restoreItem(reading, 'a')).toBe(reading)
  })
})

describe('role and place', () => {
  it('a heading stands in the operative part, a signature in the closing one', () => {
    expect(setItemRole(reading, 'p', 'heading').items[0]).toMatchObject({
      role: 'heading',
      part: 'operative',
      level: 0,
    })
    const signed = setItemRole(reading, 'c', 'signature')
    expect(signed.items[3]).toMatchObject({ role: 'signature', part: 'closing', level: 0 })
    expect(setItemPart(signed, 'c', 'preamble').items[3]?.role).toBe('clause')
  })
  it('a clause becomes a further paragraph', () => {
    expect(setItemPlace(reading, 'e', 'continuation').items[5]?.place).toBe('continuation')
  })
})

describe('drop and restore', () => {
  it('leaves one item out and takes it back into the part around it', () => {
    const dropped = dropItem(reading, 'a')
    expect(dropped.items.map(({ part }) => part)).toEqual([
      'preamble',
      'dropped',
      'operative',
      'operative',
      'operative',
      'operative',
    ])
    expect(restoreItem(dropped, 'a').items[1]?.part).toBe('preamble')
    expect(shape(restoreItem(dropItem(reading, 'e'), 'e'))).toEqual(shape(reading))
    expect(restoreItem(dropItem(reading, 'p'), 'p').items[0]?.part).toBe('operative')
  })
})

describe('split and join', () => {
  it('cuts words and source at the same place, the ending going with the second', () => {
    const cut = splitItem(reading, 'a', 'Поручить секретариату'.length, source)
    expect(shape(cut).slice(1, 3)).toEqual(['a operative 0 Поручить секретариату', 'a.2 operative 0 собрать отчёты'])
    expect(spans(cut, 'a')).toEqual(['1. Поручить секретариату\n'])
    expect(spans(cut, 'a.2')).toEqual(['собрать отчёты;'])
    expect(cut.items[1]).not.toHaveProperty('ending')
    expect(cut.items[2]?.ending).toBe(';')
    const back = joinItem(cut, 'a.2')
    expect(shape(back)).toEqual(shape(reading))
    expect(spans(back, 'a')?.join('')).toBe('1. Поручить секретариату\nсобрать отчёты;')
    expect(back.items[1]?.ending).toBe(';')
  })
  it('keeps keys apart when one item is cut twice', () => {
    const once = splitItem(reading, 'a', 9, source)
    expect(splitItem(once, 'a', 4, source).items.map(({ key }) => key)).toEqual([
      'p',
      'a',
      'a.3',
      'a.2',
      'b',
      'c',
      'd',
      'e',
    ])
  })
  it('does not cut at the ends', () => {
    expect(splitItem(reading, 'a', 0, source)).toBe(reading)
    expect(splitItem(reading, 'a', 999, source)).toBe(reading)
  })
  it('joins over a dropped item, but not over the border of a part', () => {
    const dropped = dropItem(reading, 'd')
    expect(shape(joinItem(dropped, 'e'))).toContain('c operative 1 до июня Одобрить план')
    expect(joinItem(reading, 'a')).toBe(reading)
    expect(joinItem(dropped, 'd')).toBe(dropped)
  })
})

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

describe('law', () => {
  it('cut anywhere, words and source are parted at the same letter and come together again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reading.items), fc.nat(40), (chosen, offset) => {
        const cut = splitItem(reading, chosen.key, offset, source)
        if (cut === reading) return
        const second = `${chosen.key}.2`
        for (const key of [chosen.key, second]) {
          const words = letters(plainText(cut.items.find((each) => each.key === key)?.runs ?? []))
          expect(letters(spans(cut, key)?.join('') ?? '').endsWith(words)).toBe(true)
        }
        const back = joinItem(cut, second)
        expect(spans(back, chosen.key)?.join('')).toBe(spans(reading, chosen.key)?.join(''))
        expect(shape(back).map(letters)).toEqual(shape(reading).map(letters))
      }),
    )
  })
})
