import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { usePrint } from '../../app/print.ts'
import { useServices } from '../../app/services.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useFailure } from '../../shared/failure.tsx'
import { Notice } from '../../shared/notice.tsx'
import { useLetterheads } from '../letterheads/use-letterheads.ts'
import { PagePreview } from '../print/page-preview.tsx'
import { Delivered } from './delivered.tsx'
import './export.css'

type Form = Awaited<ReturnType<PlenumClient['document']['exportForms']>>[number]

/** What, in which form, how its pages look, and where it goes. */
export function ExportDocumentDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={close}
      title={t('exporting.document')}
      size={880}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="export">
        <PagePreview documentId={documentId} />
        <ExportForm documentId={documentId} close={close} />
      </div>
    </Modal>
  )
}

function ExportForm({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const { bridge, orpc } = useServices()
  const { ask, run } = useExport(documentId)
  const list = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const forms = useQuery(orpc.document.exportForms.queryOptions({ input: {} })).data ?? []
  const title = list.data?.find((head) => head.id === documentId)?.title ?? ''
  const [chosen, setChosen] = useState('docx')
  const [name, setName] = useState<string | null>(null)
  const form = forms.find(({ format }) => format === chosen)
  if (run.data != null) return <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (form !== undefined) ask(fileNameOf(name ?? title, form.extension), form)
      }}
    >
      <Text fw={600} className="export-title">
        {title}
      </Text>
      <FormChoice forms={forms} chosen={chosen} choose={setChosen} />
      <OnLetterhead documentId={documentId} />
      <TextInput
        label={t('exporting.name')}
        value={name ?? title}
        onChange={(event) => setName(event.currentTarget.value)}
        rightSection={<Text size="sm" c="dimmed">{`.${form?.extension ?? ''}`}</Text>}
        rightSectionWidth={52}
      />
      <Text size="sm" c="dimmed">
        {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
      </Text>
      <Buttons documentId={documentId} isReady={form !== undefined} isBusy={run.isPending} close={close} />
    </form>
  )
}

/** Only Word has the letterhead: the sheets beside it are shown without. */
function OnLetterhead({ documentId }: { documentId: string }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const head = useQuery(orpc.document.list.queryOptions({ input: {} })).data?.find(({ id }) => id === documentId)
  const letterhead = useLetterheads().data?.find(({ id }) => id === head?.style.letterhead)
  if (letterhead === undefined) return null
  return (
    <>
      <Notice tone="plain">{t('letterheads.exported', { name: letterhead.name })}</Notice>
      {letterhead.unknown.map((name) => (
        <Notice key={name} tone="warn">
          {t('letterheads.unknown', { name: `{{${name}}}` })}
        </Notice>
      ))}
    </>
  )
}

interface ButtonsProps {
  readonly documentId: string
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly close: () => void
}

function Buttons({ documentId, isReady, isBusy, close }: ButtonsProps) {
  const { t } = useWords()
  const print = usePrint()
  return (
    <Group mt="auto" gap="xs">
      <Button
        variant="default"
        mr="auto"
        leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
        onClick={() => print(documentId)}
      >
        {t('exporting.print')}
      </Button>
      <Button variant="default" onClick={close}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={isBusy} disabled={!isReady}>
        {t('exporting.go')}
      </Button>
    </Group>
  )
}

interface FormChoiceProps {
  readonly forms: readonly Form[]
  readonly chosen: string
  readonly choose: (format: string) => void
}

/** Kinds of file by what they are for; where no PDF can be written, how to get one. */
function FormChoice({ forms, chosen, choose }: FormChoiceProps) {
  const { t } = useWords()
  return (
    <Radio.Group
      label={t('exporting.form')}
      value={chosen}
      onChange={choose}
      {...(forms.some(({ format }) => format === 'pdf') ? {} : { description: t('exporting.noPdf') })}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <Stack gap={8} my={8}>
        {forms.map(({ format }) => (
          <Radio
            key={format}
            value={format}
            label={t(`exporting.forms.${format}`)}
            description={t(`exporting.uses.${format}`)}
            {...(format === chosen ? { 'data-autofocus': true, ref: focusOnMount } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function useExport(documentId: string) {
  const { bridge, client, saveBoard } = useServices()
  const run = useMutation({
    mutationFn: async ({ name, form }: { name: string; form: Form }) => {
      const target = await bridge.chooseTarget(name)
      if (target === null) return null
      await saveBoard.flush()
      const { bytes } = await client.document.export({ documentId, format: form.format, target: target.token })
      await bridge.deliver(target)
      return { target, bytes }
    },
    onError: useFailure(),
  })
  return { run, ask: (name: string, form: Form) => run.mutate({ name, form }) }
}
