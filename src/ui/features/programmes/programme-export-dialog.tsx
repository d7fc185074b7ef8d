import { Button, Group, Modal, Radio, SegmentedControl, Select, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { programmeExtensions, programmeForms, type ProgrammeForm } from '#domain/agenda/programme-about.ts'
import type { Conference } from '#domain/conference/conference.ts'
import type { Language } from '#domain/language/language.ts'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { Delivered } from '../export/delivered.tsx'
import { useReleases } from './use-releases.ts'
import '../export/export.css'
import './programmes.css'

/** Which programme, in which form, how it reads, and where it goes. */
export function ProgrammeExportDialog({ releaseId, close }: { releaseId: string | null; close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  return (
    <Modal
      opened
      onClose={close}
      title={t('programmes.exportTitle')}
      size={920}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {conference === null ? null : <Desk conference={conference} releaseId={releaseId} close={close} />}
    </Modal>
  )
}

interface Wanted {
  readonly releaseId: string | null
  readonly language: Language
  readonly form: ProgrammeForm
}

interface DeskProps {
  readonly conference: Conference
  readonly releaseId: string | null
  readonly close: () => void
}

function Desk({ conference, releaseId, close }: DeskProps) {
  const { t, language } = useWords()
  const { bridge } = useServices()
  const [wanted, setWanted] = useState<Wanted>({ releaseId, language, form: 'official' })
  const [typed, setTyped] = useState<string | null>(null)
  const run = useExport(conference.id)
  const name = typed ?? `${t(`programmes.files.${wanted.form}`)}. ${conference.title}`
  if (run.data != null) return <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
  return (
    <div className="export">
      <ProgrammePreview conferenceId={conference.id} wanted={wanted} />
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault()
          run.mutate({ name: fileNameOf(name, programmeExtensions[wanted.form]), wanted })
        }}
      >
        <Choices
          conferenceId={conference.id}
          wanted={wanted}
          choose={(change) => setWanted((before) => Object.assign({}, before, change))}
        />
        <TextInput
          label={t('exporting.name')}
          value={name}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSection={<Text size="sm" c="dimmed">{`.${programmeExtensions[wanted.form]}`}</Text>}
          rightSectionWidth={52}
        />
        <Group mt="auto" gap="xs" justify="flex-end">
          <Text size="sm" c="dimmed" mr="auto">
            {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
          </Text>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={run.isPending}>
            {t('exporting.go')}
          </Button>
        </Group>
      </form>
    </div>
  )
}

interface ChoicesProps {
  readonly conferenceId: string
  readonly wanted: Wanted
  readonly choose: (change: Partial<Wanted>) => void
}

function Choices({ conferenceId, wanted, choose }: ChoicesProps) {
  const { t } = useWords()
  const releases = useReleases(conferenceId).data ?? []
  return (
    <>
      <Radio.Group
        label={t('exporting.form')}
        value={wanted.form}
        onChange={(chosen) => choose({ form: programmeForms.find((form) => form === chosen) ?? 'official' })}
        description={t(`programmes.uses.${wanted.form}`)}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <Stack gap={6} my={6}>
          {programmeForms.map((form) => (
            <Radio
              key={form}
              value={form}
              label={t(`programmes.forms.${form}`)}
              {...(form === 'official' ? { 'data-autofocus': true, ref: focusOnMount } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t('programmes.which')}
        description={wanted.form === 'book' ? t('programmes.bookIsNow') : null}
        data={[
          { value: '', label: t('programmes.asItIs') },
          ...releases.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={wanted.form === 'book' ? '' : (wanted.releaseId ?? '')}
        disabled={wanted.form === 'book'}
        allowDeselect={false}
        onChange={(id) => choose({ releaseId: id === null || id === '' ? null : id })}
      />
      <SegmentedControl
        aria-label={t('programmes.language')}
        data={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
        value={wanted.language}
        onChange={(chosen) => choose({ language: chosen === 'en' ? 'en' : 'ru' })}
      />
    </>
  )
}

/** How the programme reads; every form has these words. */
function ProgrammePreview({ conferenceId, wanted }: { conferenceId: string; wanted: Wanted }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { language } = wanted
  const releaseId = wanted.form === 'book' ? null : wanted.releaseId
  const page = useQuery(
    orpc.programme.page.queryOptions({
      input: { conferenceId, language, releaseId },
      placeholderData: (previous) => previous,
      staleTime: 0,
    }),
  )
  if (page.error !== null) return <Broken error={page.error} retry={page.refetch} />
  if (page.data === undefined) return <Skeleton className="programme-preview" />
  return (
    <div className="programme-preview">
      <iframe title={t('programmes.preview')} srcDoc={page.data.html} sandbox="" tabIndex={-1} />
    </div>
  )
}

function useExport(conferenceId: string) {
  const { bridge, client, queryClient, orpc } = useServices()
  return useMutation({
    mutationFn: async ({ name, wanted }: { name: string; wanted: Wanted }) => {
      const target = await bridge.chooseTarget(name)
      if (target === null) return null
      const { bytes } = await client.programme.export({ conferenceId, ...wanted, target: target.token })
      await bridge.deliver(target)
      return { target, bytes }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.agenda.releases.key() }),
    onError: useFailure(),
  })
}
