/** Words of the table of delegations. */
export const englishDelegations = {
  delegations: {
    title: 'Delegations',
    tools: 'Work with delegations',
    empty: 'There are no delegations yet',
    what: 'A delegation is the people of one country or organization. Seats, quotas and the quorum are counted by delegation, and the opening sentence of the resolution is made of them.',
    points: {
      a: 'Make them in one click from the countries or organizations of the participants.',
      b: 'Name heads, seats and quotas right in the table.',
      c: 'Who has arrived and who is present is counted by itself.',
    },
    make: 'Make delegations',
    makeBy: { country: 'By countries of participants', organization: 'By organizations of participants' },
    makeHint:
      'Everybody without a delegation joins, but for those who declined, organizers, press, interpreters and the secretariat.',
    add: 'Add a delegation',
    addNow: 'Add',
    name: 'Delegation',
    nameHint: 'Country or organization',
    head: 'Head',
    noHead: 'not named',
    headHint: 'Choose one of its people',
    headNone: 'No head',
    people: 'People',
    delegates: 'Delegates',
    confirmed: 'Confirmed',
    arrived: 'Arrived',
    present: 'Present',
    seats: 'Seats',
    quota: 'Quota',
    noLimit: 'no quota',
    notGiven: 'not given',
    overQuota: '{{count, number}} over quota',
    total: 'Total',
    count_one: '{{count, number}} delegation',
    count_other: '{{count, number}} delegations',
    over_one: '{{count, number}} over quota',
    over_other: '{{count, number}} over quota',
    edit: '{{field}}, {{name}}: {{value}}. Edit',
    open: 'Show the people of {{name}}',
    remove: 'Delete the delegation “{{name}}”',
    exists: 'There is such a delegation already: {{name}}',
    badCount: 'A whole number is needed here',
    noName: 'A delegation needs a name',
    sessionHint: 'Presence: {{session}}',
    done: {
      added: 'Delegation added: {{name}}',
      removed: 'Delegation deleted: {{name}}. Its people stay on the list',
      made_one: '{{count, number}} delegation made, {{joined, number}} people in all joined',
      made_other: '{{count, number}} delegations made, {{joined, number}} people in all joined',
      joined_one: '{{count, number}} participant joined a delegation',
      joined_other: '{{count, number}} participants joined delegations',
      nothing: {
        country: 'Nothing to make: nobody without a delegation has a country',
        organization: 'Nothing to make: nobody without a delegation has an organization',
      },
    },
  },
}

export const englishDelegationActions = {
  'participants.delegations': 'Delegations',
}

/** What is undone and made again. */
export const englishDelegationCommands = {
  delegationPut: 'delegation',
  delegationRemove: 'deleted delegation',
  delegationMakeMissing: 'making delegations',
}
