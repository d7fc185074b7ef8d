import { memo } from 'react'
import { clauseParts, plainText, type Clause, type ClauseId, type ClausePart } from '#domain/drafting/clause.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { chunksOf } from '../../shared/chunks.ts'
import { useEditor, type Rendered } from './editor.ts'

const shownLetters = 90

/** First words of a clause, for lists. */
function firstWords(clause: Clause): string {
  const first = clause.blocks[0]
  const text = first?.type === 'text' ? plainText(first.runs) : ''
  return text.length > shownLetters ? `${text.slice(0, shownLetters).replace(/\s+\S*$/u, '')}…` : text
}

/** The clauses of the document by part, to find one's way. */
export function Outline({ rendered, selected }: { rendered: Rendered; selected: ClauseId | null }) {
  const { t } = useWords()
  return (
    <nav className="outline" aria-label={t('page.outline')}>
      {clauseParts.map((part) =>
        rendered.document.body[part].length === 0 ? null : (
          <section key={part}>
            <h2>{t(`page.part.${part}`)}</h2>
            {chunksOf(rendered.document.body[part]).map(({ from, items }) => (
              <div key={from} className="outline-chunk">
                {items.map((clause) => (
                  <OutlineLine
                    key={clause.id}
                    clause={clause}
                    part={part}
                    number={rendered.numbers[clause.id]?.number ?? null}
                    isSelected={selected === clause.id}
                  />
                ))}
              </div>
            ))}
          </section>
        ),
      )}
    </nav>
  )
}

interface OutlineLineProps {
  readonly clause: Clause
  readonly part: ClausePart
  readonly number: string | null
  readonly isSelected: boolean
}

const OutlineLine = memo(function OutlineLine({ clause, part, number, isSelected }: OutlineLineProps) {
  const { t } = useWords()
  const { goTo } = useEditor()
  const words = firstWords(clause)
  return (
    <button
      type="button"
      className="outline-line"
      aria-current={isSelected || undefined}
      data-role={clause.role}
      onClick={() => goTo(clause.id)}
    >
      <span className="outline-number">{number ?? ''}</span>
      <span className="outline-words">{words === '' ? t(`page.emptyPart.${part}`) : words}</span>
    </button>
  )
})
