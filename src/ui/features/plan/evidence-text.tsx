import type { Evidence } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { evidencePieces } from './evidence-pieces.ts'

/** The words of a clause with those marked that a proposal was read from. */
export function EvidenceText({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const { t } = useWords()
  return (
    <span className="evidence-text">
      {evidencePieces(text, evidence).map(({ start, text: words, field }) =>
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
