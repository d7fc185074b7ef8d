import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Conference } from '#domain/conference/conference.ts'
import { places } from '../../app/places.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { AgendaDesk } from './agenda-desk.tsx'
import { useAgenda } from './use-agenda.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'
import './agenda.css'

export function AgendaScreen() {
  const conference = useConference()
  return conference === null ? <ScreenSkeleton /> : <ConferenceAgenda key={conference.id} conference={conference} />
}

function ConferenceAgenda({ conference }: { conference: Conference }) {
  const desk = useAgendaDesk()
  const { data, error, refetch } = useAgenda(conference)
  if (data === null && error !== null) return <Broken error={error} retry={refetch} />
  if (data === null) return <ScreenSkeleton />
  const { rooms, sessions, days } = data.programme
  const isBegun = sessions.length + rooms.length + days.length > 0 || desk.draft !== null || desk.asked === 'add'
  return isBegun ? <AgendaDesk conference={conference} data={data} /> : <NothingYet />
}

/** What the place is for, and the ways to begin. */
function NothingYet() {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const dialogs = useDialogs()
  return (
    <EmptyState
      title={t('agenda.empty')}
      text={t('agenda.what')}
      points={[t('agenda.points.a'), t('agenda.points.b'), t('agenda.points.c')]}
    >
      <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => desk.change({ asked: 'add' })}>
        {t('agenda.first')}
      </Button>
      <Button variant="default" component={Link} href={places.programmeImport}>
        {t('action.programme.import')}
      </Button>
      <Button variant="default" onClick={() => dialogs.show({ kind: 'agenda-rooms' })}>
        {t('action.agenda.rooms')}
      </Button>
    </EmptyState>
  )
}
