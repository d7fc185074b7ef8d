import { describe, expect, it } from 'vitest'
import {
  compareRecords,
  duplicateFrom,
  organizationLikeness,
  createPreparer,
  type Likeness,
} from '#domain/people/duplicates.ts'
import { DuplicateFinder } from '#domain/people/find-duplicates.ts'
import { namePairs } from '#tests/support/name-pairs.ts'

const prepare = createPreparer()
const nobody: Likeness = {
  surname: '',
  givenName: '',
  patronymic: '',
  latinName: '',
  organization: '',
  emails: [],
  phones: [],
}
const person = (fields: Partial<Likeness>) => prepare({ ...nobody, ...fields })

/** A finder of all records of the pairs: the two of a pair beside each other. */
function finderOf(pairs: ReturnType<typeof namePairs>): DuplicateFinder {
  const finder = new DuplicateFinder()
  for (const { one, other } of pairs) {
    finder.add(one)
    finder.add(other)
  }
  return finder
}
const hasFound = (finder: DuplicateFinder, at: number) => finder.find(at, (other) => other === (at ^ 1)).length > 0

describe('2,000 pairs of names', () => {
  it('are told apart: precision and recall', () => {
    const pairs = namePairs()
    expect(pairs.length).toBe(2000)
    const finder = finderOf(pairs)
    const judged = pairs.map((pair, at) => ({ ...pair, isFound: hasFound(finder, at * 2) }))
    const count = (keep: (pair: (typeof judged)[number]) => boolean) => judged.filter(keep).length
    const right = count(({ isSame, isFound }) => isSame && isFound)
    const found = count(({ isFound }) => isFound)
    const precision = right / found
    const recall = right / 1000
    console.log(
      `possible duplicates: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} on ${pairs.length} pairs`,
    )
    expect(precision).toBeGreaterThan(0.98)
    expect(recall).toBeGreaterThan(0.97)
  })
})

describe('the finder', () => {
  it('finds what comparing each with each finds, either way round', () => {
    const pairs = namePairs()
    const finder = finderOf(pairs)
    const missed = pairs.filter(({ one, other }, at) => {
      const isAlike = compareRecords(prepare(one), prepare(other)).score >= duplicateFrom
      return hasFound(finder, at * 2) !== isAlike || hasFound(finder, at * 2 + 1) !== isAlike
    })
    expect(missed.map(({ one, other, trouble }) => [trouble, one.surname, other.surname])).toEqual([])
  })
})

describe('two records', () => {
  const orlova = person({
    surname: 'Орлова',
    givenName: 'Мария',
    patronymic: 'Петровна',
    organization: 'Институт речных долин',
  })

  it('are the same either way round', () => {
    for (const { one, other } of namePairs().slice(0, 300)) {
      const [a, b] = [prepare(one), prepare(other)]
      expect(compareRecords(a, b).score).toBeCloseTo(compareRecords(b, a).score, 10)
    }
  })

  it('say why they may be one person', () => {
    const latin = person({ latinName: 'Mariia Orlova' })
    expect(compareRecords(orlova, latin).reasons).toEqual(['spelling', 'order'])
    const short = person({ surname: 'Орлова', givenName: 'М.', patronymic: 'П.', organization: 'ИРД' })
    expect(compareRecords(orlova, short)).toMatchObject({ reasons: ['spelling', 'initials', 'organization'] })
  })

  it('with one mailbox are not one person when their names differ', () => {
    const office = { emails: ['office@example.org'] }
    const one = person({ ...office, surname: 'Орлова', givenName: 'Мария' })
    const other = person({ ...office, surname: 'Жуков', givenName: 'Илья' })
    expect(compareRecords(one, other).score).toBeLessThan(duplicateFrom)
  })

  it('without names are nobody', () => {
    expect(compareRecords(person({}), person({})).score).toBe(0)
    expect(compareRecords(person({ givenName: 'М.' }), person({ givenName: 'М.' })).score).toBe(0)
  })
})

describe('names of organizations', () => {
  it.each([
    ['АНО «Дом малых рек»', 'Дом малых рек'],
    ['Московский государственный университет', 'МГУ'],
    ['ООО "Чистый исток"', 'Чистый Исток, ООО'],
    ['World Health Organization', 'WHO'],
  ])('%s is like %s', (one, other) => {
    expect(organizationLikeness(one, other)).toBeGreaterThan(0.85)
  })

  it('are not alike because both are libraries', () => {
    expect(organizationLikeness('Областная библиотека Твери', 'Городская библиотека Орла')).toBeLessThan(0.6)
  })
})
