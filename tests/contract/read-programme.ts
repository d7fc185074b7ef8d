import type { ReadItem, ReadProgramme, ReadSession } from '#domain/agenda/read-programme.ts'

const report = (title: string, start: string | null, ...names: readonly string[]): ReadItem => ({
  title,
  kind: 'report',
  depth: 0,
  start,
  end: null,
  minutes: 20,
  speakers: names.map((name) => ({ name, post: '', role: 'speaker' })),
  note: '',
  doubts: [],
})

const opening: ReadSession = {
  title: 'Открытие',
  kind: 'ceremony',
  room: 'Большой зал',
  start: '10:00',
  end: '11:00',
  moderators: [],
  note: '',
  sourceId: 'opening@example',
  items: [report('Приветствие', '10:00', 'О. П. Чижова'), report('О чтении', null, 'CHIZHOVA OLGA', 'Олег Чижов')],
  doubts: [],
}

/** A programme as a reader finds it: a day of two sessions in two rooms. */
export const readProgramme: ReadProgramme = {
  title: 'Программа съезда',
  days: [
    {
      date: '2026-05-12',
      sessions: [
        opening,
        { ...opening, title: 'Секция чтения', kind: 'section', room: 'Зал В', sourceId: '', start: '11:30', end: null },
      ],
    },
  ],
}
