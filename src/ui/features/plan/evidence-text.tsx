import type { Evidence } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'

interface Piece {
  readonly start: number
  readonly text: string
  readonly field: Evidence['field'] | null
}

/** Cuts a text at the edges of its evidence; where two overlap, the one that begins first keeps the words. */
function piecesOf(text: string, evidence: readonly Evidence[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { span, field } of evidence.toSorted((one, other) => one.span.start - other.span.start)) {
    const start = Math.max(at, span.start)
    if (span.end <= start || span.end > text.length) continue
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), field: null })
    pieces.push({ start, text: text.slice(start, span.end), field })
    at = span.end
  }
  return at < text.length ? [...pieces, { start: at, text: text.slice(at), field: null }] : pieces
}

/** The words of a clause with those marked that a proposal was read from. */
export function EvidenceText({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const { t } = useWords()
  return (
    <span className="evidence-text">
      {piecesOf(text, evidence).map(({ start, text: words, field }) =>
        field === null ? (
          <span key={start}>{words}</span>
        ) : (
          <mark key={start} data-field={field} title={t(`plan.evidence.${field}`)}>
            {words}
          </mark>
        ),
      )}
    </span>
  )
}
