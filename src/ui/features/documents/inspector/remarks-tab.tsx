import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useFailure } from '../../../shared/failure.tsx'
import type { Rendered } from '../editor.ts'
import { RemarkCard } from './remark-card.tsx'
import type { InspectorTabProps } from './tab.ts'
import '../../revisions/revisions.css'

/** What people say about the clause under the caret, about the others and about the document. */
export function RemarksTab({ rendered, clauseId }: InspectorTabProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documentId = rendered.document.id
  const remarks = useQuery(orpc.remark.list.queryOptions({ input: { documentId } })).data ?? []
  const [withResolved, setWithResolved] = useState(false)
  const resolved = remarks.filter(({ isResolved }) => isResolved).length
  const shown = remarks.filter(({ isResolved }) => withResolved || !isResolved)
  const here = shown.filter((remark) => remark.clauseId !== null && remark.clauseId === clauseId)
  const whole = shown.filter((remark) => remark.clauseId === null)
  const others = shown.filter((remark) => remark.clauseId !== null && remark.clauseId !== clauseId)
  return (
    <>
      <RemarkForm rendered={rendered} clauseId={clauseId} />
      <RemarkGroup title={t('remarks.here')} remarks={here} rendered={rendered} isHere />
      <RemarkGroup title={t('remarks.whole')} remarks={whole} rendered={rendered} />
      <RemarkGroup title={t('remarks.others')} remarks={others} rendered={rendered} />
      {remarks.length === 0 ? (
        <p className="quiet">
          {t('remarks.empty')}. {t('remarks.emptyHint')}
        </p>
      ) : null}
      {resolved === 0 ? null : (
        <Checkbox
          mt="md"
          label={t('remarks.showResolved', { count: resolved })}
          checked={withResolved}
          onChange={(event) => setWithResolved(event.currentTarget.checked)}
        />
      )}
    </>
  )
}

/** Words selected in the clause become what the remark is about. */
function selectedIn(clauseId: ClauseId): string {
  const selection = window.getSelection()
  const anchor = selection?.anchorNode
  const element = anchor instanceof Element ? anchor : anchor?.parentElement
  const isThere = element?.closest(`[data-clause="${CSS.escape(clauseId)}"]`) != null
  return isThere ? (selection?.toString().trim() ?? '') : ''
}

function RemarkForm({ rendered, clauseId }: InspectorTabProps) {
  const { t } = useWords()
  const { orpc, saveBoard } = useServices()
  const [text, setText] = useState('')
  const [quote, setQuote] = useState('')
  const fail = useFailure()
  const add = useMutation(orpc.remark.add.mutationOptions({ onSuccess: () => setText(''), onError: fail }))
  const number = clauseId === null ? null : rendered.numbers[clauseId]?.number
  const name = number == null ? t('remarks.whole') : t('page.clause', { number })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const remark = { documentId: rendered.document.id, clauseId, text, quote: clauseId === null ? '' : quote }
    void saveBoard
      .flush()
      .then(() => add.mutate(remark))
      .catch(fail)
  }
  return (
    <form className="remark-form" onSubmit={submit}>
      <Textarea
        label={t('remarks.addHere', { name })}
        value={text}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={10_000}
        onMouseDown={() => setQuote(clauseId === null ? '' : selectedIn(clauseId))}
        onFocus={() => setQuote((before) => (clauseId === null ? '' : selectedIn(clauseId) || before))}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
        }}
      />
      <Group justify="flex-end" mt={8}>
        <Button type="submit" size="compact-sm" loading={add.isPending} disabled={text.trim() === ''}>
          {t('remarks.add')}
        </Button>
      </Group>
    </form>
  )
}

interface GroupProps {
  readonly title: string
  readonly remarks: readonly Remark[]
  readonly rendered: Rendered
  readonly isHere?: boolean
}

function RemarkGroup({ title, remarks, rendered, isHere = false }: GroupProps) {
  if (remarks.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {remarks.map((remark) => (
        <RemarkCard key={remark.id} remark={remark} rendered={rendered} isHere={isHere} />
      ))}
    </section>
  )
}
