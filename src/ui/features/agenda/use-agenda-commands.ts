import { useMemo } from 'react'
import { clockAt } from '#domain/agenda/clock.ts'
import type { Conflict } from '#domain/agenda/conflict.ts'
import { kindByTitle, readItemLine, sessionKindByTitle } from '#domain/agenda/one-line-item.ts'
import type { AgendaItem, Session, Speaker } from '#domain/agenda/session.ts'
import { timesOf } from '#domain/agenda/times.ts'
import type { Language } from '#domain/language/language.ts'
import type { SessionDraft } from '../../app/agenda-desk.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import type { AgendaAnswer } from './agenda-data.ts'
import { useAgendaWords } from './agenda-words.ts'
import { useActing, type Act } from './use-acting.ts'

export type SessionChanges = Partial<Omit<Session, 'id' | 'conferenceId'>>
export type ItemChanges = Partial<Omit<AgendaItem, 'id' | 'sessionId'>>

/** Tells those who do not see the screen what has come of a key. */
export type Announce = (words: string) => void

/** Everything that can be done to the agenda. What a person sees changes at once, and comes anew when the core has done it. */
export function useAgendaCommands(conferenceId: string, announce: Announce) {
  const services = useServices()
  const act = useActing(conferenceId)
  const { offerUndo } = useHistoryCommands()
  const { t, language } = useWords()
  const words = useAgendaWords()
  return useMemo(() => {
    const parts = { services, act, offerUndo, t, words, announce, conferenceId, language }
    return { ...sessionCommands(parts), ...itemCommands(parts) }
  }, [services, act, offerUndo, t, words, announce, conferenceId, language])
}

export type AgendaCommands = ReturnType<typeof useAgendaCommands>

interface Parts {
  readonly services: Services
  readonly act: Act
  readonly offerUndo: (message: string) => void
  readonly t: ReturnType<typeof useWords>['t']
  readonly words: ReturnType<typeof useAgendaWords>
  readonly announce: Announce
  readonly conferenceId: string
  readonly language: Language
}

function sessionCommands(parts: Parts) {
  const { act, announce, offerUndo, t, conferenceId, language } = parts
  const { client, agendaDesk, orpc, queryClient } = parts.services
  const known = () => queryClient.getQueryData(orpc.agenda.get.queryKey({ input: { conferenceId } })) ?? null
  const setSession = (session: Session, changes: SessionChanges) =>
    act(
      () => client.agenda.putSession({ id: session.id, ...changes }),
      (before) => withSession(before, session.id, changes),
    )
  return {
    setSession,
    /** Puts a session elsewhere, and tells where; `refused` when it stays where it was. */
    place: async (session: Session, to: Session, refused?: () => void): Promise<void> => {
      const done = setSession(session, changesBetween(session, to))
      announce(placeWords(known(), session.id, parts))
      if (!(await done)) refused?.()
    },
    togglePin: async (session: Session): Promise<void> => {
      const programme = known()
      const at = programme === null ? undefined : timesOf(programme, 'plan').sessions.get(session.id)?.start
      if (at === undefined) return
      const isPinned = session.start?.as === 'pinned'
      announce(t(isPinned ? 'agenda.done.unpinned' : 'agenda.done.pinned', { title: session.title }))
      await setSession(session, { start: { as: isPinned ? 'planned' : 'pinned', at: clockAt(at) } })
    },
    /** Makes the session that was drawn, and selects it. */
    create: async ({ date, roomId, start, minutes }: SessionDraft, title: string): Promise<void> => {
      const kind = sessionKindByTitle(title)
      const place = { date, roomId, start: { as: 'planned' as const, at: clockAt(start) }, minutes }
      const isDone = await act(async () => {
        const made = await client.agenda.putSession({ id: null, conferenceId, title, kind, ...place })
        agendaDesk.change({ selectedId: made.id })
      })
      agendaDesk.change({ draft: null })
      if (isDone) announce(t('agenda.done.created', { title }))
    },
    removeSession: async ({ id, title }: Session): Promise<void> => {
      const isDone = await act(
        () => client.agenda.removeSession({ id }),
        (before) => ({ ...before, sessions: before.sessions.filter((session) => session.id !== id) }),
      )
      if (isDone) offerUndo(t('agenda.done.removed', { title }))
    },
    repair: async ({ id }: Conflict): Promise<void> => {
      const isDone = await act(() => client.agenda.repair({ conferenceId, conflictId: id, language }))
      if (isDone) offerUndo(t('agenda.done.repaired'))
    },
  }
}

function itemCommands({ services, act, offerUndo, t }: Parts) {
  const { client } = services
  const setItem = (item: AgendaItem, changes: ItemChanges) =>
    act(
      () => client.agenda.putItem({ id: item.id, ...changes }),
      (before) => withItem(before, item.id, changes),
    )
  return {
    setItem,
    /** Adds what a line tells to the end of a session. */
    addItem: (sessionId: string, line: string, depth: number): Promise<boolean> => {
      const { title, minutes, speakers, kind } = readItemLine(line)
      const told = { title, kind, depth, speakers: speakers.map(speakerNamed) }
      const length = minutes === null ? {} : { minutes }
      return act(() => client.agenda.putItem({ id: null, sessionId, beforeId: null, ...told, ...length }))
    },
    /** A title that says it is a break makes it one, as long as nobody has said what it is. */
    retitleItem: (item: AgendaItem, title: string): Promise<boolean> =>
      setItem(item, { title, ...(item.kind === 'report' ? { kind: kindByTitle(title) } : {}) }),
    removeItem: async ({ id, title }: AgendaItem): Promise<void> => {
      const isDone = await act(() => client.agenda.removeItem({ id }))
      if (isDone) offerUndo(t('agenda.done.itemRemoved', { title }))
    },
    moveItem: (
      { id }: AgendaItem,
      to: { readonly sessionId: string; readonly beforeId: string | null },
    ): Promise<boolean> => act(() => client.agenda.moveItem({ id, ...to })),
  }
}

/** Where a session stands: title, day, time, hall. */
function placeWords(programme: AgendaAnswer | null, id: string, { t, words }: Pick<Parts, 't' | 'words'>): string {
  const session = programme?.sessions.find((one) => one.id === id)
  const span = programme === null ? undefined : timesOf(programme, 'running').sessions.get(id)
  if (session === undefined || span === undefined) return ''
  const hall = programme?.rooms.find((room) => room.id === session.roomId)?.name
  const day = session.date === null ? '' : words.day(session.date)
  return [session.title, day, words.span(span), hall ?? t('agenda.noHall')].join(', ')
}

const placeFields = ['date', 'roomId', 'start', 'minutes', 'delay', 'cut'] as const

/** What of its place is other than before. */
const changesBetween = (before: Session, after: Session): SessionChanges =>
  Object.fromEntries(placeFields.flatMap((field) => (before[field] === after[field] ? [] : [[field, after[field]]])))

/** A name that nobody has matched with a participant. */
const speakerNamed = (name: string): Speaker => ({ participationId: null, name, post: '', role: 'speaker' })

const withSession = (before: AgendaAnswer, id: string, changes: SessionChanges): AgendaAnswer => ({
  ...before,
  sessions: before.sessions.map((session) => (session.id === id ? Object.assign({}, session, changes) : session)),
})

const withItem = (before: AgendaAnswer, id: string, changes: ItemChanges): AgendaAnswer => ({
  ...before,
  items: before.items.map((item) => (item.id === id ? Object.assign({}, item, changes) : item)),
})
