import { Node } from '@tiptap/core'
import type { Node as PageNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { clauseParts, type ClausePart } from '#domain/drafting/clause.ts'

interface PartLabels {
  readonly name: string
  /** What the button under the part says; null for no button. */
  readonly add: string | null
  /** A line that is no clause stands in it. */
  readonly hasLine: boolean
}

export interface PartOptions {
  readonly labels: (part: ClausePart) => PartLabels
  readonly add: (part: ClausePart) => void
}

const silent: PartOptions = {
  labels: (part) => ({ name: part, add: null, hasLine: false }),
  add: () => undefined,
}

/** The document: its five parts, each there even when it is empty. */
export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: clauseParts.join(' ') })

export function partNodes(options: PartOptions = silent): readonly Node[] {
  return clauseParts.map((part) =>
    Node.create({
      name: part,
      content: 'clause*',
      selectable: false,
      isolating: true,
      parseHTML: () => [{ tag: `section[data-part="${part}"]` }],
      renderHTML: () => ['section', { 'data-part': part }, 0],
      addNodeView:
        () =>
        ({ node }) =>
          partView(node, part, options),
    }),
  )
}

/** A part with a button to add to it, which is no part of the text. */
function partView(first: PageNode, part: ClausePart, { labels, add }: PartOptions): NodeView {
  const { name, add: addWords, hasLine } = labels(part)
  const dom = document.createElement('section')
  dom.className = 'page-part'
  dom.dataset['part'] = part
  dom.setAttribute('aria-label', name)
  const contentDOM = document.createElement('div')
  contentDOM.className = 'page-clauses'
  dom.append(contentDOM)
  if (addWords !== null) dom.append(addButton(addWords, () => add(part)))
  const draw = ({ childCount }: PageNode) => {
    dom.toggleAttribute('data-empty', childCount === 0)
    // A list without items is none.
    if (childCount === 0 && !hasLine) contentDOM.removeAttribute('role')
    else contentDOM.setAttribute('role', 'list')
  }
  draw(first)
  return {
    dom,
    contentDOM,
    stopEvent: ({ target }) => target instanceof Element && target.closest('.page-add') !== null,
    ignoreMutation: ({ target, type }) => type !== 'selection' && !contentDOM.contains(target),
    update(node) {
      if (node.type !== first.type) return false
      draw(node)
      return true
    },
  }
}

function addButton(words: string, add: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'page-add'
  button.contentEditable = 'false'
  button.title = words
  button.setAttribute('aria-label', words)
  const sign = document.createElement('span')
  sign.textContent = '+'
  sign.ariaHidden = 'true'
  const label = document.createElement('span')
  label.className = 'page-add-words'
  label.textContent = words
  button.append(sign, label)
  button.addEventListener('click', add)
  return button
}
