import { readRelations } from '../relations.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { ZipFile } from '../unzip.ts'
import { parseXml, type Attributes } from '../xml.ts'
import { builtInFormat, readFormat, type NumberFormat } from './number-formats.ts'
import type { DateSystem } from './numbers.ts'

interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  /** Name of its part. */
  readonly part: string
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly system: DateSystem
  /** Formats of cells by the number of their style. */
  readonly formats: readonly NumberFormat[]
  /** Name of the part with the texts of cells; null when it has none. */
  readonly strings: string | null
}

const mostSheets = 200

/** @throws UnreadableFile also when the file is no workbook */
export function readWorkbook(zip: ZipFile): Workbook {
  const main = readRelations(zip, '').find(({ type }) => type === 'officeDocument')?.target
  const part = main === undefined || !/workbook[^/]*\.xml$/i.test(main) ? null : zip.part(main)
  if (main === undefined || part === null)
    throw new UnreadableFile('other', `a zip file with ${zip.names.slice(0, 5).join(', ')}`)
  const relations = readRelations(zip, main)
  const targets = new Map(relations.map(({ id, type, target }) => [id, { type, target }]))
  const sheets: SheetPart[] = []
  let system: DateSystem = 1900
  parseXml(part, {
    open(element: string, attributes: Attributes) {
      if (element === 'workbookPr' && isTrue(attributes['date1904'])) system = 1904
      const related = element === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined
      // Sheets of charts and macros hold no list.
      if (related?.type !== 'worksheet' || sheets.length >= mostSheets) return
      const { name = '', state = 'visible' } = attributes
      sheets.push({ name, isHidden: state !== 'visible', part: related.target })
    },
  })
  const first = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null
  const styles = first('styles')
  return {
    sheets,
    system,
    formats: readFormats(styles === null ? null : zip.part(styles)),
    strings: first('sharedStrings'),
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function readFormats(part: Uint8Array | null): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isCells = false
  if (part === null) return formats
  parseXml(part, {
    open(element: string, attributes: Attributes) {
      if (element === 'numFmt') own.set(Number(attributes['numFmtId']), readFormat(attributes['formatCode'] ?? ''))
      else if (element === 'cellXfs') isCells = true
      else if (element === 'xf' && isCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
      }
    },
    close(element: string) {
      if (element === 'cellXfs') isCells = false
    },
  })
  return formats
}
