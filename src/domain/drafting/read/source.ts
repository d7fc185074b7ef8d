import type { IsoInstant } from '../../language/language.ts'
import type { ClauseId, ClausePart, ClauseRole, ListMarker, Run } from '../clause.ts'
import type { DocumentHead } from '../document.ts'
import type { Fingerprints } from '../fingerprint.ts'

/** How a file with tracked changes is read: all of them taken, none of them, or each shown for what it is. */
export const views = ['accepted', 'original', 'marked'] as const
export type View = (typeof views)[number]

/** Words of a paragraph that are set alike. */
export interface SourceRun {
  /** A line feed stands for a line break inside the paragraph, a tab for a tab. */
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** In the view `marked` only. */
  readonly change?: 'inserted' | 'deleted'
  /** Bookmark whose number this run prints. */
  readonly reference?: string
}

/** One paragraph of a word processor's file, as it would be printed. An empty one is kept: it parts what is around it. */
export interface SourceParagraph {
  readonly runs: readonly SourceRun[]
  /** Number or bullet the program prints before the words; null where none is printed. Typed ones are in the words. */
  readonly label: string | null
  /** The list that gives the label, and the level in it from 0. Equal ids count on from one another. */
  readonly list: { readonly id: string; readonly level: number } | null
  /** Name of the paragraph style; null for the default one. */
  readonly style: string | null
  /** Depth of a heading from 1; 0 for text. */
  readonly heading: number
  /** Where it stands: cells of one table row are one paragraph, parted by tabs. Notes stand after all else, by number. */
  readonly place: 'body' | 'table' | 'box' | 'note'
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
  /** In the view `marked`: the paragraph itself, not only its words, comes or goes. */
  readonly change?: 'inserted' | 'deleted'
}

/** A comment of the margin. */
export interface SourceComment {
  readonly id: string
  readonly author: string
  readonly madeAt: IsoInstant | null
  readonly text: string
  /** The words it was made on, cut where they are many; empty when it stands at a point. */
  readonly quote: string
  readonly isResolved: boolean
  /** Comment that this one answers. */
  readonly replyTo: string | null
  /** Index of the paragraph it begins in, and the offset in the text of its runs; null when that paragraph is not in the view. */
  readonly at: { readonly paragraph: number; readonly offset: number } | null
}

/** What a reader left out or had to change, and how often. */
export interface SourceNote {
  readonly code: 'pictures-left-out' | 'hidden-left-out' | 'contents-left-out' | 'tables-as-text'
  readonly count: number
}

/** A file of a word processor or a web page, read. */
export interface SourceDocument {
  readonly paragraphs: readonly SourceParagraph[]
  readonly comments: readonly SourceComment[]
  /** The file has tracked changes, whatever the view. */
  readonly hasChanges: boolean
  /** Custom properties by name. */
  readonly properties: Readonly<Record<string, string>>
  readonly notes: readonly SourceNote[]
  /** The file was written by Plenum and says so. */
  readonly own?: OwnDocument
}

/** What a file that Plenum wrote says of its document: nothing in it is guessed. */
export interface OwnDocument {
  /** Title, place and date as the file has them now. */
  readonly head: DocumentHead
  /** The document as it was when the file was written. */
  readonly base: DocumentBase
  /** In printed order; paragraphs without words are left out. */
  readonly items: readonly OwnItem[]
}

/** By what changes that a person made in a file are told from changes made here meanwhile. */
export interface DocumentBase {
  readonly title: string
  readonly placeAndDate: string | null
  readonly clauses: Fingerprints
}

export type OwnItem = OwnLine | OwnClause

/** A line of the title block, or a note, which no clause is made of. */
export interface OwnLine {
  readonly paragraph: number
  readonly what: 'title' | 'place-and-date' | 'footnote'
  readonly text: string
}

export interface OwnClause {
  readonly paragraph: number
  readonly what: 'clause'
  /** Null for one that a person added. */
  readonly clauseId: ClauseId | null
  readonly part: ClausePart
  readonly role: ClauseRole
  readonly level: number
  readonly place: 'clause' | 'continuation'
  readonly marker: ListMarker
  /** As they would be stored; references are to clause ids. */
  readonly runs: readonly Run[]
  readonly ending?: string
  /** Its style is none of ours: where it belongs is told by what is around it. */
  readonly isForeign: boolean
}
