import type { PlenumClient } from '#api/client.ts'

/** The date of the morning. */
export const morningDate = '2026-10-01'

type Line = readonly [title: string, minutes: number, speaker: string, leastMinutes?: number]

const plenary: readonly Line[] = [
  ['Открытие', 10, 'Яковлева А. П.'],
  ['О состоянии малых рек', 30, 'Борисов И. С.'],
  ['Музей на набережной: десять лет работы', 30, 'Ёлкина М. В.'],
  ['Перерыв', 20, '', 10],
  ['Обсуждение', 30, ''],
]
const section: readonly Line[] = [
  ['Набережные малых городов', 20, 'Лугова В. А.'],
  ['Подземные реки', 20, 'Рыбаков П. Н.'],
]

/** Puts a morning of two hours up to a lunch that holds, and a section after it, into a hall of a conference; another hall is idle. */
export async function fillMorning({ agenda }: PlenumClient, conferenceId: string): Promise<void> {
  const room = await agenda.putRoom({ id: null, conferenceId, name: 'Большой зал', capacity: 400 })
  await agenda.putRoom({ id: null, conferenceId, name: 'Зал Б', capacity: 60 })
  await agenda.putDay({ conferenceId, date: morningDate, opensAt: '09:00', closesAt: '18:00' })
  const place = { id: null, conferenceId, date: morningDate } as const
  const put = async (title: string, at: string, minutes: number, lines: readonly Line[]) => {
    const start = { as: 'planned', at } as const
    const { id } = await agenda.putSession({ ...place, title, roomId: room.id, start, minutes })
    for (const [item, length, name, leastMinutes] of lines)
      await agenda.putItem({
        id: null,
        sessionId: id,
        beforeId: null,
        title: item,
        minutes: length,
        kind: item === 'Перерыв' ? 'break' : 'report',
        leastMinutes: leastMinutes ?? null,
        speakers: name === '' ? [] : [{ participationId: null, name, post: '', role: 'speaker' }],
      })
  }
  await put('Пленарное заседание', '10:00', 120, plenary)
  const lunch = { as: 'pinned', at: '12:15' } as const
  await agenda.putSession({ ...place, title: 'Обед', kind: 'break', roomId: null, start: lunch, minutes: 60 })
  await put('Секция «Вода и город»', '13:15', 90, section)
}
