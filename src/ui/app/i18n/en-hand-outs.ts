/** Words of what is handed out of participants in English. */
export const englishHandOuts = {
  handOuts: {
    open: 'Export…',
    title: 'Export participants',
    what: 'What to export',
    groups: { lists: 'Lists, Word', cards: 'Cards, Word', tables: 'The table on the screen' },
    choices: {
      delegations: 'Official list by delegation',
      alphabet: 'Official list by alphabet',
      signIn: 'Sign-in sheet',
      attendance: 'Who was present at a session',
      hotel: 'Accommodation by hotel',
      arrivals: 'Meeting: arrivals by day',
      departures: 'Seeing off: departures by day',
      diet: 'Meals',
      badges: 'Badges',
      signs: 'Table signs',
      xlsx: 'Excel table (.xlsx)',
      csv: 'CSV table (.csv)',
    },
    files: {
      delegations: 'List of participants',
      alphabet: 'Alphabetical list of participants',
      signIn: 'Sign-in sheet',
      attendance: 'Attendance',
      hotel: 'Accommodation',
      arrivals: 'Arrivals',
      departures: 'Departures',
      diet: 'Meals',
      badges: 'Badges',
      signs: 'Table signs',
      xlsx: 'Participants',
      csv: 'Participants',
    },
    size: 'Size of a badge',
    millimetres: '{{size}} mm',
    session: 'Session',
    anySession: 'Choose a session',
    noSessions: 'No sessions on the agenda',
    who: 'Whom to include',
    circles: {
      all: 'everyone ({{number, number}})',
      shown: 'as the list is filtered ({{number, number}})',
      selected: 'the selected ({{number, number}})',
    },
    columns: 'Columns in order',
    noColumns: 'Choose at least one column',
    heading: 'Heading',
    usualHeading: 'The usual one',
    language: 'Language',
    preview_one: 'The first sheet; {{count, number}} person in all',
    preview_other: 'The first sheet; {{count, number}} people in all',
    nobody: 'Nobody belongs here. Choose other people or another session.',
    stop: 'Stop',
    written: '{{done, number}} of {{total, number}} written',
  },
}

/** Names of what can be done with it. */
export const englishHandOutActions = {
  'participants.export': 'Export participants…',
}

/** What is undone and made again. */
export const englishHandOutCommands = {
  letterTemplatePut: 'letter template',
  letterTemplateRemove: 'deletion of a letter template',
  ownFormPut: 'form of a name',
}
