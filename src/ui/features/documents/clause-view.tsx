import { IconGripVertical } from '@tabler/icons-react'
import { memo } from 'react'
import type { Clause, ClauseId, ClausePart } from '#domain/drafting/clause.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ClauseMenu } from './clause-menu.tsx'
import type { Rendered } from './editor.ts'
import { TextBlock } from './text-block.tsx'
import { holdsClause } from './whereabouts.ts'

interface ClauseViewProps {
  readonly clause: Clause
  readonly part: ClausePart
  readonly level: number
  readonly numbers: Rendered['numbers']
  /** The clause with the caret, when it is this one or inside it. */
  readonly selected: ClauseId | null
  readonly readOnly: boolean
}

/** How a clause is called where it is not seen: by its number, or by its part. */
function useClauseName() {
  const { t } = useWords()
  return (part: ClausePart, number: string | null | undefined) =>
    number == null ? t(`page.part.${part}`) : t('page.clause', { number })
}

/** A clause as printed, with its sub-clauses: the number in the hanging column, a grip and a menu beside it. */
export const ClauseView = memo(function ClauseView(props: ClauseViewProps) {
  const { clause, part, level, numbers, selected, readOnly } = props
  const nameOf = useClauseName()
  const number = numbers[clause.id]
  const name = nameOf(part, number?.number)
  const isSelected = selected === clause.id
  return (
    <div
      className="page-clause"
      data-row={clause.id}
      data-part={part}
      data-role={clause.role}
      data-level={level}
      data-selected={isSelected || undefined}
    >
      {piecesOf(clause, number?.endings ?? []).map((piece) =>
        piece.clauses === undefined ? (
          <ClauseLine
            key={piece.key}
            {...{ clause, part, name, readOnly, isSelected }}
            block={piece.block}
            runs={piece.runs}
            ending={piece.ending}
            label={piece.block === 0 ? (number?.label ?? '') : ''}
          />
        ) : (
          piece.clauses.map((child) => (
            <ClauseView
              key={child.id}
              {...props}
              clause={child}
              level={level + 1}
              selected={selected !== null && holdsClause(child, selected) ? selected : null}
            />
          ))
        ),
      )}
    </div>
  )
})

/** Blocks in printed order: each text with its place and its ending, each list with its clauses. */
function piecesOf(clause: Clause, endings: readonly string[]) {
  return clause.blocks.map((block, index) => {
    if (block.type === 'list') return { key: `list ${index}`, clauses: block.clauses }
    const text = clause.blocks.slice(0, index).filter((before) => before.type === 'text').length
    return { key: `text ${index}`, block: index, runs: block.runs, ending: endings[text] ?? '' }
  })
}

interface ClauseLineProps {
  readonly clause: Clause
  readonly part: ClausePart
  readonly name: string
  readonly block: number
  readonly runs: Parameters<typeof TextBlock>[0]['runs']
  readonly label: string
  readonly ending: string
  readonly readOnly: boolean
  readonly isSelected: boolean
}

function ClauseLine({ clause, part, name, block, runs, label, ending, readOnly, isSelected }: ClauseLineProps) {
  const { t } = useWords()
  return (
    <div className="page-line">
      {block === 0 && !readOnly ? <Grip clauseId={clause.id} name={name} /> : null}
      <span className="page-label" aria-hidden>
        {label}
      </span>
      <p className="page-words">
        <TextBlock
          clauseId={clause.id}
          block={block}
          runs={runs}
          name={t('page.clauseText', { name })}
          placeholder={t(`page.emptyPart.${part}`)}
          readOnly={readOnly}
        />
        <span className="page-ending">{ending}</span>
      </p>
      {block === 0 && isSelected && !readOnly ? <ClauseMenu clauseId={clause.id} name={name} /> : null}
    </div>
  )
}

/** A plain button: a long document has thousands of them. */
function Grip({ clauseId, name }: { clauseId: ClauseId; name: string }) {
  const { t } = useWords()
  const words = t('page.grip', { name })
  return (
    <button
      type="button"
      className="plain-tool page-grip"
      tabIndex={-1}
      title={words}
      aria-label={words}
      data-grip={clauseId}
    >
      <IconGripVertical size={16} stroke={1.5} />
    </button>
  )
}
