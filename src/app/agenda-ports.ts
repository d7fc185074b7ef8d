import type { DirectorsBook } from '#domain/agenda/directors-book.ts'
import type { PrintedProgramme, Release } from '#domain/agenda/printed-programme.ts'
import type { ProgrammeAbout, ProgrammeForm } from '#domain/agenda/programme-about.ts'
import type { AgendaItem, Day, Room, Session } from '#domain/agenda/session.ts'
import type { IsoDate, IsoInstant } from '#domain/language/language.ts'

/** What an open file tells of the agenda. */
export interface AgendaReader {
  /** In their order. */
  rooms(conferenceId: string): readonly Room[]
  room(id: string): Room | null
  /** In the order of dates. */
  days(conferenceId: string): readonly Day[]
  /** In the order they were made in. */
  sessions(conferenceId: string): readonly Session[]
  session(id: string): Session | null
  /** Items of a session in their order. */
  items(sessionId: string): readonly AgendaItem[]
  item(id: string): AgendaItem | null
  /** Oldest first. */
  releases(conferenceId: string): readonly Release[]
  release(id: string): Release | null
}

/** What a command may write of the agenda. */
export interface AgendaWriter {
  /** Stores the rooms of a conference in their order; sessions of rooms that are gone stay and have none. */
  putRooms(conferenceId: string, rooms: readonly Room[]): void
  putDay(day: Day): void
  deleteDay(conferenceId: string, date: IsoDate): void
  putSession(session: Session): void
  /** Deletes the session with its items and marks of presence; sessions that follow it have no start. */
  deleteSession(id: string): void
  /** Stores the items of a session in their order; only rows that differ are written. */
  putItems(sessionId: string, items: readonly AgendaItem[]): void
  putRelease(release: Release): void
}

/** Bytes of programmes; no file system. `at` is the time of export: the same programme and time give the same bytes. */
export interface ProgrammeFormats {
  writeProgramme(
    programme: PrintedProgramme,
    form: Exclude<ProgrammeForm, 'book'>,
    about: ProgrammeAbout,
    at: IsoInstant,
  ): Promise<Uint8Array>
  /** As the form `html`. */
  writeProgrammePage(programme: PrintedProgramme, about: ProgrammeAbout): Promise<string>
  writeDirectorsBook(book: DirectorsBook, about: ProgrammeAbout, at: IsoInstant): Promise<Uint8Array>
}
