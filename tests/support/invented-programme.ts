import type { DirectorsBook } from '#domain/agenda/directors-book.ts'
import type { PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from '#domain/agenda/printed-programme.ts'

const speaker = (name: string, post: string, role: PrintedSpeaker['role'] = 'speaker'): PrintedSpeaker => ({
  name,
  post,
  role,
})

const item = (
  id: string,
  number: string,
  start: string,
  end: string,
  title: string,
  more: Partial<PrintedItem> = {},
): PrintedItem => ({
  id,
  number,
  title,
  kind: number === '' ? 'break' : 'report',
  depth: number.split('.').length - 1,
  start,
  end,
  speakers: [],
  note: '',
  ...more,
})

const session = (
  id: string,
  start: string,
  end: string,
  title: string,
  more: Partial<PrintedSession> = {},
): PrintedSession => ({
  id,
  title,
  kind: 'plenary',
  room: '',
  start,
  end,
  moderators: [],
  note: '',
  items: [],
  ...more,
})

const lunch = (id: string): PrintedSession => session(id, '13:00', '14:00', 'Обед', { kind: 'break' })

/** Two days in two halls, with all that a programme may have: long names, breaks for all, sub-items, a session past midnight. */
export const inventedProgramme: PrintedProgramme = {
  rooms: ['Большой зал', 'Зал «Озёрный»'],
  days: [
    {
      date: '2026-05-12',
      sessions: [
        session('s1', '09:00', '10:00', 'Регистрация участников, приветственный кофе', {
          kind: 'other',
          room: 'Большой зал',
        }),
        session('s2', '10:00', '13:00', 'Открытие конгресса', {
          room: 'Большой зал',
          moderators: [speaker('Верещагина Анна Ильинична', 'председатель организационного комитета', 'moderator')],
          note: 'Синхронный перевод на русский и английский языки',
          items: [
            item('i1', '1', '10:00', '10:30', 'Открытие. Приветствия', { kind: 'other' }),
            item(
              'i2',
              '2',
              '10:30',
              '11:15',
              'О состоянии и задачах народных библиотек приграничных областей в условиях перехода на электронные каталоги',
              {
                speakers: [
                  speaker(
                    'Заозёрский-Белов Фёдор Ильич',
                    'директор Межобластного научно-методического центра библиотечного дела, доктор исторических наук, профессор',
                  ),
                ],
              },
            ),
            item('i3', '', '11:15', '11:35', 'Кофе-пауза'),
            item('i4', '3', '11:35', '12:15', 'О проекте резолюции', {
              speakers: [
                speaker('Орехова Мария Степановна', 'секретарь редакционной комиссии'),
                speaker('Тохиров Далер', ''),
              ],
            }),
            item('i5', '3.1', '12:15', '12:40', 'Обсуждение поправок', {
              kind: 'discussion',
              note: 'До трёх минут каждому',
            }),
            item('i6', '3.2', '12:40', '13:00', 'Голосование', { kind: 'vote' }),
          ],
        }),
        lunch('s3'),
        session('s4', '14:00', '16:00', 'Секция 1. Каталоги', {
          kind: 'section',
          room: 'Большой зал',
          items: [item('i7', '2', '14:00', '14:20', 'Единый каталог')],
        }),
        session('s5', '14:00', '16:00', 'Читальный зал как место встречи', {
          kind: 'roundTable',
          room: 'Зал «Озёрный»',
        }),
      ],
    },
    {
      date: '2026-05-13',
      sessions: [
        session('s6', '10:00', '12:00', 'Заключительное пленарное заседание', {
          room: 'Большой зал',
          items: [item('i8', '1', '10:00', '11:00', 'Принятие резолюции', { kind: 'vote' })],
        }),
        session('s7', '22:00', '00:30', 'Ночь библиотек', { kind: 'ceremony', room: 'Зал «Озёрный»' }),
      ],
    },
  ],
}

/** What the director holds of the first morning: half an hour behind, one report dropped. */
export const inventedBook: DirectorsBook = {
  days: [
    {
      date: '2026-05-12',
      sessions: [
        {
          id: 's2',
          title: 'Открытие конгресса',
          kind: 'plenary',
          room: 'Большой зал',
          isPinned: true,
          planned: { start: '10:00', end: '13:00' },
          running: { start: '10:00', end: '13:25' },
          speakers: [{ name: 'Верещагина Анна Ильинична', post: 'председатель', role: 'moderator', phones: ['+7 900 000-00-11'] }],
          note: '',
          internalNote: 'Проверить наушники переводчиков; вода в президиум',
          items: [
            {
              id: 'i1', number: '1', title: 'Открытие. Приветствия', kind: 'other', depth: 0, state: 'planned', isPinned: false,
              planned: { start: '10:00', end: '10:30' }, running: { start: '10:00', end: '10:30' }, actual: { start: '10:02', end: '10:55' },
              speakers: [], note: '', internalNote: '',
            },
            {
              id: 'i2', number: '2', title: 'О состоянии и задачах народных библиотек', kind: 'report', depth: 0, state: 'planned', isPinned: false,
              planned: { start: '10:30', end: '11:15' }, running: { start: '10:55', end: '11:40' }, actual: { start: '10:56', end: null },
              speakers: [{ name: 'Заозёрский-Белов Фёдор Ильич', post: 'директор центра', role: 'speaker', phones: ['+7 900 000-00-12', '+7 900 000-00-13'] }],
              note: '', internalNote: 'Презентация на флешке у техника',
            },
            {
              id: 'i9', number: '3', title: 'Сообщение', kind: 'report', depth: 0, state: 'dropped', isPinned: false,
              planned: { start: '11:15', end: '11:25' }, running: null, actual: null, speakers: [], note: '', internalNote: '',
            },
          ],
        },
      ],
    },
  ],
} // prettier-ignore
