import type { DirectorsBook } from '#domain/agenda/directors-book.ts'
import type { PrintedProgramme } from '#domain/agenda/printed-programme.ts'
import type { ProgrammeAbout, ProgrammeForm } from '#domain/agenda/programme-about.ts'
import type { IsoInstant } from '#domain/language/language.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Programmes in bytes; each writer is loaded when it is first used. */
export const agendaFormats = {
  async writeProgramme(
    programme: PrintedProgramme,
    form: Exclude<ProgrammeForm, 'book'>,
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
        return (await import('./door-docx.ts')).writeDoorDocx(programme, about, at)
      case 'xlsx': {
        const { programmeSheet } = await import('./programme-sheet.ts')
        const { writeSheetXlsx } = await import('../people/sheet-xlsx.ts')
        return writeSheetXlsx(programmeSheet(programme, about), at, () => undefined)
      }
      case 'ics':
        return encode((await import('./ics.ts')).writeIcs(programme, about, at))
      case 'html':
        return encode(await agendaFormats.writeProgrammePage(programme, about))
      case 'json':
    }
    return encode((await import('./schedule-json.ts')).writeScheduleJson(programme, about))
  },
  async writeProgrammePage(programme: PrintedProgramme, about: ProgrammeAbout): Promise<string> {
    return (await import('./programme-html.ts')).writeProgrammeHtml(programme, about)
  },
  async writeDirectorsBook(book: DirectorsBook, about: ProgrammeAbout, at: IsoInstant): Promise<Uint8Array> {
    return (await import('./book-docx.ts')).writeBookDocx(book, about, at)
  },
}
