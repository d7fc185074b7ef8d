import type { FileWriter } from '#app/ports.ts'
import { agendaWriterOf } from './agenda-writer.ts'
import type { Bodies } from './bodies.ts'
import { peopleWriterOf } from './people-writer.ts'
import { conferenceRow } from './rows/conference-row.ts'
import { directiveRow, dismissalRow } from './rows/directive-row.ts'
import { documentRow } from './rows/document-row.ts'
import { ignoredFindingRow, ownPhraseRow, ownTemplateRow, remarkRow, revisionRow } from './rows/drafting-rows.ts'
import type { StoredRows } from './stored-rows.ts'

/** The writer a command gets. Used after its command has ended, it is refused by the triggers of the file. */
export function writerOf(rows: StoredRows, bodies: Bodies): FileWriter {
  const deleteDocument = (id: string): void => {
    for (const row of rows.where('directives', 'document_id', id)) rows.remove('directives', row.id)
    for (const row of rows.where('dismissals', 'document_id', id)) rows.remove('dismissals', id, row.clause_id)
    for (const row of rows.where('revisions', 'document_id', id)) rows.remove('revisions', row.id)
    for (const row of rows.where('remarks', 'document_id', id)) rows.remove('remarks', row.id)
    for (const row of rows.where('ignored_findings', 'document_id', id))
      rows.remove('ignored_findings', id, row.clause_id, row.rule, row.words)
    bodies.remove(id)
    rows.remove('documents', id)
  }
  const people = peopleWriterOf(rows)
  const agenda = agendaWriterOf(rows)
  return {
    ...people,
    ...agenda,
    putConference: (conference) => rows.put('conferences', conferenceRow(conference)),
    deleteConference(id) {
      for (const document of rows.where('documents', 'conference_id', id)) deleteDocument(document.id)
      for (const session of rows.where('sessions', 'conference_id', id)) agenda.deleteSession(session.id)
      agenda.putRooms(id, [])
      for (const day of rows.where('agenda_days', 'conference_id', id)) agenda.deleteDay(id, day.date)
      for (const release of rows.where('releases', 'conference_id', id)) rows.remove('releases', release.id)
      for (const one of rows.where('participations', 'conference_id', id)) people.deleteParticipation(one.id)
      for (const delegation of rows.where('delegations', 'conference_id', id)) people.deleteDelegation(delegation.id)
      people.deleteQuorumRule(id)
      rows.remove('conferences', id)
    },
    putDocument: (head) => rows.put('documents', documentRow(head)),
    deleteDocument,
    putBody: (documentId, body) => bodies.put(documentId, body),
    putDirective: (directive) => rows.put('directives', directiveRow(directive)),
    deleteDirective: (id) => rows.remove('directives', id),
    putDismissal: (dismissal) => rows.put('dismissals', dismissalRow(dismissal)),
    deleteDismissal: (documentId, clauseId) => rows.remove('dismissals', documentId, clauseId),
    putRevision: (revision) => rows.put('revisions', revisionRow(revision)),
    deleteRevision: (id) => rows.remove('revisions', id),
    putRemark: (remark) => rows.put('remarks', remarkRow(remark)),
    deleteRemark: (id) => rows.remove('remarks', id),
    putIgnoredFinding: (finding) => rows.put('ignored_findings', ignoredFindingRow(finding)),
    deleteIgnoredFinding: ({ documentId, clauseId, rule, words }) =>
      rows.remove('ignored_findings', documentId, clauseId, rule, words),
    putOwnPhrase: (phrase) => rows.put('own_phrases', ownPhraseRow(phrase)),
    deleteOwnPhrase: (id) => rows.remove('own_phrases', id),
    putOwnTemplate: (template) => rows.put('own_templates', ownTemplateRow(template)),
    deleteOwnTemplate: (id) => rows.remove('own_templates', id),
    putLetterhead: ({ id, name, docx }) => rows.put('letterheads', { id, name, docx }),
    deleteLetterhead: (id) => rows.remove('letterheads', id),
  }
}
