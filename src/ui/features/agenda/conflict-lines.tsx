import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { conflictWords, repairWords } from '#domain/agenda/conflict-words.ts'
import { conflictSeverity, type AgendaPlace, type AgendaRepair, type Conflict } from '#domain/agenda/conflict.ts'
import { useConference } from '../../app/session.ts'
import { useServices } from '../../app/services.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { PlainButton } from '../../shared/plain-controls.tsx'
import type { AgendaData } from './agenda-data.ts'
import type { AgendaCommands } from './use-agenda-commands.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'

interface ConflictLinesProps {
  readonly data: AgendaData
  readonly conflicts: readonly Conflict[]
  readonly commands: AgendaCommands
  /** Whether each leads to its places. */
  readonly isLeading?: boolean
}

/** Conflicts in words, each with its repair where there is one. */
export function ConflictLines({ data, conflicts, commands, isLeading = false }: ConflictLinesProps) {
  const { t, language } = useWords()
  const repairs = useRepairs(conflicts)
  if (conflicts.length === 0) return null
  return (
    <ul className="agenda-conflicts" aria-label={t('agenda.conflicts')}>
      {conflicts.map((conflict) => {
        const severity = conflictSeverity[conflict.kind]
        const repair = conflict.repair ?? repairs[conflict.id] ?? null
        const Icon = severity === 'advice' ? IconInfoCircle : IconAlertTriangle
        return (
          <li key={conflict.id} data-severity={severity}>
            <Icon size={16} stroke={1.5} aria-hidden />
            <div>
              <p>{conflictWords(conflict, language)}</p>
              <div className="agenda-conflict-tools">
                {isLeading
                  ? conflict.places.map((place) => (
                      <PlaceLink key={`${place.sessionId} ${place.itemId}`} data={data} place={place} />
                    ))
                  : null}
                {repair === null ? null : (
                  <PlainButton onClick={() => void commands.repair(conflict)}>
                    {repairWords(repair, data.programme, language)}
                  </PlainButton>
                )}
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** As many as are looked at at a time. */
const asked = 20

/** Repairs that are found for those who look at a conflict, by its id. */
function useRepairs(conflicts: readonly Conflict[]): Readonly<Record<string, AgendaRepair>> {
  const { orpc } = useServices()
  const conferenceId = useConference()?.id ?? ''
  const conflictIds = conflicts.flatMap(({ id, kind }) => (kind === 'personTwice' ? id : [])).slice(0, asked)
  const { data } = useQuery(
    orpc.agenda.findRepairs.queryOptions({
      input: { conferenceId, conflictIds },
      enabled: conflictIds.length > 0,
      placeholderData: (previous) => previous,
    }),
  )
  return data ?? {}
}

/** Leads to a session or an item. */
function PlaceLink({ data, place }: { data: AgendaData; place: AgendaPlace }) {
  const desk = useAgendaDesk()
  const session = data.programme.sessions.find(({ id }) => id === place.sessionId)
  const item = data.programme.items.find(({ id }) => id === place.itemId)
  if (session === undefined) return null
  return (
    <button
      type="button"
      className="agenda-place"
      onClick={() =>
        desk.change({
          selectedId: session.id,
          itemId: item?.id ?? null,
          ...(session.date === null ? {} : { date: session.date }),
        })
      }
    >
      {item?.title ?? session.title}
    </button>
  )
}
