import type { Language } from '../../language/language.ts'

export const letterLayouts = ['letter', 'certificate'] as const
export type LetterLayout = (typeof letterLayouts)[number]

/**
 * The words of a letter to many, a paragraph on each line. In them `{поле}` and `{поле: кому}` stand for what is known of a person,
 * `{принял|приняла}` for a man or a woman; a line of a text that begins with `#` is printed large; in a signature `____` is room to sign.
 */
export interface LetterText {
  readonly layout: LetterLayout
  readonly language: Language
  readonly addressee: string
  readonly title: string
  readonly text: string
  readonly signature: string
}

/** The organizer's own letter, kept in the file. */
export interface LetterTemplate {
  readonly id: string
  readonly name: string
  readonly letter: LetterText
}

/** `appeal` stands alone in the middle, `large` is the name on a certificate. */
export const letterLooks = ['text', 'appeal', 'large'] as const

export interface LetterParagraph {
  readonly look: (typeof letterLooks)[number]
  readonly text: string
}

/** A letter as one person gets it. */
export interface Letter {
  readonly addressee: readonly string[]
  readonly title: string
  readonly paragraphs: readonly LetterParagraph[]
  /** The post at the left edge, the name at the right one with room to sign between them; or a line alone. */
  readonly signature: readonly { readonly left: string; readonly right: string }[]
}

/** Letters to many, each made when it is asked for. */
export interface LetterRun {
  readonly layout: LetterLayout
  readonly language: Language
  /** Above each letter that has no letterhead. */
  readonly head: readonly string[]
  readonly count: number
  /** From 0. */
  readonly letter: (index: number) => Letter
}
