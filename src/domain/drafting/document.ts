import type { IsoDate, Language } from '../language/language.ts'
import type { Body } from './clause.ts'

export const documentKinds = ['resolution', 'statement', 'appeal', 'decision', 'minutes'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const documentStatuses = ['draft', 'adopted'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/**
 * Page layout: `gost` after GOST R 7.0.97-2025 (capitals for the kind of document, 30/10/20/20 margins, bold formula),
 * `un` after the United Nations Editorial Manual (organ's name and openers in italics, first-line numbers).
 */
export const layouts = ['gost', 'un'] as const
export type Layout = (typeof layouts)[number]

/** Mark of a top-level operative clause: `1.`, `1)` or an en dash. A dash still has a number to be referred to by. */
export const numberings = ['1.', '1)', '–'] as const
export type Numbering = (typeof numberings)[number]

/** Marks of the levels below: «а)» then «1)» then «–», "(a)" then "(i)" then "a.", or 1.1. then 1.1.1. */
export const subNumberings = ['а)', '(a)', '1.1.', '–'] as const
export type SubNumbering = (typeof subNumberings)[number]

/**
 * `one-sentence`: the document is one long sentence; commas after preamble clauses, semicolons after operative ones, a
 * full stop after the last. `full-sentences`: each operative clause ends with a full stop.
 */
export const punctuations = ['one-sentence', 'full-sentences'] as const
export type Punctuation = (typeof punctuations)[number]

export interface DocumentStyle {
  readonly layout: Layout
  readonly numbering: Numbering
  readonly subNumbering: SubNumbering
  readonly punctuation: Punctuation
  /** Preamble clauses begin with «– ». */
  readonly preambleDash: boolean
  /** The first words of preamble and operative clauses, and the organ's name, are in italics, as the United Nations print them. */
  readonly italicOpeners: boolean
  /** Id of the {@link Letterhead} a Word file of the document takes header, footer and margins from; null: none. */
  readonly letterhead: string | null
}

export const conferenceStyle: DocumentStyle = {
  layout: 'gost',
  numbering: '1.',
  subNumbering: 'а)',
  punctuation: 'full-sentences',
  preambleDash: false,
  italicOpeners: false,
  letterhead: null,
}

export const unStyle: DocumentStyle = {
  layout: 'un',
  numbering: '1.',
  subNumbering: '(a)',
  punctuation: 'one-sentence',
  preambleDash: false,
  italicOpeners: true,
  letterhead: null,
}

/** A document without its clauses: what lists and title blocks need. */
export interface DocumentHead {
  readonly id: string
  readonly conferenceId: string
  readonly kind: DocumentKind
  readonly language: Language
  readonly status: DocumentStatus
  readonly title: string
  /** Line of place and date as printed, e.g. «г. Душанбе, 18 декабря 2022 г.». */
  readonly placeAndDate: string | null
  readonly adoptedOn: IsoDate | null
  readonly style: DocumentStyle
}

export interface DraftDocument extends DocumentHead {
  readonly body: Body
}
