import type { ConferenceFile } from '../ports.ts'
import { ParticipantFinder } from './finder.ts'
import { ParticipantList } from './list.ts'

/** Lists of participants that are kept in memory while their file is open, one for each conference that was asked for. */
export class ParticipantFinders {
  #file: ConferenceFile | null = null
  readonly #finders = new Map<string, ParticipantFinder>()

  /** The finder of a conference, its list as the file is now. */
  of(file: ConferenceFile, conferenceId: string): ParticipantFinder {
    if (this.#file !== file) this.forget()
    this.#file = file
    const finder = this.#finders.get(conferenceId) ?? new ParticipantFinder(new ParticipantList(file, conferenceId))
    this.#finders.set(conferenceId, finder)
    finder.list.refresh()
    return finder
  }

  forget(): void {
    this.#file = null
    this.#finders.clear()
  }
}
