import type { russianEditorActions } from './ru-editor.ts'

/** Names of what the page of a document can be told to do, in English. */
export const englishEditorActions: Readonly<Record<keyof typeof russianEditorActions, string>> = {
  'text.bold': 'Bold',
  'text.italic': 'Italic',
  'text.bracket': 'Bracketed alternative',
  'clause.deeper': 'Level down',
  'clause.shallower': 'Level up',
  'clause.up': 'Move the clause up',
  'clause.down': 'Move the clause down',
  'clause.heading': 'Heading or clause',
  'clause.remove': 'Delete the clause',
}
