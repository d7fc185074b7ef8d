import type { PeopleChange, PeopleReader, RowHistory } from '#app/people-ports.ts'
import type { ChangeLog } from './change-log.ts'
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
} from './rows/people-rows.ts'
import { ifThere } from './rows/decode.ts'
import { letterTemplateOf, ownFormOf } from './rows/letter-rows.ts'
import type { StoredRows } from './stored-rows.ts'
import type { RowOf, TableName } from './tables.ts'

const followed: Partial<Record<TableName, PeopleChange['of']>> = {
  persons: 'persons',
  organizations: 'organizations',
  participations: 'participations',
  delegations: 'delegations',
  presences: 'presences',
  own_fields: 'ownFields',
}

function changesSince(rows: StoredRows, mark: number): ReturnType<PeopleReader['peopleChanges']> {
  const touched = rows.touchedSince(mark)
  const changes = touched?.flatMap(({ table, key: [id = ''] }) => {
    const of = followed[table]
    return of === undefined ? [] : [{ of, id }]
  })
  return { mark: rows.touchMark, changes: changes ?? null }
}

function decoded<T extends TableName, Value>(
  { before, after, ...entry }: RowHistory<RowOf<T>>,
  decode: (row: RowOf<T>) => Value,
): RowHistory<Value> {
  return { ...entry, before: before && decode(before), after: after && decode(after) }
}

/** People as the rows and the change log have them. @throws UnreadableValue */
export function peopleReaderOf(rows: StoredRows, log: ChangeLog): PeopleReader {
  return {
    peopleChanges: (mark) => changesSince(rows, mark),
    personHistory: (id) => log.rowHistory('persons', id).map((entry) => decoded(entry, personOf)),
    participationHistory: (id) => log.rowHistory('participations', id).map((entry) => decoded(entry, participationOf)),
    recentArrivals: () => log.recentArrivals(),
    persons: () => rows.all('persons').map(personOf),
    person: (id) => ifThere(rows.get('persons', id), personOf),
    organizations: () => rows.all('organizations').map(organizationOf),
    organization: (id) => ifThere(rows.get('organizations', id), organizationOf),
    participations: (conferenceId) => rows.where('participations', 'conference_id', conferenceId).map(participationOf),
    participation: (id) => ifThere(rows.get('participations', id), participationOf),
    participationsOf: (personId) => rows.where('participations', 'person_id', personId).map(participationOf),
    delegations: (conferenceId) => rows.where('delegations', 'conference_id', conferenceId).map(delegationOf),
    delegation: (id) => ifThere(rows.get('delegations', id), delegationOf),
    presences: (sessionId) => rows.where('presences', 'session_id', sessionId).map(presenceOf),
    quorumRule: (conferenceId) => ifThere(rows.get('quorum_rules', conferenceId), quorumRuleOf),
    ownFields: () => rows.all('own_fields').map(ownFieldOf),
    gridViews: () => rows.all('grid_views').map(gridViewOf),
    importProfiles: () => rows.all('import_profiles').map(importProfileOf),
    letterTemplates: () => rows.all('letter_templates').map(letterTemplateOf),
    ownForms: () => rows.all('own_forms').map(ownFormOf),
  }
}
