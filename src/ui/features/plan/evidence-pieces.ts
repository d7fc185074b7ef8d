import type { Evidence } from '#domain/plan/directive.ts'

interface Piece {
  readonly start: number
  readonly text: string
  readonly field: Evidence['field'] | null
}

/** Cuts a text at every edge of its evidence; what lies inside a longer stretch, as an addressee in an action, is marked as itself. */
export function evidencePieces(text: string, evidence: readonly Evidence[]): readonly Piece[] {
  const sound = evidence.filter(({ span }) => span.start < span.end && span.end <= text.length)
  const edges = new Set([0, text.length, ...sound.flatMap(({ span }) => [span.start, span.end])])
  const cuts = [...edges].toSorted((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const [closest] = sound
      .filter(({ span }) => span.start <= start && end <= span.end)
      .toSorted((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start))
    return { start, text: text.slice(start, end), field: closest?.field ?? null }
  })
}
