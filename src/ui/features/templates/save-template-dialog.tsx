import { Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { TitleField } from '../../shared/title-field.tsx'
import { useToast } from '../../shared/toast.tsx'

/** Makes a template of the document that is open. */
export function SaveTemplateDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const document = useQuery(orpc.document.get.queryOptions({ input: { documentId } })).data?.document
  const [written, setName] = useState<string | null>(null)
  const name = written ?? document?.title ?? ''
  const save = useSaveTemplate(close)
  return (
    <FormDialog
      title={t('templates.saveTitle')}
      submitWord={t('templates.save')}
      ready={name.trim() !== ''}
      busy={save.isPending}
      onSubmit={() => save.mutate({ documentId, name: name.trim().slice(0, 300) })}
      close={close}
    >
      <TitleField label={t('templates.name')} value={name} onChange={setName} />
      <Text size="sm" c="dimmed">
        {t('templates.saveHint')}
      </Text>
    </FormDialog>
  )
}

function useSaveTemplate(done: () => void) {
  const { t } = useWords()
  const { client, orpc, saveBoard } = useServices()
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async (wanted: Parameters<typeof client.template.save>[0]) => {
      await saveBoard.flush()
      await client.template.save(wanted)
      return wanted
    },
    onSuccess: ({ name }) => {
      void queryClient.invalidateQueries({ queryKey: orpc.template.list.key() })
      toast.tell(t('templates.saved', { name }))
      done()
    },
    onError: useFailure(),
  })
}
