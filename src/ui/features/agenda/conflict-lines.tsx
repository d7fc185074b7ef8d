import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { conflictWords, repairWords } from '#domain/agenda/conflict-words.ts'
import { conflictSeverity, type AgendaPlace, type Conflict } from '#domain/agenda/conflict.ts'
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
  const rooms = new Map(data.programme.rooms.map(({ id, name }) => [id, name]))
  if (conflicts.length === 0) return null
  return (
    <ul className="agenda-conflicts" aria-label={t('agenda.conflicts')}>
      {conflicts.map((conflict) => {
        const severity = conflictSeverity[conflict.kind]
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
                {conflict.repair === null ? null : (
                  <PlainButton onClick={() => void commands.repair(conflict)}>
                    {repairWords(conflict.repair, rooms, language)}
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
