import type { Messages } from './messages.ts'

/** Words of the checks in English. */
export const englishChecks: Pick<Messages, 'checks' | 'typography'> = {
  checks: {
    severity: { error: 'Mistake', warning: 'Please check', advice: 'Consistency' },
    count_one: 'Checks: {{count, number}} place',
    count_other: 'Checks: {{count, number}} places',
    none: 'Checks: all clear',
    emptyHint:
      'Checks run by themselves as you write: verbs, addressees, deadlines, references, names, marks and spaces.',
    title: 'Title of the document',
    paragraph: 'Paragraph',
    becomes: 'Becomes: {{words}}',
    goes: 'The clause will be deleted',
    repair: 'Repair',
    repairAll_one: 'Repair all of this kind: {{count, number}}',
    repairAll_other: 'Repair all of this kind: {{count, number}}',
    ignore: 'Leave as it is',
    unignore: 'Show again',
    ignored: 'left as it is',
    showIgnored_one: 'Show what is left as it is: {{count, number}}',
    showIgnored_other: 'Show what is left as it is: {{count, number}}',
    more_one: 'Show {{count, number}} more',
    more_other: 'Show {{count, number}} more',
    goTo: 'Go to this place',
    actions: 'More actions: {{name}}',
    repaired_one: '{{count, number}} place repaired',
    repaired_other: '{{count, number}} places repaired',
    ignoredToast: 'This place is left as it is',
    typography: 'Typography…',
  },
  typography: {
    title: 'Typography of the whole document',
    lead: 'Quotation marks, dashes and hyphens, ellipses and spaces. The words stay as they are; untick what is not to be changed.',
    nothing: 'There is nothing to repair: quotes, dashes and spaces are in their places.',
    all: 'All changes',
    before: 'Before',
    after: 'After',
    submit_one: 'Make {{count, number}} change',
    submit_other: 'Make {{count, number}} changes',
  },
}
