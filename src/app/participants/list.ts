import type { Delegation, Participation } from '#domain/people/participation.ts'
import { fieldsOf, type Field, type FieldId, type Participant } from '#domain/people/fields.ts'
import { doorKeysOf, type DoorKeys } from '#domain/people/check-in.ts'
import { createSearchedText } from '#domain/people/searched-text.ts'
import type { Organization } from '#domain/people/person.ts'
import type { PeopleChange, PeopleReader } from '../people-ports.ts'
import { Column } from './column.ts'
import { packed } from './packed-text.ts'

/**
 * The participants of a conference in memory, by slot: a row keeps its slot while it is there. Follows the file: what commands, undo and
 * redo have touched is read again, the rest is kept.
 */
export class ParticipantList {
  readonly #file: PeopleReader
  readonly #conferenceId: string
  #mark = -1
  #version = 0
  #participants: (Participant | undefined)[] = []
  #texts: (string | undefined)[] = []
  #doorKeys: (DoorKeys | undefined)[] = []
  readonly #searchedText = createSearchedText()
  #free: number[] = []
  #slots = new Map<string, number>()
  #slotsOfPersons = new Map<string, number>()
  /** Slots in the order in which participations were made. */
  #order: number[] = []
  #isArranged = true
  #organizations = new Map<string, Organization>()
  #delegations = new Map<string, Delegation>()
  #fields = new Map<string, Field>()
  #columns = new Map<FieldId, Column>()
  #presences = new Map<string, ReadonlySet<string>>()

  constructor(file: PeopleReader, conferenceId: string) {
    this.#file = file
    this.#conferenceId = conferenceId
  }

  /** Another number means that something may have changed; brings the list up to date. */
  refresh(): number {
    const { mark, changes } = this.#file.peopleChanges(this.#mark)
    if (mark === this.#mark) return this.#version
    this.#mark = mark
    this.#version += 1
    if (changes === null) this.#load()
    else this.#follow(changes)
    return this.#version
  }

  get length(): number {
    return this.#order.length
  }

  slots(): Uint32Array {
    return Uint32Array.from(this.#order)
  }

  at(slot: number): Participant {
    const found = this.#participants[slot]
    if (found === undefined) throw new RangeError(`no participant has slot ${slot}`)
    return found
  }

  get(participationId: string): Participant | null {
    const slot = this.#slots.get(participationId)
    return slot === undefined ? null : this.at(slot)
  }

  ofPerson(personId: string): Participant | null {
    const slot = this.#slotsOfPersons.get(personId)
    return slot === undefined ? null : this.at(slot)
  }

  *all(): Generator<Participant, void> {
    for (const slot of this.#order) yield this.at(slot)
  }

  fields(): readonly Field[] {
    return Array.from(this.#fields.values())
  }

  field(id: string): Field | undefined {
    return this.#fields.get(id)
  }

  /** @param field one of the fields of the list */
  column(field: Field): Column {
    const known = this.#columns.get(field.id)
    if (known !== undefined) return known
    const column = new Column(field)
    for (const slot of this.#order) column.set(slot, this.at(slot))
    this.#columns.set(field.id, column)
    return column
  }

  /** What a row is found by, packed; worked out by the first search. */
  textAt(slot: number): string {
    return (this.#texts[slot] ??= packed(this.#searchedText(this.at(slot))))
  }

  /** Ids of participations that were marked present. */
  presentAt(sessionId: string): ReadonlySet<string> {
    const known = this.#presences.get(sessionId)
    if (known !== undefined) return known
    const present = new Set(this.#file.presences(sessionId).map(({ participationId }) => participationId))
    this.#presences.set(sessionId, present)
    return present
  }

  /** Everybody with what they are compared by at the door. */
  *door(): Generator<readonly [Participant, DoorKeys], void> {
    for (const slot of this.#order) {
      const participant = this.at(slot)
      yield [participant, (this.#doorKeys[slot] ??= doorKeysOf(participant))]
    }
  }

  delegations(): Iterable<Delegation> {
    return this.#delegations.values()
  }

  #load(): void {
    const file = this.#file
    this.#organizations = byId(file.organizations())
    this.#delegations = byId(file.delegations(this.#conferenceId))
    this.#fields = byId(fieldsOf(file.ownFields()))
    const persons = byId(file.persons())
    const participations = file.participations(this.#conferenceId)
    this.#participants = participations.flatMap((participation) => {
      const person = persons.get(participation.personId)
      return person === undefined ? [] : [this.#joined(participation, person)]
    })
    this.#order = Array.from(this.#participants.keys())
    this.#slots = new Map(this.#participants.map((row, slot) => [row?.participation.id ?? '', slot]))
    this.#slotsOfPersons = new Map(this.#participants.map((row, slot) => [row?.person.id ?? '', slot]))
    this.#texts = []
    this.#doorKeys = []
    this.#free = []
    this.#columns.clear()
    this.#presences.clear()
  }

  #joined(participation: Participation, person: Participant['person']): Participant {
    return {
      person,
      participation,
      organization: this.#organizations.get(person.organizationId ?? '') ?? null,
      delegation: this.#delegations.get(participation.delegationId ?? '') ?? null,
    }
  }

  #follow(changes: readonly PeopleChange[]): void {
    const stale = new Set<string>()
    const touched = (of: PeopleChange['of']) =>
      new Set(changes.flatMap((change) => (change.of === of ? change.id : [])))
    if (touched('ownFields').size > 0) {
      this.#fields = byId(fieldsOf(this.#file.ownFields()))
      this.#columns.clear()
    }
    const organizations = touched('organizations')
    for (const id of organizations) replace(this.#organizations, id, this.#file.organization(id))
    const delegations = touched('delegations')
    for (const id of delegations) {
      const delegation = this.#file.delegation(id)
      replace(this.#delegations, id, delegation?.conferenceId === this.#conferenceId ? delegation : null)
    }
    if (organizations.size + delegations.size > 0)
      for (const { person, participation } of this.all())
        if (organizations.has(person.organizationId ?? '') || delegations.has(participation.delegationId ?? ''))
          stale.add(participation.id)
    for (const id of touched('persons')) {
      const slot = this.#slotsOfPersons.get(id)
      if (slot !== undefined) stale.add(this.at(slot).participation.id)
    }
    for (const id of touched('participations')) stale.add(id)
    for (const id of touched('presences')) this.#presences.delete(id)
    for (const id of stale) this.#readAgain(id)
    if (!this.#isArranged) this.#arrange()
  }

  #readAgain(id: string): void {
    const participation = this.#file.participation(id)
    const isHere = participation?.conferenceId === this.#conferenceId
    const person = isHere ? this.#file.person(participation.personId) : null
    const old = this.#slots.get(id)
    if (participation === null || person === null) {
      if (old !== undefined) this.#drop(old)
      return
    }
    const slot = old ?? this.#free.pop() ?? this.#participants.length
    const before = this.#participants[slot]
    if (before !== undefined && before.person.id !== person.id) this.#slotsOfPersons.delete(before.person.id)
    const row = this.#joined(participation, person)
    this.#participants[slot] = row
    this.#texts[slot] = undefined
    this.#doorKeys[slot] = undefined
    this.#slots.set(id, slot)
    this.#slotsOfPersons.set(person.id, slot)
    if (old === undefined) {
      this.#order.push(slot)
      this.#isArranged = false
    }
    for (const column of this.#columns.values()) column.set(slot, row)
  }

  #drop(slot: number): void {
    const { person, participation } = this.at(slot)
    this.#slots.delete(participation.id)
    if (this.#slotsOfPersons.get(person.id) === slot) this.#slotsOfPersons.delete(person.id)
    this.#participants[slot] = undefined
    this.#texts[slot] = undefined
    this.#doorKeys[slot] = undefined
    this.#free.push(slot)
    this.#isArranged = false
  }

  /** Ids are sortable by time of making. */
  #arrange(): void {
    const ids = (slot: number) => this.#participants[slot]?.participation.id ?? ''
    this.#order = Array.from(new Set(this.#order))
      .filter((slot) => this.#participants[slot] !== undefined)
      .toSorted((a, b) => (ids(a) < ids(b) ? -1 : 1))
    this.#isArranged = true
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function replace<T>(map: Map<string, T>, id: string, value: T | null): void {
  if (value === null) map.delete(id)
  else map.set(id, value)
}
