import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { FoundWords } from '#domain/drafting/find.ts'
import { positionIn, type PageText } from './caret.ts'

const key = new PluginKey<DecorationSet>('found')

/** Marks words that were found; the one that is looked at stands out. */
export function markFound(state: EditorState, found: readonly FoundWords[], current: number): Transaction {
  const texts = textsOf(state.doc)
  const marks = found.flatMap(({ clauseId, block, start, end }, index) => {
    const text = texts.get(`${clauseId}:${block}`)
    if (text === undefined) return []
    const name = index === current ? 'page-found page-found-now' : 'page-found'
    return [Decoration.inline(positionIn(text, start), positionIn(text, end), { class: name })]
  })
  return state.tr.setMeta(key, DecorationSet.create(state.doc, marks))
}

function textsOf(doc: PageNode): ReadonlyMap<string, PageText> {
  const texts = new Map<string, PageText>()
  doc.descendants((node, at, parent, index) => {
    if (!node.isTextblock) return true
    if (parent?.type.name === 'clause') texts.set(`${parent.attrs['id']}:${index}`, { node, start: at + 1 })
    return false
  })
  return texts
}

/** Shows on the page what was found. */
export const Found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const found: unknown = tr.getMeta(key)
          return found instanceof DecorationSet ? found : before.map(tr.mapping, tr.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
