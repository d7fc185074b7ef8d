import type { FileWriter } from '#app/ports.ts'
import { clauseRows } from './rows/clause-rows.ts'
import type { ClauseRow } from './rows/clause-rows.ts'
import { conferenceRow } from './rows/conference-row.ts'
import { directiveRow, dismissalRow } from './rows/directive-row.ts'
import { documentRow } from './rows/document-row.ts'
import type { StoredRows } from './stored-rows.ts'

/** The writer a command gets. Used after its command has ended, it is refused by the triggers of the file. */
export function writerOf(rows: StoredRows): FileWriter {
  const deleteDocument = (id: string): void => {
    for (const row of rows.where('directives', 'document_id', id)) rows.remove('directives', row.id)
    for (const row of rows.where('dismissals', 'document_id', id)) rows.remove('dismissals', id, row.clause_id)
    for (const row of rows.where('clauses', 'document_id', id)) rows.remove('clauses', id, row.id)
    rows.remove('documents', id)
  }
  return {
    putConference: (conference) => rows.put('conferences', conferenceRow(conference)),
    deleteConference(id) {
      for (const document of rows.where('documents', 'conference_id', id)) deleteDocument(document.id)
      rows.remove('conferences', id)
    },
    putDocument: (head) => rows.put('documents', documentRow(head)),
    deleteDocument,
    putBody(documentId, body) {
      const previous = rows.where('clauses', 'document_id', documentId)
      const gone = new Map(previous.map((row) => [row.id, row]))
      for (const row of clauseRows(documentId, body, previous)) {
        const before = gone.get(row.id)
        gone.delete(row.id)
        if (before === undefined || !equalRows(before, row)) rows.put('clauses', row)
      }
      for (const id of gone.keys()) rows.remove('clauses', documentId, id)
    },
    putDirective: (directive) => rows.put('directives', directiveRow(directive)),
    deleteDirective: (id) => rows.remove('directives', id),
    putDismissal: (dismissal) => rows.put('dismissals', dismissalRow(dismissal)),
    deleteDismissal: (documentId, clauseId) => rows.remove('dismissals', documentId, clauseId),
  }
}

function equalRows(a: ClauseRow, b: ClauseRow): boolean {
  return (
    a.blocks === b.blocks &&
    a.position === b.position &&
    a.parent_id === b.parent_id &&
    a.list === b.list &&
    a.part === b.part &&
    a.role === b.role
  )
}
