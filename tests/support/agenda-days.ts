import type { PlenumClient } from '#api/client.ts'

const at = (time: string, as: 'planned' | 'pinned' = 'planned') => ({ as, at: time })
const moderators = (name: string) => [{ participationId: null, name, post: '', role: 'moderator' as const }]

/** Puts an invented agenda of two days in three halls into the conference of the open file. */
export async function fillAgenda(client: PlenumClient): Promise<void> {
  const [conference] = await client.conference.list()
  if (conference === undefined) throw new Error('No conference is open')
  const conferenceId = conference.id
  const known = await client.agenda.get({ conferenceId })
  for (const { id } of known.sessions) await client.agenda.removeSession({ id })
  for (const { id } of known.rooms) await client.agenda.removeRoom({ id })
  const first = conference.startsOn ?? '2026-10-01'
  const second = conference.endsOn ?? '2026-10-02'
  const rooms: string[] = []
  for (const [name, capacity] of [
    ['Большой зал', 400],
    ['Зал Б', 60],
    ['Переговорная «Яуза»', null],
  ] as const)
    rooms.push((await client.agenda.putRoom({ id: null, conferenceId, name, capacity })).id)
  for (const date of [first, second])
    await client.agenda.putDay({ conferenceId, date, opensAt: '09:00', closesAt: '19:00' })
  const put = async (
    title: string,
    more: Omit<Parameters<PlenumClient['agenda']['putSession']>[0], 'id' | 'conferenceId' | 'title'>,
    items: readonly (readonly [title: string, minutes: number, speaker: string])[] = [],
  ) => {
    const { id } = await client.agenda.putSession({ id: null, conferenceId, title, date: first, ...more })
    for (const [itemTitle, minutes, name] of items)
      await client.agenda.putItem({
        id: null,
        sessionId: id,
        beforeId: null,
        title: itemTitle,
        minutes,
        kind: itemTitle.startsWith('Перерыв') ? 'break' : itemTitle.startsWith('Обсуждение') ? 'discussion' : 'report',
        speakers: name === '' ? [] : [{ participationId: null, name, post: '', role: 'speaker' }],
      })
    return id
  }
  await put('Торжественное открытие', { kind: 'ceremony', roomId: rooms[0], start: at('09:30', 'pinned'), minutes: 30 })
  await put(
    'Пленарное заседание',
    { kind: 'plenary', roomId: rooms[0], start: at('10:00'), minutes: 120, moderators: moderators('Яковлева А. П.') },
    [
      ['Открытие и утверждение повестки', 10, 'Яковлева А. П.'],
      ['О состоянии малых рек и о том, что с ними делать городам и музеям', 30, 'Борисов И. С.'],
      ['Музей на набережной: десять лет работы', 20, 'Ёлкина М. В.'],
      ['Обсуждение', 30, ''],
    ],
  )
  await put('Обед', { kind: 'break', roomId: null, start: at('13:00', 'pinned'), minutes: 60 })
  await put(
    'Секция 1. Вода и город',
    { kind: 'section', roomId: rooms[0], start: at('14:00'), minutes: 90, moderators: moderators('Борисов И. С.') },
    [
      ['Набережные малых городов', 20, 'Лугова В. А.'],
      ['Подземные реки', 20, 'Рыбаков П. Н.'],
    ],
  )
  await put('Круглый стол «Школа реки»', { kind: 'roundTable', roomId: rooms[1], start: at('10:30'), minutes: 60 }, [
    ['Уроки на берегу', 15, 'Ёлкина М. В.'],
  ])
  await put('Рабочая группа по проекту резолюции', {
    kind: 'workingGroup',
    roomId: rooms[2],
    start: at('14:00'),
    minutes: 75,
  })
  await put('Секция 2. Реки в собраниях музеев', { kind: 'section', roomId: rooms[1], start: at('14:00'), minutes: 90 })
  await put('Показ фильма', { kind: 'other', roomId: rooms[1], start: at('15:00'), minutes: 45 })
  await put('Экскурсия', { kind: 'other', roomId: null, start: at('16:30'), minutes: 90 })
  await put('Итоговое пленарное заседание', {
    date: second,
    kind: 'plenary',
    roomId: rooms[0],
    start: at('10:00'),
    minutes: 90,
  })
  await put('Встреча с прессой', { date: null, kind: 'other', roomId: null, start: null, minutes: 30 })
}
