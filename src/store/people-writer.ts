import type { PeopleWriter } from '#app/people-ports.ts'
import {
  delegationRow,
  gridViewRow,
  importProfileRow,
  organizationRow,
  ownFieldRow,
  participationRow,
  personRow,
  presenceRow,
  quorumRuleRow,
} from './rows/people-rows.ts'
import { letterTemplateRow, ownFormRow } from './rows/letter-rows.ts'
import type { StoredRows } from './stored-rows.ts'

/** The part of a command's writer that is about people. */
export function peopleWriterOf(rows: StoredRows): PeopleWriter {
  const deleteParticipation = (id: string): void => {
    for (const row of rows.where('presences', 'participation_id', id))
      rows.remove('presences', row.session_id, row.participation_id)
    for (const row of rows.where('delegations', 'head_id', id)) rows.put('delegations', { ...row, head_id: null })
    rows.remove('participations', id)
  }
  return {
    putPerson: (person) => rows.put('persons', personRow(person)),
    deletePerson(id) {
      for (const row of rows.where('participations', 'person_id', id)) deleteParticipation(row.id)
      rows.remove('persons', id)
    },
    putOrganization: (organization) => rows.put('organizations', organizationRow(organization)),
    deleteOrganization(id) {
      for (const table of ['persons', 'delegations'] as const)
        for (const row of rows.where(table, 'organization_id', id)) rows.put(table, { ...row, organization_id: null })
      rows.remove('organizations', id)
    },
    putParticipation: (participation) => rows.put('participations', participationRow(participation)),
    deleteParticipation,
    putDelegation: (delegation) => rows.put('delegations', delegationRow(delegation)),
    deleteDelegation(id) {
      for (const row of rows.where('participations', 'delegation_id', id))
        rows.put('participations', { ...row, delegation_id: null })
      rows.remove('delegations', id)
    },
    putPresence: (presence) => rows.put('presences', presenceRow(presence)),
    deletePresence: (sessionId, participationId) => rows.remove('presences', sessionId, participationId),
    putQuorumRule: (rule) => rows.put('quorum_rules', quorumRuleRow(rule)),
    deleteQuorumRule: (conferenceId) => rows.remove('quorum_rules', conferenceId),
    putOwnField: (field) => rows.put('own_fields', ownFieldRow(field)),
    deleteOwnField: (id) => rows.remove('own_fields', id),
    putGridView: (view) => rows.put('grid_views', gridViewRow(view)),
    deleteGridView: (id) => rows.remove('grid_views', id),
    putImportProfile: (profile) => rows.put('import_profiles', importProfileRow(profile)),
    deleteImportProfile: (id) => rows.remove('import_profiles', id),
    putLetterTemplate: (template) => rows.put('letter_templates', letterTemplateRow(template)),
    deleteLetterTemplate: (id) => rows.remove('letter_templates', id),
    putOwnForm: (form) => rows.put('own_forms', ownFormRow(form)),
    deleteOwnForm: ({ words, nameCase, gender }) => rows.remove('own_forms', words, nameCase, gender ?? ''),
  }
}
