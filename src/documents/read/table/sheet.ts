import { tableLimits, type Cell, type Merge, type TableRow, type TableSheet } from '#domain/people/import/table.ts'
import { UnreadableFile } from '../unreadable.ts'
import { parsePieces, type Attributes, type XmlListener } from '../xml.ts'
import { limitOf } from './limits.ts'
import type { NumberFormat } from './number-formats.ts'
import { isoCell, numberCell, type DateSystem } from './numbers.ts'
import { unescaped } from './shared-strings.ts'

/** What all sheets of a workbook share while it is read. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly system: DateSystem
  /** Cells of all sheets so far. */
  cells: number
  /** Numbers met before, by style and digits: a list repeats its dates. */
  readonly known: Map<string, Cell>
}

const mostKnown = 20_000
const general: NumberFormat = { kind: 'general' }

class Sheet implements XmlListener {
  readonly rows: TableRow[] = []
  readonly merges: Merge[] = []
  leftOut = 0
  readonly #context: SheetContext
  #number = 0
  #isHidden = false
  #cells: Cell[] = []
  #column = -1
  #type = ''
  #style = ''
  #text = ''
  #isText = false
  #isReading = false
  #isInline = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(element: string, attributes: Attributes): void {
    switch (element) {
      case 'c':
        this.#beginCell(attributes)
        break
      case 'v':
        this.#isText = true
        break
      case 't':
        this.#isText = this.#isInline && !this.#isReading
        break
      case 'row':
        this.#beginRow(attributes)
        break
      case 'is':
        this.#isInline = true
        break
      case 'rPh':
        this.#isReading = true
        break
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '')
        break
      default:
    }
  }

  close(element: string): void {
    switch (element) {
      case 'c':
        this.#endCell()
        break
      case 'v':
      case 't':
        this.#isText = false
        break
      case 'row':
        this.#endRow()
        break
      case 'is':
        this.#isInline = false
        break
      case 'rPh':
        this.#isReading = false
        break
      default:
    }
  }

  text(text: string): void {
    if (this.#isText) this.#text += text
  }

  #beginRow({ r, hidden }: Attributes): void {
    this.#number = r === undefined ? this.#number + 1 : Number(r) || this.#number + 1
    this.#isHidden = hidden === '1' || hidden === 'true'
    this.#cells = []
    this.#column = -1
  }

  #endRow(): void {
    if (this.#cells.length === 0) return
    this.#context.cells += this.#cells.length
    if (this.rows.length >= tableLimits.rows || this.#context.cells > tableLimits.cells)
      throw new UnreadableFile('tooLong', `${this.rows.length} rows, ${this.#context.cells} cells`)
    this.rows.push({ number: this.#number, cells: this.#cells, isHidden: this.#isHidden })
    this.#cells = []
  }

  #beginCell({ r, t = 'n', s = '' }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    this.#type = t
    this.#style = s
    this.#text = ''
  }

  #endCell(): void {
    if (this.#text === '') return
    const value = this.#value()
    if (value === '') return
    if (this.#column >= tableLimits.columns || this.#column < 0) {
      this.leftOut += 1
      return
    }
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = value
  }

  #value(): Cell {
    const text = this.#text
    switch (this.#type) {
      case 's': {
        const found = this.#context.strings[Number(text)]
        if (found === undefined) throw new UnreadableFile('damaged', `no text ${text.slice(0, 20)}`)
        return found
      }
      case 'n':
        return this.#numeric(text)
      case 'b':
        return { kind: 'boolean', value: text === '1', text: text === '1' ? 'TRUE' : 'FALSE' }
      case 'd':
        return isoCell(text)
      default:
        return unescaped(text)
    }
  }

  #numeric(text: string): Cell {
    const { known, formats, system } = this.#context
    const key = `${this.#style} ${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    const cell = numberCell(text, formats[Number(this.#style)] ?? general, system)
    if (known.size < mostKnown) known.set(key, cell)
    return cell
  }

  #merge(ref: string): void {
    if (this.merges.length >= limitOf.merges) return
    const [from = '', to = ''] = ref.split(':')
    const [top, bottom] = [rowOf(from), rowOf(to)]
    const [left, right] = [columnOf(from), columnOf(to)]
    if (top > 0 && bottom >= top && left >= 0 && right >= left) this.merges.push({ top, bottom, left, right })
  }
}

/** Column of a reference, from 0: «A1» is 0, «AB7» is 27; -1 for none. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return column - 1
}

const rowOf = (reference: string) => Number(/\d{1,7}$/.exec(reference)?.[0] ?? 0)

/** Cells of one sheet; its own word on how large it is counts for nothing. */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<Omit<TableSheet, 'name' | 'isHidden'>> {
  const sheet = new Sheet(context)
  await parsePieces(pieces, sheet)
  const isOrdered = sheet.rows.every(({ number }, at) => at === 0 || number > (sheet.rows[at - 1]?.number ?? 0))
  const rows = isOrdered ? sheet.rows : sheet.rows.toSorted((one, other) => one.number - other.number)
  return { rows, merges: sheet.merges, leftOut: sheet.leftOut }
}
