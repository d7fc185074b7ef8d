import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clauseParts,
  clauseRoles,
  deepestLevel,
  emptyBody,
  listMarkers,
  ownText,
  plainText,
  subclauses,
  walk,
  type Block,
  type Body,
  type Clause,
  type ClauseRole,
} from '#domain/drafting/clause.ts'
import { applyEdit, type ClauseEdit, type EditRefusal, type Place } from '#domain/drafting/edit.ts'
import { heightOf, locate } from '#domain/drafting/tree.ts'
import { arbitraryBody, arbitraryRuns } from '#tests/support/arbitrary-body.ts'

const text = (words: string): Block => ({ type: 'text', runs: [{ text: words }] })
const list = (...clauses: Clause[]): Block => ({ type: 'list', marker: 'numbered', clauses })
const clause = (id: string, ...blocks: Block[]): Clause => ({
  id,
  role: 'clause',
  blocks: blocks.length === 0 ? [text(id)] : blocks,
})
const signature: Clause = { id: 's', role: 'signature', blocks: [text('Председатель')] }
const body: Body = {
  ...emptyBody,
  preamble: [clause('p')],
  operative: [
    clause('a'),
    clause('b', text('Поручить'), list(clause('b1'), clause('b2'), clause('b3')), text('и доложить')),
    clause('c'),
  ],
  closing: [signature],
}

/** Own text of all clauses in brackets of their nesting: `a b(b1 b2)`. */
const outline = (clauses: readonly Clause[]): string =>
  clauses
    .map((each) => {
      const below = subclauses(each)
      return below.length === 0 ? each.id : `${each.id}(${outline(below)})`
    })
    .join(' ')
function edited(from: Body, ...edits: readonly ClauseEdit[]): Body {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit)
    if (!result.ok) throw new Error(`${edit.type} refused: ${result.refusal}`)
    return result.body
  }, from)
}
const refusalOf = (from: Body, edit: ClauseEdit): EditRefusal | null => {
  const result = applyEdit(from, edit)
  return result.ok ? null : result.refusal
}
const operativeAfter = (...edits: readonly ClauseEdit[]) => outline(edited(body, ...edits).operative)
const runs = [{ text: 'Одобрить доклад' }]

const at = (place: Place): ClauseEdit => ({ type: 'insert', newId: 'n', place, role: 'clause', runs })
/** Offsets of a text at its ends and before its spaces. */
const wordBorders = (words: string) =>
  Array.from({ length: words.length + 1 }, (_, offset) => offset).filter(
    (offset) => offset === 0 || offset === words.length || words[offset] === ' ',
  )

describe('text', () => {
  it('sets the words of a block and merges equal neighbours', () => {
    const changed = edited(body, {
      type: 'setText',
      clauseId: 'b',
      block: 2,
      runs: [{ text: 'и ' }, { text: 'сообщить' }],
    })
    expect(locate(changed, 'b')?.clause.blocks[2]).toEqual(text('и сообщить'))
    expect(changed.preamble).toBe(body.preamble)
  })
  it('sets and clears an ending', () => {
    const set = edited(body, { type: 'setEnding', clauseId: 'a', block: 0, ending: ', and' })
    expect(locate(set, 'a')?.clause.blocks[0]).toEqual({ ...text('a'), ending: ', and' })
    expect(edited(set, { type: 'setEnding', clauseId: 'a', block: 0, ending: null })).toEqual(body)
  })
  it('adds a closing sentence and takes it away, lists closing up', () => {
    const closed = edited(body, { type: 'insertText', clauseId: 'a', block: 1, runs })
    expect(ownText(closed.operative[0] ?? clause(''))).toBe('a\nОдобрить доклад')
    const parted = edited(body, { type: 'move', clauseId: 'b3', place: { part: 'operative', index: 0 } })
    expect(parted.operative).toHaveLength(4)
    const two = clause('x', text('x'), list(clause('y')), text('и'), list(clause('z')))
    const joined = edited({ ...emptyBody, operative: [two] }, { type: 'removeText', clauseId: 'x', block: 2 })
    expect(joined.operative[0]?.blocks).toEqual([text('x'), list(clause('y'), clause('z'))])
  })
})

describe('insert, remove, move', () => {
  it('inserts among roots and among sub-clauses, making a list where there is none', () => {
    expect(operativeAfter(at({ part: 'operative', index: 1 }))).toBe('a n b(b1 b2 b3) c')
    expect(operativeAfter(at({ parent: 'b', index: 3 }))).toBe('a b(b1 b2 b3 n) c')
    expect(operativeAfter(at({ parent: 'c', index: 0 }))).toBe('a b(b1 b2 b3) c(n)')
  })
  it('moves within a part, into a clause and between parts, indexes counted without the moved clause', () => {
    expect(operativeAfter({ type: 'move', clauseId: 'a', place: { part: 'operative', index: 2 } })).toBe(
      'b(b1 b2 b3) c a',
    )
    expect(operativeAfter({ type: 'move', clauseId: 'a', place: { parent: 'b', index: 1 } })).toBe('b(b1 a b2 b3) c')
    expect(operativeAfter({ type: 'move', clauseId: 'b2', place: { part: 'operative', index: 0 } })).toBe(
      'b2 a b(b1 b3) c',
    )
    const moved = edited(body, { type: 'move', clauseId: 'p', place: { part: 'operative', index: 0 } })
    expect([outline(moved.preamble), outline(moved.operative)]).toEqual(['', 'p a b(b1 b2 b3) c'])
  })
  it('takes an emptied list away', () => {
    const emptied = edited(
      body,
      { type: 'remove', clauseId: 'b1' },
      { type: 'remove', clauseId: 'b2' },
      { type: 'remove', clauseId: 'b3' },
    )
    expect(locate(emptied, 'b')?.clause.blocks).toEqual([text('Поручить'), text('и доложить')])
  })
})

describe('split and join', () => {
  it('cuts at the spaces; sub-clauses and closing sentence go with the second', () => {
    const cut = edited(
      { ...emptyBody, operative: [clause('a', text('Одобрить и издать'), list(clause('b')), text('в срок'))] },
      {
        type: 'split',
        clauseId: 'a',
        block: 0,
        offset: 'Одобрить '.length,
        newId: 'n',
      },
    )
    expect(cut.operative).toEqual([
      clause('a', text('Одобрить')),
      clause('n', text('и издать'), list(clause('b')), text('в срок')),
    ])
    expect(edited(cut, { type: 'join', clauseId: 'n' }).operative).toHaveLength(1)
  })
  it('does not tear the number of a reference', () => {
    const before = {
      ...emptyBody,
      operative: [
        clause('a', { type: 'text', runs: [{ text: 'по пункту ' }, { text: '12', reference: 'x' }, { text: ' и' }] }),
      ],
    }
    const cut = edited(before, { type: 'split', clauseId: 'a', block: 0, offset: 11, newId: 'n' })
    expect(cut.operative.map(ownText)).toEqual(['по пункту', '12 и'])
    expect(edited(cut, { type: 'join', clauseId: 'n' })).toEqual(before)
  })
  it('joins after the list of the clause before', () => {
    const joined = edited(body, { type: 'removeText', clauseId: 'b', block: 2 }, { type: 'join', clauseId: 'c' })
    expect(joined.operative[1]?.blocks).toEqual([
      text('Поручить'),
      list(clause('b1'), clause('b2'), clause('b3')),
      text('c'),
    ])
  })
})

describe('levels', () => {
  it('indents under the clause before, after its closing sentence', () => {
    expect(operativeAfter({ type: 'indent', clauseId: 'c' })).toBe('a b(b1 b2 b3 c)')
    expect(operativeAfter({ type: 'indent', clauseId: 'b2' }, { type: 'indent', clauseId: 'b3' })).toBe(
      'a b(b1(b2 b3)) c',
    )
  })
  it('outdents in printed order: items after it become its own', () => {
    expect(operativeAfter({ type: 'outdent', clauseId: 'b2' })).toBe('a b(b1) b2(b3) c')
    expect(operativeAfter({ type: 'outdent', clauseId: 'b1' })).toBe('a b b1(b2 b3) c')
    expect(operativeAfter({ type: 'outdent', clauseId: 'b3' })).toBe('a b(b1 b2) b3 c')
  })
  it('marks the list a sub-clause stands in', () => {
    const marked = edited(body, { type: 'setMarker', clauseId: 'b2', marker: 'dash' })
    expect(marked.operative[1]?.blocks[1]).toMatchObject({ marker: 'dash' })
  })
})

describe('refusals', () => {
  const deep = clause(
    'd0',
    text('0'),
    list(clause('d1', text('1'), list(clause('d2', text('2'), list(clause('d3'), clause('d4')))))),
  )
  const withDeep: Body = { ...body, operative: [...body.operative, deep] }
  const cases: readonly (readonly [string, ClauseEdit, EditRefusal])[] = [
    ['a clause that is gone', { type: 'remove', clauseId: 'z' }, 'unknown-clause'],
    ['a parent that is gone', { type: 'move', clauseId: 'a', place: { parent: 'z', index: 0 } }, 'unknown-clause'],
    ['a list as text', { type: 'setText', clauseId: 'b', block: 1, runs }, 'unknown-block'],
    ['a block that is not there', { type: 'setEnding', clauseId: 'a', block: 7, ending: null }, 'unknown-block'],
    ['a split in a list', { type: 'split', clauseId: 'b', block: 1, offset: 0, newId: 'n' }, 'unknown-block'],
    ['the first text away', { type: 'removeText', clauseId: 'a', block: 0 }, 'unknown-block'],
    ['a text before the first', { type: 'insertText', clauseId: 'a', block: 0, runs }, 'unknown-block'],
    ['beyond the end', { type: 'move', clauseId: 'a', place: { part: 'operative', index: 4 } }, 'outside-place'],
    ['before the beginning', { type: 'move', clauseId: 'a', place: { part: 'operative', index: -1 } }, 'outside-place'],
    [
      'beyond the lists',
      { type: 'insert', newId: 'n', place: { parent: 'b', index: 4 }, role: 'clause', runs },
      'outside-place',
    ],
    [
      'beyond no list',
      { type: 'insert', newId: 'n', place: { parent: 'a', index: 1 }, role: 'clause', runs },
      'outside-place',
    ],
    [
      'a heading in a list',
      { type: 'insert', newId: 'n', place: { parent: 'b', index: 0 }, role: 'heading', runs },
      'outside-place',
    ],
    ['under a signature', { type: 'move', clauseId: 'a', place: { parent: 's', index: 0 } }, 'outside-place'],
    ['a root outwards', { type: 'outdent', clauseId: 'a' }, 'outside-place'],
    ['a marker of a root', { type: 'setMarker', clauseId: 'a', marker: 'dash' }, 'outside-place'],
    ['a sub-clause as heading', { type: 'setRole', clauseId: 'b1', role: 'heading' }, 'outside-place'],
    ['a heading with sub-clauses', { type: 'setRole', clauseId: 'b', role: 'heading' }, 'outside-place'],
    ['below the fourth level', { type: 'indent', clauseId: 'd4' }, 'too-deep'],
    ['a tall clause into a list', { type: 'move', clauseId: 'd0', place: { parent: 'b', index: 0 } }, 'too-deep'],
    ['into itself', { type: 'move', clauseId: 'd0', place: { parent: 'd0', index: 0 } }, 'into-itself'],
    ['into what is in it', { type: 'move', clauseId: 'd0', place: { parent: 'd2', index: 0 } }, 'into-itself'],
    ['the first inwards', { type: 'indent', clauseId: 'a' }, 'nothing-before'],
    ['the first of a list joined', { type: 'join', clauseId: 'b1' }, 'nothing-before'],
    [
      'an id twice',
      { type: 'insert', newId: 'b1', place: { part: 'closing', index: 0 }, role: 'clause', runs },
      'id-taken',
    ],
    ['an id twice by a split', { type: 'split', clauseId: 'a', block: 0, offset: 0, newId: 'a' }, 'id-taken'],
  ]
  it.each(cases)('%s', (_, edit, refusal) => {
    expect(refusalOf(withDeep, edit)).toBe(refusal)
  })
  it('a clause does not go under a heading, nor joins one', () => {
    const headed = edited(body, { type: 'setRole', clauseId: 'a', role: 'heading' })
    expect(refusalOf(headed, { type: 'indent', clauseId: 'b' })).toBe('nothing-before')
    expect(refusalOf(headed, { type: 'join', clauseId: 'b' })).toBe('nothing-before')
  })
})

function expectInvariants(of: Body): void {
  const visited = Array.from(walk(of))
  expect(new Set(visited.map(({ clause: each }) => each.id)).size).toBe(visited.length)
  for (const { clause: each, level } of visited) {
    expect(level).toBeLessThanOrEqual(deepestLevel)
    expect(each.blocks[0]?.type).toBe('text')
    if (level > 0) expect(each.role).toBe('clause')
    each.blocks.forEach((block, index) => {
      if (block.type === 'text') return
      expect(each.role).toBe('clause')
      expect(block.clauses.length).toBeGreaterThan(0)
      expect(each.blocks[index + 1]?.type).not.toBe('list')
    })
  }
}
const arbitraryId = fc.integer({ min: 1, max: 30 }).map((number) => `c${number}`)
const arbitraryIndex = fc.integer({ min: -1, max: 6 })
const arbitraryPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ part: fc.constantFrom(...clauseParts), index: arbitraryIndex }),
  fc.record({ parent: arbitraryId, index: arbitraryIndex }),
)
const arbitraryRole: fc.Arbitrary<ClauseRole> = fc.constantFrom(...clauseRoles)
const newId = fc.oneof(arbitraryId, fc.constant('new'))
const arbitraryEdit: fc.Arbitrary<ClauseEdit> = fc.oneof(
  fc.record({
    type: fc.constant('setText' as const),
    clauseId: arbitraryId,
    block: arbitraryIndex,
    runs: arbitraryRuns,
  }),
  fc.record({
    type: fc.constant('setEnding' as const),
    clauseId: arbitraryId,
    block: arbitraryIndex,
    ending: fc.option(fc.constant(', and')),
  }),
  fc.record({
    type: fc.constant('insertText' as const),
    clauseId: arbitraryId,
    block: arbitraryIndex,
    runs: arbitraryRuns,
  }),
  fc.record({ type: fc.constant('removeText' as const), clauseId: arbitraryId, block: arbitraryIndex }),
  fc.record({
    type: fc.constant('insert' as const),
    newId,
    place: arbitraryPlace,
    role: arbitraryRole,
    runs: arbitraryRuns,
  }),
  fc.record({ type: fc.constant('remove' as const), clauseId: arbitraryId }),
  fc.record({ type: fc.constant('move' as const), clauseId: arbitraryId, place: arbitraryPlace }),
  fc.record({
    type: fc.constant('split' as const),
    clauseId: arbitraryId,
    block: arbitraryIndex,
    offset: fc.nat(60),
    newId,
  }),
  fc.record({ type: fc.constant('join' as const), clauseId: arbitraryId }),
  fc.record({ type: fc.constant('indent' as const), clauseId: arbitraryId }),
  fc.record({ type: fc.constant('outdent' as const), clauseId: arbitraryId }),
  fc.record({
    type: fc.constant('setMarker' as const),
    clauseId: arbitraryId,
    marker: fc.constantFrom(...listMarkers),
  }),
  fc.record({ type: fc.constant('setRole' as const), clauseId: arbitraryId, role: arbitraryRole }),
)
const idsOf = (of: Body) => Array.from(walk(of), ({ clause: { id } }) => id)
/** A body and one of its clauses. */
const bodyAndClause = arbitraryBody
  .filter((of) => idsOf(of).length > 0)
  .chain((of) => fc.tuple(fc.constant(of), fc.constantFrom(...Array.from(walk(of)))))

describe('laws', () => {
  it('any edits keep the invariants; a refusal changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBody, fc.array(arbitraryEdit, { maxLength: 8 }), (start, edits) => {
        let current = start
        for (const each of edits) {
          const result = applyEdit(current, each)
          if (result.ok) current = result.body
        }
        expectInvariants(current)
      }),
      { numRuns: 300 },
    )
  })
  it('only insert and split add an id, only remove and join take ids away', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdit, (start, each) => {
        const result = applyEdit(start, each)
        if (!result.ok) return
        const before = new Set(idsOf(start))
        const after = new Set(idsOf(result.body))
        const added = [...after].filter((id) => !before.has(id))
        const gone = [...before].filter((id) => !after.has(id))
        expect(added).toEqual(each.type === 'insert' || each.type === 'split' ? [each.newId] : [])
        if (each.type === 'join') expect(gone).toEqual([each.clauseId])
        else if (each.type === 'remove') expect(gone).toContain(each.clauseId)
        else expect(gone).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  it('insert then remove is the identity', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryPlace, arbitraryRuns, (start, place, words) => {
        const result = applyEdit(start, { type: 'insert', newId: 'new', place, role: 'clause', runs: words })
        if (result.ok) expect(edited(result.body, { type: 'remove', clauseId: 'new' })).toEqual(start)
      }),
      { numRuns: 300 },
    )
  })
  it('insert a paragraph then remove it is the identity', () => {
    fc.assert(
      fc.property(
        bodyAndClause,
        arbitraryRuns,
        fc.nat(6),
        (
          [
            start,
            {
              clause: { id },
            },
          ],
          words,
          block,
        ) => {
          const result = applyEdit(start, { type: 'insertText', clauseId: id, block, runs: words })
          if (result.ok) expect(edited(result.body, { type: 'removeText', clauseId: id, block })).toEqual(start)
        },
      ),
    )
  })
  it('move there and back is the identity, where the place left behind does not vanish', () => {
    fc.assert(
      fc.property(
        bodyAndClause,
        arbitraryPlace,
        (
          [
            start,
            {
              clause: { id },
            },
          ],
          place,
        ) => {
          const found = locate(start, id)
          const result = applyEdit(start, { type: 'move', clauseId: id, place })
          if (found === null || !result.ok) return
          const { parent, part } = found
          // The only item of a list takes the list along, and the first of a later list goes back to the end of the earlier one.
          if (parent !== null && (found.siblings.length === 1 || found.index === 0)) return
          const back: Place =
            parent === null
              ? { part, index: found.index }
              : { parent: parent.id, index: subclauses(parent).indexOf(found.clause) }
          expect(edited(result.body, { type: 'move', clauseId: id, place: back })).toEqual(start)
        },
      ),
      { numRuns: 300 },
    )
  })
  it('split at a space or an end, then join, is the identity', () => {
    fc.assert(
      fc.property(bodyAndClause, fc.nat(), fc.nat(), ([start, { clause: each }], blockSeed, offsetSeed) => {
        const blocks = each.blocks.flatMap((block, index) => (block.type === 'text' ? [{ block, index }] : []))
        const chosen = blocks[blockSeed % blocks.length]
        if (chosen === undefined) return
        const borders = wordBorders(plainText(chosen.block.runs))
        const offset = borders[offsetSeed % borders.length] ?? 0
        const cut = edited(start, { type: 'split', clauseId: each.id, block: chosen.index, offset, newId: 'new' })
        const joined = edited(cut, { type: 'join', clauseId: 'new' })
        expect(Array.from(walk(joined), ({ clause: { id }, level }) => [id, level])).toEqual(
          Array.from(walk(start), ({ clause: { id }, level }) => [id, level]),
        )
        expect(Array.from(walk(joined), ({ clause: of }) => ownText(of))).toEqual(
          Array.from(walk(start), ({ clause: of }) => ownText(of)),
        )
      }),
      { numRuns: 300 },
    )
  })
  it('indent then outdent is the identity', () => {
    fc.assert(
      fc.property(bodyAndClause, ([start, { clause: each }]) => {
        const found = locate(start, each.id)
        const result = applyEdit(start, { type: 'indent', clauseId: each.id })
        if (!result.ok || found === null) return
        expect(heightOf(each)).toBeLessThan(deepestLevel)
        expect(edited(result.body, { type: 'outdent', clauseId: each.id })).toEqual(start)
      }),
      { numRuns: 300 },
    )
  })
  it('outdent then indent puts the last item of a clause back', () => {
    fc.assert(
      fc.property(bodyAndClause, ([start, { clause: each, parent }]) => {
        const found = locate(start, each.id)
        const last = parent?.blocks.at(-1)
        if (found === null || last?.type !== 'list' || last.clauses.at(-1) !== each || last.clauses.length === 1) return
        expect(edited(start, { type: 'outdent', clauseId: each.id }, { type: 'indent', clauseId: each.id })).toEqual(
          start,
        )
      }),
      { numRuns: 300 },
    )
  })
})
