import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { sessionKey } from '#domain/agenda/import/merge-programme.ts'
import { programmeDoubts } from '#domain/agenda/read/doubts.ts'
import { sessionKinds } from '#domain/agenda/session.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { DateField } from '../../shared/date-field.tsx'
import { readClock } from '../agenda/typed.ts'
import { TypedField } from '../agenda/typed-field.tsx'
import type { MergedSession, ProgrammeImport, ReadItem, ReadSession, SessionFilter } from './use-programme-import.ts'

/** The sessions that were read, day by day; every field is put right where it stands. */
export function SessionRows({ imported, filter }: { imported: ProgrammeImport; filter: SessionFilter }) {
  const { t } = useWords()
  const { programme, preview, changeDay } = imported
  const merged = new Map((preview.data?.sessions ?? []).map((one) => [one.key, one]))
  const isShown = (key: string) => filter === 'all' || merged.get(key)?.state === filter
  return (
    <div className="programme-rows">
      {programme.days.map(({ date, sessions }, dayAt) => (
        <section key={sessionKey(dayAt, 0)} aria-label={t('programmeImport.day', { number: dayAt + 1 })}>
          <div className="programme-day">
            <DateField
              size="xs"
              label={t('programmeImport.day', { number: dayAt + 1 })}
              description={date === null ? t('programmeImport.noDate') : null}
              value={date}
              onChange={(chosen) => changeDay(dayAt, chosen)}
            />
          </div>
          {sessions.map((session, at) => {
            const key = sessionKey(dayAt, at)
            return isShown(key) ? (
              <SessionRow
                key={key}
                id={key}
                place={[dayAt, at]}
                session={session}
                merged={merged.get(key) ?? null}
                imported={imported}
              />
            ) : null
          })}
        </section>
      ))}
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly place: readonly [day: number, at: number]
  readonly session: ReadSession
  readonly merged: MergedSession | null
  readonly imported: ProgrammeImport
}

function SessionRow({ id, place: [dayAt, at], session, merged, imported }: RowProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { choices, choose, changeSession } = imported
  const isSkipped = choices.sessions[id]?.as === 'skip'
  const change = (fields: Partial<ReadSession>) => changeSession(dayAt, at, fields)
  const include = (isIn: boolean) => {
    const { [id]: _, ...others } = choices.sessions
    choose({ sessions: isIn ? others : { ...others, [id]: { as: 'skip' } } })
  }
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <article className="programme-row" data-state={merged?.state} aria-label={session.title}>
      <div className="programme-row-line">
        <Checkbox
          aria-label={t('programmeImport.include', { title: session.title })}
          checked={!isSkipped}
          onChange={({ currentTarget }) => include(currentTarget.checked)}
        />
        <Clock label={t('programmeImport.start')} value={session.start} change={(start) => change({ start })} />
        <Clock label={t('programmeImport.end')} value={session.end} change={(end) => change({ end })} />
        <Words
          label={t('programmeImport.sessionTitle')}
          value={session.title}
          change={(title) => change({ title })}
          className="programme-title"
        />
        <select
          aria-label={t('programmeImport.kind')}
          value={session.kind}
          onChange={({ currentTarget }) =>
            change({ kind: sessionKinds.find((kind) => kind === currentTarget.value) ?? 'other' })
          }
        >
          {sessionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`agenda.kinds.${kind}`)}
            </option>
          ))}
        </select>
        <Words
          label={t('programmeImport.room')}
          value={session.room}
          change={(room) => change({ room })}
          className="programme-room"
        />
        {merged === null ? null : <span className="programme-state">{t(`programmeImport.state.${merged.state}`)}</span>}
      </div>
      <Remarks session={session} merged={merged} />
      {session.items.length === 0 ? null : (
        <button type="button" className="programme-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron size={14} stroke={1.5} aria-hidden /> {t('programmeImport.items', { count: session.items.length })}
        </button>
      )}
      {isOpen ? <Items items={session.items} change={(items) => change({ items })} /> : null}
    </article>
  )
}

/** What will change, and what the reading was in doubt of. */
function Remarks({ session, merged }: Pick<RowProps, 'session' | 'merged'>) {
  const { t } = useWords()
  const doubts = [session, ...session.items].flatMap((one) => one.doubts)
  const fields = merged?.changes.map((field) => t(`programmeImport.fields.${field}`)) ?? []
  const removed = merged?.removedItems ?? []
  return (
    <>
      {merged?.state === 'changed' ? (
        <p className="programme-changes">
          {t('programmeImport.changes', { what: fields.join(', ') })}
          {removed.length === 0 ? '' : ` ${t('programmeImport.removed', { titles: removed.join('; ') })}`}
        </p>
      ) : null}
      {doubts.map(({ code, words }) => {
        const known = programmeDoubts.find((one) => one === code)
        return known === undefined ? null : (
          <p key={`${code} ${words}`} className="programme-doubt">
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> {t(`programmeImport.doubts.${known}`)}
            {words === '' ? '' : `: «${words}»`}
          </p>
        )
      })}
    </>
  )
}

function Items({ items, change }: { items: readonly ReadItem[]; change: (items: readonly ReadItem[]) => void }) {
  const { t } = useWords()
  return (
    <ol className="programme-items">
      {items.map((item, at) => (
        <li key={sessionKey(at, item.depth)} style={{ paddingLeft: item.depth * 16 }}>
          <Clock
            label={t('programmeImport.start')}
            value={item.start}
            change={(start) => change(items.with(at, { ...item, start }))}
          />
          <Words
            label={t('programmeImport.itemTitle')}
            value={item.title}
            change={(title) => change(items.with(at, { ...item, title }))}
            className="programme-title"
          />
          <span className="quiet">{item.speakers.map(({ name }) => name).join(', ')}</span>
        </li>
      ))}
    </ol>
  )
}

interface FieldProps<Value> {
  readonly label: string
  readonly value: Value
  readonly change: (value: Value) => void
  readonly className?: string
}

function Words({ label, value, change, className = '' }: FieldProps<string>) {
  const { t } = useWords()
  return (
    <TypedField
      label={label}
      text={value}
      read={(text) => text.trim()}
      give={change}
      problem={t('programmeImport.notThis')}
      className={className}
    />
  )
}

function Clock({ label, value, change }: FieldProps<string | null>) {
  const { t } = useWords()
  return (
    <TypedField
      label={label}
      text={value ?? ''}
      read={readClock}
      give={change}
      problem={t('programmeImport.notTime')}
      placeholder="--:--"
      className="programme-clock"
    />
  )
}
