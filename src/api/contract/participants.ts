import { z } from 'zod'
import { matchReasons } from '#domain/people/duplicates.ts'
import type { FieldValue } from '#domain/people/fields.ts'
import { filterKinds, type GridFilter, type GridSort, type GridView } from '#domain/people/grid-view.ts'
import { ownFieldTypes, type OwnField } from '#domain/people/own-field.ts'
import {
  delegationGrounds,
  participationStatuses,
  type Delegation,
  type Participation,
  type Presence,
} from '#domain/people/participation.ts'
import { genders, type Organization, type Person } from '#domain/people/person.ts'
import { isoDateSchema, languageSchema } from '../schemas.ts'
import { history, id, nothing, oc } from './base.ts'

const words = z.string().max(4_000)
const name = z.string().trim().min(1).max(500)
const country = z.string().max(200)
const fieldId = z.string().min(1).max(80)
const ids = z.array(id).min(1).max(200_000).readonly()
const count = z.int().min(0)

export const fieldValue = z.union([
  z.null(),
  words,
  z.number(),
  z.boolean(),
  z.array(words).max(50).readonly(),
]) satisfies z.ZodType<FieldValue>
const values = z.record(fieldId, fieldValue)

const filter = z.object({
  field: fieldId,
  kind: z.enum(filterKinds),
  values: z.array(words).max(2_000).readonly(),
}) satisfies z.ZodType<GridFilter>
const sort = z.object({ field: fieldId, descending: z.boolean() }) satisfies z.ZodType<GridSort>

/** Which participants of a conference, and in what order. */
export const participantQuery = z.object({
  conferenceId: id,
  /** Words that all stand somewhere in what is known of a person. */
  search: z.string().max(500),
  /** All of them hold at once. */
  filters: z.array(filter).max(50).readonly(),
  sorts: z.array(sort).max(10).readonly(),
  groupBy: fieldId.nullable(),
  /** Whose alphabet comes first, and in which countries are named. */
  language: languageSchema,
  /** Limits the list to those who are, or are not, at a session. */
  presence: z.object({ sessionId: id, isPresent: z.boolean() }).nullable(),
})

const group = z.object({ value: fieldValue, count, offset: count })

const isoTime = z.string().max(5)
const journey = z.object({ date: isoDateSchema.nullable(), time: isoTime, transport: words, place: words })

const person = z.object({
  id,
  surname: words,
  givenName: words,
  patronymic: words,
  latinName: words,
  title: words,
  gender: z.enum(genders).nullable(),
  birthDate: isoDateSchema.nullable(),
  organizationId: id.nullable(),
  post: words,
  country,
  city: words,
  address: words,
  emails: z.array(words).readonly(),
  phones: z.array(words).readonly(),
  note: words,
}) satisfies z.ZodType<Person>

const organization = z.object({
  id,
  name: words,
  shortName: words,
  country,
  city: words,
}) satisfies z.ZodType<Organization>

const delegation = z.object({
  id,
  conferenceId: id,
  name,
  /** Id of a country. */
  country: z.string().min(1).max(20).nullable(),
  organizationId: id.nullable(),
  headId: id.nullable(),
  seats: count.max(100_000).nullable(),
  quota: count.max(100_000).nullable(),
}) satisfies z.ZodType<Delegation>

const participation = z.object({
  id,
  conferenceId: id,
  personId: id,
  role: words,
  delegationId: id.nullable(),
  status: z.enum(participationStatuses),
  arrival: journey,
  departure: journey,
  hotel: words,
  room: words,
  transfer: words,
  diet: words,
  visa: words,
  badgeNumber: words,
  note: words,
  own: z.record(id, z.union([z.string(), z.number(), z.boolean()])),
}) satisfies z.ZodType<Participation>

const presence = z.object({
  sessionId: id,
  participationId: id,
  markedAt: z.iso.datetime(),
}) satisfies z.ZodType<Presence>

const card = z.object({
  person,
  participation,
  organization: organization.nullable(),
  delegation: delegation.nullable(),
  presences: z.array(presence).readonly(),
  /** What commands did to the person, newest first, as far back as they can be undone. */
  history: z
    .array(
      z.object({
        at: z.iso.datetime(),
        command: z.string(),
        fields: z.array(z.object({ field: fieldId, before: fieldValue, after: fieldValue })).readonly(),
      }),
    )
    .readonly(),
})

const brief = z.object({ id, values })

const ownField = z.object({
  id,
  name,
  type: z.enum(ownFieldTypes),
  choices: z.array(name).max(500).readonly(),
}) satisfies z.ZodType<OwnField>

const gridView = z.object({
  id,
  name,
  columns: z
    .array(z.object({ field: fieldId, width: z.number().min(20).max(2_000) }))
    .max(300)
    .readonly(),
  frozen: count.max(50),
  filters: participantQuery.shape.filters,
  sorts: participantQuery.shape.sorts,
  groupBy: fieldId.nullable(),
}) satisfies z.ZodType<GridView>

/** A new thing has no id yet. */
const unsaved = { id: id.nullable() }

const candidate = z.object({
  id,
  fullName: words,
  organization: words,
  delegation: words,
  post: words,
  role: words,
  badgeNumber: words,
  status: z.enum(participationStatuses),
  isPresent: z.boolean(),
  markedAt: z.iso.datetime().nullable(),
})

/** A session, or null for the arrival at the conference itself. */
const door = id.nullable()

const atDoor = z.object({ conferenceId: id, sessionId: door, limit: z.int().min(1).max(50) })

const quorumRule = z.object({
  counted: z.enum(['delegates', 'delegations']),
  numerator: z.int().min(1).max(1_000),
  denominator: z.int().min(1).max(1_000),
  mustExceed: z.boolean(),
})

/** People at a conference: a list that is queried page by page, and commands on one or many of them. `id` is that of a participation. */
export const participantsContract = {
  participants: {
    query: oc
      .input(
        participantQuery.extend({
          /** Fields whose values are wanted; those that are not there have none. */
          fields: z.array(fieldId).max(300).readonly(),
          offset: count,
          limit: count.max(5_000),
          /** The session whose presence each row tells. */
          sessionId: id.nullable(),
        }),
      )
      .output(
        z.object({
          total: count,
          matching: count,
          rows: z.array(brief.extend({ isPresent: z.boolean() })).readonly(),
          /** In order, when the list is grouped. */
          groups: z.array(group).readonly().nullable(),
          sequence: z.int(),
        }),
      ),
    /** Ids of all who meet a query, in its order. */
    ids: oc.input(participantQuery).output(z.object({ ids: z.array(id).readonly() })),
    /** What those who meet a query have in a field: for filters and for completing what is typed. */
    values: oc
      .input(participantQuery.extend({ field: fieldId, limit: z.int().min(1).max(5_000) }))
      .output(z.object({ values: z.array(group.omit({ offset: true })).readonly(), different: count })),
    get: oc.input(z.object({ id })).output(card),
    /** Registers a person told in one line: «Иванов Иван Иванович, МГУ, ректор»; at the door of a session also marks presence. */
    add: oc
      .input(z.object({ conferenceId: id, line: words, values, presentAt: id.nullable() }))
      .output(z.object({ id })),
    /** Gives one value to one or many. An organization and a delegation are found by name or made; a full name is read into its parts. */
    setField: oc.input(z.object({ ids, field: fieldId, value: fieldValue })).output(history),
    /** Gives several values at once to one or many. */
    setFields: oc.input(z.object({ ids, values })).output(history),
    /** Takes people off the conference; who is at no other one leaves the address book too. */
    remove: oc.input(z.object({ ids })).output(history),
    /** Makes one of several; `chosen` names by field the one whose value is wanted, else what the kept one lacks is taken from the others. */
    merge: oc
      .input(z.object({ keepId: id, ids: ids.check(z.maxLength(50)), chosen: z.record(fieldId, id) }))
      .output(history),
    /** Pairs that may be one person, the likeliest first. */
    duplicates: oc.input(z.object({ conferenceId: id, limit: z.int().min(1).max(5_000) })).output(
      z.object({
        pairs: z
          .array(
            z.object({
              one: brief,
              other: brief,
              score: z.number(),
              reasons: z.array(z.enum(matchReasons)).readonly(),
            }),
          )
          .readonly(),
      }),
    ),
  },
  /** Fields of the organizer; in grids and queries their id is `own:` and the id here. */
  ownField: {
    list: oc.input(nothing).output(z.array(ownField).readonly()),
    put: oc.input(ownField.extend(unsaved)).output(ownField),
    remove: oc.input(z.object({ id })).output(history),
  },
  gridView: {
    list: oc.input(nothing).output(z.array(gridView).readonly()),
    put: oc.input(gridView.extend(unsaved)).output(gridView),
    remove: oc.input(z.object({ id })).output(history),
  },
  delegation: {
    /** In the order of the alphabet. Who declined is not counted; `delegates` are those who vote, `confirmed` those who said that they come. */
    list: oc.input(z.object({ conferenceId: id, language: languageSchema, sessionId: door })).output(
      z
        .array(
          delegation.extend({
            head: words.nullable(),
            people: count,
            delegates: count,
            confirmed: count,
            arrived: count,
            present: count,
            isOverQuota: z.boolean(),
          }),
        )
        .readonly(),
    ),
    put: oc.input(delegation.extend(unsaved)).output(delegation),
    remove: oc.input(z.object({ id })).output(history),
    /** People of no delegation come into that of their country or organization, which is made where there is none; not who works here or declined. */
    makeMissing: oc
      .input(z.object({ conferenceId: id, ground: z.enum(delegationGrounds), language: languageSchema }))
      .output(z.object({ made: count, joined: count })),
  },
  presence: {
    /** Who is seen at a session has arrived by that. */
    mark: oc.input(z.object({ sessionId: door, ids })).output(history),
    /** Who had arrived only by that mark is as before it. */
    unmark: oc.input(z.object({ sessionId: door, ids })).output(history),
  },
  checkIn: {
    /** Who is meant by a few letters or a badge number, best first, those not present yet before the others. */
    find: oc.input(atDoor.extend({ text: z.string().max(200) })).output(z.array(candidate).readonly()),
    /** Who were marked last, newest first. */
    recent: oc.input(atDoor).output(z.array(candidate).readonly()),
  },
  quorum: {
    /** How many of those who may come are there; `rule` and `quorum` are null where the conference has no rule. */
    get: oc.input(z.object({ conferenceId: id, sessionId: door })).output(
      z.object({
        present: count,
        expected: count,
        /** Who vote, whether or not there is a rule. */
        voting: z.object({ delegates: count, delegations: count }),
        rule: quorumRule.nullable(),
        quorum: z.object({ present: count, needed: count, total: count, isMet: z.boolean() }).nullable(),
      }),
    ),
    setRule: oc.input(z.object({ conferenceId: id, rule: quorumRule.nullable() })).output(history),
  },
}
