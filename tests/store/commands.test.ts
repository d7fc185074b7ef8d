import { describe, expect, test } from 'vitest'
import type { ConferenceFile, FileWriter } from '#app/ports.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import {
  body,
  clause,
  conference,
  contents,
  directive,
  fill,
  fillDrafting,
  head,
  ignoredFinding,
  letterhead,
  ownPhrase,
  ownTemplate,
  remark,
  revision,
} from './samples.ts'
import {
  delegation,
  fillPeople,
  gridView,
  importProfile,
  letterTemplate,
  ownForm,
  organization,
  ownField,
  participation,
  person,
  presence,
  quorumRule,
} from './people-samples.ts'
import { day, fillAgenda, items, lunch, release, rooms, session } from './agenda-samples.ts'
import { workplace } from './support.ts'

/** One command for each operation of a writer, on the file that `fill` makes. */
const cases: { readonly [Operation in keyof FileWriter]: (writer: FileWriter) => void } = {
  putConference: (writer) => writer.putConference({ ...conference, title: 'X съезд', ordinal: 10, host: null }),
  deleteConference: (writer) => writer.deleteConference('k1'),
  putDocument: (writer) => writer.putDocument({ ...head, status: 'adopted', adoptedOn: '2026-05-14' }),
  deleteDocument: (writer) => writer.deleteDocument('d1'),
  putBody: (writer) =>
    writer.putBody('d1', {
      ...body,
      operative: [
        clause('o3', 'Поручить'),
        clause('o2', 'Рекомендовать'),
        clause('o4', 'Просить', clause('o2b', 'о книгах')),
      ],
    }),
  putDirective: (writer) => writer.putDirective({ ...directive, progress: 'done', deadline: null }),
  deleteDirective: (writer) => writer.deleteDirective('v1'),
  putDismissal: (writer) => writer.putDismissal({ documentId: 'd1', clauseId: 'o1', dismissedText: 'Одобрить' }),
  deleteDismissal: (writer) => writer.deleteDismissal('d1', 'p1'),
  putRevision: (writer) => writer.putRevision({ ...revision, id: 'r2', name: 'Принято' }),
  deleteRevision: (writer) => writer.deleteRevision('r1'),
  putRemark: (writer) => writer.putRemark({ ...remark, isResolved: true, clauseId: null }),
  deleteRemark: (writer) => writer.deleteRemark('m1'),
  putIgnoredFinding: (writer) => writer.putIgnoredFinding({ ...ignoredFinding, words: '[2028]' }),
  deleteIgnoredFinding: (writer) => writer.deleteIgnoredFinding(ignoredFinding),
  putOwnPhrase: (writer) => writer.putOwnPhrase({ ...ownPhrase, governs: null }),
  deleteOwnPhrase: (writer) => writer.deleteOwnPhrase('w1'),
  putOwnTemplate: (writer) => writer.putOwnTemplate({ ...ownTemplate, name: 'Обращение' }),
  deleteOwnTemplate: (writer) => writer.deleteOwnTemplate('t1'),
  putLetterhead: (writer) => writer.putLetterhead({ ...letterhead, name: 'Новый бланк' }),
  deleteLetterhead: (writer) => writer.deleteLetterhead('l1'),
  putPerson: (writer) =>
    writer.putPerson({ ...person, surname: 'фон Берг', gender: null, emails: [], birthDate: null }),
  deletePerson: (writer) => writer.deletePerson('h1'),
  putOrganization: (writer) => writer.putOrganization({ ...organization, id: 'org2', country: 'Карелия' }),
  deleteOrganization: (writer) => writer.deleteOrganization('org1'),
  putParticipation: (writer) =>
    writer.putParticipation({ ...participation, status: 'arrived', role: 'хранитель печати', own: {} }),
  deleteParticipation: (writer) => writer.deleteParticipation('y1'),
  putDelegation: (writer) => writer.putDelegation({ ...delegation, country: null, quota: 5, headId: null }),
  deleteDelegation: (writer) => writer.deleteDelegation('g1'),
  putRooms: (writer) =>
    writer.putRooms('k1', [...rooms.slice(1), { id: 'z3', conferenceId: 'k1', name: 'Фойе', capacity: 0 }]),
  putDay: (writer) => writer.putDay({ ...day, closesAt: '20:30' }),
  deleteDay: (writer) => writer.deleteDay('k1', day.date),
  putSession: (writer) =>
    writer.putSession({ ...session, date: null, start: { as: 'follows', sessionId: 's2' }, moderators: [] }),
  deleteSession: (writer) => writer.deleteSession('s1'),
  putItems: (writer) => writer.putItems('s1', items.slice(1).toReversed()),
  putRelease: (writer) =>
    writer.putRelease({
      ...release,
      printings: [...release.printings, { at: '2026-05-11T09:00:00.000Z', format: 'ics' }],
    }),
  putPresence: (writer) => writer.putPresence({ ...presence, markedAt: '2026-05-12T07:30:00.000Z' }),
  deletePresence: (writer) => writer.deletePresence('s1', 'y1'),
  putQuorumRule: (writer) =>
    writer.putQuorumRule({ ...quorumRule, counted: 'delegations', numerator: 2, denominator: 3, mustExceed: false }),
  deleteQuorumRule: (writer) => writer.deleteQuorumRule('k1'),
  putOwnField: (writer) => writer.putOwnField({ ...ownField, id: 'f2', type: 'number', choices: [] }),
  deleteOwnField: (writer) => writer.deleteOwnField('f1'),
  putGridView: (writer) => writer.putGridView({ ...gridView, groupBy: null, frozen: 0 }),
  deleteGridView: (writer) => writer.deleteGridView('w1'),
  putImportProfile: (writer) => writer.putImportProfile({ ...importProfile, columns: {} }),
  deleteImportProfile: (writer) => writer.deleteImportProfile('i1'),
  putLetterTemplate: (writer) => writer.putLetterTemplate({ ...letterTemplate, name: 'Приглашение' }),
  deleteLetterTemplate: (writer) => writer.deleteLetterTemplate('n1'),
  putOwnForm: (writer) =>
    writer.putOwnForm({ ...ownForm, words: 'ловец жемчуга', gender: null, form: 'ловцу жемчуга' }),
  deleteOwnForm: (writer) => writer.deleteOwnForm(ownForm),
}

function filled(): { file: ConferenceFile; reopen: () => ConferenceFile } {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  file.write({ command: 'proposal.dismiss' }, (writer) => {
    writer.putDismissal({ documentId: 'd1', clauseId: 'p1', dismissedText: 'отмечая' })
  })
  fillDrafting(file)
  fillPeople(file)
  fillAgenda(file)
  return {
    file,
    reopen() {
      file.close()
      return files.open(path)
    },
  }
}

describe('every operation is one step that can be undone and redone', () => {
  for (const [operation, change] of Object.entries(cases)) {
    test(operation, () => {
      const { file, reopen } = filled()
      const before = contents(file)
      file.write({ command: operation, subject: 'III' }, change)
      const after = contents(file)
      expect(after).not.toEqual(before)
      expect(file.undo()).toEqual({ command: operation, subject: 'III' })
      expect(contents(file)).toEqual(before)
      expect(file.redo()).toEqual({ command: operation, subject: 'III' })
      expect(contents(file)).toEqual(after)
      expect(file.verify()).toEqual([])
      const again = reopen()
      expect(contents(again)).toEqual(after)
      again.undo()
      expect(contents(again)).toEqual(before)
      expect(again.history().redo).toEqual({ command: operation, subject: 'III' })
      expect(again.verify()).toEqual([])
      again.close()
    })
  }

  test('no operation of the writer lacks a case', () => {
    const { file } = filled()
    const operations = file.write({ command: 'none' }, (writer) => Object.keys(writer))
    expect(Object.keys(cases).toSorted()).toEqual(operations.toSorted())
    file.close()
  })
})

describe('what depends on what is deleted', () => {
  test('an organization leaves its people and delegations', () => {
    const { file } = filled()
    file.write({ command: 'organization.delete' }, (writer) => writer.deleteOrganization('org1'))
    expect(file.person('h1')).toEqual({ ...person, organizationId: null })
    expect(file.delegations('k1')).toEqual([{ ...delegation, organizationId: null }])
    file.close()
  })

  test('a delegation leaves its people, a participation its delegation and its person', () => {
    const { file } = filled()
    file.write({ command: 'delegation.delete' }, (writer) => writer.deleteDelegation('g1'))
    expect(file.participations('k1')).toEqual([{ ...participation, delegationId: null }])
    file.undo()
    file.write({ command: 'participation.delete' }, (writer) => writer.deleteParticipation('y1'))
    expect(file.delegations('k1')).toEqual([{ ...delegation, headId: null }])
    expect(file.presences('s1')).toEqual([])
    expect(file.persons()).toEqual([person])
    file.close()
  })

  test('a conference leaves the address book', () => {
    const { file } = filled()
    file.write({ command: 'conference.delete' }, (writer) => writer.deleteConference('k1'))
    expect([file.participations('k1'), file.delegations('k1'), file.sessions('k1')]).toEqual([[], [], []])
    expect(file.quorumRule('k1')).toBeNull()
    expect([file.rooms('k1'), file.days('k1'), file.items('s1'), file.releases('k1')]).toEqual([[], [], [], []])
    expect(file.persons()).toEqual([person])
    expect(file.organizations()).toEqual([organization])
    expect(file.verify()).toEqual([])
    file.close()
  })
})

describe('the agenda', () => {
  test('is read as it was written', () => {
    const { file } = filled()
    expect(file.rooms('k1')).toEqual(rooms)
    expect(file.days('k1')).toEqual([day])
    expect(file.sessions('k1')).toEqual([session, lunch])
    expect(file.session('s2')).toEqual(lunch)
    expect(file.items('s1')).toEqual(items)
    expect(file.item('n3')).toEqual(items[2])
    expect(file.releases('k1')).toEqual([release])
    expect(file.release('e1')).toEqual(release)
    expect([file.room('none'), file.session('none'), file.item('none'), file.release('none')]).toEqual(
      Array.from({ length: 4 }, () => null),
    )
    file.close()
  })

  test('keeps rooms and items in the order they are given in, whatever their ids', () => {
    const { file } = filled()
    file.write({ command: 'agenda.moveRoom' }, (writer) => {
      writer.putRooms('k1', rooms.toReversed())
      writer.putItems('s1', items.toReversed())
    })
    expect(file.rooms('k1')).toEqual(rooms.toReversed())
    expect(file.items('s1')).toEqual(items.toReversed())
    file.close()
  })

  test('a room that is gone leaves its sessions, a session the sessions that follow it', () => {
    const { file } = filled()
    file.write({ command: 'agenda.removeRoom' }, (writer) => writer.putRooms('k1', rooms.slice(1)))
    expect(file.session('s1')).toEqual({ ...session, roomId: null })
    file.write({ command: 'agenda.removeSession' }, (writer) => writer.deleteSession('s1'))
    expect(file.sessions('k1')).toEqual([{ ...lunch, start: null }])
    expect([file.items('s1'), file.presences('s1')]).toEqual([[], []])
    expect(file.verify()).toEqual([])
    file.close()
  })

  test('an item may change its session in one command', () => {
    const { file } = filled()
    const moved = items.slice(1).map((item) => Object.assign({}, item, { sessionId: 's2' }))
    file.write({ command: 'agenda.moveItem' }, (writer) => {
      writer.putItems('s1', items.slice(0, 1))
      writer.putItems('s2', moved)
    })
    expect(file.items('s2')).toEqual(moved)
    file.undo()
    expect(file.items('s1')).toEqual(items)
    expect(file.verify()).toEqual([])
    file.close()
  })

  test.each([
    ['заседан', 'session', 's1'],
    ['школьн', 'agendaItem', 'n3'],
    ['лосев', 'agendaItem', 'n3'],
  ] as const)('is found by %s', (query, entity, id) => {
    const { file } = filled()
    expect(file.search(query, 9)).toMatchObject([{ entity, id }])
    file.close()
  })
})

describe('people are found', () => {
  test.each(['федорова', 'анна мария', 'заведующ', 'anna@example', '8142001020', 'онега', '007', 'su 1304', 'xl'])(
    'by %s',
    (query) => {
      const { file } = filled()
      expect(file.search(query, 9).filter(({ entity }) => entity === 'person')).toMatchObject([{ id: 'h1' }])
      file.close()
    },
  )
})

describe('a document', () => {
  test('keeps its clauses as they were given', () => {
    const { file } = filled()
    expect(file.document('d1')).toEqual({ ...head, body })
    expect(file.info().counts).toEqual({ conferences: 1, documents: 1, clauses: 8, directives: 1, participants: 1 })
    expect(file.document('unknown')).toBeNull()
    file.close()
  })

  test('leaves directives of clauses that are gone', () => {
    const { file } = filled()
    file.write({ command: 'document.edit' }, (writer) => writer.putBody('d1', emptyBody))
    expect(file.directives('d1')).toEqual([directive])
    expect(file.directives('d2')).toEqual([])
    file.close()
  })
})

describe('what is kept of a document', () => {
  test('is read as it was written', () => {
    const { file } = filled()
    expect(file.revisions('d1')).toEqual([revision])
    expect(file.revision('r1')).toEqual(revision)
    expect(file.revision('none')).toBeNull()
    expect(file.remarks('d1')).toEqual([remark])
    expect(file.ignoredFindings('d1')).toEqual([ignoredFinding])
    expect(file.ownPhrases()).toEqual([ownPhrase])
    expect(file.ownTemplates()).toEqual([ownTemplate])
    expect(file.letterhead('l1')).toEqual(letterhead)
    file.close()
  })

  test('goes with the document, and the organizer’s own things stay', () => {
    const { file } = filled()
    file.write({ command: 'document.remove' }, (writer) => writer.deleteDocument('d1'))
    expect([file.revisions('d1'), file.remarks('d1'), file.ignoredFindings('d1')]).toEqual([[], [], []])
    expect(file.ownPhrases().length + file.ownTemplates().length + file.letterheads().length).toBe(3)
    file.close()
  })
})
