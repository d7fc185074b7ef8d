import type { DraftDocument } from './document.ts'

/** What a new document begins with. */
export type TemplateDocument = Pick<DraftDocument, 'kind' | 'language' | 'title' | 'style' | 'body'>

/** A template the organizer made of a document. */
export interface OwnTemplate {
  readonly id: string
  readonly name: string
  readonly document: TemplateDocument
}
