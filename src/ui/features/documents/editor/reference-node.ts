import { Node } from '@tiptap/core'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import type { Node as PageNode } from '@tiptap/pm/model'

/** What a decoration says of the reference it stands on. */
export interface ReferenceLook {
  readonly words: string
  /** Why its clause has no number, in words. */
  readonly problem: string | null
}

/** The number of another clause, kept right by the program: one piece that is put in and taken out whole. */
export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    clauseId: { default: '' },
    /** As printed last; shown when the clause is gone. */
    text: { default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-reference]',
      getAttrs: ({ dataset, textContent }) => ({ clauseId: dataset['reference'] ?? '', text: textContent ?? '' }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => ['span', { 'data-reference': attrs['clauseId'] }, attrs['text']],
  addNodeView:
    () =>
    ({ node, decorations }) =>
      referenceView(node, decorations),
})

function referenceView(first: PageNode, decorations: readonly Decoration[]): NodeView {
  const dom = document.createElement('span')
  dom.className = 'page-reference'
  const draw = (node: PageNode, around: readonly Decoration[]) => {
    const look = around.map(({ spec }) => lookIn(spec)).find((found) => found !== null)
    dom.dataset['reference'] = String(node.attrs['clauseId'])
    const words = look?.words ?? String(node.attrs['text'])
    sayProblem(dom, words, look?.problem ?? null)
    if (dom.textContent !== words) dom.textContent = words
  }
  draw(first, decorations)
  return {
    dom,
    ignoreMutation: () => true,
    update(node, around) {
      if (node.type !== first.type) return false
      draw(node, around)
      return true
    },
  }
}

/** A reference that leads nowhere looks so, and says why to those who rest on it and to those who hear the page. */
function sayProblem(dom: HTMLElement, words: string, problem: string | null): void {
  const said = { title: problem, role: problem && 'img', 'aria-label': problem && `${words}: ${problem}` }
  for (const [name, value] of Object.entries(said))
    if (value === null) dom.removeAttribute(name)
    else dom.setAttribute(name, value)
  dom.toggleAttribute('data-gone', problem !== null)
}

function lookIn(spec: unknown): ReferenceLook | null {
  if (typeof spec !== 'object' || spec === null || !('look' in spec)) return null
  const { look } = spec
  return isLook(look) ? look : null
}

const isLook = (value: unknown): value is ReferenceLook =>
  typeof value === 'object' && value !== null && 'words' in value && 'problem' in value
