import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClauseId } from '#domain/drafting/clause.ts'

/** Whether anybody has been on the page: until then its caret stands nowhere. */
const visited = new PluginKey<boolean>('selectedClause')

/** The clause with the caret; null while nobody has been on the page. */
export function selectedClause(state: EditorState): ClauseId | null {
  const { $head } = state.selection
  const depth = clauseDepth($head)
  return depth === null || visited.getState(state) !== true ? null : String($head.node(depth).attrs['id'])
}

function clauseDepth($position: ResolvedPos): number | null {
  for (let { depth } = $position; depth > 0; depth -= 1) if ($position.node(depth).type.name === 'clause') return depth
  return null
}

/** Marks the clause with the caret. */
export const SelectedClause = Extension.create({
  name: 'selectedClause',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: visited,
      state: {
        init: () => false,
        apply: (tr, before) => before || tr.selectionSet || tr.getMeta('focus') !== undefined,
      },
      props: {
        decorations(state) {
          const { $head } = state.selection
          const depth = clauseDepth($head)
          if (depth === null || visited.getState(state) !== true) return DecorationSet.empty
          const mark = Decoration.node($head.before(depth), $head.after(depth), { 'data-selected': '' })
          return DecorationSet.create(state.doc, [mark])
        },
      },
    }),
  ],
})
