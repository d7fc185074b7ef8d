import { describe, expect, it } from 'vitest'
import { emptyBody, fullText, type Body, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { mergeRuns } from '#domain/drafting/merge-runs.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { diffBodies, isEmptyPatch } from '#domain/drafting/patch.ts'
import { printedRun, targetOf, withFreshReferences } from '#domain/drafting/references.ts'

const to = (reference: string, text: string) => ({ text, reference })
const clause = (id: string, ...runs: readonly { text: string; reference?: string }[]): Clause => ({
  id,
  role: 'clause',
  blocks: [{ type: 'text', runs }],
})
const body: Body = {
  ...emptyBody,
  preamble: [clause('p', { text: 'отмечая' })],
  operative: [
    clause('a', { text: 'Исполнить пункт ' }, to('b', '9')),
    clause('b', { text: 'Одобрить' }),
    clause('c', { text: 'Отменить пункт ' }, to('gone', '4'), { text: ' и пункт ' }, to('p', '5')),
  ],
}
const numbers = numberDocument(body, conferenceStyle, 'ru')

describe('a reference', () => {
  it('has the number of now in every reading; what says it already is the same value', () => {
    const fresh = withFreshReferences(body, numbers)
    expect(fresh.operative.map(fullText)).toEqual(['Исполнить пункт 2', 'Одобрить', 'Отменить пункт 4 и пункт 5'])
    expect([fresh.operative[1], fresh.preamble]).toEqual([body.operative[1], body.preamble])
    expect(fresh.operative[1]).toBe(body.operative[1])
    expect(withFreshReferences(fresh, numbers)).toBe(fresh)
  })

  it('to a clause that is gone is told from one to a clause without a number', () => {
    expect(targetOf('b', numbers)).toEqual({ number: '2' })
    expect(targetOf('gone', numbers)).toEqual({ problem: 'gone' })
    expect(targetOf('p', numbers)).toEqual({ problem: 'unnumbered' })
  })

  it('is not printed with a number that may be that of another clause', () => {
    expect(printedRun({ ...to('gone', '4'), bold: true }, numbers, 'ru')).toEqual({ text: '[удалён]', bold: true })
    expect(printedRun(to('gone', '4'), numbers, 'en')).toEqual({ text: '[deleted]' })
    expect(printedRun(to('b', '4'), numbers, 'ru')).toEqual(to('b', '2'))
  })

  it('that prints another number is no change of the text', () => {
    expect(isEmptyPatch(diffBodies(body, withFreshReferences(body, numbers)))).toBe(true)
    const was = [{ text: 'по пункту ' }, to('b', '9'), { text: ' принять' }]
    const mine = [{ text: 'по пункту ' }, to('b', '10'), { text: ' срочно принять' }]
    const theirs = [{ text: 'Также по пункту ' }, to('b', '11'), { text: ' принять' }]
    expect(mergeRuns(was, mine, theirs).map(({ text }) => text)).toEqual(['Также по пункту ', '9', ' срочно принять'])
  })
})
