import { describe, expect, it } from 'vitest'
import {
  canChoose,
  changesTo,
  fateOf,
  storedRows,
  type Choices,
  type RowChoice,
} from '#domain/people/import/choices.ts'
import type { PossibleDuplicate, PreviewRow } from '#domain/people/import/list-preview.ts'

const row = (number: number, more: Partial<PreviewRow> = {}): PreviewRow => ({
  number,
  values: { surname: `Орлова${number}` },
  doubts: [],
  state: 'new',
  personId: null,
  matchedBy: null,
  changes: [],
  joins: false,
  candidates: [],
  ...more,
})
const candidate = (who: Pick<PossibleDuplicate, 'personId' | 'row'>): PossibleDuplicate => ({
  ...who,
  score: 0.9,
  reasons: ['spelling'],
  changes: [],
})
const person = { personId: 'p', row: null }
const earlier = { personId: null, row: 2 }
const twin = (number: number) =>
  row(number, { state: 'duplicate', candidates: [candidate(person), candidate(earlier)] })
const choice = (way: RowChoice['way'], of: RowChoice['of'] = null): RowChoice => ({ way, of })
const stored = (rows: readonly PreviewRow[], choices: Choices = new Map()) =>
  storedRows(rows, choices).map(({ row: { number }, of, completes }) => [number, of, completes])

describe('what becomes of a row', () => {
  it('follows its state where nobody has said anything', () => {
    expect((['new', 'update', 'same', 'error', 'duplicate'] as const).map((state) => fateOf(row(2, { state }), undefined))).toEqual(['new', 'update', 'same', 'error', 'undecided']) // prettier-ignore
  })

  it('is what a person has chosen', () => {
    expect(fateOf(row(2), choice('keep'))).toBe('leftOut')
    expect((['keep', 'update', 'merge', 'both'] as const).map((way) => fateOf(twin(3), choice(way, person)))).toEqual(['leftOut', 'update', 'update', 'new']) // prettier-ignore
  })

  it('can be chosen only among what there is', () => {
    expect(canChoose(row(2), choice('keep'))).toBe(true)
    expect(canChoose(row(2), choice('both'))).toBe(false)
    expect(canChoose(row(2, { state: 'same' }), choice('keep'))).toBe(false)
    expect(canChoose(twin(3), choice('merge', earlier))).toBe(true)
    expect(canChoose(twin(3), choice('merge', { personId: 'other', row: null }))).toBe(false)
    expect(canChoose(twin(3), choice('keep'))).toBe(false)
  })
})

describe('rows that are stored', () => {
  it('are the new and the updating ones, without what is left out or undecided', () => {
    const rows = [row(2), row(3, { state: 'update', personId: 'q' }), row(4), twin(5), row(6, { state: 'error' })]
    expect(stored(rows, new Map([[4, choice('keep')]]))).toEqual([
      [2, null, false],
      [3, { personId: 'q', row: null }, false],
    ])
  })

  it('are whom a person has named', () => {
    const rows = [row(2), twin(3), twin(4), twin(5)]
    const choices = new Map([
      [3, choice('update', person)],
      [4, choice('merge', earlier)],
      [5, choice('both', person)],
    ])
    expect(stored(rows, choices)).toEqual([
      [2, null, false],
      [3, person, false],
      [4, earlier, true],
      [5, null, false],
    ])
  })

  it('that are an earlier row are whoever that row is, or somebody of their own where it is nobody', () => {
    const choices = (second: RowChoice | undefined) =>
      new Map([...(second === undefined ? [] : [[2, second] as const]), [3, choice('update', earlier)]])
    expect(stored([twin(2), twin(3)], choices(choice('keep', person)))).toEqual([[3, person, false]])
    expect(stored([twin(2), twin(3)], choices(undefined))).toEqual([[3, null, false]])
    expect(stored([row(2, { state: 'same', personId: 'q' }), twin(3)], choices(undefined))).toEqual([
      [3, { personId: 'q', row: null }, false],
    ])
  })

  it('replace what is known, or only complete it', () => {
    const known = { surname: 'Орлова', emails: ['a@example.org'] }
    const values = { surname: 'Орлова-Жук', post: 'врач', emails: ['b@example.org'] }
    const fields = (completes: boolean) =>
      changesTo(known, { row: row(2, { values }), of: person, completes }).map(({ field }) => field)
    expect(fields(false)).toEqual(['surname', 'post', 'emails'])
    expect(fields(true)).toEqual(['post', 'emails'])
  })
})
