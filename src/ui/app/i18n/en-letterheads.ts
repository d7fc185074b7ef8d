import type { Messages } from './messages.ts'
import type { russianLetterheads } from './ru-letterheads.ts'

/** Words of letterheads in English. */
export const englishLetterheads: Pick<Messages, keyof typeof russianLetterheads> = {
  letterheads: {
    title: 'Letterhead of the document',
    style: 'Letterhead',
    manage: 'Letterheads…',
    choose: 'Print on',
    none: 'No letterhead',
    noneHint: 'Standard margins, the page number at the top from page 2.',
    what: 'Header, footer, margins and font are taken from a Word file. The letterhead is kept in the conference file.',
    names: 'The header or footer may hold {{names}}: the document puts its own words there.',
    add: 'Add from Word…',
    done: 'Done',
    added: 'Letterhead added: {{name}}',
    remove: 'Delete the letterhead “{{name}}”',
    removed: 'Letterhead deleted: {{name}}',
    sketch: 'First page',
    noFields: 'The header and footer have no fields.',
    fields: {
      title: 'Title',
      date: 'Date',
      place: 'Place',
      number: 'Number of the conference',
      conference: 'Conference',
    },
    nothing: 'the document does not say; the place stays empty',
    unknown: 'The field {{name}} is unknown: it stays as it is.',
    pageNumber: { own: 'The letterhead numbers the pages.', ours: 'The page number stands at the top, from page 2.' },
    picture_one: '[{{count}} picture]',
    picture_other: '[{{count}} pictures]',
    header: 'Header of the letterhead “{{name}}”',
    footer: 'Footer of the letterhead “{{name}}”',
    notes: {
      unreadable: 'The file of this letterhead is damaged: add it again.',
      'body-left-out':
        'The text of the file itself holds words or pictures; they are not taken. Move them into the header in Word and add the file again.',
      'no-head': 'Header and footer are empty: only margins and font are taken.',
      'page-unusable': 'The margins of the file leave no room for text: the usual ones are used.',
      'more-sections': 'The file has several sections: the first is taken.',
      'pictures-left-out':
        'Pictures kept outside the file or in a rare format were left out. Insert them in Word as PNG or JPEG.',
      'links-left-out': 'Links became plain text.',
      'objects-left-out': 'Objects of other programs were left out.',
      'macros-left-out': 'Macros were left out.',
      'fields-settled': 'Fields of Word that take data from outside the document became plain text.',
    },
    exported: 'The Word file comes on the letterhead “{{name}}”; the sheets on the left, print and other files do not.',
  },
}
