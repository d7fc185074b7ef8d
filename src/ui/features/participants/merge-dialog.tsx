import { Button, Group, Modal, Radio } from '@mantine/core'
import { useMutation, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { isEmpty, valueOf, type Participant } from '#domain/people/fields.ts'
import { mergeParticipants } from '#domain/people/merge.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import type { ParticipantCommands } from './use-commands.ts'
import { useFields, useValueWords, type NamedField } from './use-fields.ts'

interface MergeDialogProps {
  readonly ids: readonly string[]
  readonly commands: ParticipantCommands
  readonly onMerged: () => void
  readonly close: () => void
}

/** Records of one person beside each other; where they differ a person says which is right. */
export function MergeDialog({ ids, commands, onMerged, close }: MergeDialogProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { records, error } = useQueries({
    queries: ids.map((id) => orpc.participants.get.queryOptions({ input: { id } })),
    combine: (results) => ({
      records: results.flatMap(({ data }) => data ?? []),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  })
  // Of records that are merged one is left: what was read of the others stands until the dialog has gone.
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={t('participants.mergeTitle', { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {records.length === ids.length ? (
        <MergeForm records={records} commands={commands} onMerged={onMerged} close={close} />
      ) : error === null ? (
        <ScreenSkeleton />
      ) : (
        <Broken error={error} retry={close} />
      )}
    </Modal>
  )
}

interface MergeFormProps extends Omit<MergeDialogProps, 'ids'> {
  readonly records: readonly Participant[]
}

const idOf = ({ participation }: Participant) => participation.id

function MergeForm({ records, commands, onMerged, close }: MergeFormProps) {
  const { t } = useWords()
  const fail = useFailure()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const fields = useDifferences(records)
  const { all } = useFields()
  const [kept, ...others] = records
  const merge = useMutation({
    mutationFn: (keepId: string) => commands.merge(keepId, others.map(idOf), chosen),
    onSuccess: () => {
      onMerged()
      close()
    },
    onError: fail,
  })
  if (kept === undefined) return null
  const byField = new Map(
    Object.entries(chosen).flatMap(([field, id]) => {
      const record = records.find((one) => idOf(one) === id)
      return record === undefined ? [] : [[field, record] as const]
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        merge.mutate(idOf(kept))
      }}
    >
      <p className="quiet people-merge-hint">
        {t(fields.length === 0 ? 'participants.mergeSame' : 'participants.mergeHint')}
      </p>
      <MergeTable
        records={records}
        fields={fields}
        merged={mergeParticipants(kept, others, all, byField)}
        chosen={chosen}
        onChoose={(field, id) => setChosen((before) => ({ ...before, [field]: id }))}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={merge.isPending} data-autofocus ref={focusOnMount}>
          {t('participants.mergeNow')}
        </Button>
      </Group>
    </form>
  )
}

interface MergeTableProps {
  readonly records: readonly Participant[]
  readonly fields: readonly NamedField[]
  readonly merged: Participant
  readonly chosen: Readonly<Record<string, string>>
  readonly onChoose: (field: string, id: string) => void
}

function MergeTable({ records, fields, merged, chosen, onChoose }: MergeTableProps) {
  const { t } = useWords()
  return (
    <div className="people-merge">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('participants.field')}</th>
            {records.map((record, at) => (
              <th key={idOf(record)} scope="col">
                {t('participants.record', { number: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <MergeLine
              key={field.id}
              field={field}
              records={records}
              merged={merged}
              chosen={chosen[field.id] ?? null}
              onChoose={(id) => onChoose(field.id, id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Fields in which the records do not all say the same; a full name is chosen by its parts. */
function useDifferences(records: readonly Participant[]): readonly NamedField[] {
  const { all } = useFields()
  return all.filter(
    ({ id }) => id !== 'fullName' && new Set(records.map((record) => JSON.stringify(valueOf(record, id)))).size > 1,
  )
}

interface MergeLineProps {
  readonly field: NamedField
  readonly records: readonly Participant[]
  readonly merged: Participant
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function MergeLine({ field, records, merged, chosen, onChoose }: MergeLineProps) {
  const { t } = useWords()
  const words = useValueWords()
  const result = valueOf(merged, field.id)
  const taken = records.findIndex((record) =>
    chosen === null
      ? JSON.stringify(valueOf(record, field.id)) === JSON.stringify(result)
      : record.participation.id === chosen,
  )
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {records.map((record, at) => {
        const value = valueOf(record, field.id)
        const text = isEmpty(value) ? t('participants.nothingSaid') : words(field, value)
        return (
          <td key={record.participation.id} data-taken={at === taken || undefined}>
            <Radio
              name={`merge ${field.id}`}
              label={text}
              checked={at === taken}
              onChange={() => onChoose(record.participation.id)}
              aria-label={t('participants.mergeChoice', { field: field.label, number: at + 1, value: text })}
            />
          </td>
        )
      })}
    </tr>
  )
}
