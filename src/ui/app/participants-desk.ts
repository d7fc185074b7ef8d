import { createDesk, type DeskStore } from './desk.ts'
import type { GridView } from '#domain/people/grid-view.ts'

/** Where a list comes from: a file by its token, or what was pasted under a name for it. */
export type ListSource = { readonly file: string } | { readonly text: string; readonly name: string }

/** Everybody, those who are at the session, or those who are not. */
export type ShownPresence = 'all' | 'present' | 'absent'

/** What a person sees of the list of participants; kept while the program shows other places. */
export interface DeskState {
  /** How the list is shown; null for the first of the views that come with the program. */
  readonly view: Omit<GridView, 'name'> | null
  readonly search: string
  /** Id of the participation whose card is open; null for none. */
  readonly cardId: string | null
  /** Whether the line for a new participant is open. */
  readonly isAdding: boolean
  /** The session whose presence the list tells, and whom of it is shown; null for none. */
  readonly presence: { readonly sessionId: string; readonly shown: ShownPresence } | null
  /** Ids of the participations that are selected. */
  readonly selected: ReadonlySet<string>
  /** The list that is on its way in, and its import once it was read; null for none. */
  readonly list: { readonly source: ListSource; readonly importId: string | null } | null
}

/** The list of participants as it stands on this desk, for its screen and for those outside it who lead there. */
export type ParticipantsDesk = DeskStore<DeskState>

export const createParticipantsDesk = (): ParticipantsDesk =>
  createDesk<DeskState>({
    view: null,
    search: '',
    cardId: null,
    isAdding: false,
    presence: null,
    selected: new Set(),
    list: null,
  })
