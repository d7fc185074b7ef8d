import { Button, Popover, SegmentedControl, Select, Stack } from '@mantine/core'
import { IconUserCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useSittingWords } from '../../shared/use-door.ts'
import { useDesk, usePresenceChoice } from './use-desk.ts'

const shownOf = ['all', 'present', 'absent'] as const

/** Presence at a session: its column of ticks, and who of it is shown. Nothing where the programme has no sessions. */
export function PresenceCondition({ conferenceId }: { conferenceId: string }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { change } = useDesk()
  const chosen = usePresenceChoice(conferenceId)
  const sessions = useQuery(orpc.agenda.sessions.queryOptions({ input: { conferenceId } })).data ?? []
  const [isOpen, setOpen] = useState(false)
  if (sessions.length === 0) return null
  const words =
    chosen === null ? '' : t(`participants.presence.said.${chosen.shown}`, { session: chosen.session.title })
  return (
    <span className={chosen === null ? undefined : 'people-condition'}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus width={380}>
        <Popover.Target>
          {chosen === null ? (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconUserCheck size={14} stroke={1.5} />}
              onClick={() => setOpen(!isOpen)}
            >
              {t('participants.presence.title')}
            </Button>
          ) : (
            <button type="button" className="people-condition-words" title={words} onClick={() => setOpen(!isOpen)}>
              {words}
            </button>
          )}
        </Popover.Target>
        <Popover.Dropdown aria-label={t('participants.presence.title')}>
          <PresenceForm conferenceId={conferenceId} />
        </Popover.Dropdown>
      </Popover>
      {chosen === null ? null : (
        <button
          type="button"
          className="plain-tool"
          aria-label={t('participants.dropCondition', { condition: words })}
          onClick={() => change({ presence: null })}
        >
          <IconX size={14} stroke={1.5} />
        </button>
      )}
    </span>
  )
}

/** What is chosen is seen in the list at once. */
function PresenceForm({ conferenceId }: { conferenceId: string }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { change } = useDesk()
  const chosen = usePresenceChoice(conferenceId)
  const sittingWords = useSittingWords()
  const sessions = useQuery(orpc.agenda.sessions.queryOptions({ input: { conferenceId } })).data ?? []
  const choose = (sessionId: string | null, shown = chosen?.shown ?? 'all') =>
    change({ presence: sessionId === null ? null : { sessionId, shown } })
  return (
    <Stack gap="sm">
      <Select
        data-autofocus
        label={t('participants.presence.session')}
        placeholder={t('participants.choose')}
        comboboxProps={{ withinPortal: false }}
        data={sessions.map((one) => ({ value: one.id, label: sittingWords(one) }))}
        value={chosen?.session.id ?? null}
        onChange={(sessionId) => choose(sessionId)}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        disabled={chosen === null}
        aria-label={t('participants.presence.shown')}
        data={shownOf.map((value) => ({ value, label: t(`participants.presence.show.${value}`) }))}
        value={chosen?.shown ?? 'all'}
        onChange={(value) =>
          choose(
            chosen?.session.id ?? null,
            shownOf.find((one) => one === value),
          )
        }
      />
      <p className="quiet people-presence-hint">{t('participants.presence.hint')}</p>
    </Stack>
  )
}
