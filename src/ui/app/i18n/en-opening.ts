import type { Messages } from './messages.ts'
import type { russianOpening } from './ru-opening.ts'

/** Words of the opening sentence as a field, in English. */
export const englishOpening: Pick<Messages, keyof typeof russianOpening> = {
  opening: {
    title: 'Countries and organizations represented',
    names: 'Countries and organizations',
    namesHint:
      'Begin a name and choose it, write your own, or paste a whole list. The order of the alphabet sets itself.',
    add: 'Add…',
    case: 'Case',
    cases: {
      nominative: 'nominative',
      genitive: 'genitive',
      dative: 'dative',
      accusative: 'accusative',
      instrumental: 'instrumental',
      prepositional: 'prepositional',
    },
    forms: 'How the names stand in the sentence',
    check: 'check the form',
    sentence: 'In the text',
    noNames: 'Add at least one name.',
    missing: {
      delegations: 'Have delegations but are not named here: {{names}}.',
      documents: 'Other documents of the conference also name: {{names}}.',
    },
    extra: {
      delegations: 'Named here but have no delegations: {{names}}.',
      documents: 'Other documents of the conference do not name: {{names}}.',
    },
    addMissing: 'Add',
    dropExtra: 'Remove',
    apply: 'Put into the opening',
  },
}
