import { Button, Progress } from '@mantine/core'
import { useLocation } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import type { ListSource } from '../../app/participants-desk.ts'
import { useConference } from '../../app/session.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { Broken } from '../../shared/broken.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { useDesk } from '../participants/use-desk.ts'
import { ChooseList } from './choose-list.tsx'
import { ListDesk } from './list-desk.tsx'
import { useListImport } from './use-list-import.ts'
import '../participants/participants.css'
import './list-import.css'

/** A list of people on its way into the conference: chosen, looked at, put right, applied. */
export function ListImportScreen() {
  const conference = useConference()
  const { list, change } = useDesk()
  const [, go] = useLocation()
  const leave = () => {
    change({ list: null })
    go(places.participants)
  }
  if (conference === null) return <ScreenSkeleton />
  if (list === null) return <ChooseList leave={leave} />
  return <ReadList key={keyOf(list.source)} conferenceId={conference.id} source={list.source} leave={leave} />
}

const keyOf = (source: ListSource) => ('file' in source ? source.file : source.text.slice(0, 1_000))

interface ReadListProps {
  readonly conferenceId: string
  readonly source: ListSource
  readonly leave: () => void
}

function ReadList({ conferenceId, source, leave }: ReadListProps) {
  const { t } = useWords()
  const { change } = useDesk()
  const imported = useListImport(conferenceId, source)
  const { list, error, progress } = imported
  const again = () => change({ list: null })
  if (list === null && error !== null)
    return (
      <div className="list-refused">
        <Broken error={error} retry={again} />
      </div>
    )
  if (list === null)
    return (
      <section className="list-reading" aria-busy>
        <h1>{t('listImport.reading')}</h1>
        <Progress value={(progress ?? 0) * 100} aria-label={t('listImport.reading')} />
        <output>{t(progress === null || progress === 0 ? 'listImport.readingFile' : 'listImport.comparing')}</output>
        <Button variant="default" ref={focusOnMount} onClick={again}>
          {t('listImport.halt')}
        </Button>
      </section>
    )
  return <ListDesk conferenceId={conferenceId} imported={{ ...imported, list }} leave={leave} />
}
