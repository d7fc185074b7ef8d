import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconChecks, IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useDialogs } from '../../app/dialogs.ts'
import { useFileCommands } from '../../app/file-commands.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { DirectiveDrawer } from './directive-form.tsx'
import { groupings, groupRows, type Grouping } from './groups.ts'
import { PlanTable } from './plan-table.tsx'
import { isWaiting, standingOf } from '../../shared/plan-standing.ts'
import { useRowCommands, type Row } from './rows.ts'
import { YearStrip } from './year-strip.tsx'
import './plan.css'

const filters = ['all', 'waiting', 'confirmed', 'dismissed'] as const
type Filter = (typeof filters)[number]

const passes: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: (row) => row.state !== 'dismissed',
  waiting: isWaiting,
  confirmed: (row) => row.state === 'confirmed' || row.state === 'stale',
  dismissed: (row) => row.state === 'dismissed',
}

export function PlanScreen() {
  const { t } = useWords()
  const { orpc } = useServices()
  const { chooseSource } = useFileCommands()
  const plan = useQuery(orpc.plan.get.queryOptions({ input: {} }))
  if (plan.error !== null && plan.data === undefined) return <Broken error={plan.error} retry={plan.refetch} />
  if (plan.data === undefined) return <ScreenSkeleton />
  if (plan.data.rows.length === 0)
    return (
      <EmptyState title={t('plan.empty')} text={t('plan.emptyText')}>
        <Button onClick={chooseSource}>{t('action.file.import')}</Button>
      </EmptyState>
    )
  return <Plan rows={plan.data.rows} />
}

/** Every directive of the conference, proposed and confirmed. */
function Plan({ rows }: { rows: readonly Row[] }) {
  const { t, language } = useWords()
  const [grouping, setGrouping] = useState<Grouping>('clause')
  const [filter, setFilter] = useState<Filter>('all')
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [corrected, setCorrected] = useState<Row | null>(null)
  const commands = useRowCommands()
  const ofDocument = useMemo(
    () => rows.filter((row) => documentId === null || row.documentId === documentId),
    [rows, documentId],
  )
  // The first screenful at once, the rest while nobody waits for it.
  const shown = useDeferredValue(ofDocument, firstRows(ofDocument))
  const groups = groupRows(shown.filter(passes[filter]), grouping, new Intl.Collator(language).compare)
  return (
    <div className="screen plan">
      <PlanHead rows={ofDocument} />
      <YearStrip rows={ofDocument} onShow={showRow} />
      <div className="plan-tools screen-tools">
        <SegmentedControl
          size="sm"
          aria-label={t('plan.group')}
          data={groupings.map((value) => ({ value, label: t(`plan.groups.${value}`) }))}
          value={grouping}
          onChange={setGrouping}
        />
        <SegmentedControl
          size="sm"
          aria-label={t('plan.filter')}
          data={filters.map((value) => ({
            value,
            label: `${t(`plan.filters.${value}`)} ${ofDocument.filter(passes[value]).length}`,
          }))}
          value={filter}
          onChange={setFilter}
        />
        <DocumentChoice value={documentId} onChange={setDocumentId} />
      </div>
      {groups.length === 0 ? (
        <p className="quiet">{t('plan.nothingHere')}</p>
      ) : (
        <PlanTable groups={groups} grouping={grouping} commands={commands} onCorrect={setCorrected} />
      )}
      <DirectiveDrawer row={corrected} close={() => setCorrected(null)} />
    </div>
  )
}

const screenful = 40
const firstRows = (rows: readonly Row[]): readonly Row[] => rows.slice(0, screenful)

function showRow(key: string): void {
  const row = document.querySelector<HTMLElement>(`[data-plan-row="${CSS.escape(key)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.focus()
}

function PlanHead({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const confirmAll = useConfirmAll()
  const proposed = rows.filter((row) => standingOf(row) === 'proposed')
  return (
    <div className="screen-head">
      <h1>{t('plan.title')}</h1>
      <div className="screen-tools">
        {proposed.length === 0 ? null : (
          <Button
            variant="default"
            leftSection={<IconChecks size={16} stroke={1.5} />}
            loading={confirmAll.isPending}
            onClick={() => confirmAll.mutate([...new Set(proposed.map((row) => row.documentId))])}
          >
            {t('plan.confirmAll')}
          </Button>
        )}
        <Button
          leftSection={<IconFileExport size={16} stroke={1.5} />}
          onClick={() => dialogs.show({ kind: 'export-plan' })}
        >
          {t('action.plan.export')}
        </Button>
      </div>
    </div>
  )
}

function useConfirmAll() {
  const { client, queryClient, orpc } = useServices()
  const { t } = useWords()
  const { offerUndo } = useHistoryCommands()
  return useMutation({
    mutationFn: async (documentIds: readonly string[]) => {
      let count = 0
      for (const documentId of documentIds) count += (await client.plan.confirmAll({ documentId })).confirmed
      return count
    },
    onSuccess: async (count) => {
      await queryClient.invalidateQueries({ queryKey: orpc.plan.key() })
      offerUndo(t('toast.confirmed', { count }))
    },
    onError: useFailure(),
  })
}

function DocumentChoice({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documents = useQuery(orpc.document.list.queryOptions({ input: {} }))
  if ((documents.data?.length ?? 0) < 2) return null
  return (
    <Select
      aria-label={t('plan.document')}
      className="plan-document"
      data={[
        { value: '', label: t('exporting.allDocuments') },
        ...(documents.data ?? []).map((head) => ({ value: head.id, label: head.title })),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  )
}
