import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { clauseParts, plainText, type ClausePart } from '#domain/drafting/clause.ts'
import { isOrganName, openerLength } from '#domain/drafting/opener.ts'
import type { Language } from '#domain/language/language.ts'
import { runsOf } from './body-mapping.ts'
import { positionIn } from './caret.ts'
import { printingOf, writtenRoots, type Printing } from './numbering.ts'
import { staysInTexts } from './perform.ts'

interface Openers {
  readonly printing: Printing | undefined
  readonly set: DecorationSet
}

const key = new PluginKey<Openers>('italicOpeners')

/** Shows the first words of clauses in italics where the style prints them so. It follows the printing that the numbering knows. */
export const italicOpeners = Extension.create({
  name: 'italicOpeners',
  // The state of the numbering is read, so its plugin goes first: TipTap orders them by priority, 100 where none is given.
  priority: 50,
  addProseMirrorPlugins: () => [
    new Plugin<Openers>({
      key,
      state: {
        init: (_, state) => openersOf(state),
        apply(tr, before, _, state) {
          const printing = printingOf(state)
          if (printing !== before.printing || (tr.docChanged && !staysInTexts(tr))) return openersOf(state)
          if (!tr.docChanged || printing?.style.italicOpeners !== true) return before
          let set = before.set.map(tr.mapping, tr.doc)
          for (const [at, part] of writtenRoots(tr)) {
            const root = tr.doc.nodeAt(at)
            if (root === null) continue
            set = set.remove(set.find(at, at + root.nodeSize)).add(tr.doc, [...openerIn(root, at, part, printing)])
          }
          return { printing, set }
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
})

function openersOf(state: EditorState): Openers {
  const printing = printingOf(state)
  if (printing?.style.italicOpeners !== true) return { printing, set: DecorationSet.empty }
  const drawn: Decoration[] = []
  let partAt = 0
  for (const [index, part] of clauseParts.entries()) {
    const node = state.doc.child(index)
    node.forEach((root, offset) => drawn.push(...openerIn(root, partAt + 1 + offset, part, printing)))
    partAt += node.nodeSize
  }
  return { printing, set: DecorationSet.create(state.doc, drawn) }
}

/** The opener of a root clause that stands at a position; none where the text has italics of its own. */
function openerIn(root: PageNode, at: number, part: ClausePart, { language }: Printing): readonly Decoration[] {
  const text = root.firstChild
  if (text === null || !text.isTextblock) return []
  const runs = runsOf(text.children)
  if (runs.some((run) => run.italic === true && run.text.trim() !== '')) return []
  const length = printedLength(plainText(runs), part, language)
  const start = at + 2
  return length === 0
    ? []
    : [Decoration.inline(start, positionIn({ node: text, start }, length), { class: 'page-opener' })]
}

function printedLength(words: string, part: ClausePart, language: Language): number {
  if (part === 'opening') return isOrganName(words) ? words.length : 0
  return part === 'preamble' || part === 'operative' ? openerLength(words, language) : 0
}
