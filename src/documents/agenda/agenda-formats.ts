import type { DirectorsBook } from '#domain/agenda/directors-book.ts'
import type { PrintedProgramme } from '#domain/agenda/printed-programme.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { ProgrammeAbout } from './about.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Programmes in bytes; each writer is loaded when it is first used. */
export const agendaFormats = {
  /** @param form of a Word file: the official programme, a booklet, the numbered agenda, a page for each door */
  async writeProgrammeDocx(
    programme: PrintedProgramme,
    form: 'official' | 'booklet' | 'agenda' | 'door',
    about: ProgrammeAbout,
    at: IsoInstant,
  ): Promise<Uint8Array> {
    switch (form) {
      case 'official':
        return (await import('./programme-docx.ts')).writeProgrammeDocx(programme, about, at)
      case 'booklet':
        return (await import('./booklet-docx.ts')).writeBookletDocx(programme, about, at)
      case 'agenda':
        return (await import('./agenda-docx.ts')).writeAgendaDocx(programme, about, at)
      case 'door':
    }
    return (await import('./door-docx.ts')).writeDoorDocx(programme, about, at)
  },
  async writeDirectorsBook(book: DirectorsBook, about: ProgrammeAbout, at: IsoInstant): Promise<Uint8Array> {
    return (await import('./book-docx.ts')).writeBookDocx(book, about, at)
  },
  async writeProgrammeSheet(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Promise<Uint8Array> {
    const [{ programmeSheet }, { writeSheetXlsx }] = await Promise.all([
      import('./programme-sheet.ts'),
      import('../people/sheet-xlsx.ts'),
    ])
    return writeSheetXlsx(programmeSheet(programme, about), at, () => undefined)
  },
  async writeProgrammeIcs(programme: PrintedProgramme, about: ProgrammeAbout, at: IsoInstant): Promise<Uint8Array> {
    return encode((await import('./ics.ts')).writeIcs(programme, about, at))
  },
  async writeProgrammeHtml(programme: PrintedProgramme, about: ProgrammeAbout): Promise<Uint8Array> {
    return encode((await import('./programme-html.ts')).writeProgrammeHtml(programme, about))
  },
}
