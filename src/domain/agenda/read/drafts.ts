import type { IsoDate } from '../../language/language.ts'
import type { ReadingDoubt, ReadSpeaker } from '../read-programme.ts'
import type { ItemKind, SessionKind } from '../session.ts'
import { doubt } from './doubts.ts'
import type { NamedPerson } from './people.ts'

/** An item on its way; times in minutes after midnight. */
export interface ItemDraft {
  title: string
  /** null: by its words. */
  kind: ItemKind | null
  depth: number
  start: number | null
  end: number | null
  minutes: number | null
  /** People without a talk of their own. */
  isList: boolean
  /** A point with a number: who reports on it stands below. */
  isPoint: boolean
  /** «а)», "(b)" below a point with a number. */
  isLettered: boolean
  /** Its title stood below the name of who speaks. */
  isNamedBelow: boolean
  readonly speakers: ReadSpeaker[]
  readonly note: string[]
  readonly doubts: ReadingDoubt[]
}

export interface SessionDraft {
  title: string
  kind: SessionKind | null
  room: string
  start: number | null
  end: number | null
  /** What it began with: a line with a time, a heading without one, or nothing (an agenda without times). */
  readonly begun: 'time' | 'heading' | 'agenda'
  sourceId: string
  readonly moderators: ReadSpeaker[]
  readonly note: string[]
  readonly items: ItemDraft[]
  readonly doubts: ReadingDoubt[]
}

export interface DayDraft {
  date: IsoDate | null
  readonly sessions: SessionDraft[]
  /** They are told with the first session. */
  readonly doubts: ReadingDoubt[]
}

export interface ProgrammeDraft {
  title: string
  readonly days: DayDraft[]
}

export function newItem(title: string, given: Partial<ItemDraft> = {}): ItemDraft {
  return { title, kind: null, depth: 0, start: null, end: null, minutes: null, isList: false, isNamedBelow: false, isPoint: false, isLettered: false, speakers: [], note: [], doubts: [], ...given } // prettier-ignore
}

export function newSession(begun: SessionDraft['begun'], given: Partial<SessionDraft> = {}): SessionDraft {
  return { title: '', kind: null, room: '', start: null, end: null, sourceId: '', moderators: [], note: [], items: [], doubts: [], ...given, begun } // prettier-ignore
}

/** People become speakers of an item or moderators of a session; those who have not agreed yet are told of. */
export function addPeople(
  to: { readonly people: ReadSpeaker[]; readonly doubts: ReadingDoubt[] },
  people: readonly NamedPerson[],
  role: ReadSpeaker['role'],
): void {
  for (const { name, post, isUnconfirmed } of people) {
    to.people.push({ name, post, role })
    if (isUnconfirmed) to.doubts.push(doubt('unconfirmed', name))
  }
}

export const addSpeakers = (item: ItemDraft, people: readonly NamedPerson[]): void =>
  addPeople({ people: item.speakers, doubts: item.doubts }, people, 'speaker')

/** Who leads a talk or a discussion stands with who speaks. */
export const addLeaders = (item: ItemDraft, people: readonly NamedPerson[]): void =>
  addPeople({ people: item.speakers, doubts: item.doubts }, people, 'moderator')

export const addModerators = (session: SessionDraft, people: readonly NamedPerson[]): void =>
  addPeople({ people: session.moderators, doubts: session.doubts }, people, 'moderator')
