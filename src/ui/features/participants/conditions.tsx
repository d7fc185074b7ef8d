import { Button, Popover } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { GridFilter } from '#domain/people/grid-view.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { ColumnsMenu } from './columns-menu.tsx'
import { ConditionForm } from './condition-form.tsx'
import { Grouping } from './grouping.tsx'
import { PresenceCondition } from './presence-condition.tsx'
import { useDesk, type ListQuery } from './use-desk.ts'
import { useFields, useValueWords } from './use-fields.ts'
import { withFilter } from './view-state.ts'

interface CountsAndConditionsProps {
  readonly query: ListQuery
  readonly total: number
  readonly matching: number
  readonly isComing: boolean
}

/** How many are shown, by what conditions; in what groups and columns. */
export function CountsAndConditions({ query, total, matching, isComing }: CountsAndConditionsProps) {
  const { t } = useWords()
  const { view, search, change, changeView } = useDesk()
  const isAll = view.filters.length === 0 && search.trim() === '' && query.presence === null
  return (
    <div className="people-conditions">
      <output className="figures people-count" data-coming={isComing || undefined}>
        {isAll
          ? t('participants.people', { count: total })
          : t('participants.shown', { matching, total, count: total })}
      </output>
      {view.filters.map((filter, at) => (
        <Condition
          key={`${filter.field} ${filter.kind} ${filter.values.join(' ')}`}
          filter={filter}
          at={at}
          query={query}
        />
      ))}
      <AddCondition query={query} />
      <PresenceCondition conferenceId={query.conferenceId} />
      {isAll ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            change({ search: '', presence: null })
            changeView((before) => ({ ...before, filters: [] }))
          }}
        >
          {t('participants.showAll')}
        </Button>
      )}
      <span className="people-space" />
      <Grouping />
      <ColumnsMenu />
    </div>
  )
}

function AddCondition({ query }: { query: ListQuery }) {
  const { t } = useWords()
  const { changeView } = useDesk()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus width={360}>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFilter size={14} stroke={1.5} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('participants.addCondition')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('participants.addCondition')}>
        <ConditionForm
          query={query}
          filter={null}
          onDone={(filter) => {
            changeView((before) => ({ ...before, filters: withFilter(before.filters, null, filter) }))
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function Condition({ filter, at, query }: { filter: GridFilter; at: number; query: ListQuery }) {
  const { t } = useWords()
  const { changeView } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const words = useConditionWords()(filter)
  const put = (next: GridFilter | null) =>
    changeView((before) => ({ ...before, filters: withFilter(before.filters, at, next) }))
  return (
    <span className="people-condition">
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus width={360}>
        <Popover.Target>
          <button type="button" className="people-condition-words" title={words} onClick={() => setOpen(!isOpen)}>
            {words}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words}>
          <ConditionForm
            query={query}
            filter={filter}
            onDone={(next) => {
              put(next)
              setOpen(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className="plain-tool"
        aria-label={t('participants.dropCondition', { condition: words })}
        onClick={() => put(null)}
      >
        <IconX size={14} stroke={1.5} />
      </button>
    </span>
  )
}

/** «Гостиница: Волга, Ока», «Дата прибытия: с 14.05.2026». */
function useConditionWords(): (filter: GridFilter) => string {
  const { t } = useWords()
  const { field } = useFields()
  const words = useValueWords()
  return ({ field: id, kind, values }) => {
    const named = field(id)
    if (named === undefined) return t('participants.conditionGone')
    const said = values.map((value) =>
      value === '' ? t('participants.nothingSaid') : words(named, spoken(named.type, value)),
    )
    return t(`participants.conditions.${kind}`, { field: named.label, values: said.join(', ') })
  }
}

const spoken = (type: string, value: string): string | boolean => (type === 'yesNo' ? value === 'true' : value)
