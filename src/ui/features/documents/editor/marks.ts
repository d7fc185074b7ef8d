import { Mark } from '@tiptap/core'

/** Alternative wording still to be decided. Outermost, so that one pair of brackets holds words of any look. */
export const BracketMark = Mark.create({
  name: 'bracket',
  parseHTML: () => [{ tag: 'span[data-bracket]' }],
  renderHTML: () => ['span', { class: 'page-bracket', 'data-bracket': '' }, 0],
})

export const BoldMark = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
})

export const ItalicMark = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
})

/** Marks of words, outermost first. */
export const markNames = ['bracket', 'bold', 'italic'] as const
export type MarkName = (typeof markNames)[number]
