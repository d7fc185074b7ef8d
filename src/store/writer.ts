import type { FileWriter } from '#app/ports.ts'
import type { Bodies } from './bodies.ts'
import { conferenceRow } from './rows/conference-row.ts'
import { directiveRow, dismissalRow } from './rows/directive-row.ts'
import { documentRow } from './rows/document-row.ts'
import type { StoredRows } from './stored-rows.ts'

/** The writer a command gets. Used after its command has ended, it is refused by the triggers of the file. */
export function writerOf(rows: StoredRows, bodies: Bodies): FileWriter {
  const deleteDocument = (id: string): void => {
    for (const row of rows.where('directives', 'document_id', id)) rows.remove('directives', row.id)
    for (const row of rows.where('dismissals', 'document_id', id)) rows.remove('dismissals', id, row.clause_id)
    bodies.remove(id)
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
    putBody: (documentId, body) => bodies.put(documentId, body),
    putDirective: (directive) => rows.put('directives', directiveRow(directive)),
    deleteDirective: (id) => rows.remove('directives', id),
    putDismissal: (dismissal) => rows.put('dismissals', dismissalRow(dismissal)),
    deleteDismissal: (documentId, clauseId) => rows.remove('dismissals', documentId, clauseId),
  }
}
