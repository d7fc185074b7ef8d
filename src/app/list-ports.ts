import type { IsoInstant } from '#domain/language/language.ts'
import type { Sheet } from '#domain/people/lists/sheet.ts'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** Called while rows are written, with how many are; a throw of its stops the work. */
export type Watch = (rows: number) => void

/** Bytes of lists of people; no file system. */
export interface ListFormats {
  /** @param at as in `Formats` */
  writeSheet(sheet: Sheet, format: SheetFormat, at: IsoInstant, watch: Watch): Promise<Uint8Array>
}
