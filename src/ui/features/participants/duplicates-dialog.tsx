import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isEmpty } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { useParticipantCommands } from './use-commands.ts'
import { useFields, useValueWords } from './use-fields.ts'
import './participants.css'

type Pair = Awaited<ReturnType<Services['client']['participants']['duplicates']>>['pairs'][number]

const most = 200
const keyOf = ({ one, other }: Pair) => `${one.id} ${other.id}`

/** Pairs that may be one person: a person decides of each. */
export function DuplicatesDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const conference = useConference()
  const wordsOf = useFailureWords()
  const commands = useParticipantCommands()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [merged, setMerged] = useState<Pair | null>(null)
  const found = useQuery(
    orpc.participants.duplicates.queryOptions({
      input: { conferenceId: conference?.id ?? '', limit: most },
      enabled: conference !== null,
      gcTime: 0,
    }),
  )
  if (merged !== null)
    return (
      <MergeDialog
        ids={[merged.one.id, merged.other.id]}
        commands={commands}
        onMerged={() => {}}
        close={() => setMerged(null)}
      />
    )
  const pairs = found.data?.pairs.filter((pair) => !left.has(keyOf(pair)))
  return (
    <Modal
      opened
      onClose={close}
      title={t('participants.duplicates')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {found.error === null ? null : <p role="alert">{wordsOf(found.error).what}</p>}
        {pairs === undefined ? (
          <output className="quiet">{t('participants.duplicatesComing')}</output>
        ) : (
          <p className="quiet">
            {pairs.length === 0
              ? t('participants.duplicatesNone')
              : t('participants.duplicatesFound', { count: pairs.length })}
          </p>
        )}
        {pairs?.map((pair) => (
          <PairCard
            key={keyOf(pair)}
            pair={pair}
            onMerge={() => setMerged(pair)}
            onLeave={() => setLeft((before) => new Set([...before, keyOf(pair)]))}
          />
        ))}
      </Stack>
    </Modal>
  )
}

interface PairCardProps {
  readonly pair: Pair
  readonly onMerge: () => void
  readonly onLeave: () => void
}

function PairCard({ pair, onMerge, onLeave }: PairCardProps) {
  const { t } = useWords()
  const { all } = useFields()
  const words = useValueWords()
  const { one, other, reasons } = pair
  const told = all.filter(({ id }) => [one, other].some(({ values }) => !isEmpty(values[id] ?? null)))
  const nameOf = ({ values }: Pair['one']) => words({ type: 'text' }, values['fullName'] ?? null)
  return (
    <section className="people-pair" aria-label={`${nameOf(one)}, ${nameOf(other)}`}>
      <p className="people-reasons">{reasons.map((reason) => t(`participants.reasons.${reason}`)).join(' · ')}</p>
      <table>
        <tbody>
          {told.map((field) => {
            const [a, b] = [one, other].map(({ values }) => words(field, values[field.id] ?? null))
            return (
              <tr key={field.id} data-differs={a !== b || undefined}>
                <th scope="row">{field.label}</th>
                <td>{a || '–'}</td>
                <td>{b || '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          {t('participants.leaveBoth')}
        </Button>
        <Button onClick={onMerge}>{t('participants.merge')}</Button>
      </Group>
    </section>
  )
}
