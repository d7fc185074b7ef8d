import type { Language } from '#domain/language/language.ts'
import type { PlanRowState } from '#domain/plan/plan.ts'
import type { ProgressStatus } from '#domain/plan/directive.ts'

export const columnKeys = [
  'document',
  'number',
  'text',
  'action',
  'addressees',
  'responsible',
  'coExecutors',
  'due',
  'deadline',
  'progress',
  'percent',
  'expectedResult',
  'note',
  'state',
] as const
export type ColumnKey = (typeof columnKeys)[number]

export interface PlanWords {
  readonly sheet: string
  readonly listSheet: string
  readonly eventSheet: string
  readonly title: string
  readonly asOf: string
  readonly columns: Record<ColumnKey, string>
  readonly progress: Record<ProgressStatus, string>
  readonly states: Record<PlanRowState, string>
  readonly noNumber: string
  readonly footer: string
  readonly events: { readonly from: string; readonly to: string; readonly title: string; readonly text: string }
  readonly chooseStatus: string
  readonly wrongStatus: string
  readonly chooseDate: string
  readonly wrongDate: string
  readonly wrongPercent: string
}

const russian: PlanWords = {
  sheet: 'План',
  listSheet: 'Списки',
  eventSheet: 'Даты',
  title: 'План реализации',
  asOf: 'По состоянию на',
  columns: {
    document: 'Документ',
    number: '№ пункта',
    text: 'Текст пункта',
    action: 'Действие',
    addressees: 'Кому адресовано',
    responsible: 'Ответственный',
    coExecutors: 'Соисполнители',
    due: 'Срок',
    deadline: 'Срок в тексте',
    progress: 'Статус',
    percent: 'Готово, %',
    expectedResult: 'Ожидаемый результат',
    note: 'Примечание',
    state: 'Проверка',
  },
  progress: { open: 'Не начато', inProgress: 'В работе', done: 'Выполнено', cancelled: 'Отменено' },
  states: {
    confirmed: 'Подтверждено',
    proposed: 'Предложение, не просмотрено',
    stale: 'Пункт изменён, проверить',
    dismissed: 'Отклонено',
  },
  noNumber: 'нет',
  footer: 'Стр. &P из &N',
  events: { from: 'Начало', to: 'Окончание', title: 'Событие', text: 'В тексте' },
  chooseStatus: 'Выберите статус из списка',
  wrongStatus: 'Такого статуса нет в списке',
  chooseDate: 'Дата в виде 31.12.2026',
  wrongDate: 'Это не дата',
  wrongPercent: 'Число от 0 до 100 %',
}

const english: PlanWords = {
  sheet: 'Plan',
  listSheet: 'Lists',
  eventSheet: 'Dates',
  title: 'Implementation plan',
  asOf: 'As of',
  columns: {
    document: 'Document',
    number: 'Clause',
    text: 'Text of the clause',
    action: 'Action',
    addressees: 'Addressee',
    responsible: 'Responsible',
    coExecutors: 'Co-executors',
    due: 'Deadline',
    deadline: 'Deadline as worded',
    progress: 'Status',
    percent: 'Done, %',
    expectedResult: 'Expected result',
    note: 'Note',
    state: 'Review',
  },
  progress: { open: 'Not started', inProgress: 'In progress', done: 'Done', cancelled: 'Cancelled' },
  states: {
    confirmed: 'Confirmed',
    proposed: 'Proposal, not reviewed',
    stale: 'Clause changed, review',
    dismissed: 'Dismissed',
  },
  noNumber: 'none',
  footer: 'Page &P of &N',
  events: { from: 'From', to: 'To', title: 'Event', text: 'As worded' },
  chooseStatus: 'Choose a status from the list',
  wrongStatus: 'This status is not in the list',
  chooseDate: 'A date such as 31.12.2026',
  wrongDate: 'This is not a date',
  wrongPercent: 'A number from 0 to 100 %',
}

export const planWords: Record<Language, PlanWords> = { ru: russian, en: english }
