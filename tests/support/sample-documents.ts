import type { Conference } from '#domain/conference/conference.ts'
import {
  emptyBody,
  type Body,
  type Clause,
  type ClauseRole,
  type ListMarker,
  type Run,
} from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DocumentStyle, type DraftDocument } from '#domain/drafting/document.ts'
import type { Language } from '#domain/language/language.ts'
import type { Deadline, ProgressStatus } from '#domain/plan/directive.ts'
import type { PlanExport, PlanRow } from '#domain/plan/plan.ts'

export const at = '2025-10-20T09:30:00.000Z'

export const conference: Conference = {
  id: 'conference-1',
  title: 'III Межрегиональная конференция «Вода и города»',
  ordinal: 3,
  series: 'Вода и города',
  place: 'г. Самарканд',
  country: 'UZ',
  startsOn: '2025-10-16',
  endsOn: '2025-10-17',
  host: 'Союз городов у реки',
  workingLanguages: ['ru', 'en'],
  status: 'closed',
  timeZone: 'Europe/Moscow',
}

type Part = string | readonly Run[] | ListPart
interface ListPart {
  readonly marker: ListMarker
  readonly items: readonly Clause[]
}

export function list(marker: ListMarker, ...items: readonly Clause[]): ListPart {
  return { marker, items }
}

/** A clause of texts and lists in printed order. */
export function clause(id: string, ...parts: readonly Part[]): Clause {
  return ofRole('clause', id, ...parts)
}

export function ofRole(role: ClauseRole, id: string, ...parts: readonly Part[]): Clause {
  return {
    id,
    role,
    blocks: parts.map((part) => {
      if (typeof part === 'string') return { type: 'text', runs: [{ text: part }] }
      if ('marker' in part) return { type: 'list', marker: part.marker, clauses: part.items }
      return { type: 'text', runs: part }
    }),
  }
}

/** Every construct a document can hold: four levels, lists of all markers, text after a list, references, brackets. */
export const russianBody: Body = {
  opening: [
    clause(
      'open',
      'Участники III Межрегиональной конференции «Вода и города», представляющие 14 городов, собравшись 16 октября 2025 г.',
    ),
  ],
  preamble: [
    clause('pre-1', 'отмечая, что запасы пресной воды в бассейне сокращаются'),
    clause(
      'pre-2',
      'принимая во внимание решения',
      list('numbered', clause('pre-2a', 'форума № 5 в Бухаре'), clause('pre-2b', 'совета городов')),
    ),
    clause('pre-3', 'подтверждая готовность городов к совместной работе'),
  ],
  formula: [clause('formula', 'ПОСТАНОВИЛИ')],
  operative: [
    ofRole('heading', 'head-1', 'Учёт воды'),
    clause('op-1', 'Одобрить доклад секретариата о состоянии учёта воды'),
    clause(
      'op-2',
      'Рекомендовать городам',
      list(
        'numbered',
        clause('op-2a', 'создать до 1 марта 2026 г. службы учёта'),
        clause(
          'op-2b',
          'передавать показания',
          list(
            'numbered',
            clause(
              'op-2b1',
              'ежемесячно',
              list('dash', clause('op-2b1a', 'по электронной почте'), clause('op-2b1b', 'на бумаге')),
            ),
            clause('op-2b2', 'по запросу секретариата'),
          ),
        ),
        clause('op-2c', 'публиковать сводки'),
      ),
      'и сообщить об этом секретариату не позднее 15 мая 2026 года',
    ),
    clause('op-3', 'Провести дни воды', list('dash', clause('op-3a', 'в школах'), clause('op-3b', 'на предприятиях'))),
    ofRole('heading', 'head-2', 'Дальнейшая работа'),
    clause('op-4', 'Отметить памятные даты', list('none', clause('op-4a', '22 марта'), clause('op-4b', '5 июня'))),
    clause('op-5', [
      { text: 'Поручить секретариату контроль за исполнением пункта ' },
      { text: '2', reference: 'op-2' },
      { text: ' и подпункта ' },
      { text: '2.а', reference: 'op-2a' },
      { text: ' ' },
      { text: 'ежеквартально', bracket: true },
      { text: ' в установленном порядке', bold: true },
    ]),
    clause(
      'op-6',
      'Предложить следующие меры',
      list('numbered', clause('op-6a', 'обмен опытом'), clause('op-6b', 'общий словарь терминов')),
    ),
  ],
  closing: [
    clause('close-1', 'Резолюция принята единогласно на пленарном заседании 17 октября 2025 г.'),
    ofRole('signature', 'sign-1', 'Председатель конференции\tР. А. Юлдашев'),
    ofRole('signature', 'sign-2', 'Ответственный секретарь\tН. В. Громова'),
  ],
}

export const englishBody: Body = {
  opening: [clause('open', 'The Assembly of River Cities')],
  preamble: [
    clause('pre-1', 'Recalling its resolution 2/4 of 12 June 2024'),
    clause('pre-2', 'Noting with appreciation the report of the secretariat'),
    clause('pre-3', 'Mindful of the needs of small towns'),
  ],
  formula: [],
  operative: [
    clause('op-1', 'Takes note of the report on water accounting'),
    clause(
      'op-2',
      'Calls upon member cities',
      list(
        'numbered',
        clause('op-2a', 'To set up accounting services by 1 March 2026'),
        clause(
          'op-2b',
          'To transmit readings',
          list(
            'numbered',
            clause(
              'op-2b1',
              'Every month',
              list('numbered', clause('op-2b1a', 'By electronic mail'), clause('op-2b1b', 'On paper')),
            ),
            clause('op-2b2', 'On request'),
          ),
        ),
      ),
    ),
    clause('op-3', [
      { text: 'Requests the secretariat to report on paragraphs ' },
      { text: '1', reference: 'op-1' },
      { text: ' and ' },
      { text: '2 (b)', reference: 'op-2b' },
      { text: ' at its next session' },
    ]),
    clause('op-4', 'Decides to remain seized of the matter'),
  ],
  closing: [ofRole('signature', 'sign-1', 'President of the Assembly\tA. Rahimova')],
}

export function draft(
  body: Body,
  style: DocumentStyle,
  language: Language,
  head: Partial<DraftDocument> = {},
): DraftDocument {
  const russian = language === 'ru'
  return {
    id: 'document-1',
    conferenceId: conference.id,
    kind: 'resolution',
    language,
    status: 'draft',
    title: russian ? 'Резолюция III Межрегиональной конференции «Вода и города»' : 'Water accounting in river cities',
    placeAndDate: russian ? 'г. Самарканд, 17 октября 2025 г.' : '7th plenary meeting\n17 October 2025',
    adoptedOn: '2025-10-17',
    style,
    body,
    ...head,
  }
}

export const russianGost = draft(russianBody, conferenceStyle, 'ru')
export const englishUn = draft(englishBody, unStyle, 'en')
export const emptyDraft = draft(emptyBody, conferenceStyle, 'ru', { title: '', placeAndDate: null, adoptedOn: null })

/** Rows of every state and progress, with the texts that trouble spreadsheets. */
export function samplePlan(document: DraftDocument, rows: readonly Partial<SampleRow>[]): PlanExport {
  return {
    conference,
    documents: [document],
    language: document.language,
    today: '2025-10-20',
    rows: rows.map((row, index): PlanRow => {
      const filled = { ...sampleRow, ...row }
      return {
        documentId: document.id,
        clauseId: `op-${index + 1}`,
        clauseNumber: filled.clauseNumber,
        clauseText: filled.clauseText,
        state: filled.state,
        directive: {
          id: filled.state === 'confirmed' ? `directive-${index + 1}` : null,
          documentId: document.id,
          clauseId: `op-${index + 1}`,
          action: filled.action,
          addressees: filled.addressees,
          responsible: filled.responsible,
          coExecutors: filled.coExecutors,
          deadline: filled.deadline,
          expectedResult: filled.expectedResult,
          progress: filled.progress,
          note: filled.note,
        },
      }
    }),
  }
}

const sampleRow = {
  clauseNumber: '2' as string | null,
  clauseText: 'Рекомендовать городам создать до 1 марта 2026 г. службы учёта и передавать показания секретариату',
  state: 'confirmed' as PlanRow['state'],
  action: 'создать службы учёта и передавать показания секретариату',
  addressees: ['города-участники'] as readonly string[],
  responsible: ['администрации городов'] as readonly string[],
  coExecutors: [] as readonly string[],
  deadline: { kind: 'day', from: null, to: '2026-03-01', text: 'до 1 марта 2026 г.' } as Deadline | null,
  expectedResult: '',
  progress: 'open' as ProgressStatus,
  note: '',
}
type SampleRow = typeof sampleRow
