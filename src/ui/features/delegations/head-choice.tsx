import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { roleName } from '#domain/people/field-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { everyone } from '../participants/use-desk.ts'
import type { Delegation, DelegationCommands } from './use-delegations.ts'

/** Most people of one delegation that are offered. */
const mostOffered = 1_000
const nobody = ''

interface HeadChoiceProps {
  readonly delegation: Delegation
  readonly commands: DelegationCommands
}

/** The head of a delegation, chosen from its people. */
export function HeadChoice({ delegation, commands }: HeadChoiceProps) {
  const { t } = useWords()
  const [isChosen, setChosen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { name, head } = delegation
  const leave = (withFocus: boolean) => {
    flushSync(() => setChosen(false))
    if (withFocus) button.current?.focus()
  }
  if (isChosen) return <HeadList delegation={delegation} commands={commands} leave={leave} />
  return (
    <button
      ref={button}
      type="button"
      className="delegation-value"
      data-empty={head === null || undefined}
      aria-label={t('delegations.edit', { field: t('delegations.head'), name, value: head ?? t('delegations.noHead') })}
      title={head ?? undefined}
      onClick={() => setChosen(true)}
    >
      {head ?? '–'}
    </button>
  )
}

function HeadList({ delegation, commands, leave }: HeadChoiceProps & { leave: (withFocus: boolean) => void }) {
  const { t, language } = useWords()
  const { orpc } = useServices()
  const people = useQuery(
    orpc.participants.query.queryOptions({
      input: {
        ...everyone(delegation.conferenceId, language),
        filters: [{ field: 'delegation', kind: 'is', values: [delegation.name] }],
        sorts: [{ field: 'fullName', descending: false }],
        fields: ['fullName', 'role'],
        offset: 0,
        limit: mostOffered,
        sessionId: null,
      },
      gcTime: 10_000,
    }),
  ).data
  if (people === undefined) return null
  const labels = people.rows.map(({ id, values }) => {
    const role = roleName(String(values['role'] ?? ''), language)
    const name = String(values['fullName'] ?? '')
    return { value: id, label: role === '' ? name : `${name} – ${role}` }
  })
  return (
    <Select
      ref={focusOnMount}
      defaultDropdownOpened
      searchable
      size="xs"
      comboboxProps={{ width: 380, position: 'bottom-start' }}
      aria-label={t('delegations.head')}
      placeholder={t('delegations.headHint')}
      data={[{ value: nobody, label: t('delegations.headNone') }, ...labels]}
      value={delegation.headId ?? nobody}
      onChange={(chosen) => {
        void commands.change(delegation, { headId: chosen || null })
        leave(true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(true)
      }}
      onBlur={() => leave(false)}
    />
  )
}
