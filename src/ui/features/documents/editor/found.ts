import { Extension } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type DecorationAttrs } from '@tiptap/pm/view'
import type { ClauseId } from '#domain/drafting/clause.ts'
import type { FoundWords } from '#domain/drafting/find.ts'
import { positionIn, type PageText } from './caret.ts'

/** Words of one text of a clause. */
interface Words {
  readonly clauseId: ClauseId
  readonly block: number
  readonly start: number
  readonly end: number
}

/** What a check says of words: how grave it is, and in words. */
export interface MarkedFinding extends Words {
  readonly severity: string
  readonly message: string
}

/** Marks that stay with their words while others are typed; a new set takes the place of the one before. */
function marking(name: string) {
  const key = new PluginKey<DecorationSet>(name)
  const extension = Extension.create({
    name,
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, before) {
            const marks: unknown = tr.getMeta(key)
            return marks instanceof DecorationSet ? marks : before.map(tr.mapping, tr.doc)
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  })
  const mark = <Place extends Words>(
    state: EditorState,
    places: readonly Place[],
    look: (place: Place, index: number) => DecorationAttrs,
  ): Transaction => {
    const texts = textsOf(state.doc)
    const marks = places.flatMap((place, index) => {
      const text = texts.get(`${place.clauseId}:${place.block}`)
      if (text === undefined || place.end <= place.start) return []
      return [Decoration.inline(positionIn(text, place.start), positionIn(text, place.end), look(place, index))]
    })
    return state.tr.setMeta(key, DecorationSet.create(state.doc, marks))
  }
  return { extension, mark }
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

const found = marking('found')
const findings = marking('findings')

/** Shows on the page what was found. */
export const Found = found.extension
/** Underlines what the checks find. */
export const Findings = findings.extension

/** Marks words that were found; the one that is looked at stands out. */
export function markFound(state: EditorState, places: readonly FoundWords[], current: number): Transaction {
  return found.mark(state, places, (_, index) => ({
    class: index === current ? 'page-found page-found-now' : 'page-found',
  }))
}

/** Underlines words by how grave a finding is; resting on them tells it. */
export function markFindings(state: EditorState, places: readonly MarkedFinding[]): Transaction {
  return findings.mark(state, places, ({ severity, message }) => ({
    class: `page-finding page-finding-${severity}`,
    title: message,
  }))
}
