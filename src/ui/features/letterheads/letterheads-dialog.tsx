import { ActionIcon, Button, Group, Modal, Radio } from '@mantine/core'
import { IconFilePlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { useUpdateDocument } from '../documents/title-block.tsx'
import { LetterheadFacts } from './letterhead-facts.tsx'
import { LetterheadSketch } from './sketch.tsx'
import { useLetterheads, useLetterheadValues, type ListedLetterhead } from './use-letterheads.ts'
import './letterheads.css'

/** The letterheads of the file: which one the document is printed on, what it says there, adding and deleting. */
export function LetterheadsDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  const list = useLetterheads()
  const error = rendered.error ?? list.error
  return (
    <Modal
      opened
      onClose={close}
      title={t('letterheads.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error === null ? null : <Broken error={error} retry={() => Promise.all([rendered.refetch(), list.refetch()])} />}
      {rendered.data === undefined || list.data === undefined ? null : (
        <Letterheads head={rendered.data.document} letterheads={list.data} close={close} />
      )}
    </Modal>
  )
}

const none = 'none'

interface LetterheadsProps {
  readonly head: DocumentHead
  readonly letterheads: readonly ListedLetterhead[]
  readonly close: () => void
}

function Letterheads({ head, letterheads, close }: LetterheadsProps) {
  const { t } = useWords()
  const values = useLetterheadValues(head)
  const update = useUpdateDocument(head.id)
  const chosen = letterheads.find(({ id }) => id === head.style.letterhead)
  const isFixed = head.status === 'adopted'
  const choose = (id: string) => {
    const style = { ...head.style, letterhead: id === none ? null : id }
    update.mutate({ documentId: head.id, changes: { style } })
  }
  return (
    <>
      <p className="quiet letterheads-what">
        {t('letterheads.what')} {t('letterheads.names', { names: fieldNames })}
      </p>
      <div className="letterheads">
        <Radio.Group label={t('letterheads.choose')} value={chosen?.id ?? none} onChange={choose}>
          <div className="letterhead-list">
            <Radio value={none} label={t('letterheads.none')} disabled={isFixed} data-autofocus />
            {letterheads.map((letterhead) => (
              <LetterheadLine key={letterhead.id} letterhead={letterhead} isFixed={isFixed} />
            ))}
          </div>
        </Radio.Group>
        {chosen === undefined || values === null ? (
          <p className="quiet letterheads-none">{t('letterheads.noneHint')}</p>
        ) : (
          <div className="letterhead-shown">
            <LetterheadFacts letterhead={chosen} values={values} />
            <LetterheadSketch letterhead={chosen} values={values} />
          </div>
        )}
      </div>
      <Buttons documentId={head.id} isFixed={isFixed} close={close} />
    </>
  )
}

const fieldNames = ['{{название}}', '{{дата}}', '{{место}}', '{{номер}}', '{{конференция}}'].join(', ')

function Buttons({ documentId, isFixed, close }: { documentId: string; isFixed: boolean; close: () => void }) {
  const { t } = useWords()
  const add = useAddLetterhead(documentId)
  return (
    <Group justify="space-between" mt="md">
      <Button
        variant="default"
        leftSection={<IconFilePlus size={16} stroke={1.5} aria-hidden />}
        loading={add.isPending}
        disabled={isFixed}
        onClick={() => add.mutate()}
      >
        {t('letterheads.add')}
      </Button>
      <Button onClick={close}>{t('letterheads.done')}</Button>
    </Group>
  )
}

function LetterheadLine({ letterhead, isFixed }: { letterhead: ListedLetterhead; isFixed: boolean }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  const { offerUndo } = useHistoryCommands()
  const { id, name } = letterhead
  const remove = useMutation(
    orpc.letterhead.remove.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.letterhead.key() })
        offerUndo(t('letterheads.removed', { name }))
      },
      onError: useFailure(),
    }),
  )
  return (
    <div className="letterhead-line">
      <Radio value={id} label={name} disabled={isFixed} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('letterheads.remove', { name })}
        onClick={() => remove.mutate({ letterheadId: id })}
      >
        <IconTrash size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}

/** Asks for a Word file and prints the document on it. */
function useAddLetterhead(documentId: string) {
  const { t } = useWords()
  const { bridge, client, orpc } = useServices()
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async () => {
      const file = await bridge.chooseFile('source')
      if (file === null) return null
      await client.letterhead.add({ source: file.token, documentId })
      return file.name
    },
    onSuccess: (name) => {
      if (name === null) return
      void queryClient.invalidateQueries({ queryKey: orpc.letterhead.key() })
      void queryClient.invalidateQueries({ queryKey: orpc.document.get.key({ input: { documentId } }) })
      toast.tell(t('letterheads.added', { name }))
    },
    onError: useFailure(),
  })
}
