import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseParts } from '#domain/drafting/clause.ts'
import { partIn } from './body-mapping.ts'

/** Holds a place after the text and before the signatures for a line that is no clause: the place and date of adoption. */
export function adoptionLine(holder: HTMLElement, isShown: () => boolean): Extension {
  holder.setAttribute('role', 'listitem')
  return Extension.create({
    name: 'adoptionLine',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            isShown() ? DecorationSet.create(doc, [lineBeforeSignatures(doc, holder)]) : DecorationSet.empty,
        },
      }),
    ],
  })
}

function lineBeforeSignatures(doc: PageNode, holder: HTMLElement): Decoration {
  const options = { key: 'adoption', side: -1, stopEvent: () => true, ignoreSelection: true }
  return Decoration.widget(beforeSignatures(doc), holder, options)
}

function beforeSignatures(doc: PageNode): number {
  const closing = partIn(doc, 'closing')
  const last = closing.children.findLastIndex(({ attrs }) => attrs['role'] !== 'signature')
  const start = clauseParts
    .slice(0, clauseParts.indexOf('closing'))
    .reduce((sum, part) => sum + partIn(doc, part).nodeSize, 1)
  return closing.children.slice(0, last + 1).reduce((sum, { nodeSize }) => sum + nodeSize, start)
}
