import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, ownText, walk, type Body } from '#domain/drafting/clause.ts'
import { fingerprintsOf } from '#domain/drafting/fingerprint.ts'
import { takeOver } from '#domain/drafting/take-over.ts'
import { arbitraryBody } from '#tests/support/arbitrary-body.ts'
import { clause, list } from '#tests/support/sample-documents.ts'

const bodyOf = (...operative: Body['operative']): Body => ({ ...emptyBody, operative })
const one = clause('1', 'Одобрить отчёт')
const two = clause('2', 'Избрать совет', list('numbered', clause('2a', 'из семи человек'), clause('2b', 'на три года')))
const three = clause('3', 'Издать труды')
const base = bodyOf(one, two, three)
const marks = fingerprintsOf(base)

const outline = (body: Body) =>
  Array.from(walk(body), ({ clause: each, level }) => `${each.id} ${level} ${ownText(each)}`)
const all = ['1 0 Одобрить отчёт', '2 0 Избрать совет', '2a 1 из семи человек', '2b 1 на три года', '3 0 Издать труды']

const referring = (number: string, space: string) =>
  clause('4', [{ text: `Исполнить${space}пункт ` }, { text: number, reference: '1' }])

describe('changes of an edited file are taken over', () => {
  it('nothing changed anywhere: nothing changes', () => {
    expect(takeOver(base, base, marks)).toEqual({ body: base, clashes: [], kept: [] })
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        expect(takeOver(body, body, fingerprintsOf(body))).toEqual({ body, clashes: [], kept: [] })
      }),
    )
  })

  it('a document that did not go on becomes what the file says, whatever that is', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (body, edited) => {
        expect(takeOver(body, edited, fingerprintsOf(body))).toEqual({ body: edited, clashes: [], kept: [] })
      }),
    )
  })

  it('a file that nobody edited leaves what was written here meanwhile', () => {
    const here = bodyOf(clause('0', 'Поблагодарить хозяев'), clause('1', 'Одобрить отчёт правления'), three)
    expect(takeOver(here, base, marks)).toEqual({ body: here, clashes: [], kept: [] })
  })

  it('words changed there and words changed here come together', () => {
    const here = bodyOf(clause('1', 'Одобрить отчёт правления'), two, three)
    const there = bodyOf(one, two, clause('3', 'Издать труды съезда'))
    const { body, clashes } = takeOver(here, there, marks)
    expect(outline(body)).toEqual(['1 0 Одобрить отчёт правления', ...all.slice(1, 4), '3 0 Издать труды съезда'])
    expect(clashes).toEqual([])
  })

  it('where both changed the same words those of the file stand, and it is said', () => {
    const here = bodyOf(clause('1', 'Одобрить отчёт правления'), two, three)
    const there = bodyOf(clause('1', 'Принять отчёт'), two, three)
    const { body, clashes } = takeOver(here, there, marks)
    expect(outline(body)[0]).toBe('1 0 Принять отчёт')
    expect(clashes).toEqual(['1'])
  })

  it('both changed to the same words: no clash', () => {
    const same = bodyOf(clause('1', 'Принять отчёт'), two, three)
    expect(takeOver(same, same, marks).clashes).toEqual([])
  })

  it('a clause deleted there goes; one that was changed here meanwhile stays in its place', () => {
    const there = bodyOf(two)
    expect(outline(takeOver(base, there, marks).body)).toEqual(all.slice(1, 4))
    const here = bodyOf(one, two, clause('3', 'Издать труды съезда'))
    const { body, kept } = takeOver(here, there, marks)
    expect(outline(body)).toEqual([...all.slice(1, 4), '3 0 Издать труды съезда'])
    expect(kept).toEqual(['3'])
  })

  it('a clause deleted here stays deleted, unless the file changed it', () => {
    const here = bodyOf(two, three)
    expect(outline(takeOver(here, base, marks).body)).toEqual(all.slice(1))
    const there = bodyOf(clause('1', 'Принять отчёт'), two, three)
    expect(outline(takeOver(here, there, marks).body)[0]).toBe('1 0 Принять отчёт')
  })

  it('clauses added here keep their place among what the file moved about', () => {
    const added = clause('2c', 'с правом переизбрания')
    const here = bodyOf(
      one,
      clause(
        '2',
        'Избрать совет',
        list('numbered', clause('2a', 'из семи человек'), clause('2b', 'на три года'), added),
      ),
      clause('9', 'Сообщить печати'),
      three,
    )
    const there = bodyOf(three, two, one)
    expect(outline(takeOver(here, there, marks).body)).toEqual([
      '3 0 Издать труды',
      '2 0 Избрать совет',
      '2a 1 из семи человек',
      '2b 1 на три года',
      '2c 1 с правом переизбрания',
      '9 0 Сообщить печати',
      '1 0 Одобрить отчёт',
    ])
  })

  it('a kind of space, a number of a reference and a mark at the end are no changes', () => {
    const here = bodyOf(one, referring('1', '\u00a0'))
    const there = bodyOf(one, referring('7', ' '))
    expect(takeOver(here, there, fingerprintsOf(here)).body).toEqual(here)
  })
})
