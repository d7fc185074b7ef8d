import { Autocomplete, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailureWords } from '../../shared/failure.tsx'
import { closedValues, readTyped } from './read-typed.ts'
import type { ParticipantCommands, Values } from './use-commands.ts'
import { useFields } from './use-fields.ts'
import { useOffers } from './use-offers.ts'

interface BulkEditDialogProps {
  readonly conferenceId: string
  readonly ids: readonly string[]
  readonly commands: ParticipantCommands
  readonly close: () => void
}

/** Parts of a name are no one's in common. */
const personal = new Set(['fullName', 'surname', 'givenName', 'patronymic', 'latinName', 'badgeNumber', 'birthDate'])

/** One value for all who are selected. */
export function BulkEditDialog({ conferenceId, ids, commands, close }: BulkEditDialogProps) {
  const { t } = useWords()
  const { all, field } = useFields()
  const [fieldId, setFieldId] = useState('hotel')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { offerUndo } = useHistoryCommands()
  const wordsOf = useFailureWords()
  const named = field(fieldId)
  const save = useMutation({
    mutationFn: (values: Values) => commands.set(ids, values),
    onSuccess: () => {
      offerUndo(t('participants.done.set', { count: ids.length }))
      close()
    },
    onError: (error) => setProblem(wordsOf(error).what),
  })
  if (named === undefined) return null
  const submit = () => {
    const read = readTyped(named, typed)
    if (read.problem === null) save.mutate({ [named.id]: read.value })
    else setProblem(t(`participants.problem.${read.problem}`))
  }
  return (
    <FormDialog
      title={t('participants.setFieldOf', { count: ids.length })}
      submitWord={t('participants.setNow', { count: ids.length })}
      ready={typed.trim() !== '' || named.type !== 'status'}
      busy={save.isPending}
      onSubmit={submit}
      close={close}
    >
      <Select
        label={t('participants.field')}
        searchable
        data={all.filter(({ id }) => !personal.has(id)).map(({ id, label }) => ({ value: id as string, label }))}
        value={fieldId}
        onChange={(chosen) => {
          setFieldId(chosen ?? fieldId)
          setTyped('')
          setProblem(null)
        }}
      />
      <ValueField
        key={fieldId}
        conferenceId={conferenceId}
        field={named}
        typed={typed}
        problem={problem}
        onType={(text) => {
          setTyped(text)
          setProblem(null)
        }}
      />
    </FormDialog>
  )
}

interface ValueFieldProps {
  readonly conferenceId: string
  readonly field: NonNullable<ReturnType<ReturnType<typeof useFields>['field']>>
  readonly typed: string
  readonly problem: string | null
  readonly onType: (text: string) => void
}

function ValueField({ conferenceId, field, typed, problem, onType }: ValueFieldProps) {
  const { t } = useWords()
  const isClosed = closedValues(field) !== null
  const offers = useOffers(conferenceId, field, isClosed ? '' : typed)
  if (isClosed)
    return (
      <Select
        data-autofocus
        label={t('participants.value')}
        placeholder={t('participants.choose')}
        data={[...offers]}
        value={typed === '' ? null : typed}
        error={problem}
        clearable={field.type !== 'status'}
        onChange={(chosen) => onType(chosen ?? '')}
      />
    )
  return (
    <Autocomplete
      data-autofocus
      label={t('participants.value')}
      description={t('participants.emptyEmpties')}
      placeholder={field.type === 'date' ? t('participants.dateForm') : undefined}
      data={[...offers]}
      filter={({ options }) => options}
      maxDropdownHeight={220}
      value={typed}
      error={problem}
      onChange={onType}
    />
  )
}
