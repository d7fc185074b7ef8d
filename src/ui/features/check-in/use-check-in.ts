import { useRef, useState } from 'react'
import { isBadge } from '#domain/people/check-in.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type Candidate = Awaited<ReturnType<Services['client']['checkIn']['find']>>[number]

/** What became of the last thing that was typed, to be shown large. */
export type Outcome =
  | { readonly kind: 'marked' | 'registered' | 'already'; readonly person: Candidate }
  | { readonly kind: 'unmarked'; readonly name: string }
  | { readonly kind: 'unknownBadge'; readonly number: string }

/** The most who are offered. */
export const mostOffered = 6
/** The most marks in the list of the last ones. */
export const mostRecent = 10

export const isNumber = (typed: string): boolean => /^\d+$/u.test(typed)

/** Who is meant where nobody was chosen: the first, but of a number only the owner of that badge, and where it has several nobody. */
export function meantBy(typed: string, found: readonly Candidate[]): Candidate | null {
  if (!isNumber(typed)) return found[0] ?? null
  const exact = found.filter(({ badgeNumber }) => badgeNumber === typed)
  const owners = exact.length > 0 ? exact : found.filter(({ badgeNumber }) => isBadge(badgeNumber, typed))
  return owners.length === 1 ? (owners[0] ?? null) : null
}

/** What happens at a door. What is asked for in quick succession, as by a reader of badges, happens in that order. */
export function useCheckIn(conferenceId: string, door: string | null) {
  const { client, orpc, queryClient } = useServices()
  const history = useHistoryCommands()
  const fail = useFailure()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const turn = useRef(Promise.resolve())
  const inTurn = (work: () => Promise<void>) => {
    turn.current = turn.current.then(work).catch(fail)
    return turn.current
  }
  const refresh = async () => {
    for (const part of [orpc.participants, orpc.delegation, orpc.agenda, orpc.session])
      void queryClient.invalidateQueries({ queryKey: part.key() })
    await Promise.all(
      [orpc.checkIn, orpc.quorum].map((part) => queryClient.invalidateQueries({ queryKey: part.key() })),
    )
  }
  const find = (text: string) => client.checkIn.find({ conferenceId, sessionId: door, text, limit: mostOffered })
  const put = async (person: Candidate) => {
    if (!person.isPresent) await client.presence.mark({ sessionId: door, ids: [person.id] })
    await refresh()
    setOutcome({ kind: person.isPresent ? 'already' : 'marked', person })
  }
  return {
    outcome,
    forget: () => setOutcome(null),
    /** Marks who is meant by what was typed; resolves to whether anybody was. */
    mark: (typed: string, chosenId: string | null, nobody: () => void) =>
      inTurn(async () => {
        const found = await find(typed)
        const person = found.find(({ id }) => id === chosenId) ?? meantBy(typed, found)
        if (person !== null) await put(person)
        else if (isNumber(typed) && !found.some(({ badgeNumber }) => isBadge(badgeNumber, typed)))
          setOutcome({ kind: 'unknownBadge', number: typed })
        else nobody()
      }),
    unmark: ({ id, fullName }: Pick<Candidate, 'id' | 'fullName'>) =>
      inTurn(async () => {
        await client.presence.unmark({ sessionId: door, ids: [id] })
        await refresh()
        setOutcome({ kind: 'unmarked', name: fullName })
      }),
    /** Adds a person and marks them present: one step. @throws what the core refuses */
    register: async (line: string, delegation: string) => {
      const values = { ...(delegation === '' ? {} : { delegation }), ...(door === null ? { status: 'arrived' } : {}) }
      const { id } = await client.participants.add({ conferenceId, line, values, presentAt: door })
      await refresh()
      const recent = await client.checkIn.recent({ conferenceId, sessionId: door, limit: mostRecent })
      const person = recent.find((one) => one.id === id)
      setOutcome(person === undefined ? null : { kind: 'registered', person })
    },
    undo: () => {
      setOutcome(null)
      history.undo()
    },
  }
}

export type CheckIn = ReturnType<typeof useCheckIn>
