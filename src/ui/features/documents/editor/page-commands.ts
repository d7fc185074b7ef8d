import { toggleMark } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'
import type { PageCommand } from '../../../app/page-in-front.ts'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { locate } from '#domain/drafting/tree.ts'
import { bodyOf } from './body-mapping.ts'
import { markNames, type MarkName } from './marks.ts'
import { fromSource, perform, type Page } from './perform.ts'
import { selectedClause } from './selected-clause.ts'
import { changeLevel, moveClause, removeClause } from './structure.ts'

const onClause =
  (command: (page: Page, clauseId: ClauseId) => unknown) =>
  (page: Page): void => {
    const clauseId = selectedClause(page.state)
    if (clauseId !== null) command(page, clauseId)
  }

const toggle =
  (name: MarkName) =>
  (page: Page): void => {
    const type = page.state.schema.marks[name]
    if (type !== undefined) toggleMark(type)(page.state, (tr) => page.dispatch(fromSource(tr, 'command')))
  }

/** What the commands of the program do to the page. */
export const pageCommandsDo: Readonly<Record<PageCommand, (page: Page) => void>> = {
  'text.bold': toggle('bold'),
  'text.italic': toggle('italic'),
  'text.bracket': toggle('bracket'),
  'clause.deeper': onClause((page, id) => changeLevel(page, 'indent', id)),
  'clause.shallower': onClause((page, id) => changeLevel(page, 'outdent', id)),
  'clause.up': onClause((page, id) => moveClause(page, -1, id)),
  'clause.down': onClause((page, id) => moveClause(page, 1, id)),
  'clause.heading': onClause(toggleHeading),
  'clause.remove': onClause(removeClause),
}

/** A heading groups decisions; it is one of the roots of its part and takes no number. */
function toggleHeading(page: Page, clauseId: ClauseId): void {
  const role = locate(bodyOf(page.state.doc), clauseId)?.clause.role
  if (role === 'clause' || role === 'heading')
    perform(page, [{ type: 'setRole', clauseId, role: role === 'clause' ? 'heading' : 'clause' }])
}

/** Commands of the marks that the words typed next would have, parted by spaces. */
export function marksOn({ selection, storedMarks, doc, schema }: EditorState): string {
  const { from, to, empty, $from } = selection
  const on = (name: MarkName) => {
    const type = schema.marks[name]
    if (type === undefined) return false
    return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
  }
  return markNames
    .filter(on)
    .map((name) => `text.${name}`)
    .join(' ')
}
