import * as fc from 'fast-check'
import { deepestLevel, walk, type Body, type Clause, type ClauseId, type Run } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { applyEdit, type ClauseEdit } from '#domain/drafting/edit.ts'
import { arbitraryBody, arbitraryLanguage, arbitraryRuns, arbitraryStyle } from './arbitrary-body.ts'
import { draft } from './sample-documents.ts'

/** What an editor does to a text, chosen by numbers that are brought into range when it is done. */
type Doing = readonly [doing: Doer, one: number, other: number, runs: readonly Run[]]
type Doer = (body: Body, clause: Clause, other: number, runs: readonly Run[]) => ClauseEdit

const doings: Readonly<Record<string, Doer>> = {
  retype: (_, clause, __, runs) => ({
    type: 'setText',
    clauseId: clause.id,
    block: 0,
    runs: spliced(clause, runs, 2),
  }),
  rewrite: (_, clause, __, runs) => ({ type: 'setText', clauseId: clause.id, block: 0, runs }),
  ending: (_, clause, other) => ({
    type: 'setEnding',
    clauseId: clause.id,
    block: 0,
    ending: other % 2 === 0 ? ';' : null,
  }),
  insert: (body, _, other, runs) => ({
    type: 'insert',
    newId: newId(body),
    place: placeOf(body, other),
    role: 'clause',
    runs,
  }),
  continued: (_, clause, __, runs) => ({ type: 'insertText', clauseId: clause.id, block: clause.blocks.length, runs }),
  remove: (_, clause) => ({ type: 'remove', clauseId: clause.id }),
  move: (body, clause, other) => ({ type: 'move', clauseId: clause.id, place: placeOf(body, other) }),
  split: (body, clause, other) => ({
    type: 'split',
    clauseId: clause.id,
    block: 0,
    offset: other % 40,
    newId: newId(body),
  }),
  join: (_, clause) => ({ type: 'join', clauseId: clause.id }),
  indent: (_, clause) => ({ type: 'indent', clauseId: clause.id }),
  outdent: (_, clause) => ({ type: 'outdent', clauseId: clause.id }),
  marker: (_, clause, other) => ({
    type: 'setMarker',
    clauseId: clause.id,
    marker: other % 2 === 0 ? 'dash' : 'numbered',
  }),
}

/** Words of a clause with others put in the place of some of them. */
function spliced(clause: Clause, runs: readonly Run[], at: number): readonly Run[] {
  const first = clause.blocks[0]
  return first?.type === 'text' ? [...first.runs.slice(0, at), ...runs.slice(0, 2)] : runs
}

function newId(body: Body): ClauseId {
  return `n${[...walk(body)].length}-${[...walk(body)].filter(({ clause }) => clause.id.startsWith('n')).length}`
}

function placeOf(body: Body, other: number) {
  const parents = [...walk(body)].filter(({ clause, level }) => clause.role === 'clause' && level < deepestLevel)
  const parent = other % 3 === 0 ? parents[other % Math.max(1, parents.length)] : undefined
  if (parent !== undefined) return { parent: parent.clause.id, index: 0 }
  return { part: 'operative' as const, index: other % (body.operative.length + 1) }
}

/** Edits that cannot be done are passed over. */
function doAll(body: Body, todo: readonly Doing[]): Body {
  return todo.reduce((edited, [doing, one, other, runs]) => {
    const clauses = [...walk(edited)].map(({ clause }) => clause)
    const clause = clauses[one % Math.max(1, clauses.length)]
    if (clause === undefined) return edited
    const result = applyEdit(edited, doing(edited, clause, other, runs))
    return result.ok ? result.body : edited
  }, body)
}

/** The same clauses under other ids, as when a text is read from another file. References follow. */
export function withOtherIds(body: Body): Body {
  const renamed = (clause: Clause): Clause => ({
    ...clause,
    id: `other-${clause.id}`,
    blocks: clause.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, clauses: block.clauses.map(renamed) }
        : {
            ...block,
            runs: block.runs.map((run) =>
              run.reference === undefined ? run : { ...run, reference: `other-${run.reference}` },
            ),
          },
    ),
  })
  return mapRoots(body, renamed)
}

export function mapRoots(body: Body, change: (clause: Clause) => Clause): Body {
  const { opening, preamble, formula, operative, closing } = body
  return {
    opening: opening.map(change),
    preamble: preamble.map(change),
    formula: formula.map(change),
    operative: operative.map(change),
    closing: closing.map(change),
  }
}

const arbitraryDoing: fc.Arbitrary<Doing> = fc.tuple(
  fc.constantFrom(...Object.values(doings)),
  fc.nat({ max: 500 }),
  fc.nat({ max: 500 }),
  arbitraryRuns,
)

const titles = ['', 'Резолюция конференции', 'Резолюция III конференции «Вода»', 'Water in cities']
const places = [null, 'г. Самарканд, 17 октября 2025 г.', 'г. Бухара, 18 октября 2025 г.', '7th plenary meeting']

export interface EditedPair {
  readonly older: DraftDocument
  readonly newer: DraftDocument
}

/** A document and what became of it after some edits, now and then under other ids, in another style or with another title. */
export const arbitraryEditedPair: fc.Arbitrary<EditedPair> = fc
  .record({
    body: arbitraryBody,
    todo: fc.array(arbitraryDoing, { maxLength: 8 }),
    keepsIds: fc.boolean(),
    language: arbitraryLanguage,
    styles: fc.tuple(arbitraryStyle, fc.option(arbitraryStyle, { freq: 4 })),
    titles: fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...titles)),
    places: fc.tuple(fc.constantFrom(...places), fc.constantFrom(...places)),
  })
  .map(({ body, todo, keepsIds, language, styles: [style, other], ...lines }) => {
    const edited = doAll(body, todo)
    const head = (index: 0 | 1) => ({ title: lines.titles[index], placeAndDate: lines.places[index] })
    return {
      older: draft(body, style, language, head(0)),
      newer: draft(keepsIds ? edited : withOtherIds(edited), other ?? style, language, head(1)),
    }
  })
