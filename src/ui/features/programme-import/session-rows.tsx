import { Checkbox, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { sessionKey } from '#domain/agenda/import/merge-programme.ts'
import { programmeDoubts } from '#domain/agenda/read/doubts.ts'
import { sessionKinds } from '#domain/agenda/session.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { SessionFilter } from './programme-desk.tsx'
import type { MergedSession, ProgrammeImport, ReadItem, ReadSession } from './use-programme-import.ts'

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
            <TextInput
              type="date"
              size="xs"
              label={t('programmeImport.day', { number: dayAt + 1 })}
              error={date === null ? t('programmeImport.noDate') : null}
              value={date ?? ''}
              onChange={({ currentTarget }) =>
                changeDay(dayAt, currentTarget.value === '' ? null : currentTarget.value)
              }
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
        <Typed
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
        <Typed label={t('programmeImport.room')} value={session.room} change={(room) => change({ room })} />
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
          <Typed
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

interface TypedProps {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly className?: string
}

/** A field that tells what was typed when it is left. */
function Typed({ label, value, change, className }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      aria-label={label}
      className={className}
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== value) change(typed)
        setTyped(null)
      }}
    />
  )
}

function Clock({
  label,
  value,
  change,
}: {
  label: string
  value: string | null
  change: (value: string | null) => void
}) {
  return (
    <input
      type="time"
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => change(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
