import { Button, Group, Modal, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { Broken } from '../../shared/broken.tsx'
import { ImportSide } from './import-side.tsx'
import { SessionRows } from './session-rows.tsx'
import { useApply, useProgrammeImport } from './use-programme-import.ts'
import type { MergedSession, ProgrammeImport, SessionFilter } from './use-programme-import.ts'

const states = ['new', 'changed', 'same', 'skipped'] as const

interface DeskProps {
  readonly conferenceId: string
  readonly read: Parameters<typeof useProgrammeImport>[1]
  readonly leave: () => void
}

/** What was read beside what would come of it; nothing is stored before «Apply». */
export function ProgrammeDesk({ conferenceId, read, leave }: DeskProps) {
  const imported = useProgrammeImport(conferenceId, read)
  const [filter, setFilter] = useState<SessionFilter>('all')
  const [isLeaving, setLeaving] = useState(false)
  const goAway = () => (imported.isTouched ? setLeaving(true) : leave())
  useHotkeys(
    [
      [
        'Escape',
        ({ target }) => {
          // An open list closes first.
          if (!(target instanceof Element && target.matches('[aria-expanded="true"]'))) goAway()
        },
      ],
    ],
    [],
  )
  return (
    <section className="programme-import">
      <Bar imported={imported} filter={filter} setFilter={setFilter} leave={goAway} />
      {imported.preview.error === null ? null : (
        <Broken error={imported.preview.error} retry={imported.preview.refetch} />
      )}
      <div className="programme-sides">
        <SessionRows imported={imported} filter={filter} />
        <ImportSide imported={imported} />
      </div>
      {isLeaving ? <Leave stay={() => setLeaving(false)} leave={leave} /> : null}
    </section>
  )
}

interface BarProps {
  readonly imported: ProgrammeImport
  readonly filter: SessionFilter
  readonly setFilter: (filter: SessionFilter) => void
  readonly leave: () => void
}

function Bar({ imported, filter, setFilter, leave }: BarProps) {
  const { t } = useWords()
  const { name, wanted, preview } = imported
  const apply = useApply(name)
  const sessions = preview.data?.sessions ?? []
  const count = (state: MergedSession['state']) => sessions.filter((one) => one.state === state).length
  const stored = count('new') + count('changed')
  return (
    <header className="programme-bar">
      <div className="programme-bar-words">
        <h1>
          {t('programmeImport.title')} <span className="quiet">{name}</span>
        </h1>
        <fieldset className="programme-filters" aria-label={t('programmeImport.filters')}>
          <button type="button" aria-pressed={filter === 'all'} onClick={() => setFilter('all')}>
            {t('programmeImport.states.all', { count: sessions.length })}
          </button>
          {states.map((state) => (
            <button
              key={state}
              type="button"
              data-state={state}
              aria-pressed={filter === state}
              disabled={count(state) === 0}
              onClick={() => setFilter(state)}
            >
              {t(`programmeImport.states.${state}`, { count: count(state) })}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="screen-tools">
        <Button variant="default" disabled={apply.isPending} onClick={leave}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={apply.isPending}
          disabled={stored === 0 || preview.isPlaceholderData}
          onClick={() => apply.mutate(wanted)}
        >
          {t('programmeImport.apply', { count: stored })}
        </Button>
      </div>
    </header>
  )
}

/** Only what was put right can be lost: that is asked about. */
function Leave({ stay, leave }: { stay: () => void; leave: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={stay}
      title={t('programmeImport.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm">{t('programmeImport.leaveWhat')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {t('programmeImport.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('programmeImport.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
