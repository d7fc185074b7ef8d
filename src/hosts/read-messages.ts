import type { UnreadableReason } from '#documents/read/unreadable.ts'
import type { SourceDocument, View } from '#domain/drafting/read/source.ts'

/** What the reading thread is given. */
export interface ReadTask {
  readonly bytes: Uint8Array
  /** A web page, else a file of Word. */
  readonly isPage: boolean
  readonly view: View
}

/** What it answers. */
export type ReadAnswer =
  | { readonly document: SourceDocument }
  | { readonly reason: UnreadableReason; readonly problem: string }
