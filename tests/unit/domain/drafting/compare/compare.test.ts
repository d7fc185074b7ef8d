import { describe, expect, it } from 'vitest'
import { emptyBody, type Body, type Clause } from '#domain/drafting/clause.ts'
import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { withOtherIds } from '#tests/support/edited-pair.ts'
import { clause, draft } from '#tests/support/sample-documents.ts'

const texts = [
  'Одобрить доклад секретариата о состоянии учёта воды',
  'Рекомендовать городам создать службы учёта',
  'Поручить секретариату подготовить сводку показаний',
  'Обратиться к правительствам с просьбой о поддержке',
  'Провести следующую конференцию в Бухаре',
  'Выразить благодарность принимающему городу',
]
const operative = (...clauses: readonly Clause[]): Body => ({ ...emptyBody, operative: clauses })
const numbered = (words: readonly string[]): readonly Clause[] => words.map((text, index) => clause(`c${index}`, text))
const document = (body: Body) => draft(body, conferenceStyle, 'ru')
const compared = (older: Body, newer: Body) => compareDocuments(document(older), document(newer))

/** `kept 1→2`, one word for each paragraph. */
const lines = (older: Body, newer: Body) =>
  compared(older, newer).paragraphs.map(
    (paragraph) => `${paragraph.change} ${paragraph.older?.number ?? ''}→${paragraph.newer?.number ?? ''}`,
  )

describe.each([
  ['with ids in common', (body: Body) => body],
  ['with no id in common', withOtherIds],
])('clauses %s', (_, as) => {
  const clauses = numbered(texts)
  const [first, second, third, ...others] = clauses
  if (first === undefined || second === undefined || third === undefined) throw new Error('three clauses')

  it('inserted and deleted', () => {
    const added = clause('new', 'Создать рабочую группу по терминам')
    expect(lines(operative(first, second, third), as(operative(first, added, third)))).toEqual([
      'same 1→1',
      'deleted 2→',
      'inserted →2',
      'same 3→3',
    ])
  })

  it('renumbered ones are the same', () => {
    expect(lines(operative(...clauses), as(operative(second, third, ...others))).slice(0, 3)).toEqual([
      'deleted 1→',
      'same 2→1',
      'same 3→2',
    ])
  })

  it('the fewest are called moved', () => {
    const changes = lines(
      operative(...clauses),
      as(operative(...others.slice(1), first, second, third, ...others.slice(0, 1))),
    )
    expect(changes).toEqual([
      'movedHere 5→1',
      'movedHere 6→2',
      'same 1→3',
      'same 2→4',
      'same 3→5',
      'same 4→6',
      'movedAway 5→1',
      'movedAway 6→2',
    ])
  })

  it('moved from and to', () => {
    const { paragraphs, counts } = compared(operative(...clauses), as(operative(second, third, ...others, first)))
    expect(paragraphs.filter(({ move }) => move !== null)).toMatchObject([
      { change: 'movedAway', older: { number: '1' }, newer: { number: '6' }, move: 1 },
      { change: 'movedHere', older: { number: '1' }, newer: { number: '6' }, move: 1 },
    ])
    expect(counts).toMatchObject({ moved: 1, changed: 0, inserted: 0, deleted: 0, wordsInserted: 0, wordsDeleted: 0 })
  })
})
