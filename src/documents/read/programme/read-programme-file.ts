import { readProgramme } from '#domain/agenda/read/read-lines.ts'
import { programmeLimits, type ReadingHints, type SourceLine } from '#domain/agenda/read/source-line.ts'
import { linesOfTable, linesOfText } from '#domain/agenda/read/source-lines.ts'
import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import { decodeText } from '../../decode-text.ts'
import { readPageParts } from '../html/read-html.ts'
import { readDocxRows } from '../docx/read-rows.ts'
import { readCsv } from '../table/read-csv.ts'
import { readXlsx } from '../table/read-xlsx.ts'
import { UnreadableFile } from '../unreadable.ts'
import { readCalendar } from './calendar.ts'
import { readProgrammeJson } from './json.ts'
import { linesOfPage } from './page-lines.ts'
import { readScheduleXml } from './schedule-xml.ts'

/** What a programme is kept in, by the bytes of its file and the name it has. */
export type ProgrammeForm = 'word' | 'workbook' | 'delimited' | 'page' | 'text'

/**
 * Reads a programme. A text may be a calendar or a schedule in JSON or XML: it is told by how it begins.
 * @throws UnreadableFile
 */
export async function readProgrammeFile(
  bytes: Uint8Array,
  form: ProgrammeForm,
  hints: ReadingHints,
): Promise<ReadProgramme> {
  if (form === 'workbook') return ofLines(linesOfTable(await readXlsx(bytes)), hints)
  if (form === 'word') return ofLines(readDocxRows(bytes), hints)
  if (form === 'delimited') return ofLines(linesOfTable(readCsv(bytes)), hints)
  if (form === 'page') return ofLines(linesOfPage(readPageParts(bytes)), hints)
  if (bytes.length > programmeLimits.bytes) throw new UnreadableFile('tooLong', `${bytes.length} bytes`)
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableFile('other', 'no text in an encoding we read')
  const beginning = text.slice(0, 200).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(beginning)) return readCalendar(within(text))
  if (/^[{[]\s*["{\]}]/.test(beginning)) return readProgrammeJson(text)
  if (/^<(?:\?xml|schedule)/i.test(beginning)) return readScheduleXml(bytes)
  if (hasTooManyLines(within(text))) throw new UnreadableFile('tooLong', `more than ${programmeLimits.lines} lines`)
  return ofLines(linesOfText(text), hints)
}

function within(text: string): string {
  if (text.length > programmeLimits.characters) throw new UnreadableFile('tooLong', `${text.length} characters`)
  return text
}

function ofLines(lines: readonly SourceLine[], hints: ReadingHints): ReadProgramme {
  const characters = lines.reduce((sum, { cells }) => cells.reduce((length, cell) => length + cell.length, sum), 0)
  if (lines.length > programmeLimits.lines || characters > programmeLimits.characters)
    throw new UnreadableFile('tooLong', `${lines.length} lines, ${characters} characters`)
  return readProgramme(lines, hints)
}

/** Counted before the text is cut into lines, and no further than the limit. */
function hasTooManyLines(text: string): boolean {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1
    if (count > programmeLimits.lines) return true
  }
  return false
}
