import type { DraftDocument } from '#domain/drafting/document.ts'
import { printedPlaceAndDate, printedTitle } from '#domain/drafting/title.ts'
import { typeset } from '#domain/drafting/typography.ts'
import { textInline, setSpaces } from './inlines.ts'
import { printable } from './printable.ts'
import type { PlaceNode, TabLineNode, TitleNode } from './tree.ts'

/** Title on one line. */
export function titleLine(document: DraftDocument): string {
  const { kind, saidKind, rest } = printedTitle(document)
  return printable([saidKind === '' && rest === '' ? (kind ?? '') : saidKind, rest].join(' ').trim())
}

/** Kind and title as the layout has them. */
export function composeTitle(document: DraftDocument): TitleNode {
  const { language } = document
  const { kind, saidKind, rest } = printedTitle(document)
  const title = printable(rest)
  const lines = kind === null || saidKind !== '' || title === '' ? [titleLine(document)] : [kind, title]
  return {
    type: 'title',
    kind: kind === null ? null : printable(kind),
    title: title === '' ? [] : setSpaces([textInline(title, true)], language),
    lines: lines.map((line) => typeset(line, language)),
  }
}

/**
 * Date on the left and place on the right where the line of place and date can be told apart; as written otherwise.
 * United Nations layout prints it after the text.
 */
export function composePlaceAndDate(document: DraftDocument): PlaceNode | TabLineNode | null {
  const written = printable(document.placeAndDate ?? '').trim()
  if (written === '') return null
  const { language } = document
  const inlines = (text: string) => setSpaces([textInline(text)], language)
  if (document.style.layout === 'un') return { type: 'place', role: 'adoption', inlines: inlines(written) }
  const parts = printedPlaceAndDate(written)
  if (parts === null) return { type: 'place', role: 'place', inlines: inlines(written) }
  return {
    type: 'tabLine',
    role: 'dateLine',
    clauseId: null,
    left: inlines(parts.date),
    right: inlines(parts.place),
    text: typeset(written, language),
  }
}
