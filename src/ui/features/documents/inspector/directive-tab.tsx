import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { walk, type ClauseId } from '#domain/drafting/clause.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { Bodies } from '../../plan/bodies.tsx'
import { DeadlineWords } from '../../plan/deadline-words.tsx'
import { DirectiveDrawer } from '../../plan/directive-form.tsx'
import { EvidenceText } from '../../plan/evidence-text.tsx'
import { RowActions } from '../../plan/row-actions.tsx'
import { RowState } from '../../plan/row-state.tsx'
import { keyOfRow, useRowCommands, type Row } from '../../plan/rows.ts'
import type { Rendered } from '../editor.ts'
import type { InspectorTabProps } from './tab.ts'
import { whereabouts } from '../whereabouts.ts'
import '../../plan/plan.css'

/** What the clause under the caret demands. */
export function DirectiveTab({ rendered, clauseId }: InspectorTabProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documentId = rendered.document.id
  const plan = useQuery(orpc.plan.get.queryOptions({ input: { documentId } }))
  const [corrected, setCorrected] = useState<Row | null>(null)
  const rows = rowsOf(rendered, clauseId, plan.data?.rows ?? [])
  return (
    <>
      {clauseId === null ? <p className="quiet">{t('page.selectClause')}</p> : null}
      {clauseId !== null && rows.length === 0 ? <p className="quiet">{t('page.noDirective')}</p> : null}
      {rows.map((row) => (
        <DirectiveCard key={keyOfRow(row)} row={row} onCorrect={setCorrected} />
      ))}
      <DirectiveDrawer row={corrected} close={() => setCorrected(null)} />
    </>
  )
}

/** Rows of the clause and of what is inside it; of its parent when it has none of its own. */
function rowsOf(rendered: Rendered, clauseId: ClauseId | null, rows: readonly Row[]): readonly Row[] {
  const { body } = rendered.document
  const here = clauseId === null ? null : whereabouts(body, clauseId)
  if (here === null) return []
  const inside = new Set(
    [...walk({ ...body, opening: [], preamble: [], formula: [], closing: [], operative: [here.clause] })].map(
      ({ clause }) => clause.id,
    ),
  )
  const own = rows.filter((row) => inside.has(row.clauseId))
  return own.length > 0 || here.parent === null ? own : rows.filter((row) => row.clauseId === here.parent?.id)
}

function DirectiveCard({ row, onCorrect }: { row: Row; onCorrect: (row: Row) => void }) {
  const { t } = useWords()
  const commands = useRowCommands()
  const { progress, deadline } = row.directive
  return (
    <article className="directive-card">
      <RowState row={row} />
      <RowActions row={row} commands={commands} onCorrect={onCorrect} />
      <h2>{t('plan.columns.text')}</h2>
      <EvidenceText text={row.clauseText} evidence={row.evidence} />
      <h2>{t('plan.columns.body')}</h2>
      <Bodies directive={row.directive} />
      <h2>{t('plan.columns.deadline')}</h2>
      <DeadlineWords deadline={deadline} isOpen={progress === 'open' || progress === 'inProgress'} />
    </article>
  )
}
