import { addParticipant } from '#app/participants/add.ts'
import { getCard } from '#app/participants/card.ts'
import { findAtDoor, recentAtDoor } from '#app/participants/check-in.ts'
import {
  listDelegations,
  makeMissingDelegations,
  putDelegation,
  removeDelegation,
} from '#app/participants/delegations.ts'
import { removeParticipants, setFields } from '#app/participants/edit.ts'
import { listGridViews, putGridView, removeGridView } from '#app/participants/grid-views.ts'
import { findDuplicates, mergeRecords } from '#app/participants/merge.ts'
import { listOwnFields, putOwnField, removeOwnField } from '#app/participants/own-fields.ts'
import { fieldValues, participantIds, queryParticipants } from '#app/participants/query.ts'
import { markPresent, unmarkPresent } from '#app/participants/presence.ts'
import { getAttendance, setQuorumRule } from '#app/participants/quorum.ts'
import type { Session } from '#app/session.ts'
import { valueOf, type Participant } from '#domain/people/fields.ts'
import type { Implementer } from '../implementer.ts'

export function participantProcedures(os: Implementer, session: Session) {
  return {
    participants: {
      query: os.participants.query.handler(({ input }) => queryParticipants(session, input)),
      ids: os.participants.ids.handler(({ input }) => ({ ids: participantIds(session, input) })),
      values: os.participants.values.handler(({ input }) => fieldValues(session, input)),
      get: os.participants.get.handler(({ input }) => getCard(session, input.id)),
      add: os.participants.add.handler(({ input }) => addParticipant(session, input)),
      setField: os.participants.setField.handler(({ input: { ids, field, value } }) =>
        setFields(session, ids, { [field]: value }),
      ),
      setFields: os.participants.setFields.handler(({ input }) => setFields(session, input.ids, input.values)),
      remove: os.participants.remove.handler(({ input }) => removeParticipants(session, input.ids)),
      merge: os.participants.merge.handler(({ input }) => mergeRecords(session, input)),
      duplicates: os.participants.duplicates.handler(({ input }) => ({
        pairs: findDuplicates(session, input.conferenceId, input.limit).map(({ one, other, score, reasons }) => ({
          score,
          reasons,
          one: briefOf(one),
          other: briefOf(other),
        })),
      })),
    },
    ownField: {
      list: os.ownField.list.handler(() => listOwnFields(session)),
      put: os.ownField.put.handler(({ input }) => putOwnField(session, input)),
      remove: os.ownField.remove.handler(({ input }) => removeOwnField(session, input.id)),
    },
    gridView: {
      list: os.gridView.list.handler(() => listGridViews(session)),
      put: os.gridView.put.handler(({ input }) => putGridView(session, input)),
      remove: os.gridView.remove.handler(({ input }) => removeGridView(session, input.id)),
    },
    ...meetingProcedures(os, session),
  }
}

function meetingProcedures(os: Implementer, session: Session) {
  return {
    delegation: {
      list: os.delegation.list.handler(({ input: { conferenceId, language, sessionId } }) =>
        listDelegations(session, conferenceId, language, sessionId),
      ),
      put: os.delegation.put.handler(({ input }) => putDelegation(session, input)),
      remove: os.delegation.remove.handler(({ input }) => removeDelegation(session, input.id)),
      makeMissing: os.delegation.makeMissing.handler(({ input: { conferenceId, ground, language } }) =>
        makeMissingDelegations(session, conferenceId, ground, language),
      ),
    },
    presence: {
      mark: os.presence.mark.handler(({ input: { sessionId, ids } }) => markPresent(session, sessionId, ids)),
      unmark: os.presence.unmark.handler(({ input: { sessionId, ids } }) => unmarkPresent(session, sessionId, ids)),
    },
    checkIn: {
      find: os.checkIn.find.handler(({ input: { text, sessionId, ...input } }) =>
        findAtDoor(session, text, { ...input, door: sessionId }),
      ),
      recent: os.checkIn.recent.handler(({ input: { sessionId, ...input } }) =>
        recentAtDoor(session, { ...input, door: sessionId }),
      ),
    },
    quorum: {
      get: os.quorum.get.handler(({ input }) => getAttendance(session, input.conferenceId, input.sessionId)),
      setRule: os.quorum.setRule.handler(({ input }) => setQuorumRule(session, input.conferenceId, input.rule)),
    },
  }
}

/** What tells two records of one person apart. */
function briefOf(participant: Participant) {
  const fields = [
    'fullName',
    'latinName',
    'organization',
    'post',
    'country',
    'city',
    'emails',
    'phones',
    'delegation',
    'role',
    'status',
    'badgeNumber',
  ] as const
  return {
    id: participant.participation.id,
    values: Object.fromEntries(fields.map((field) => [field, valueOf(participant, field)])),
  }
}
