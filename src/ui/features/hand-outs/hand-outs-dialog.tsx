import { Button, Group, Modal, Progress, SegmentedControl, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Delivered } from '../export/delivered.tsx'
import { extensionOf } from './choices.ts'
import { HandOutForm } from './form.tsx'
import { LetterForms } from './letter-forms.tsx'
import { LetterTextForm } from './letter-text-form.tsx'
import { SheetPreview } from './preview.tsx'
import { useHandOut, type Request } from './use-hand-out.ts'
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
  const wanted = useWanted(conferenceId)
  const { request, chosen, written } = wanted
  const [asked] = useDebouncedValue(request, 250)
  const [name, setName] = useState<string | null>(null)
  const [tab, setTab] = useState<LetterTab>('whom')
  const [areFormsSeen, setFormsSeen] = useState(false)
  const handOut = useHandOut()
  const { run } = handOut
  const preview = usePreview(asked)
  const what = chosen.choice === 'letters' ? written.name : t(`handOuts.files.${chosen.choice}`)
  const suggested = `${what}. ${conferenceTitle}`
  if (run.data != null) return <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
  const people = request === null ? 0 : (preview.data?.people ?? 0)
  const letters = chosen.choice === 'letters' && preview.data?.kind === 'letters' ? preview.data : null
  const showTab = (next: LetterTab) => {
    setTab(next)
    if (next === 'forms') setFormsSeen(true)
  }
  const submit = () => {
    if (request === null || people === 0) return
    // What is doubtful is looked at once before letters go out.
    if (letters !== null && letters.doubtful > 0 && !areFormsSeen) showTab('forms')
    else run.mutate({ name: fileNameOf(name ?? suggested, extensionOf(chosen.choice)), request })
  }
  return (
    <div className="export hand-outs">
      <SheetPreview preview={request === null ? undefined : preview.data} error={preview.error} />
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {chosen.choice === 'letters' ? <LetterTabs tab={tab} show={showTab} doubtful={letters?.doubtful ?? 0} /> : null}
        {chosen.choice === 'letters' && tab === 'text' ? (
          <LetterTextForm written={written} unknown={letters?.unknown ?? []} blanks={letters?.blanks ?? []} />
        ) : chosen.choice === 'letters' && tab === 'forms' ? (
          letters === null ? null : (
            <LetterForms {...letters} />
          )
        ) : (
          <HandOutForm conferenceId={conferenceId} wanted={wanted} name={name ?? suggested} setName={setName} />
        )}
        <Foot handOut={handOut} isReady={people > 0} close={close} />
      </form>
    </div>
  )
}

/** Keeps what was drawn while the next is put together. */
function usePreview(request: Request | null) {
  const { orpc } = useServices()
  return useQuery(
    orpc.participantList.preview.queryOptions({
      input: request ?? skipToken,
      placeholderData: (previous) => previous,
      staleTime: 0,
    }),
  )
}

const letterTabs = ['whom', 'text', 'forms'] as const
type LetterTab = (typeof letterTabs)[number]

interface LetterTabsProps {
  readonly tab: LetterTab
  readonly show: (tab: LetterTab) => void
  readonly doubtful: number
}

function LetterTabs({ tab, show, doubtful }: LetterTabsProps) {
  const { t } = useWords()
  return (
    <SegmentedControl
      aria-label={t('handOuts.steps')}
      data={letterTabs.map((value) => ({
        value,
        label:
          value === 'forms' && doubtful > 0
            ? t('handOuts.tabs.formsOf', { number: doubtful })
            : t(`handOuts.tabs.${value}`),
      }))}
      value={tab}
      onChange={(value) => show(letterTabs.find((one) => one === value) ?? 'whom')}
    />
  )
}

interface FootProps {
  readonly handOut: ReturnType<typeof useHandOut>
  readonly isReady: boolean
  readonly close: () => void
}

function Foot({ handOut: { run, progress, stop }, isReady, close }: FootProps) {
  const { t } = useWords()
  const { bridge } = useServices()
  return (
    <>
      {progress === null ? null : <Running {...progress} />}
      <Group mt="auto" gap="xs" justify="flex-end">
        <Text size="sm" c="dimmed" mr="auto">
          {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
        </Text>
        <Button variant="default" onClick={run.isPending ? stop : close}>
          {t(run.isPending ? 'handOuts.stop' : 'common.cancel')}
        </Button>
        <Button type="submit" loading={run.isPending} disabled={!isReady}>
          {t('exporting.go')}
        </Button>
      </Group>
    </>
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
