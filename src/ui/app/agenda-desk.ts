import { createDesk, type DeskStore } from './desk.ts'
import type { IsoDate } from '#domain/language/language.ts'

/** A session that is not there yet: where it is to be, while its title is typed. */
export interface SessionDraft {
  readonly date: IsoDate
  readonly roomId: string | null
  /** Minutes after midnight. */
  readonly start: number
  readonly minutes: number
}

/** What a person sees of the agenda; kept while the program shows other places. */
export interface AgendaDeskState {
  readonly view: 'timetable' | 'list'
  /** The day of the timetable; null for that of the selected session, or the first. */
  readonly date: IsoDate | null
  /** Session that keys and commands act on. */
  readonly selectedId: string | null
  /** Item that is open in the card of its session. */
  readonly itemId: string | null
  /** What stands at the right. */
  readonly side: 'card' | 'conflicts' | null
  readonly draft: SessionDraft | null
  /** What was asked for from outside of the screen, which does it. */
  readonly asked: 'add' | 'pin' | null
  /** Pixels of an hour; null: as the day needs. */
  readonly scale: number | null
}

/** The agenda as it stands on this desk, for its screen and for those outside it who lead there. */
export type AgendaDesk = DeskStore<AgendaDeskState>

export const createAgendaDesk = (): AgendaDesk =>
  createDesk<AgendaDeskState>({
    view: 'timetable',
    date: null,
    selectedId: null,
    itemId: null,
    side: null,
    draft: null,
    asked: null,
    scale: null,
  })
