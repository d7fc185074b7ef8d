import type { ReadingDoubt } from '../read-programme.ts'

/** What a reading of a programme may be in doubt of; pages have words for each. */
export const programmeDoubts = [
  /** The date has no year in the source, or none that is known. */
  'dateWithoutYear',
  /** «День 2»: the date was counted from the first day. */
  'dayByCount',
  /** The section has no time of its own: it was given that of the line above it. */
  'timeFromAbove',
  /** The source says when it begins; when it ends was taken from what follows. */
  'endFromNext',
  /** The end is not later than the beginning. */
  'endBeforeStart',
  /** A name stands alone below a talk: it was taken for another speaker of it. */
  'coSpeaker',
  /** People are named and what they speak about is not. */
  'speakersWithoutTitle',
  /** The people were found in the title. */
  'speakerFromTitle',
  /** «(по согласованию)», "(TBC)". */
  'unconfirmed',
  /** The source hides the time, or says it in words. */
  'timeInWords',
  /** The time is in a zone of its own: it was left as written. */
  'foreignZone',
  /** The event repeats by a rule; the first time alone was taken. */
  'repeats',
  'cancelled',
] as const
type ProgrammeDoubt = (typeof programmeDoubts)[number]

export const doubt = (code: ProgrammeDoubt, words: string): ReadingDoubt => ({ code, words })
