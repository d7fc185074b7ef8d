import type { ConferenceFile } from '#app/ports.ts'
import type { Conference } from '#domain/conference/conference.ts'
import { emptyBody } from '#domain/drafting/clause.ts'
import type { Body, Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import type { IgnoredFinding } from '#domain/drafting/ignored-finding.ts'
import type { Letterhead } from '#domain/drafting/letterhead.ts'
import type { OwnPhrase } from '#domain/drafting/phrase.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import type { Revision } from '#domain/drafting/revision.ts'
import type { OwnTemplate } from '#domain/drafting/template.ts'
import type { Directive } from '#domain/plan/directive.ts'
import { agendaOf } from './agenda-samples.ts'
import { peopleOf } from './people-samples.ts'

export const conference: Conference = {
  id: 'k1',
  title: 'IX съезд библиотекарей',
  ordinal: 9,
  series: 'Съезд библиотекарей',
  place: 'г. Орёл',
  country: 'RU',
  startsOn: '2026-05-12',
  endsOn: '2026-05-14',
  host: 'Областная библиотека',
  workingLanguages: ['ru', 'en'],
  status: 'planned',
  timeZone: 'Europe/Moscow',
}

export const head: DocumentHead = {
  id: 'd1',
  conferenceId: 'k1',
  kind: 'resolution',
  language: 'ru',
  status: 'draft',
  title: 'О чтении в малых городах',
  placeAndDate: 'г. Орёл, 14 мая 2026 г.',
  adoptedOn: null,
  style: conferenceStyle,
}

export function clause(id: string, text: string, ...subclauses: readonly Clause[]): Clause {
  const own = { type: 'text', runs: [{ text }] } as const
  const blocks =
    subclauses.length === 0 ? [own] : [own, { type: 'list', marker: 'numbered', clauses: subclauses } as const]
  return { id, role: 'clause', blocks }
}

export const body: Body = {
  ...emptyBody,
  preamble: [clause('p1', 'отмечая рост числа читальных залов'), clause('p2', 'сознавая нужды сельских школ')],
  formula: [clause('f1', 'ПОСТАНОВИЛИ')],
  operative: [
    clause('o1', 'Одобрить план на 2027 год'),
    clause(
      'o2',
      'Рекомендовать областным библиотекам',
      clause('o2a', 'открыть залы по субботам'),
      clause('o2b', 'вести обмен книгами'),
    ),
    clause('o3', 'Поручить секретариату доложить о ходе работ до 1 декабря 2026 года'),
  ],
}

export const directive: Directive = {
  id: 'v1',
  documentId: 'd1',
  clauseId: 'o3',
  action: 'доложить о ходе работ',
  addressees: [],
  responsible: ['секретариат'],
  coExecutors: [],
  deadline: { kind: 'day', from: null, to: '2026-12-01', text: 'до 1 декабря 2026 года' },
  expectedResult: '',
  progress: 'open',
  note: '',
  confirmedText: 'Поручить секретариату доложить о ходе работ до 1 декабря 2026 года',
}

export const revision: Revision = {
  id: 'r1',
  documentId: 'd1',
  name: 'Проект для редакционной комиссии',
  madeAt: '2026-05-13T09:30:00.000Z',
  madeBy: 'И. Петрова',
  document: { ...head, body },
}

export const remark: Remark = {
  id: 'm1',
  documentId: 'd1',
  clauseId: 'o2',
  author: 'Делегация Тулы',
  madeAt: '2026-05-13T10:00:00.000Z',
  text: 'Назвать сроки',
  quote: 'областным библиотекам',
  isResolved: false,
}

export const ignoredFinding: IgnoredFinding = { documentId: 'd1', clauseId: 'o1', rule: 'brackets', words: '[2027]' }

export const ownPhrase: OwnPhrase = {
  id: 'w1',
  language: 'ru',
  part: 'operative',
  text: 'поблагодарить',
  governs: 'accusative',
}

export const ownTemplate: OwnTemplate = {
  id: 't1',
  name: 'Наша резолюция',
  document: { kind: 'resolution', language: 'ru', title: 'Резолюция', style: conferenceStyle, body },
}

export const letterhead: Letterhead = { id: 'l1', name: 'Бланк съезда', docx: 'UEsDBA==' }

/** Stores one of everything that drafting keeps besides documents. */
export function fillDrafting(file: ConferenceFile): void {
  file.write({ command: 'revision.take' }, (writer) => {
    writer.putRevision(revision)
    writer.putRemark(remark)
    writer.putIgnoredFinding(ignoredFinding)
    writer.putOwnPhrase(ownPhrase)
    writer.putOwnTemplate(ownTemplate)
    writer.putLetterhead(letterhead)
  })
}

/** Stores the conference, its document and its directive, each as a command. */
export function fill(file: ConferenceFile): void {
  file.write({ command: 'conference.create' }, (writer) => {
    writer.putConference(conference)
  })
  file.write({ command: 'document.create' }, (writer) => {
    writer.putDocument(head)
    writer.putBody('d1', body)
  })
  file.write({ command: 'directive.confirm' }, (writer) => {
    writer.putDirective(directive)
  })
}

/** Everything a file holds, for comparing states. */
export function contents(file: ConferenceFile): unknown {
  return {
    conferences: file.conferences(),
    documents: file.documents().map(({ id }) => file.document(id)),
    directives: file.directives(),
    dismissals: file.dismissals(),
    ofDocuments: file.documents().map(({ id }) => ({
      revisions: file.revisions(id),
      remarks: file.remarks(id),
      ignoredFindings: file.ignoredFindings(id),
    })),
    ownPhrases: file.ownPhrases(),
    ownTemplates: file.ownTemplates(),
    letterheads: file.letterheads(),
    people: peopleOf(file),
    agenda: agendaOf(file),
  }
}
