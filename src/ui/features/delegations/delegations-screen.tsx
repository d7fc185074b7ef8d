import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconFlag, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { delegationGrounds } from '#domain/people/participation.ts'
import { isFocusFree } from '../../app/focus-keeper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { PeoplePlaces } from '../participants/people-places.tsx'
import { AddDelegation } from './add-delegation.tsx'
import { DelegationsTable } from './delegations-table.tsx'
import { useDelegationCommands, useDelegations, type Delegation, type DelegationCommands } from './use-delegations.ts'
import './delegations.css'

/** Who is represented: heads, seats, quotas, and who of each has come. */
export function DelegationsScreen() {
  const conferenceId = useConference()?.id ?? ''
  const { list, session } = useDelegations(conferenceId)
  if (list.error !== null && list.data === undefined) return <Broken error={list.error} retry={list.refetch} />
  if (list.data === undefined) return <ScreenSkeleton />
  return <Delegations conferenceId={conferenceId} delegations={list.data} session={session?.title ?? null} />
}

interface DelegationsProps {
  readonly conferenceId: string
  readonly delegations: readonly Delegation[]
  readonly session: string | null
}

function Delegations({ conferenceId, delegations, session }: DelegationsProps) {
  const { t } = useWords()
  const commands = useDelegationCommands(conferenceId)
  const [isAdding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const over = delegations.filter(({ isOverQuota }) => isOverQuota).length
  const close = () => {
    flushSync(() => setAdding(false))
    if (isFocusFree()) button.current?.focus()
  }
  return (
    <div className="delegations">
      <div className="delegations-bar" role="toolbar" aria-label={t('delegations.tools')}>
        <PeoplePlaces />
        <span className="people-space" />
        {delegations.length === 0 ? null : <MakeMenu commands={commands} />}
        <Button
          ref={button}
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => setAdding(true)}
        >
          {t('delegations.add')}
        </Button>
      </div>
      {isAdding ? (
        <AddDelegation conferenceId={conferenceId} delegations={delegations} commands={commands} close={close} />
      ) : null}
      {delegations.length === 0 ? (
        <NoneYet commands={commands} />
      ) : (
        <>
          <p className="delegations-count figures">
            <span>{t('delegations.count', { count: delegations.length })}</span>
            {over === 0 ? null : (
              <span className="delegation-over">
                <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
                {t('delegations.over', { count: over })}
              </span>
            )}
          </p>
          <section className="delegations-scroll" aria-label={t('delegations.title')}>
            <DelegationsTable delegations={delegations} session={session} commands={commands} />
          </section>
        </>
      )}
    </div>
  )
}

const icons = { country: IconFlag, organization: IconUsersGroup } as const

function MakeMenu({ commands }: { commands: DelegationCommands }) {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" shadow="md" width={340}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.5} />}>
          {t('delegations.make')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {delegationGrounds.map((ground) => (
          <Menu.Item key={ground} onClick={() => void commands.make(ground)}>
            {t(`delegations.makeBy.${ground}`)}
          </Menu.Item>
        ))}
        <Menu.Label fw={400}>{t('delegations.makeHint')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

/** What the place is for, and the ways to begin. */
function NoneYet({ commands }: { commands: DelegationCommands }) {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('delegations.empty')}
      text={t('delegations.what')}
      points={[t('delegations.points.a'), t('delegations.points.b'), t('delegations.points.c')]}
      note={t('delegations.makeHint')}
    >
      {delegationGrounds.map((ground, at) => {
        const Icon = icons[ground]
        return (
          <Button
            key={ground}
            variant={at === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={16} stroke={1.5} />}
            onClick={() => void commands.make(ground)}
          >
            {t(`delegations.makeBy.${ground}`)}
          </Button>
        )
      })}
    </EmptyState>
  )
}
