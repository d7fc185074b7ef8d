import { IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { idOf, type RunEntry } from '#domain/agenda/run-state.ts'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { clockAt } from '#domain/agenda/clock.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { focusBigKey } from './use-run-keys.ts'
import { span, titleOf } from './run-words.ts'
import type { AgendaAnswer, HallRun } from './use-run.ts'

interface RunListProps {
  readonly answer: AgendaAnswer
  readonly run: HallRun
  readonly start: (item: AgendaItem) => void
}

/** The day of the hall, planned, as it runs and as it was; what is on stays in sight. */
export function RunList({ answer, run, start }: RunListProps) {
  const { t } = useWords()
  const { entries } = run.state
  return (
    <table className="run-list">
      <thead>
        <tr>
          <th scope="col">{t('run.programme')}</th>
          <th scope="col">{t('run.planned')}</th>
          <th scope="col">{t('run.running')}</th>
          <th scope="col">{t('run.held')}</th>
        </tr>
      </thead>
      {sessionsOf(entries).map(({ session, lines }) => (
        <tbody key={session.id}>
          {lines.some(({ item }) => item !== null) ? (
            <tr className="run-list-session">
              <th scope="rowgroup" colSpan={4}>
                {session.title}
              </th>
            </tr>
          ) : null}
          {lines.map((entry) => (
            <EntryRow key={idOf(entry)} entry={entry} answer={answer} run={run} start={start} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function EntryRow({ entry, answer, run: { state, moment }, start }: RunListProps & { readonly entry: RunEntry }) {
  const { item, plan, running } = entry
  const isHere = state.shown !== null && idOf(state.shown) === idOf(entry)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'center' })
  }, [isHere])
  return (
    <tr ref={row} data-here={isHere || undefined} data-state={stateOf(entry, state)}>
      <td>
        <span className="run-list-title">
          {item === null ? '' : `${answer.numbers[item.id] ?? ''} `}
          {titleOf(entry)}
        </span>
        <StateWord entry={entry} run={state} />
        {item === null || item.startedAt !== null ? null : <StartThis item={item} start={start} />}
      </td>
      <td>{span(plan)}</td>
      <td>{running === null ? '' : span(running)}</td>
      <td>{actualOf(item, moment)}</td>
    </tr>
  )
}

/** «10:04–10:16», «10:16–» while it goes on. */
function actualOf(item: AgendaItem | null, { minuteAt }: HallRun['moment']): string {
  if (item === null || item.startedAt === null) return ''
  const [start, end] = [item.startedAt, item.endedAt].map((at) =>
    at === null ? '' : clockAt(Math.floor(minuteAt(at))),
  )
  return `${start}–${end}`
}

function StartThis({ item, start }: { item: AgendaItem; start: (item: AgendaItem) => void }) {
  const { t } = useWords()
  const words = t('run.startThis', { title: item.title })
  const press = () => {
    start(item)
    focusBigKey()
  }
  return (
    <button type="button" className="run-start" aria-label={words} title={words} onClick={press}>
      <IconPlayerPlay size={14} stroke={1.5} aria-hidden />
    </button>
  )
}

type EntryState = 'dropped' | 'postponed' | 'underWay' | 'ended'

function stateOf({ item }: RunEntry, { shown, isUnderWay }: HallRun['state']): EntryState | undefined {
  if (item === null) return undefined
  if (item.state !== 'planned') return item.state
  if (isUnderWay && shown?.item?.id === item.id) return 'underWay'
  return item.startedAt !== null && item.endedAt !== null ? 'ended' : undefined
}

function StateWord({ entry, run }: { entry: RunEntry; run: HallRun['state'] }) {
  const { t } = useWords()
  const state = stateOf(entry, run)
  return state === undefined ? null : <span className="run-list-state">{t(`run.state.${state}`)}</span>
}

function sessionsOf(entries: readonly RunEntry[]) {
  const lines = Map.groupBy(entries, ({ session }) => session.id)
  return Array.from(lines.values()).flatMap((own) =>
    own[0] === undefined ? [] : [{ session: own[0].session, lines: own }],
  )
}
