import type { EditorState } from '@tiptap/pm/state'
import {
  deepestLevel,
  ownText,
  plainText,
  type Clause,
  type ClauseId,
  type ClausePart,
  type Run,
} from '#domain/drafting/clause.ts'
import { cutOut } from '#domain/drafting/cut-out.ts'
import type { Place } from '#domain/drafting/edit.ts'
import { cutRuns, joinRuns } from '#domain/drafting/runs.ts'
import type { NextId } from '#domain/ids.ts'
import { placeBeside, whereabouts, type Whereabouts } from '../whereabouts.ts'
import { bodyOf } from './body-mapping.ts'
import { placeAt, rangeOf, type TextPlace, type TextRange } from './caret.ts'
import { inOneStep, perform, putBody, type Page } from './perform.ts'

/** The caret and the clause it stands in. */
export interface Standing extends Whereabouts {
  readonly caret: TextPlace
  readonly runs: readonly Run[]
  readonly text: string
}

export const caretAt = (clauseId: ClauseId, block: number, offset: number): TextRange => {
  const place = { clauseId, block, offset }
  return { anchor: place, head: place }
}

export function standing(state: EditorState): Standing | null {
  const caret = placeAt(state.selection.$head)
  const here = caret === null ? null : whereabouts(bodyOf(state.doc), caret.clauseId)
  const block = caret === null ? undefined : here?.clause.blocks[caret.block]
  if (caret === null || here === null || block?.type !== 'text') return null
  return { ...here, caret, runs: block.runs, text: plainText(block.runs) }
}

/** The end of the words of a clause. */
export function endOf(clause: Clause): TextRange {
  const last = clause.blocks.findLastIndex(({ type }) => type === 'text')
  return caretAt(clause.id, last, Number.MAX_SAFE_INTEGER)
}

/** Whether the selection reaches from one text into another. */
export function spansTexts({ selection: { $from, $to } }: EditorState): boolean {
  return !$from.sameParent($to)
}

/** Takes the selected words out when they are of more than one text; what is left of the last joins the first. */
export function deleteSpan(view: Page): boolean {
  const range = rangeOf(view.state.selection)
  if (range === null || !spansTexts(view.state)) return false
  const isForward = view.state.selection.anchor <= view.state.selection.head
  const [from, to] = isForward ? [range.anchor, range.head] : [range.head, range.anchor]
  const body = cutOut(bodyOf(view.state.doc), from, to)
  if (body !== null) putBody(view, body, { anchor: from, head: from })
  return true
}

/** Words in the place of those selected in more than one text, as one step with what is typed next. */
export function typeOverSpan(view: Page, words: string): boolean {
  if (!spansTexts(view.state)) return false
  const type = (page: Page): void => {
    deleteSpan(page)
    page.dispatch(page.state.tr.insertText(words))
  }
  inOneStep(view, type, 'typing')
  return true
}

/** Does what a command does, after the words selected in more than one text were taken out, as one step. */
function withoutSpan(view: Page, command: (view: Page) => unknown): boolean {
  inOneStep(view, (page) => deleteSpan(page) && command(page))
  return true
}

/** Enter: splits a clause, or adds one after or before it; an empty sub-clause goes a level up. */
export function splitClause(view: Page, nextId: NextId): boolean {
  if (spansTexts(view.state)) return withoutSpan(view, (page) => splitClause(page, nextId))
  const here = standing(view.state)
  if (here === null) return true
  const { clause, caret, text, level, index } = here
  const newId = nextId()
  const insert = (place: Place) =>
    ({ type: 'insert', newId, place, role: clause.role === 'heading' ? 'clause' : clause.role, runs: [] }) as const
  if (text.trim() === '' && level > 0)
    return perform(view, [{ type: 'outdent', clauseId: clause.id }], caretAt(clause.id, 0, 0))
  if (text.slice(caret.offset).trim() === '') return perform(view, [insert(placeAfter(here))], caretAt(newId, 0, 0))
  if (text.slice(0, caret.offset).trim() === '' && caret.block === 0)
    return perform(view, [insert(placeBeside(here, index))], caretAt(clause.id, 0, 0))
  return perform(
    view,
    [{ type: 'split', clauseId: clause.id, block: caret.block, offset: caret.offset, newId }],
    caretAt(newId, 0, 0),
  )
}

/** Before the list that follows at once, after a formula what is resolved, else after the clause. */
function placeAfter(here: Standing): Place {
  const { clause, caret, part, index } = here
  if (clause.blocks[caret.block + 1]?.type === 'list') return { parent: clause.id, index: 0 }
  return part === 'formula' ? { part: 'operative', index: 0 } : placeBeside(here, index + 1)
}

/** Shift+Enter: a further paragraph of the same clause. */
export function splitParagraph(view: Page): boolean {
  if (spansTexts(view.state)) return withoutSpan(view, splitParagraph)
  const here = standing(view.state)
  if (here === null) return true
  const { clause, caret, runs } = here
  const [before, after] = cutRuns(runs, caret.offset)
  return perform(
    view,
    [
      { type: 'setText', clauseId: clause.id, block: caret.block, runs: before },
      { type: 'insertText', clauseId: clause.id, block: caret.block + 1, runs: after },
    ],
    caretAt(clause.id, caret.block + 1, 0),
  )
}

/** Backspace at the beginning of a text: joins it to what stands before. */
export function joinBackward(view: Page): boolean {
  if (!view.state.selection.empty) return deleteSpan(view)
  const here = standing(view.state)
  if (here === null || here.caret.offset > 0) return false
  const { clause, caret, siblings, index, parent } = here
  if (caret.block > 0) return joinParagraph(view, here)
  const before = siblings[index - 1]
  if (ownText(clause).trim() === '' && clause.blocks.length === 1) return removeClause(view, clause.id)
  if (before !== undefined && before.role === clause.role) return joinClauses(view, before, clause.id)
  if (parent !== null) perform(view, [{ type: 'outdent', clauseId: clause.id }], caretAt(clause.id, 0, 0))
  return true
}

function joinParagraph(view: Page, { clause, caret, runs }: Standing): boolean {
  const before = clause.blocks[caret.block - 1]
  if (before?.type === 'text') {
    const end = plainText(before.runs).length
    return perform(
      view,
      [
        { type: 'setText', clauseId: clause.id, block: caret.block - 1, runs: joinRuns(before.runs, runs) },
        { type: 'removeText', clauseId: clause.id, block: caret.block },
      ],
      caretAt(clause.id, caret.block - 1, end),
    )
  }
  const last = before?.clauses.at(-1)
  if (last === undefined) return true
  const end = endOf(lastBelow(last)).head
  const body = cutOut(bodyOf(view.state.doc), end, caret)
  if (body !== null) putBody(view, body, caretAt(end.clauseId, end.block, textLength(lastBelow(last), end.block)))
  return true
}

/** The clause whose words are printed last within a clause. */
export function lastBelow(clause: Clause): Clause {
  const last = clause.blocks.at(-1)
  const deeper = last?.type === 'list' ? last.clauses.at(-1) : undefined
  return deeper === undefined ? clause : lastBelow(deeper)
}

function textLength({ blocks }: Clause, block: number): number {
  const text = blocks[block]
  return text?.type === 'text' ? plainText(text.runs).length : 0
}

export function joinClauses(view: Page, before: Clause, clauseId: ClauseId): boolean {
  const last = before.blocks.length - 1
  const seam =
    before.blocks[last]?.type === 'text'
      ? caretAt(before.id, last, textLength(before, last))
      : caretAt(before.id, last + 1, 0)
  return perform(view, [{ type: 'join', clauseId }], seam)
}

/** Delete at the end of a text: joins what stands after to it. */
export function joinForward(view: Page): boolean {
  if (!view.state.selection.empty) return deleteSpan(view)
  const here = standing(view.state)
  if (here === null || here.caret.offset < here.text.length) return false
  const { clause, caret, siblings, index } = here
  const next = siblings[index + 1]
  if (caret.block === clause.blocks.length - 1 && next?.role === clause.role)
    return perform(view, [{ type: 'join', clauseId: next.id }], { anchor: caret, head: caret })
  const following = textAfter(bodyOf(view.state.doc)[here.part], caret)
  const body = following === null ? null : cutOut(bodyOf(view.state.doc), caret, following)
  if (body !== null) putBody(view, body, { anchor: caret, head: caret })
  return true
}

/** The beginning of the text printed next in the same part. */
function textAfter(roots: readonly Clause[], { clauseId, block }: TextPlace): TextPlace | null {
  const texts = roots.flatMap(textsOf)
  const index = texts.findIndex((place) => place.clauseId === clauseId && place.block === block)
  return texts[index + 1] ?? null
}

function textsOf(clause: Clause): readonly TextPlace[] {
  return clause.blocks.flatMap((block, index) =>
    block.type === 'list' ? block.clauses.flatMap(textsOf) : [{ clauseId: clause.id, block: index, offset: 0 }],
  )
}

/** Deletes a clause with its sub-clauses; the caret goes to the one before it, else to the one after. */
export function removeClause(view: Page, clauseId: ClauseId): boolean {
  const here = whereabouts(bodyOf(view.state.doc), clauseId)
  if (here === null) return false
  const { siblings, index, parent } = here
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  const range =
    before !== undefined
      ? endOf(lastBelow(before))
      : parent !== null
        ? caretAt(parent.id, 0, Number.MAX_SAFE_INTEGER)
        : after === undefined
          ? null
          : caretAt(after.id, 0, 0)
  return perform(view, [{ type: 'remove', clauseId }], range)
}

export const canChangeLevel = (
  type: 'indent' | 'outdent',
  { clause, parent, level, index, siblings }: Whereabouts,
): boolean =>
  type === 'outdent'
    ? parent !== null
    : clause.role === 'clause' && level < deepestLevel && siblings[index - 1]?.role === 'clause'

/** Makes a clause a sub-clause of the one before, or takes it a level up; false where it cannot. */
export function changeLevel(view: Page, type: 'indent' | 'outdent', clauseId: ClauseId): boolean {
  const here = whereabouts(bodyOf(view.state.doc), clauseId)
  return here !== null && canChangeLevel(type, here) && perform(view, [{ type, clauseId }])
}

/** Tab after the position of who signs leads to the name; false elsewhere. */
export function tabToName(view: Page): boolean {
  const here = standing(view.state)
  if (here === null || here.clause.role !== 'signature' || here.text.includes('\t')) return false
  view.dispatch(view.state.tr.insertText('\t'))
  return true
}

/** Moves a clause among its siblings; false at the edge. */
export function moveClause(view: Page, by: 1 | -1, clauseId: ClauseId): boolean {
  const here = whereabouts(bodyOf(view.state.doc), clauseId)
  if (here === null) return false
  const index = here.index + by
  if (index < 0 || index >= here.siblings.length) return false
  return perform(view, [{ type: 'move', clauseId, place: placeBeside(here, index) }])
}

/** Adds an empty clause and puts the caret in it. */
export function addClause(view: Page, place: Place, newId: ClauseId, role: Clause['role'] = 'clause'): boolean {
  return perform(view, [{ type: 'insert', newId, place, role, runs: [] }], caretAt(newId, 0, 0))
}

/** Adds an empty clause at the end of a part. */
export function addToPart(view: Page, part: ClausePart, newId: ClauseId): boolean {
  return addClause(view, { part, index: bodyOf(view.state.doc)[part].length }, newId)
}
