import { Button, Drawer, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { DateField } from '../../shared/date-field.tsx'
import { useState } from 'react'
import { deadlineKinds, progressStatuses, type Deadline } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { EvidenceText } from './evidence-text.tsx'
import { useSaveDirective, type Row, type RowDirective } from './rows.ts'

/** Corrects a proposal or a directive, with the clause it comes from in sight. */
export function DirectiveDrawer({ row, close }: { row: Row | null; close: () => void }) {
  const { t } = useWords()
  const number = row?.clauseNumber ?? ''
  return (
    <Drawer
      opened={row !== null}
      onClose={close}
      position="right"
      size={480}
      title={`${t('plan.form')}${number === '' ? '' : `, ${t('page.clause', { number })}`}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {row === null ? null : <DirectiveForm row={row} close={close} />}
    </Drawer>
  )
}

function DirectiveForm({ row, close }: { row: Row; close: () => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState(row.directive)
  const save = useSaveDirective(row, close)
  const change = (part: Partial<RowDirective>) => setDraft((before) => ({ ...before, ...part }))
  const ready = draft.action.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) save.mutate(draft)
      }}
    >
      <Stack gap="md">
        <blockquote className="clause-quote">
          <EvidenceText text={row.clauseText} evidence={row.evidence} />
        </blockquote>
        <DemandFields draft={draft} change={change} />
        {row.directive.id === null ? null : <ProgressFields draft={draft} change={change} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!ready}>
            {t(row.directive.id === null ? 'plan.confirm' : 'common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  readonly draft: RowDirective
  readonly change: (part: Partial<RowDirective>) => void
}

function DemandFields({ draft, change }: FieldsProps) {
  const { t } = useWords()
  const bodies = { placeholder: t('plan.bodyHint'), splitChars: [';', '\n'] }
  return (
    <>
      <Textarea
        label={t('plan.action')}
        autosize
        maxRows={10}
        required
        data-autofocus
        value={draft.action}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <TagsInput
        {...bodies}
        label={t('plan.addressee')}
        value={[...draft.addressees]}
        onChange={(addressees) => change({ addressees })}
      />
      <TagsInput
        {...bodies}
        label={t('plan.responsible')}
        value={[...draft.responsible]}
        onChange={(responsible) => change({ responsible })}
      />
      <TagsInput
        {...bodies}
        label={t('plan.coExecutors')}
        value={[...draft.coExecutors]}
        onChange={(coExecutors) => change({ coExecutors })}
      />
      <DeadlineFields deadline={draft.deadline} change={(deadline) => change({ deadline })} />
      <Textarea
        label={t('plan.expectedResult')}
        autosize
        value={draft.expectedResult}
        onChange={(event) => change({ expectedResult: event.currentTarget.value })}
      />
    </>
  )
}

const none = 'none'

function DeadlineFields({
  deadline,
  change,
}: {
  deadline: Deadline | null
  change: (deadline: Deadline | null) => void
}) {
  const { t } = useWords()
  const clearButtonProps = { 'aria-label': t('common.clear') }
  const dates = { valueFormat: 'DD.MM.YYYY', clearable: true, clearButtonProps, size: 'sm' } as const
  const dated = deadline ?? { kind: 'day', from: null, to: null, text: '' }
  return (
    <>
      <Select
        label={t('plan.deadlineKind')}
        data={[none, ...deadlineKinds].map((value) => ({
          value,
          label: t(`plan.kinds.${deadlineKinds.find((kind) => kind === value) ?? none}`),
        }))}
        value={deadline?.kind ?? none}
        onChange={(value) => {
          const kind = deadlineKinds.find((known) => known === value)
          change(kind === undefined ? null : { ...dated, kind })
        }}
      />
      {deadline === null ? null : (
        <>
          <Group grow>
            <DateField
              {...dates}
              label={t('plan.from')}
              value={deadline.from}
              onChange={(from) => change({ ...deadline, from })}
            />
            <DateField
              {...dates}
              label={t('plan.to')}
              value={deadline.to}
              onChange={(to) => change({ ...deadline, to })}
            />
          </Group>
          <TextInput
            label={t('plan.deadlineText')}
            value={deadline.text}
            onChange={(event) => change({ ...deadline, text: event.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}

function ProgressFields({ draft, change }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <Select
        label={t('plan.columns.state')}
        data={progressStatuses.map((value) => ({ value, label: t(`plan.progress.${value}`) }))}
        value={draft.progress}
        onChange={(progress) => progress !== null && change({ progress })}
      />
      <Textarea
        label={t('plan.note')}
        autosize
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  )
}
