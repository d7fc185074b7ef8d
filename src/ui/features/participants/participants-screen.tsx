import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useListSources } from '../../app/list-sources.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { AddBar } from './add-bar.tsx'
import { ImportButton } from './import-button.tsx'
import { GridSkeleton } from './grid-skeleton.tsx'
import { PeopleDesk } from './people-desk.tsx'
import { everyone, useDesk } from './use-desk.ts'
import './participants.css'

export function ParticipantsScreen() {
  const { orpc } = useServices()
  const { language } = useWords()
  const conference = useConference()
  const id = conference?.id ?? ''
  const anyone = useQuery(
    orpc.participants.query.queryOptions({
      input: { ...everyone(id, language), fields: [], offset: 0, limit: 0, sessionId: null },
      enabled: conference !== null,
      placeholderData: (previous) => previous,
    }),
  )
  if (anyone.error !== null && anyone.data === undefined) return <Broken error={anyone.error} retry={anyone.refetch} />
  if (anyone.data === undefined) return <GridSkeleton />
  return anyone.data.total === 0 ? <NobodyYet conferenceId={id} /> : <PeopleDesk key={id} conferenceId={id} />
}

/** Cells pasted where there is no list yet are one. */
function usePastedList() {
  const { paste } = useListSources()
  useEffect(() => {
    const control = new AbortController()
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.target instanceof HTMLInputElement || !/[\t\n]/u.test(text.trim())) return
      event.preventDefault()
      paste(text)
    }
    document.addEventListener('paste', onPaste, { signal: control.signal })
    return () => control.abort()
  }, [paste])
}

/** What the place is for, and the ways to begin. */
function NobodyYet({ conferenceId }: { conferenceId: string }) {
  const { t } = useWords()
  const { isAdding, change } = useDesk()
  usePastedList()
  return (
    <div className="people-nobody">
      <EmptyState
        title={t('participants.empty')}
        text={t('participants.what')}
        points={[t('participants.points.a'), t('participants.points.b'), t('participants.points.c')]}
      >
        {isAdding ? null : (
          <>
            <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={() => change({ isAdding: true })}>
              {t('action.participants.add')}
            </Button>
            <ImportButton />
          </>
        )}
      </EmptyState>
      {isAdding ? <AddBar conferenceId={conferenceId} /> : null}
    </div>
  )
}
