import * as fc from 'fast-check'
import { clauseParts, walk, type Body } from '#domain/drafting/clause.ts'
import { applyEdit, type ClauseEdit } from '#domain/drafting/edit.ts'
import { arbitraryRuns } from './arbitrary-body.ts'

/** Changes of every kind, made at places picked by numbers; those that cannot be done are left out. */
export const arbitraryEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('setText', 'insert', 'remove', 'move', 'split', 'join', 'indent', 'outdent', 'insertText'),
    at: fc.nat(),
    to: fc.nat(),
    runs: arbitraryRuns,
  }),
  { maxLength: 6 },
)

type PickedEdits = typeof arbitraryEdits extends fc.Arbitrary<infer Edits> ? Edits : never

/** The body after those edits that can be done; `name` begins the ids of new clauses. */
export function editedBy(body: Body, edits: PickedEdits, name: string): Body {
  let current = body
  for (const [index, { kind, at, to, runs }] of edits.entries()) {
    const all = [...walk(current)]
    const clauseId = all[at % Math.max(1, all.length)]?.clause.id ?? 'none'
    const target = all[to % Math.max(1, all.length)]?.clause.id ?? 'none'
    const newId = `${name}${index}`
    const place = to % 2 === 0 ? { parent: target, index: 0 } : { part: clauseParts[to % 5] ?? 'operative', index: 0 }
    const edit: ClauseEdit = {
      setText: { type: 'setText' as const, clauseId, block: 0, runs },
      insert: { type: 'insert' as const, newId, place, role: 'clause' as const, runs },
      remove: { type: 'remove' as const, clauseId },
      move: { type: 'move' as const, clauseId, place },
      split: { type: 'split' as const, clauseId, block: 0, offset: to % 12, newId },
      join: { type: 'join' as const, clauseId },
      indent: { type: 'indent' as const, clauseId },
      outdent: { type: 'outdent' as const, clauseId },
      insertText: { type: 'insertText' as const, clauseId, block: 1, runs },
    }[kind]
    const result = applyEdit(current, edit)
    if (result.ok) current = result.body
  }
  return current
}
