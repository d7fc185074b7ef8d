import type { Messages } from './messages.ts'
import type { russianFinding } from './ru-finding.ts'

/** Words of finding, replacing and cross-references in English. */
export const englishFinding: Pick<Messages, keyof typeof russianFinding> = {
  finding: {
    label: 'Find in the document',
    words: 'Find',
    by: 'Replace with',
    matchCase: 'Match case',
    wholeWord: 'Whole words',
    count: '{{at, number}} of {{count, number}}',
    none: 'nothing found',
    next: 'Next place',
    previous: 'Previous place',
    replace: 'Replace',
    replaceAll: 'Replace all',
    replaced_one: '{{count, number}} place replaced',
    replaced_other: '{{count, number}} places replaced',
    close: 'Close the search',
  },
  outline: {
    search: 'Find a clause',
    filter: 'Which clauses to show',
    filters: {
      all: 'All clauses',
      brackets: 'With [bracketed alternatives]',
      noAddressee: 'Without an addressee',
      changed: 'Changed since the last revision',
    },
    none: 'There are no such clauses.',
  },
  reference: {
    title: 'Reference to a clause',
    submit: 'Insert',
    clause: 'Clause',
    clauseHint: 'The number follows the clause wherever it moves',
    word: 'Word before the number',
    wordHint: 'As the words before the caret ask for',
    noWord: 'the number alone',
    none: 'The document has no numbered clauses',
    problem: {
      gone: 'The clause this refers to was deleted. In print “[deleted]” stands in place of its number.',
      unnumbered: 'The clause this refers to has no number now. In print the number it had stays.',
    },
  },
}
