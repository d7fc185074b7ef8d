import type { Messages } from './messages.ts'
import type { russianTemplates } from './ru-templates.ts'

/** Words of templates in English. */
export const englishTemplates: Pick<Messages, keyof typeof russianTemplates> = {
  templates: {
    choose: 'What to begin with',
    blank: 'Empty document',
    own: 'Your templates',
    inLanguage: { ru: 'In Russian', en: 'In English' },
    builtIn: {
      'ru-resolution': 'Resolution of a conference',
      'ru-resolution-un': 'Resolution, United Nations practice',
      'ru-statement': 'Statement',
      'ru-appeal': 'Appeal',
      'ru-decision': 'Decision',
      'ru-minutes': 'Minutes',
      'en-resolution-un': 'Resolution, United Nations practice',
      'en-resolution': 'Resolution of a conference',
      'en-statement': 'Statement',
      'en-appeal': 'Appeal',
      'en-decision': 'Decision',
      'en-minutes': 'Minutes',
    },
    preview: 'What the template looks like',
    blankHint: 'A document without a single clause: choose its kind and language.',
    saveTitle: 'Save as a template',
    saveHint: 'The text, its structure and its style. The document stays as it is.',
    name: 'Name of the template',
    save: 'Save the template',
    saved: 'Template saved: {{name}}',
    remove: 'Delete the template “{{name}}”',
    removed: 'Template deleted: {{name}}',
  },
}
