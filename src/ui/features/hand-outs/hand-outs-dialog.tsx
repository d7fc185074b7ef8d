import { Button, Group, Modal, Progress, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Delivered } from '../export/delivered.tsx'
import { extensionOf } from './choices.ts'
import { HandOutForm } from './form.tsx'
import { SheetPreview } from './preview.tsx'
import { useHandOut } from './use-hand-out.ts'
import { useWanted } from './use-wanted.ts'
import '../export/export.css'
import './hand-outs.css'

/** What is handed out of participants: what, to whom, how its first sheet looks, where it goes. */
export function HandOutsDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  return (
    <Modal
      opened
      onClose={close}
      title={t('handOuts.title')}
      size={920}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {conference === null ? null : (
        <Desk conferenceId={conference.id} conferenceTitle={conference.title} close={close} />
      )}
    </Modal>
  )
}

interface DeskProps {
  readonly conferenceId: string
  readonly conferenceTitle: string
  readonly close: () => void
}

function Desk({ conferenceId, conferenceTitle, close }: DeskProps) {
  const { t } = useWords()
  const { bridge, orpc } = useServices()
  const wanted = useWanted(conferenceId)
  const { request, chosen } = wanted
  const [name, setName] = useState<string | null>(null)
  const { run, progress, stop } = useHandOut()
  const preview = useQuery(
    orpc.participantList.preview.queryOptions({
      input: request ?? skipToken,
      placeholderData: (previous) => previous,
      staleTime: 0,
    }),
  )
  const suggested = `${t(`handOuts.files.${chosen.choice}`)}. ${conferenceTitle}`
  if (run.data != null) return <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
  const people = request === null ? 0 : (preview.data?.people ?? 0)
  return (
    <div className="export hand-outs">
      <SheetPreview preview={request === null ? undefined : preview.data} error={preview.error} />
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (request !== null && people > 0)
            run.mutate({ name: fileNameOf(name ?? suggested, extensionOf(chosen.choice)), request })
        }}
      >
        <HandOutForm conferenceId={conferenceId} wanted={wanted} name={name ?? suggested} setName={setName} />
        {progress === null ? null : <Running {...progress} />}
        <Group mt="auto" gap="xs" justify="flex-end">
          <Text size="sm" c="dimmed" mr="auto">
            {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
          </Text>
          <Button variant="default" onClick={run.isPending ? stop : close}>
            {t(run.isPending ? 'handOuts.stop' : 'common.cancel')}
          </Button>
          <Button type="submit" loading={run.isPending} disabled={people === 0}>
            {t('exporting.go')}
          </Button>
        </Group>
      </form>
    </div>
  )
}

function Running({ done, total }: { done: number; total: number }) {
  const { t } = useWords()
  return (
    <div>
      <Progress value={total === 0 ? 100 : (done / total) * 100} aria-label={t('handOuts.written', { done, total })} />
      <Text component="output" size="sm" c="dimmed">
        {t('handOuts.written', { done, total })}
      </Text>
    </div>
  )
}
