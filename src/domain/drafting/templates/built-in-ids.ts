/** Templates that come with the program, those of the Russian practice first. */
export const builtInTemplateIds = [
  'ru-resolution',
  'ru-resolution-un',
  'ru-statement',
  'ru-appeal',
  'ru-decision',
  'ru-minutes',
  'en-resolution-un',
  'en-resolution',
  'en-statement',
  'en-appeal',
  'en-decision',
  'en-minutes',
] as const
export type BuiltInTemplateId = (typeof builtInTemplateIds)[number]
