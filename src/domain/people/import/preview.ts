import { ListMatcher, type KnownPerson, type ListPreview, type PreviewRow, type RowState } from './list-preview.ts'
import type { ListMapping } from './map-columns.ts'
import { RowReader, type ReadRow, type RowOptions } from './read-row.ts'
import { placeOfRow, type TableSheet } from './table.ts'

/** How far a long work has come. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface PreviewInput extends RowOptions {
  readonly sheet: TableSheet
  readonly mapping: Pick<ListMapping, 'columns' | 'firstRow'>
  readonly people: readonly KnownPerson[]
}

/** A list beside the people of a file, and what it takes to judge a row of it anew. */
export class ListJudgement {
  #means: { readonly reader: RowReader; readonly matcher: ListMatcher } | null
  #preview: ListPreview

  constructor(reader: RowReader, matcher: ListMatcher, rows: readonly PreviewRow[]) {
    this.#means = { reader, matcher }
    this.#preview = summed(rows)
  }

  get preview(): ListPreview {
    return this.#preview
  }

  /** Keeps the rows alone, where the list is about to be judged anew: two indexes of a long list are not held at once. */
  letGo(): void {
    this.#means = null
  }

  /**
   * Puts cells of a row right: it is judged anew, with the rows whose verdict hangs on it.
   * @param corrected texts that stand instead of what the file has, by their columns
   * @returns null where the row comes into the list or drops out of it, or after {@link letGo}: then the list is to be judged from the
   * beginning
   */
  correct(number: number, corrected: ReadonlyMap<number, string> | undefined): ListPreview | null {
    const place = placeOfRow(this.#preview.rows, number)
    const row = this.#means?.reader.readAgain(number, corrected) ?? null
    if (place < 0 || this.#means === null || row === null) return null
    this.#preview = summed(this.#means.matcher.correct(place, row))
    return this.#preview
  }
}

/** Steps between two reports of progress: some milliseconds of work. */
const stride = 256

/**
 * What a list would do to a file, row by row; nothing is stored. Goes in small steps so that whoever asks can show progress, answer others
 * or stop: the generator yields how far it is and returns the judgement. A row is read, indexed and judged: three steps.
 */
export function* judgeList(input: PreviewInput): Generator<Progress, ListJudgement> {
  const reader = new RowReader(input.sheet, input.mapping, input)
  const { people } = input
  const total = reader.length * 3 + people.length
  let done = 0
  const isTime = () => (done += 1) % stride === 0
  const rows: ReadRow[] = []
  for (let at = 0; at < reader.length; at += 1) {
    const row = reader.read(at)
    if (row !== null) rows.push(row)
    if (isTime()) yield { done, total }
  }
  const matcher = new ListMatcher(people, rows)
  for (let step = 0; step < matcher.indexSteps; step += 1) {
    matcher.indexNext()
    if (isTime()) yield { done, total }
  }
  const judged: PreviewRow[] = []
  for (let at = 0; at < rows.length; at += 1) {
    judged.push(matcher.judge(at))
    if (isTime()) yield { done, total }
  }
  yield { done: total, total }
  return new ListJudgement(reader, matcher, judged)
}

function summed(rows: readonly PreviewRow[]): ListPreview {
  const counts: Record<RowState, number> = { new: 0, update: 0, same: 0, duplicate: 0, error: 0 }
  let doubts = 0
  for (const row of rows) {
    counts[row.state] += 1
    doubts += row.doubts.length
  }
  return { rows, counts, doubts }
}
