import type { PeopleReader } from '#app/people-ports.ts'
import {
  delegationOf,
  gridViewOf,
  importProfileOf,
  organizationOf,
  ownFieldOf,
  participationOf,
  personOf,
  presenceOf,
  quorumRuleOf,
  sessionOf,
} from './rows/people-rows.ts'
import type { StoredRows } from './stored-rows.ts'

const ifThere = <Row, Value>(row: Row | undefined, decode: (row: Row) => Value): Value | null =>
  row === undefined ? null : decode(row)

/** People as the rows have them. @throws UnreadableValue */
export function peopleReaderOf(rows: StoredRows): PeopleReader {
  return {
    persons: () => rows.all('persons').map(personOf),
    person: (id) => ifThere(rows.get('persons', id), personOf),
    organizations: () => rows.all('organizations').map(organizationOf),
    participations: (conferenceId) => rows.where('participations', 'conference_id', conferenceId).map(participationOf),
    participation: (id) => ifThere(rows.get('participations', id), participationOf),
    delegations: (conferenceId) => rows.where('delegations', 'conference_id', conferenceId).map(delegationOf),
    sessions: (conferenceId) => rows.where('sessions', 'conference_id', conferenceId).map(sessionOf),
    presences: (sessionId) => rows.where('presences', 'session_id', sessionId).map(presenceOf),
    quorumRule: (conferenceId) => ifThere(rows.get('quorum_rules', conferenceId), quorumRuleOf),
    ownFields: () => rows.all('own_fields').map(ownFieldOf),
    gridViews: () => rows.all('grid_views').map(gridViewOf),
    importProfiles: () => rows.all('import_profiles').map(importProfileOf),
  }
}
