import type { Conference } from '#domain/conference/conference.ts'
import type { ClauseId, ListMarker } from '#domain/drafting/clause.ts'
import type { DocumentStyle, DraftDocument } from '#domain/drafting/document.ts'
import type { Language } from '#domain/language/language.ts'

/** A stretch of printed text with the same marks; a line feed in it breaks the line. */
export interface TextInline {
  readonly type: 'text'
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** The printed number of another clause of the same document. */
export interface ReferenceInline {
  readonly type: 'reference'
  readonly target: ClauseId
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

export type Inline = TextInline | ReferenceInline

/**
 * Title block. `kind` is the capital line above the title («РЕЗОЛЮЦИЯ»), `title` what stands under it; `lines` are both
 * as one would write them in plain text.
 */
export interface TitleNode {
  readonly type: 'title'
  readonly kind: string | null
  readonly title: readonly Inline[]
  readonly lines: readonly string[]
}

/** Place and date as one line of its own: under the title (`place`) or after the text (`adoption`). */
export interface PlaceNode {
  readonly type: 'place'
  readonly role: 'place' | 'adoption'
  readonly inlines: readonly Inline[]
}

/** One line with a left and a right end: date and place, or a signature. `text` is the line as written. */
export interface TabLineNode {
  readonly type: 'tabLine'
  readonly role: 'dateLine' | 'signature'
  readonly clauseId: ClauseId | null
  readonly left: readonly Inline[]
  readonly right: readonly Inline[]
  readonly text: string
}

export type ClauseNodeRole = 'opening' | 'preamble' | 'formula' | 'operative' | 'heading' | 'closing'

export type NodeBlock =
  /** `hasOwnEnding`: closed by its own words, not by the style. */
  | { readonly type: 'text'; readonly inlines: readonly Inline[]; readonly hasOwnEnding?: true }
  | { readonly type: 'list'; readonly marker: ListMarker; readonly clauses: readonly ClauseNode[] }

export interface ClauseNode {
  readonly type: 'clause'
  readonly id: ClauseId
  /** Role of the root clause it belongs to. */
  readonly role: ClauseNodeRole
  /** 0 for a root clause. */
  readonly level: number
  /** Printed before the text: `12.`, `а)`, `–`; empty where nothing is. */
  readonly label: string
  /** Number it is referred to by; null where there is none. */
  readonly number: string | null
  readonly blocks: readonly NodeBlock[]
}

export type TreeNode = TitleNode | PlaceNode | TabLineNode | ClauseNode

/** Who the document comes from; of a text without a conference only the name may be known. */
export type Issuer = Pick<Conference, 'title' | 'host'> & Partial<Conference>

/** A document as it is printed, without any file format: the one source of Word, HTML, text, Markdown and preview. */
export interface DocumentTree {
  /** What a file carries besides the text, so that it can be read again as the same document. */
  readonly document: DraftDocument
  readonly language: Language
  readonly style: DocumentStyle
  /** Title on one line, for the properties of the file and the window's title. */
  readonly title: string
  readonly issuer: Issuer
  /** Title of the conference. */
  readonly subject: string
  /** Who issues the document. */
  readonly author: string
  readonly nodes: readonly TreeNode[]
}

export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join('')
}
