/** Words for what a file from Word or from the web brings besides its text, in English. */
export const englishWordFiles = {
  wordFiles: {
    changes: 'The file has tracked changes. Read the text:',
    view: { accepted: 'with the changes', original: 'without them', marked: 'both wordings' },
    markedNote: 'Old and new words stand side by side in [square brackets]: you can choose later.',
    starts: 'Another choice reads the file anew; corrections made here are lost.',
    comments_one: '{{count, number}} comment becomes a remark on its clause',
    comments_other: '{{count, number}} comments become remarks on their clauses',
    noAuthor: 'no name',
    resolved: 'resolved',
    on: 'on “{{quote}}”',
  },
}
