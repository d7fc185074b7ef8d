import { Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { progressStatuses } from '#domain/plan/directive.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace } from '../../app/places.ts'
import { PlainButton, PlainSelect } from '../../shared/plain-controls.tsx'
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
        <PlainButton isMain onClick={() => commands.confirm(row)}>
          {t('plan.confirm')}
        </PlainButton>
      ) : null}
      {standing === 'stale' ? (
        <PlainButton isMain onClick={() => commands.reconfirm(row)}>
          {t('plan.reconfirm')}
        </PlainButton>
      ) : null}
      {standing === 'dismissed' ? (
        <PlainButton onClick={() => commands.restore(row)}>{t('plan.restore')}</PlainButton>
      ) : null}
      {standing === 'unread' ? (
        <PlainButton onClick={() => onCorrect(row)}>{t('page.addDirective')}</PlainButton>
      ) : null}
      {standing === 'confirmed' ? <Progress row={row} commands={commands} /> : null}
      <RowMenu row={row} commands={commands} onCorrect={onCorrect} />
    </div>
  )
}

function Progress({ row, commands }: { row: Row; commands: RowCommands }) {
  const { t } = useWords()
  return (
    <PlainSelect
      label={t('plan.progressOf', { number: row.clauseNumber ?? '' })}
      options={progressStatuses.map((value) => ({ value, label: t(`plan.progress.${value}`) }))}
      value={row.directive.progress}
      onChange={(value) => commands.setProgress(row, value)}
    />
  )
}

/** A plain button until it is pressed: a long plan has thousands. */
function RowMenu(props: RowActionsProps) {
  const { t } = useWords()
  const [isLive, setLive] = useState(false)
  if (isLive) return <LiveMenu {...props} />
  return (
    <button
      type="button"
      className="plain-tool"
      aria-haspopup="menu"
      aria-label={t('plan.more', { number: props.row.clauseNumber ?? '–' })}
      onClick={() => setLive(true)}
    >
      <IconDotsVertical size={16} stroke={1.5} />
    </button>
  )
}

function LiveMenu({ row, commands, onCorrect }: RowActionsProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const standing = standingOf(row)
  const number = row.clauseNumber ?? '–'
  return (
    <Menu position="bottom-end" shadow="md" defaultOpened>
      <Menu.Target>
        <button type="button" className="plain-tool" aria-label={t('plan.more', { number })}>
          <IconDotsVertical size={16} stroke={1.5} />
        </button>
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
          <Menu.Item className="menu-danger" onClick={() => commands.remove(row)}>
            {t('plan.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
