/** Words of taking over the changes of our own file in English. */
export const englishReturn = {
  returned: {
    from: 'The file was exported from the document “{{title}}”',
    update: 'Take its changes into that document',
    asNew: 'Bring it in as a new document',
    apply: 'Take the changes',
    same: 'The file has no changes: words and order are the same.',
    changes: 'What changes: {{changes}}. The text before stays as a revision.',
    clashes_one: '{{count, number}} clause was changed in the file and here too: it will read as in the file.',
    clashes_other: '{{count, number}} clauses were changed in the file and here too: they will read as in the file.',
    kept_one: '{{count, number}} clause is gone from the file but was changed here: it stays.',
    kept_other: '{{count, number}} clauses are gone from the file but were changed here: they stay.',
    revision: 'Before the changes from {{name}}',
  },
}
