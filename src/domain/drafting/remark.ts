import type { IsoInstant } from '../language/language.ts'
import type { ClauseId } from './clause.ts'

/** What a person says about a clause, or about the whole document; not part of its text. */
export interface Remark {
  readonly id: string
  readonly documentId: string
  /** null: about the document. A clause that is gone leaves its remarks behind. */
  readonly clauseId: ClauseId | null
  readonly author: string
  /** null where the file it came from does not say. */
  readonly madeAt: IsoInstant | null
  readonly text: string
  /** Words of the clause it is about; empty for the whole clause. */
  readonly quote: string
  readonly isResolved: boolean
}
