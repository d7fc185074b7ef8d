import type { Conference } from '../conference/conference.ts'
import type { IsoInstant, Language } from '../language/language.ts'

/** What stands around a programme: whose it is, which it is, in which language it is written. */
export interface ProgrammeAbout {
  readonly language: Language
  readonly conference: Pick<Conference, 'title' | 'place' | 'startsOn' | 'endsOn' | 'host'>
  /** IANA name; null where the conference has none: clocks then mean the wall of the hall, wherever it is. */
  readonly timeZone: string | null
  /** null for the draft as it stands. */
  readonly release: { readonly name: string; readonly madeAt: IsoInstant } | null
  /** How many releases were made so far: a calendar takes the higher number for the newer. */
  readonly sequence: number
}

/** What a programme is written as: the official programme, a booklet, the numbered agenda and a page for each door for Word; the director's book; a table; a calendar; a page; a schedule. */
export const programmeForms = ['official', 'booklet', 'agenda', 'door', 'book', 'xlsx', 'ics', 'html', 'json'] as const
export type ProgrammeForm = (typeof programmeForms)[number]

export const programmeExtensions: Readonly<Record<ProgrammeForm, string>> = {
  official: 'docx',
  booklet: 'docx',
  agenda: 'docx',
  door: 'docx',
  book: 'docx',
  xlsx: 'xlsx',
  ics: 'ics',
  html: 'html',
  json: 'json',
}
