import { Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns, IconPin, IconPinFilled } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useDesk } from './use-desk.ts'
import { useFields, type NamedField } from './use-fields.ts'
import { withColumnMoved, withColumnShown } from './view-state.ts'

/** Which columns are shown, in what order, and which stay in sight. */
export function ColumnsMenu() {
  const { t } = useWords()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns size={16} stroke={1.5} />}>
          {t('participants.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('participants.columns')}>
        <ColumnsList />
      </Popover.Dropdown>
    </Popover>
  )
}

function ColumnsList() {
  const { t } = useWords()
  const { view, changeView } = useDesk()
  const { all, field } = useFields()
  const shown = view.columns.flatMap((column) => field(column.field) ?? [])
  const hidden = all.filter(({ id }) => !view.columns.some((column) => column.field === id))
  return (
    <div className="people-columns">
      <p className="quiet">{t('participants.columnsHint')}</p>
      <ul>
        {shown.map((named, at) => (
          <ShownColumn key={named.id} field={named} at={at} />
        ))}
      </ul>
      <h2>{t('participants.columnsHidden')}</h2>
      <ul>
        {hidden.map(({ id, label }) => (
          <li key={id}>
            <Checkbox
              label={label}
              checked={false}
              onChange={() => changeView((before) => withColumnShown(before, id, true))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ShownColumn({ field, at }: { field: NamedField; at: number }) {
  const { t } = useWords()
  const { view, changeView } = useDesk()
  const isPinned = at < view.frozen
  const Pin = isPinned ? IconPinFilled : IconPin
  const move = (from: number, to: number) => changeView((before) => withColumnMoved(before, from, to))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(at, at + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <li>
      <Checkbox
        label={field.label}
        checked
        onKeyDown={onKeyDown}
        onChange={() => changeView((before) => withColumnShown(before, field.id, false))}
      />
      <button
        type="button"
        className="plain-tool"
        aria-pressed={isPinned}
        aria-label={t('participants.pinTo', { field: field.label })}
        title={t(isPinned ? 'participants.unpin' : 'participants.pin')}
        onClick={() => changeView((before) => ({ ...before, frozen: isPinned ? at : at + 1 }))}
      >
        <Pin size={16} stroke={1.5} />
      </button>
    </li>
  )
}
