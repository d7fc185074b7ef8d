import { memo } from 'react'
import type { ProposedItem } from '#domain/drafting/read/proposal.ts'
import type { Language } from '#domain/language/language.ts'
import { isLost } from './reading.ts'

interface SourceTextProps {
  readonly text: string
  readonly items: readonly ProposedItem[]
  readonly language: Language
  readonly active: string | null
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly item: ProposedItem | null
}

/** The whole source, cut where items begin and end; what no item took is between them. */
function piecesOf(text: string, items: readonly ProposedItem[]): readonly Piece[] {
  const spans = items
    .flatMap((item) => item.source.map(({ start, end }) => ({ start, end, item })))
    .toSorted((one, other) => one.start - other.start)
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, item } of spans) {
    if (end <= at) continue
    if (start > at) pieces.push({ start: at, end: start, item: null })
    pieces.push({ start: Math.max(at, start), end, item })
    at = end
  }
  return at < text.length ? [...pieces, { start: at, end: text.length, item: null }] : pieces
}

/** The text as it came, joined to the clauses by the highlight. */
export const SourceText = memo(function SourceText({ text, items, language, active }: SourceTextProps) {
  return (
    <div className="source-text" lang={language}>
      {piecesOf(text, items).map(({ start, end, item }) =>
        item === null ? (
          <span key={start}>{text.slice(start, end)}</span>
        ) : (
          <span
            key={start}
            className="source-piece"
            data-key={item.key}
            data-dropped={isLost(item) || undefined}
            data-active={active === item.key || undefined}
          >
            {text.slice(start, end)}
          </span>
        ),
      )}
    </div>
  )
})
