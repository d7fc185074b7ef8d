import { Button, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PlenumClient } from '#api/client.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { ProgrammeDesk } from './programme-desk.tsx'
import './programme-import.css'

type Source = Parameters<PlenumClient['agendaImport']['read']>[0]['from']

/** A programme on its way into the agenda: chosen, looked at, put right, applied. */
export function ProgrammeImportScreen() {
  const conference = useConference()
  const [, go] = useLocation()
  return conference === null ? (
    <ScreenSkeleton />
  ) : (
    <Import conferenceId={conference.id} leave={() => go(places.agenda)} />
  )
}

function Import({ conferenceId, leave }: { conferenceId: string; leave: () => void }) {
  const { client } = useServices()
  const read = useMutation({
    mutationFn: (from: Source) => client.agendaImport.read({ conferenceId, from }),
  })
  if (read.error !== null)
    return (
      <div className="programme-refused">
        <Broken error={read.error} retry={read.reset} />
      </div>
    )
  if (read.data === undefined) return <Choose isReading={read.isPending} read={read.mutate} leave={leave} />
  return <ProgrammeDesk conferenceId={conferenceId} read={read.data} leave={leave} />
}

interface ChooseProps {
  readonly isReading: boolean
  readonly read: (source: Source) => void
  readonly leave: () => void
}

/** Where a programme comes from: a file, or text that was copied. */
function Choose({ isReading, read, leave }: ChooseProps) {
  const { t } = useWords()
  const { bridge } = useServices()
  const fail = useFailure()
  const [text, setText] = useState('')
  useHotkeys([['Escape', leave]], text === '' ? [] : undefined)
  const choose = async () => {
    const file = await bridge.chooseFile('programme')
    if (file !== null) read({ source: file.token })
  }
  return (
    <section className="programme-choose" aria-busy={isReading}>
      <h1>{t('programmeImport.title')}</h1>
      <p>{t('programmeImport.what')}</p>
      <div className="screen-tools">
        <Button
          ref={focusOnMount}
          loading={isReading}
          leftSection={<IconFileText size={16} stroke={1.5} />}
          onClick={() => void choose().catch(fail)}
        >
          {t('programmeImport.chooseFile')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') read({ text })
        }}
      >
        <Textarea
          label={t('programmeImport.pasteHere')}
          description={t('programmeImport.pasteHint')}
          rows={8}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === '' || isReading}>
          {t('programmeImport.readPasted')}
        </Button>
      </form>
    </section>
  )
}
