import { Node } from '@tiptap/core'
import { listMarkers, type ListMarker } from '#domain/drafting/clause.ts'

/** Sub-clauses of a clause. */
export const ClauseListNode = Node.create({
  name: 'clauseList',
  content: 'clause+',
  selectable: false,
  addAttributes: () => ({ marker: { default: 'numbered' } }),
  parseHTML: () => [
    {
      tag: 'div[data-marker]',
      getAttrs: ({ dataset }) => ({
        marker: listMarkers.find((marker) => marker === dataset['marker']) ?? ('numbered' satisfies ListMarker),
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => ['div', { class: 'page-list', role: 'list', 'data-marker': attrs['marker'] }, 0],
})
