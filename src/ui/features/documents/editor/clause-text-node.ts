import { Node } from '@tiptap/core'

/** One paragraph of a clause. Its number and end punctuation are drawn around it and are no part of it. */
export const ClauseTextNode = Node.create({
  name: 'clauseText',
  content: '(text | reference)*',
  defining: true,
  selectable: false,
  whitespace: 'pre',
  addAttributes: () => ({
    /** Closes this text instead of what the document's style would print; see `TextBlock.ending`. */
    ending: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'p', preserveWhitespace: 'full' }],
  renderHTML: () => ['p', { class: 'page-text' }, 0],
})
