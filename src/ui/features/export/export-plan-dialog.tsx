import { Modal, Select, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languages } from '#domain/language/language.ts'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { Delivered } from './delivered.tsx'
import './export.css'

const everything = 'all'

/** The plan as an Excel table: of which documents, in which language. */
export function ExportPlanDialog({ close }: { close: () => void }) {
  const { t, language } = useWords()
  const { bridge } = useServices()
  const conference = useConference()
  const run = useExportPlan()
  const [scope, setScope] = useState(everything)
  const [written, setWritten] = useState(language)
  const [name, setName] = useState<string | null>(null)
  const suggested = `${t('place.plan')}. ${conference?.title ?? ''}`
  if (run.data != null)
    return (
      <Modal opened onClose={close} title={t('exporting.plan')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Delivered file={run.data.target} bytes={run.data.bytes} close={close} />
      </Modal>
    )
  return (
    <FormDialog
      title={t('exporting.plan')}
      submitWord={t('exporting.go')}
      ready
      busy={run.isPending}
      onSubmit={() => run.mutate({ name: fileNameOf(name ?? suggested, 'xlsx'), scope, language: written })}
      close={close}
    >
      <Scope value={scope} onChange={setScope} />
      <Select
        label={t('exporting.planLanguage')}
        data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={written}
        onChange={(value) => setWritten(value ?? language)}
      />
      <TextInput
        label={t('exporting.name')}
        value={name ?? suggested}
        onChange={(event) => setName(event.currentTarget.value)}
        rightSection={
          <Text size="sm" c="dimmed">
            .xlsx
          </Text>
        }
        rightSectionWidth={52}
      />
      <Text size="sm" c="dimmed">
        {t(bridge.kind === 'browser' ? 'exporting.whereBrowser' : 'exporting.whereElectron')}
      </Text>
    </FormDialog>
  )
}

function Scope({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documents = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const plan = useQuery(orpc.plan.get.queryOptions({ input: value === everything ? {} : { documentId: value } }))
  const rows = plan.data?.rows.filter((row) => row.state !== 'dismissed').length ?? 0
  return (
    <Select
      label={t('exporting.what')}
      data={[
        { value: everything, label: t('exporting.allDocuments') },
        ...(documents.data ?? []).map((head) => ({ value: head.id, label: head.title })),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen ?? everything)}
      description={t('exporting.planRows', { count: rows })}
      inputWrapperOrder={['label', 'input', 'description']}
      data-autofocus
    />
  )
}

function useExportPlan() {
  const { bridge, client, saveBoard } = useServices()
  return useMutation({
    mutationFn: async ({
      name,
      scope,
      language,
    }: {
      name: string
      scope: string
      language: (typeof languages)[number]
    }) => {
      const target = await bridge.chooseTarget(name)
      if (target === null) return null
      await saveBoard.flush()
      const documentPart = scope === everything ? {} : { documentId: scope }
      const { bytes } = await client.plan.export({ target: target.token, language, ...documentPart })
      await bridge.deliver(target)
      return { target, bytes }
    },
    onError: useFailure(),
  })
}
