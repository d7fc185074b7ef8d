import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'

/** Keeps the text as it is now under a name, and says by whom. */
export function TakeRevisionDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const author = useQuery(orpc.author.get.queryOptions({ input: {} }))
  const take = useTakeRevision(close)
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const madeBy = typed ?? author.data?.name ?? ''
  return (
    <FormDialog
      title={t('revisions.takeTitle')}
      submitWord={t('revisions.takeSubmit')}
      ready={name.trim() !== ''}
      busy={take.isPending}
      onSubmit={() => take.mutate({ documentId, name: name.trim(), madeBy: madeBy.trim() })}
      close={close}
    >
      <TextInput
        label={t('revisions.name')}
        description={t('revisions.nameHint')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t('revisions.author')}
        description={t('revisions.authorHint')}
        value={madeBy}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

function useTakeRevision(close: () => void) {
  const { client, orpc, queryClient, saveBoard } = useServices()
  const { t } = useWords()
  const toast = useToast()
  return useMutation({
    mutationFn: async ({ documentId, name, madeBy }: { documentId: string; name: string; madeBy: string }) => {
      await saveBoard.flush()
      const known = await client.author.get({})
      if (known.name !== madeBy) {
        await client.author.set({ name: madeBy })
        await queryClient.invalidateQueries({ queryKey: orpc.author.key() })
      }
      return client.revision.take({ documentId, name })
    },
    onSuccess: ({ name }) => {
      close()
      toast.tell(t('revisions.taken', { name }))
    },
    onError: useFailure(),
  })
}
