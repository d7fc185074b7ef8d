import type { Choices, RowChoice } from '#domain/people/import/choices.ts'
import type { ListPreview, PreviewRow } from '#domain/people/import/list-preview.ts'
import type { ListMapping } from '#domain/people/import/map-columns.ts'
import type { ListJudgement } from '#domain/people/import/preview.ts'
import type { Corrections } from '#domain/people/import/read-row.ts'
import { placeOfRow, type Table, type TableSheet } from '#domain/people/import/table.ts'
import type { PeopleReader } from '../../people-ports.ts'
import { PlenumError } from '../../errors.ts'

/** How a list is read. */
export interface ListReading {
  /** Place of the sheet in the workbook. */
  readonly sheet: number
  readonly mapping: ListMapping
  /** Row of headers that a person has named; null where it is found by what is in the list. */
  readonly headerRow: number | null
  /** Id of the profile by which the columns were mapped first; null for none. */
  readonly profileId: string | null
  readonly corrections: Corrections
}

/** A reading beside the people of the file. */
export interface JudgedList extends ListReading {
  readonly judgement: ListJudgement
  /** Year of dates that have none. */
  readonly year: number | null
  /** Of the people it was set beside; see `PeopleReader.peopleChanges`. */
  readonly mark: number
}

/**
 * A list on its way into a conference: what was read, what a person has said of it, and what it would do. Nothing of it is stored, and the
 * file that it was read from is not asked again.
 */
export class ListImport {
  readonly id: string
  readonly conferenceId: string
  /** Of the file. */
  readonly name: string
  readonly table: Table
  #judged: JudgedList
  #revision = 1
  readonly #choices = new Map<number, RowChoice>()

  constructor(
    { id, conferenceId, name, table }: Pick<ListImport, 'id' | 'conferenceId' | 'name' | 'table'>,
    judged: JudgedList,
  ) {
    this.id = id
    this.conferenceId = conferenceId
    this.name = name
    this.table = table
    this.#judged = judged
  }

  get judged(): JudgedList {
    return this.#judged
  }

  get preview(): ListPreview {
    return this.#judged.judgement.preview
  }

  /** Grows whenever rows are judged anew. */
  get revision(): number {
    return this.#revision
  }

  get choices(): Choices {
    return this.#choices
  }

  get sheet(): TableSheet {
    return sheetOf(this.table, this.#judged.sheet)
  }

  /** Rows stand in the order of their numbers. */
  row(number: number): PreviewRow | null {
    const { rows } = this.preview
    return rows[placeOfRow(rows, number)] ?? null
  }

  /** Puts another judgement in the place of the one before; choices of which it leaves nothing to choose are forgotten. */
  judge(judged: JudgedList, isChoosable: (row: PreviewRow, choice: RowChoice) => boolean): void {
    const isOther = judged.sheet !== this.#judged.sheet
    this.#judged = judged
    this.#revision += 1
    const kept = new Map<number, RowChoice>()
    if (!isOther)
      for (const row of judged.judgement.preview.rows) {
        const choice = this.#choices.get(row.number)
        if (choice !== undefined && isChoosable(row, choice)) kept.set(row.number, choice)
      }
    this.#choices.clear()
    for (const [number, choice] of kept) this.#choices.set(number, choice)
  }

  choose(number: number, choice: RowChoice | null): void {
    if (choice === null) this.#choices.delete(number)
    else this.#choices.set(number, choice)
  }

  /** Whether people have changed since the rows were judged; marks of presence say nothing of a list. */
  isStale(file: PeopleReader): boolean {
    const { changes } = file.peopleChanges(this.#judged.mark)
    return changes === null || changes.some(({ of }) => of !== 'presences')
  }
}

/** @throws PlenumError request.invalid */
export function sheetOf({ sheets }: Table, at: number): TableSheet {
  const sheet = sheets[at]
  if (sheet === undefined) throw new PlenumError('request.invalid', { problem: `no sheet ${at}` })
  return sheet
}

/** Lists of this many are kept at once: one for each window that is at it. */
const mostOpen = 2

/** Imports that are under way in the open file. */
export class ListImports {
  readonly #open = new Map<string, ListImport>()

  keep(list: ListImport): void {
    this.#open.set(list.id, list)
    const [oldest] = this.#open.keys()
    if (this.#open.size > mostOpen && oldest !== undefined) this.#open.delete(oldest)
  }

  /** @throws PlenumError listImport.notFound */
  find(id: string): ListImport {
    const found = this.#open.get(id)
    if (found === undefined) throw new PlenumError('listImport.notFound', { id })
    return found
  }

  close(id: string): void {
    this.#open.delete(id)
  }

  forget(): void {
    this.#open.clear()
  }
}
