import { Node } from '@tiptap/core'
import { clauseRoles, type ClauseRole } from '#domain/drafting/clause.ts'

/** A clause: its text, then further texts and lists of sub-clauses. */
export const ClauseNode = Node.create({
  name: 'clause',
  content: 'clauseText (clauseText | clauseList)*',
  defining: true,
  selectable: false,
  addAttributes: () => ({ id: { default: '' }, role: { default: 'clause' } }),
  parseHTML: () => [
    {
      tag: 'div[data-row]',
      getAttrs: (element) => ({
        id: element.dataset['row'] ?? '',
        role: clauseRoles.find((role) => role === element.dataset['role']) ?? ('clause' satisfies ClauseRole),
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { class: 'page-clause', role: 'listitem', 'data-row': attrs['id'], 'data-role': attrs['role'] },
    0,
  ],
})
