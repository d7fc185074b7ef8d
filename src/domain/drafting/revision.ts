import type { IsoInstant } from '../language/language.ts'
import type { DraftDocument } from './document.ts'

/** A named snapshot of a document, never changed: «проект для редакционной комиссии», «принято». */
export interface Revision {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly madeAt: IsoInstant
  /** Name of the person who took it. */
  readonly madeBy: string
  readonly document: DraftDocument
}
