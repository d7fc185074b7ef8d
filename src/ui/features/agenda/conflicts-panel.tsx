import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { severityName } from '#domain/agenda/conflict-words.ts'
import { conflictSeverity } from '#domain/agenda/conflict.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { AgendaData } from './agenda-data.ts'
import { ConflictLines } from './conflict-lines.tsx'
import type { AgendaCommands } from './use-agenda-commands.ts'
import { useAgendaDesk } from './use-agenda-desk.ts'

const severities = ['error', 'warning', 'advice'] as const

/** All conflicts of the conference at the right, the gravest first; each leads to its place. */
export function ConflictsPanel({ data, commands }: { data: AgendaData; commands: AgendaCommands }) {
  const { t, language } = useWords()
  const desk = useAgendaDesk()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const close = () => {
    flushSync(() => desk.change({ side: null }))
    document.querySelector<HTMLElement>('.agenda-conflicts-button')?.focus()
  }
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
    },
  }
  return (
    <aside ref={panel} className="agenda-side" tabIndex={-1} aria-label={t('agenda.conflicts')} {...keys}>
      <header>
        <h2>{t('agenda.conflicts')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} title="Esc" onClick={close}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </header>
      <div className="agenda-side-body">
        {data.conflicts.length === 0 ? <p className="quiet">{t('agenda.noConflicts')}</p> : null}
        {severities.map((severity) => {
          const own = data.conflicts.filter(({ kind }) => conflictSeverity[kind] === severity)
          return own.length === 0 ? null : (
            <section key={severity} aria-label={severityName(severity, language)}>
              <h3>{severityName(severity, language)}</h3>
              <ConflictLines data={data} conflicts={own} commands={commands} isLeading />
            </section>
          )
        })}
      </div>
    </aside>
  )
}
