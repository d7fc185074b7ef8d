/**
 * Why a file cannot be read. `unsafe`: made in a way no word processor makes them; `other`: sound, but no document of Word;
 * `tooLong`: more text than a reading can hold.
 */
export type UnreadableReason = 'notZip' | 'protected' | 'damaged' | 'tooBig' | 'unsafe' | 'other' | 'tooLong'

/** A file that a person brought and that cannot be read. The problem is in technical words, for the log. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, problem: string, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'UnreadableFile'
    this.reason = reason
  }
}
