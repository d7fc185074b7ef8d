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
  organization,
  ownField,
  participation,
  person,
  presence,
  quorumRule,
  session,
} from './people-samples.ts'
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
  putSession: (writer) => writer.putSession({ ...session, date: null, startsAt: '' }),
  deleteSession: (writer) => writer.deleteSession('s1'),
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
    expect(file.persons()).toEqual([person])
    expect(file.organizations()).toEqual([organization])
    expect(file.verify()).toEqual([])
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
    expect(file.info().counts).toEqual({ conferences: 1, documents: 1, clauses: 8, directives: 1 })
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
