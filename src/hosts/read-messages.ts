import type { ProgrammeForm } from '#documents/read/programme/read-programme-file.ts'
import type { UnreadableReason } from '#documents/read/unreadable.ts'
import type { ReadProgramme } from '#domain/agenda/read-programme.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import type { IsoDate } from '#domain/language/language.ts'
import type { Table } from '#domain/people/import/table.ts'

interface DocumentTask {
  readonly kind: 'word' | 'page'
  readonly bytes: Uint8Array
  readonly view: View
}

interface TableTask {
  readonly kind: 'workbook' | 'delimited'
  readonly bytes: Uint8Array
}

interface LetterheadTask {
  readonly kind: 'letterhead'
  readonly bytes: Uint8Array
}

interface ProgrammeTask {
  readonly kind: 'programme'
  readonly form: ProgrammeForm
  readonly bytes: Uint8Array
  readonly near: IsoDate | null
}

/** What the reading thread is given. */
export type ReadTask = DocumentTask | TableTask | LetterheadTask | ProgrammeTask

/** What a task is answered with when all is well. */
export type ResultOf<Task extends ReadTask> = Task extends DocumentTask
  ? SourceDocument
  : Task extends LetterheadTask
    ? ReadLetterhead
    : Task extends ProgrammeTask
      ? ReadProgramme
      : Table

/** What the thread answers. */
export type ReadAnswer<Result> =
  | { readonly result: Result }
  | { readonly reason: UnreadableReason; readonly problem: string }
