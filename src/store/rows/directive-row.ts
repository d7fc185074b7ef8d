import type { Dismissal } from '#app/ports.ts'
import { progressStatuses } from '#domain/plan/directive.ts'
import type { Directive } from '#domain/plan/directive.ts'
import type { RowOf } from '../tables.ts'
import { choice, deadlineIn, textsIn } from './decode.ts'

export function directiveRow(directive: Directive): RowOf<'directives'> {
  return {
    id: directive.id,
    document_id: directive.documentId,
    clause_id: directive.clauseId,
    action: directive.action,
    addressees: JSON.stringify(directive.addressees),
    responsible: JSON.stringify(directive.responsible),
    co_executors: JSON.stringify(directive.coExecutors),
    deadline: directive.deadline === null ? null : JSON.stringify(directive.deadline),
    expected_result: directive.expectedResult,
    progress: directive.progress,
    note: directive.note,
    confirmed_text: directive.confirmedText,
  }
}

export function directiveOf(row: RowOf<'directives'>): Directive {
  return {
    id: row.id,
    documentId: row.document_id,
    clauseId: row.clause_id,
    action: row.action,
    addressees: textsIn(row.addressees),
    responsible: textsIn(row.responsible),
    coExecutors: textsIn(row.co_executors),
    deadline: row.deadline === null ? null : deadlineIn(row.deadline),
    expectedResult: row.expected_result,
    progress: choice(progressStatuses, row.progress, 'progress'),
    note: row.note,
    confirmedText: row.confirmed_text,
  }
}

export function dismissalRow(dismissal: Dismissal): RowOf<'dismissals'> {
  return {
    document_id: dismissal.documentId,
    clause_id: dismissal.clauseId,
    dismissed_text: dismissal.dismissedText,
  }
}

export function dismissalOf(row: RowOf<'dismissals'>): Dismissal {
  return { documentId: row.document_id, clauseId: row.clause_id, dismissedText: row.dismissed_text }
}
