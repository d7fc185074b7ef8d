import type { OwnForm } from '#domain/people/declension.ts'
import type { LetterTemplate } from '#domain/people/letters/letter-text.ts'
import type { GridView } from '#domain/people/grid-view.ts'
import type { ImportProfile, OwnField } from '#domain/people/own-field.ts'
import type { Delegation, Participation, Presence, QuorumRule } from '#domain/people/participation.ts'
import type { Organization, Person } from '#domain/people/person.ts'
import type { IsoInstant } from '#domain/language/language.ts'

/** A row that may have changed; of presences the session, of other things their own id. */
export interface PeopleChange {
  readonly of: 'persons' | 'organizations' | 'participations' | 'delegations' | 'presences' | 'ownFields'
  readonly id: string
}

/** What one command did to a row. */
export interface RowHistory<Row> {
  readonly at: IsoInstant
  /** Name of the command. */
  readonly command: string
  /** null where the row was made. */
  readonly before: Row | null
  /** null where it was deleted. */
  readonly after: Row | null
}

/** What an open file tells of people; lists are in the order things were made. */
export interface PeopleReader {
  /**
   * What was touched since the mark, by commands, undo and redo, and the mark as it is now; `changes` is null when that is too long ago
   * to say, as it is for a mark this file never gave.
   */
  peopleChanges(mark: number): { readonly mark: number; readonly changes: readonly PeopleChange[] | null }
  /** What commands that stand did to a person, as far as they can be undone; newest first. */
  personHistory(id: string): readonly RowHistory<Person>[]
  participationHistory(id: string): readonly RowHistory<Participation>[]
  /** Ids of participations whose status became «arrived» at a door, newest first, as far as that can be undone; some more than once. */
  recentArrivals(): readonly string[]
  persons(): readonly Person[]
  person(id: string): Person | null
  organizations(): readonly Organization[]
  organization(id: string): Organization | null
  participations(conferenceId: string): readonly Participation[]
  participation(id: string): Participation | null
  /** At every conference. */
  participationsOf(personId: string): readonly Participation[]
  delegations(conferenceId: string): readonly Delegation[]
  delegation(id: string): Delegation | null
  presences(sessionId: string): readonly Presence[]
  quorumRule(conferenceId: string): QuorumRule | null
  /** The organizer's own fields, of every conference of the file. */
  ownFields(): readonly OwnField[]
  gridViews(): readonly GridView[]
  importProfiles(): readonly ImportProfile[]
  letterTemplates(): readonly LetterTemplate[]
  ownForms(): readonly OwnForm[]
}

/** What a command may write of people. */
export interface PeopleWriter {
  putPerson(person: Person): void
  /** Deletes the person with every participation. */
  deletePerson(id: string): void
  putOrganization(organization: Organization): void
  /** People and delegations of it stay and are of no organization. */
  deleteOrganization(id: string): void
  putParticipation(participation: Participation): void
  /** Deletes the participation with its marks of presence; a delegation it headed has no head. */
  deleteParticipation(id: string): void
  putDelegation(delegation: Delegation): void
  /** Its people stay and are of no delegation. */
  deleteDelegation(id: string): void
  putPresence(presence: Presence): void
  deletePresence(sessionId: string, participationId: string): void
  putQuorumRule(rule: QuorumRule): void
  deleteQuorumRule(conferenceId: string): void
  putOwnField(field: OwnField): void
  /** Values of it stay in participations, unseen, so that undo brings the field back whole. */
  deleteOwnField(id: string): void
  putGridView(view: GridView): void
  deleteGridView(id: string): void
  putImportProfile(profile: ImportProfile): void
  deleteImportProfile(id: string): void
  putLetterTemplate(template: LetterTemplate): void
  deleteLetterTemplate(id: string): void
  putOwnForm(form: OwnForm): void
  deleteOwnForm(of: Omit<OwnForm, 'form'>): void
}
