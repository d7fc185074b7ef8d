import { Button, Group, Modal, Select, Skeleton, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { Delivered } from './delivered.tsx'
import './export.css'

const forms = ['docx', 'html', 'txt', 'md'] as const
type Form = (typeof forms)[number]

/** What, in which form, how its first page looks, and where it goes. */
export function ExportDocumentDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={close}
      title={t('exporting.document')}
      size={860}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="export">
        <Preview documentId={documentId} />
        <ExportForm documentId={documentId} close={close} />
      </div>
    </Modal>
  )
}

function Preview({ documentId }: { documentId: string }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const preview = useQuery(orpc.document.preview.queryOptions({ input: { documentId }, staleTime: 0 }))
  if (preview.data === undefined) return <Skeleton className="export-preview" />
  return (
    <iframe
      className="export-preview"
      title={t('exporting.preview')}
      srcDoc={preview.data.html}
      sandbox=""
      tabIndex={-1}
    />
  )
}

function ExportForm({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const { bridge, orpc } = useServices()
  const { ask, run } = useExport(documentId)
  const list = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const title = list.data?.find((head) => head.id === documentId)?.title ?? ''
  const [form, setForm] = useState<Form>('docx')
  const [name, setName] = useState<string | null>(null)
  if (run.data != null) return <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask(fileNameOf(name ?? title, form), form)
      }}
    >
      <Text fw={600}>{title}</Text>
      <Select
        label={t('exporting.form')}
        data={forms.map((value) => ({ value, label: t(`exporting.forms.${value}`) }))}
        value={form}
        onChange={(value) => setForm(value ?? 'docx')}
        data-autofocus
      />
      <TextInput
        label={t('exporting.name')}
        value={name ?? title}
        onChange={(event) => setName(event.currentTarget.value)}
        rightSection={<Text size="sm" c="dimmed">{`.${form}`}</Text>}
        rightSectionWidth={52}
      />
      <Text size="sm" c="dimmed">
        {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
      </Text>
      <Group justify="flex-end" mt="auto">
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={run.isPending}>
          {t('exporting.go')}
        </Button>
      </Group>
    </form>
  )
}

function useExport(documentId: string) {
  const { bridge, client, saveBoard } = useServices()
  const run = useMutation({
    mutationFn: async ({ name, form }: { name: string; form: Form }) => {
      const target = await bridge.chooseTarget(name)
      if (target === null) return null
      await saveBoard.flush()
      const { bytes } = await client.document.export({ documentId, format: form, target: target.token })
      await bridge.deliver(target)
      return { target, bytes }
    },
    onError: useFailure(),
  })
  return { run, ask: (name: string, form: Form) => run.mutate({ name, form }) }
}
