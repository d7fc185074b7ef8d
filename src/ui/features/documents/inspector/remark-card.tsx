import { ActionIcon, Button, Group, Textarea, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import type { Remark } from '#domain/drafting/remark.ts'
import { locate } from '#domain/drafting/tree.ts'
import { useHistoryCommands } from '../../../app/history-commands.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useFailure } from '../../../shared/failure.tsx'
import { useFormats } from '../../../shared/formats.ts'
import { useEditor, type Rendered } from '../editor.ts'

interface RemarkCardProps {
  readonly remark: Remark
  readonly rendered: Rendered
  /** It is of the clause with the caret: no way leads there. */
  readonly isHere: boolean
}

/** Who said what, of which words, and what is done about it. */
export function RemarkCard({ remark, rendered, isHere }: RemarkCardProps) {
  const { t } = useWords()
  const formats = useFormats()
  const [state, setState] = useState<'read' | 'edited' | 'readAgain'>('read')
  return (
    <article className="remark" data-resolved={remark.isResolved || undefined}>
      <p className="remark-head">
        <span className="remark-author">{remark.author === '' ? t('remarks.unknownAuthor') : remark.author}</span>
        {remark.madeAt === null ? null : <time dateTime={remark.madeAt}>{formats.moment(remark.madeAt)}</time>}
      </p>
      {isHere ? null : <Where remark={remark} rendered={rendered} />}
      {remark.quote === '' ? null : <blockquote className="remark-quote">{remark.quote}</blockquote>}
      {state === 'edited' ? (
        <RemarkText remark={remark} close={() => setState('readAgain')} />
      ) : (
        <>
          <p className="remark-text">
            {remark.isResolved ? <span className="unseen">{t('remarks.resolved')}: </span> : null}
            {remark.text}
          </p>
          <RemarkActions remark={remark} edit={() => setState('edited')} isFocused={state === 'readAgain'} />
        </>
      )}
    </article>
  )
}

/** The clause it is about, as a way to it; or that it is gone. */
function Where({ remark: { clauseId }, rendered }: Omit<RemarkCardProps, 'isHere'>) {
  const { t } = useWords()
  const { goTo } = useEditor()
  if (clauseId === null) return null
  if (locate(rendered.document.body, clauseId) === null) return <p className="quiet">{t('remarks.orphan')}</p>
  const number = rendered.numbers[clauseId]?.number
  return (
    <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => goTo(clauseId)}>
      {number == null ? t('remarks.here') : t('remarks.goTo', { number })}
    </Button>
  )
}

/** Takes the focus once the element is there. */
function useFocused<Target extends HTMLElement>(isWanted: boolean): RefObject<Target | null> {
  const target = useRef<Target>(null)
  useEffect(() => {
    if (isWanted) target.current?.focus()
  }, [isWanted])
  return target
}

interface ActionsProps {
  readonly remark: Remark
  readonly edit: () => void
  /** Whether the focus comes back to where editing began. */
  readonly isFocused: boolean
}

function RemarkActions({ remark: { id: remarkId, documentId, isResolved }, edit, isFocused }: ActionsProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { offerUndo } = useHistoryCommands()
  const onError = useFailure()
  const pencil = useFocused<HTMLButtonElement>(isFocused)
  const update = useMutation(orpc.remark.update.mutationOptions({ onError }))
  const remove = useMutation(
    orpc.remark.remove.mutationOptions({
      onSuccess: () => offerUndo(t('remarks.removed')),
      onError,
    }),
  )
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => update.mutate({ documentId, remarkId, changes: { isResolved: !isResolved } })}
      >
        {t(isResolved ? 'remarks.reopen' : 'remarks.resolve')}
      </Button>
      <Tooltip label={t('remarks.edit')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('remarks.edit')} ref={pencil} onClick={edit}>
          <IconPencil size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('remarks.remove')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('remarks.remove')}
          onClick={() => remove.mutate({ documentId, remarkId })}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

interface TextProps {
  readonly remark: Remark
  readonly close: () => void
}

/** The words of a remark to be corrected: Ctrl+Enter keeps them, Escape leaves them as they were. */
function RemarkText({ remark: { id: remarkId, documentId, text: before }, close }: TextProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const [text, setText] = useState(before)
  const field = useFocused<HTMLTextAreaElement>(true)
  const update = useMutation(orpc.remark.update.mutationOptions({ onSuccess: close, onError: useFailure() }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === before) close()
    else if (text.trim() !== '') update.mutate({ documentId, remarkId, changes: { text } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
    if (event.key === 'Escape') close()
  }
  return (
    <form className="remark-edit" onSubmit={submit}>
      <Textarea
        aria-label={t('remarks.field')}
        value={text}
        ref={field}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap={4} mt={8}>
        <Button type="submit" size="compact-sm" loading={update.isPending} disabled={text.trim() === ''}>
          {t('common.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={close}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
