import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseParts } from '#domain/drafting/clause.ts'
import { partIn } from './body-mapping.ts'

const key = new PluginKey<DecorationSet>('signatureLines')

/** Marks in each signature the tab and the name behind it: the style sheet sets the name at the right margin, as Word does. */
export const SignatureLines = Extension.create({
  name: 'signatureLines',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => drawnIn(doc),
        apply: (tr, before) => (tr.docChanged ? drawnIn(tr.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function drawnIn(doc: PageNode): DecorationSet {
  const index = clauseParts.indexOf('closing')
  let start = 1
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize
  const marks: Decoration[] = []
  partIn(doc, 'closing').descendants((node, at, parent) => {
    if (!node.isTextblock) return true
    const tab =
      parent?.attrs['role'] === 'signature' ? node.textBetween(0, node.content.size, '', '\ufffc').indexOf('\t') : -1
    const from = start + at + 1 + tab
    if (tab >= 0) {
      marks.push(Decoration.inline(from, from + 1, { class: 'page-tab' }))
      marks.push(Decoration.inline(from + 1, start + at + 1 + node.content.size, { class: 'page-signatory' }))
    }
    return false
  })
  return DecorationSet.create(doc, marks)
}
