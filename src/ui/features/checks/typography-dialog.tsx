import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useFailure } from '../../shared/failure.tsx'
import { MarkedExcerpt, differenceOf } from './marked-excerpt.tsx'
import './checks.css'

type Preview = Awaited<ReturnType<Services['client']['check']['typography']>>
type Change = Preview['changes'][number]

/** Every change that typography would make in the document; those ticked are made in one step. */
export function TypographyDialog({ documentId, close }: { documentId: string; close: () => void }) {
  const { t } = useWords()
  const preview = useTypography(documentId)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const changes = preview.data?.changes ?? []
  const chosen = changes.filter((_, index) => !left.has(index))
  const apply = useApply(documentId, close)
  const toggle = (index: number) =>
    setLeft((before) =>
      before.has(index) ? new Set([...before].filter((one) => one !== index)) : new Set([...before, index]),
    )
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={t('typography.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {preview.data !== undefined && changes.length === 0 ? <p>{t('typography.nothing')}</p> : null}
      {changes.length === 0 ? null : (
        <>
          <p className="quiet typography-lead">{t('typography.lead')}</p>
          <Checkbox
            mb={8}
            label={t('typography.all')}
            checked={left.size === 0}
            indeterminate={chosen.length > 0 && left.size > 0}
            onChange={() => setLeft(left.size === 0 ? new Set(changes.keys()) : new Set())}
          />
          <ChangeTable {...{ documentId, changes, left, toggle }} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t(changes.length === 0 ? 'common.close' : 'common.cancel')}
        </Button>
        {changes.length === 0 ? null : (
          <Button
            ref={focusOnMount}
            data-autofocus
            disabled={chosen.length === 0}
            loading={apply.isPending}
            onClick={() => apply.mutate(chosen)}
          >
            {t('typography.submit', { count: chosen.length })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

/** Asked for once the words typed last are in the core, so that none is missing. */
function useTypography(documentId: string) {
  const { client, orpc, saveBoard } = useServices()
  return useQuery({
    queryKey: orpc.check.typography.queryKey({ input: { documentId } }),
    queryFn: async () => {
      await saveBoard.flush()
      return client.check.typography({ documentId })
    },
    staleTime: 0,
  })
}

function useApply(documentId: string, close: () => void) {
  const { t } = useWords()
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  return useMutation({
    mutationFn: (chosen: readonly Change[]) =>
      client.check.applyTypography({ documentId, chosen: chosen.flatMap(({ changes }) => changes.slice(0, 1)) }),
    onSuccess: ({ changed }) => {
      offerUndo(t('checks.repaired', { count: changed }))
      close()
    },
    onError: useFailure(),
  })
}

interface ChangeTableProps {
  readonly documentId: string
  readonly changes: readonly Change[]
  /** Indices of those that are not to be made. */
  readonly left: ReadonlySet<number>
  readonly toggle: (index: number) => void
}

function ChangeTable({ documentId, changes, left, toggle }: ChangeTableProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const numbers = useQuery(orpc.document.get.queryOptions({ input: { documentId } })).data?.numbers ?? {}
  const nameOf = (change: Change) => {
    const id = change.changes[0]?.clauseId ?? null
    const number = id === null ? null : numbers[id]?.number
    return id === null ? t('checks.title') : number == null ? t('checks.paragraph') : t('page.clause', { number })
  }
  return (
    <div className="typography-changes">
      {changes.map((change, index) => {
        const name = nameOf(change)
        const isNew =
          index === 0 ||
          nameOf(changes[index - 1] ?? change) !== name ||
          clauseOf(changes[index - 1]) !== clauseOf(change)
        const { before, after } = differenceOf(change.before, change.after)
        return (
          <div key={keyOf(change)}>
            {isNew ? <h3>{name}</h3> : null}
            <Checkbox
              checked={!left.has(index)}
              onChange={() => toggle(index)}
              label={
                <span className="typography-change">
                  <span className="typography-before">
                    <span className="unseen">{t('typography.before')}: </span>
                    <MarkedExcerpt text={change.before} place={before} />
                  </span>
                  <span className="typography-after">
                    <span className="unseen">{t('typography.after')}: </span>
                    <MarkedExcerpt text={change.after} place={after} />
                  </span>
                </span>
              }
            />
          </div>
        )
      })}
    </div>
  )
}

const clauseOf = (change: Change | undefined) => change?.changes[0]?.clauseId ?? null

const keyOf = ({ changes: [first] }: Change) => [first?.clauseId, first?.block, first?.start, first?.end].join(' ')
