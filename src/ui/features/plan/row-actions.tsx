import { ActionIcon, Button, Menu, Select } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { progressStatuses } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace } from '../../app/places.ts'
import { standingOf } from '../../shared/plan-standing.ts'
import { type Row, type RowCommands } from './rows.ts'

interface RowActionsProps {
  readonly row: Row
  readonly commands: RowCommands
  readonly onCorrect: (row: Row) => void
}

/** What a row asks for first, as a button; the rest in its menu. */
export function RowActions({ row, commands, onCorrect }: RowActionsProps) {
  const { t } = useWords()
  const standing = standingOf(row)
  return (
    <div className="row-actions">
      {standing === 'proposed' ? (
        <Button size="compact-sm" onClick={() => commands.confirm(row)}>
          {t('plan.confirm')}
        </Button>
      ) : null}
      {standing === 'stale' ? (
        <Button size="compact-sm" onClick={() => commands.reconfirm(row)}>
          {t('plan.reconfirm')}
        </Button>
      ) : null}
      {standing === 'dismissed' ? (
        <Button size="compact-sm" variant="default" onClick={() => commands.restore(row)}>
          {t('plan.restore')}
        </Button>
      ) : null}
      {standing === 'unread' ? (
        <Button size="compact-sm" variant="default" onClick={() => onCorrect(row)}>
          {t('page.addDirective')}
        </Button>
      ) : null}
      {standing === 'confirmed' ? <Progress row={row} commands={commands} /> : null}
      <RowMenu row={row} commands={commands} onCorrect={onCorrect} />
    </div>
  )
}

function Progress({ row, commands }: { row: Row; commands: RowCommands }) {
  const { t } = useWords()
  return (
    <Select
      size="xs"
      w={128}
      aria-label={t('plan.progressOf', { number: row.clauseNumber ?? '' })}
      data={progressStatuses.map((value) => ({ value, label: t(`plan.progress.${value}`) }))}
      value={row.directive.progress}
      onChange={(value) => value !== null && commands.setProgress(row, value)}
    />
  )
}

function RowMenu({ row, commands, onCorrect }: RowActionsProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const standing = standingOf(row)
  const number = row.clauseNumber ?? '–'
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('plan.more', { number })}>
          <IconDotsVertical size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCorrect(row)}>{t('plan.correct')}</Menu.Item>
        {standing === 'gone' ? null : (
          <Menu.Item onClick={() => go(documentPlace(row.documentId, row.clauseId))}>
            {t('plan.openClause', { number })}
          </Menu.Item>
        )}
        {row.state === 'proposed' ? (
          <Menu.Item onClick={() => commands.dismiss(row)}>{t('plan.dismiss')}</Menu.Item>
        ) : null}
        {row.directive.id === null ? null : (
          <Menu.Item color="red" onClick={() => commands.remove(row)}>
            {t('plan.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
