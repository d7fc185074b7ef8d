import type { Language } from '../../language/language.ts'
import { fieldName, valueWords } from '../field-words.ts'
import { isEmpty, valueOf, type Field, type FieldType, type Participant } from '../fields.ts'

/** What a spreadsheet should take the cells of a column for. */
export type CellKind = 'text' | 'number' | 'date' | 'time'
/** A number in a column of numbers; otherwise text, of which a date is `YYYY-MM-DD` and a time `HH:MM`. */
export type Cell = string | number | null

export interface SheetColumn {
  readonly header: string
  readonly kind: CellKind
}

/** A list as it is shown, for a spreadsheet. Rows are made when they are asked for: a list may have 100,000. */
export interface Sheet {
  readonly name: string
  /** Stands over the printed pages. */
  readonly heading: string
  readonly language: Language
  readonly columns: readonly SheetColumn[]
  readonly rowCount: number
  /** Cells of a row, from 0. */
  readonly row: (index: number) => readonly Cell[]
}

const kinds: Partial<Record<FieldType, CellKind>> = { number: 'number', date: 'date', time: 'time' }

export interface SheetRequest {
  readonly name: string
  readonly heading: string
  readonly language: Language
  /** Columns in order. */
  readonly fields: readonly Field[]
  /** Rows in order. */
  readonly participants: readonly Participant[]
}

/** The list as a grid shows it: its columns, its rows, values in words of the language. */
export function composeSheet({ name, heading, language, fields, participants }: SheetRequest): Sheet {
  return {
    name,
    heading,
    language,
    columns: fields.map((field) => ({ header: fieldName(field, language), kind: kinds[field.type] ?? 'text' })),
    rowCount: participants.length,
    row: (index) => {
      const participant = participants[index]
      return participant === undefined ? [] : fields.map((field) => cellOf(participant, field, language))
    },
  }
}

function cellOf(participant: Participant, field: Field, language: Language): Cell {
  const value = valueOf(participant, field.id)
  if (isEmpty(value)) return null
  return typeof value === 'number' ? value : valueWords(field, value, language)
}
