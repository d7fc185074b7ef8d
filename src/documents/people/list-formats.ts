import type { IsoInstant } from '#domain/language/language.ts'
import type { BadgeSize, NameCard } from '#domain/people/lists/badge.ts'
import type { LetterRun } from '#domain/people/letters/letter-text.ts'
import type { ListPaper } from '#domain/people/lists/paper.ts'
import type { Sheet } from '#domain/people/lists/sheet.ts'
import type { About } from './badges-docx.ts'
import type { Watch } from './in-pieces.ts'
import type { OnLetterhead } from './letters-docx.ts'

/**
 * Lists, badges, signs and letters of participants in bytes; each writer is loaded when it is first used. `watch` is told how many people are
 * written, and a throw of its stops the work.
 */
export const listFormats = {
  async writeSheet(sheet: Sheet, format: 'xlsx' | 'csv', at: IsoInstant, watch: Watch): Promise<Uint8Array> {
    if (format === 'csv') return (await import('./sheet-csv.ts')).writeSheetCsv(sheet, watch)
    return (await import('./sheet-xlsx.ts')).writeSheetXlsx(sheet, at, watch)
  },
  async writeListPaper(paper: ListPaper, at: IsoInstant, watch: Watch): Promise<Uint8Array> {
    return (await import('./list-docx.ts')).writeListDocx(paper, at, watch)
  },
  async writeBadges(
    cards: readonly NameCard[],
    size: BadgeSize,
    about: About,
    at: IsoInstant,
    watch: Watch,
  ): Promise<Uint8Array> {
    return (await import('./badges-docx.ts')).writeBadgesDocx(cards, size, about, at, watch)
  },
  async writeSigns(cards: readonly NameCard[], about: About, at: IsoInstant, watch: Watch): Promise<Uint8Array> {
    return (await import('./signs-docx.ts')).writeSignsDocx(cards, about, at, watch)
  },
  async writeLetters(
    run: LetterRun,
    on: OnLetterhead | null,
    about: About,
    at: IsoInstant,
    watch: Watch,
  ): Promise<Uint8Array> {
    return (await import('./letters-docx.ts')).writeLettersDocx(run, on, about, at, watch)
  },
}
