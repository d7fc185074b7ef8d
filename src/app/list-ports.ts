import type { LetterheadValues, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import type { LetterRun } from '#domain/people/letters/letter-text.ts'
import type { BadgeSize, NameCard } from '#domain/people/lists/badge.ts'
import type { ListPaper } from '#domain/people/lists/paper.ts'
import type { Sheet } from '#domain/people/lists/sheet.ts'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** Called while people are written, with how many are; a throw of its stops the work. */
export type Watch = (people: number) => void

/** What the properties of a file say. */
interface About {
  readonly language: Language
  readonly title: string
  readonly subject: string
}

/** What letters are written on. */
interface OnLetterhead {
  readonly letterhead: ReadLetterhead
  readonly values: LetterheadValues
}

/** Bytes of lists of people; no file system. `at` is the time of export: the same data and time give the same bytes. */
export interface ListFormats {
  writeSheet(sheet: Sheet, format: SheetFormat, at: IsoInstant, watch: Watch): Promise<Uint8Array>
  /** A Word document. */
  writeListPaper(paper: ListPaper, at: IsoInstant, watch: Watch): Promise<Uint8Array>
  /** A Word document of sheets to cut. */
  writeBadges(
    cards: readonly NameCard[],
    size: BadgeSize,
    about: About,
    at: IsoInstant,
    watch: Watch,
  ): Promise<Uint8Array>
  /** A Word document of sheets to fold. */
  writeSigns(cards: readonly NameCard[], about: About, at: IsoInstant, watch: Watch): Promise<Uint8Array>
  /** A Word document of a section for each. */
  writeLetters(run: LetterRun, on: OnLetterhead | null, about: About, at: IsoInstant, watch: Watch): Promise<Uint8Array>
}
