import type { Deadline } from '#domain/plan/directive.ts'
import type { Row } from '#ui/features/plan/rows.ts'

/** A row of the plan to change one thing of. */
export function planRow(
  clauseId: string,
  {
    day = null,
    ...directive
  }: Partial<Pick<Row['directive'], 'addressees' | 'responsible' | 'progress'>> & { day?: string | null } = {},
  row: Partial<Pick<Row, 'state' | 'confidence' | 'clauseText' | 'clauseNumber'>> = {},
): Row {
  const deadline: Deadline | null = day === null ? null : { kind: 'day', from: null, to: day, text: day }
  return {
    documentId: 'd',
    clauseId,
    clauseNumber: clauseId,
    clauseText: `Текст пункта ${clauseId}`,
    state: 'confirmed',
    confidence: 1,
    evidence: [],
    directive: {
      id: `directive ${clauseId}`,
      documentId: 'd',
      clauseId,
      action: `сделать ${clauseId}`,
      addressees: [],
      responsible: [],
      coExecutors: [],
      expectedResult: '',
      progress: 'open',
      note: '',
      ...directive,
      deadline,
    },
    ...row,
  }
}
