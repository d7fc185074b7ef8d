import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import type { IsoDate } from '#domain/language/language.ts'
import { isFocusFree } from '../../../app/focus-keeper.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import type { AgendaData } from '../agenda-data.ts'
import { useAgendaWords } from '../agenda-words.ts'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { blocksOf, everywhere, type Block, type Column } from './blocks.ts'
import { ConflictHint } from './conflict-hint.tsx'
import { DraftBlock } from './draft-block.tsx'
import { scaleFor } from './geometry.ts'
import { SessionBlock } from './session-block.tsx'
import { useBlockKeys } from './use-block-keys.ts'
import { draftAt, useDragging, type TimetableParts } from './use-dragging.ts'

interface TimetableProps {
  readonly data: AgendaData
  readonly date: IsoDate
  readonly dates: readonly IsoDate[]
  readonly commands: AgendaCommands
}

/** Pixels of an hour as the day is shown. */
export function useScale(blocks: readonly Block[]): number {
  const { scale } = useAgendaDesk()
  return scale ?? scaleFor(Math.min(60, ...blocks.map(({ start, end }) => end - start)))
}

/** One day: time down, halls across. */
export function Timetable({ data, date, dates, commands }: TimetableProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const desk = useAgendaDesk()
  const day = useMemo(() => blocksOf(data, date), [data, date])
  const hour = useScale(day.blocks)
  const scroller = useRef<HTMLDivElement>(null)
  const halls = useRef<HTMLDivElement>(null)
  useFirstScroll(scroller, day.blocks, date, hour / 60)
  useSelectedInView(scroller, desk.selectedId, day.blocks, desk.draft !== null)
  const parts: TimetableParts = { data, day, date, dates, scale: hour / 60, scroller, halls, commands }
  const handlers = useTimetableHandlers(parts)
  const size: CSSProperties & Record<`--${string}`, string> = {
    '--hour': `${hour}px`,
    '--until': `${(day.until * hour) / 60}px`,
    '--columns': String(day.columns.length),
  }
  const isEmpty = day.blocks.length === 0 && desk.draft?.date !== date
  return (
    <section
      ref={scroller}
      className="tt"
      style={size}
      aria-label={t('agenda.timetableOf', { day: words.day(date) })}
      tabIndex={-1}
      {...handlers}
    >
      <Heads columns={day.columns} />
      <div className="tt-body">
        <Hours until={day.until} />
        <Halls {...parts} />
        {isEmpty ? (
          <p className="tt-nothing quiet" style={{ top: 9.5 * hour }}>
            {t('agenda.drawHint')}
          </p>
        ) : null}
      </div>
      <ConflictHint data={data} scroller={scroller} />
    </section>
  )
}

/** Keys, the focus and double clicks, for all blocks in one place. */
function useTimetableHandlers(parts: TimetableParts) {
  const desk = useAgendaDesk()
  const { halls } = parts
  return {
    onKeyDown: useBlockKeys(parts),
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const id = target.closest<HTMLElement>('.tt-block')?.dataset['session']
      if (id !== undefined && id !== desk.selectedId) desk.change({ selectedId: id })
    },
    onDoubleClick: (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || target.closest('.tt-draft') !== null) return
      if (target.closest('.tt-block') !== null) desk.change({ side: 'card' })
      else if (halls.current?.contains(target) === true) desk.change({ draft: draftAt(event, halls.current, parts) })
    },
  }
}

/** The ground, and the blocks on it. */
function Halls(parts: TimetableParts) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const { data, day, date, scale, halls, commands } = parts
  const onPointerDown = useDragging(parts)
  const stop = day.blocks.find(({ id }) => id === desk.selectedId) ?? day.blocks[0]
  const draft = desk.draft?.date === date ? desk.draft : null
  const inColumn = (column: number) =>
    day.blocks
      .filter((block) => block.column === column)
      .map((block) => (
        <SessionBlock
          key={block.id}
          block={block}
          place={column === everywhere ? t('agenda.allHalls') : (day.columns[column]?.name ?? t('agenda.noHall'))}
          moderators={data.moderatorsOf(block.session)}
          scale={scale}
          isSelected={block.id === desk.selectedId}
          isStop={block === stop}
        />
      ))
  return (
    <div ref={halls} className="tt-halls" onPointerDown={onPointerDown}>
      {day.columns.map((column, index) => (
        <div key={column?.id ?? ''} className="tt-column">
          {inColumn(index)}
          {draft !== null && draft.roomId === (column?.id ?? null) ? (
            <DraftBlock key={`${draft.start} ${draft.minutes}`} draft={draft} scale={scale} commands={commands} />
          ) : null}
        </div>
      ))}
      <ClosedHours data={data} date={date} until={day.until} scale={scale} />
      <div className="tt-everywhere">{inColumn(everywhere)}</div>
      <div className="tt-ghost" aria-hidden />
    </div>
  )
}

function Heads({ columns }: { columns: readonly Column[] }) {
  const { t } = useWords()
  return (
    <div className="tt-heads">
      <div className="tt-corner" />
      {columns.map((column) => (
        <div key={column?.id ?? ''} className="tt-head" title={column?.name}>
          <span className="tt-head-name">{column?.name ?? t('agenda.noHall')}</span>
          {column?.capacity == null ? null : (
            <span className="quiet figures">{t('agenda.seats', { count: column.capacity })}</span>
          )}
        </div>
      ))}
    </div>
  )
}

function Hours({ until }: { until: number }) {
  const words = useAgendaWords()
  return (
    <div className="tt-hours figures" aria-hidden>
      {Array.from({ length: until / 60 }, (_, hour) => (
        <span key={hour}>{hour === 0 ? '' : words.clock(hour * 60)}</span>
      ))}
    </div>
  )
}

interface ClosedHoursProps extends Pick<TimetableProps, 'data' | 'date'> {
  readonly until: number
  readonly scale: number
}

/** Outside the hours of the venue the day is shaded. */
function ClosedHours({ data, date, until, scale }: ClosedHoursProps) {
  const hours = data.hoursOf(date)
  if (hours === null) return null
  const shade = (from: number, to: number) => (
    <div className="tt-closed" style={{ top: from * scale, height: Math.max(0, to - from) * scale }} />
  )
  return (
    <>
      {shade(0, hours.start)}
      {shade(hours.end, until)}
    </>
  )
}

/** Minutes shown above the first session. */
const lead = 30
const usualMorning = 9 * 60

/** A day comes into sight at its first session. */
function useFirstScroll(
  scroller: RefObject<HTMLDivElement | null>,
  blocks: readonly Block[],
  date: IsoDate,
  scale: number,
): void {
  const shown = useRef('')
  useLayoutEffect(() => {
    const key = `${date} ${scale}`
    if (shown.current === key) return
    shown.current = key
    const first = blocks.length === 0 ? usualMorning : Math.min(...blocks.map(({ start }) => start))
    scroller.current?.scrollTo(0, (first - lead) * scale - 8)
  }, [scroller, blocks, date, scale])
}

/** What was selected is brought into sight, and has the focus when nothing outside of the timetable has it. */
function useSelectedInView(
  scroller: RefObject<HTMLDivElement | null>,
  selectedId: string | null,
  blocks: readonly Block[],
  isDrafting: boolean,
): void {
  useEffect(() => {
    if (isDrafting || !blocks.some(({ id }) => id === selectedId)) return
    const block = scroller.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(selectedId ?? '')}"]`)
    if (block == null) return
    block.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { activeElement } = document
    const isHere = scroller.current?.contains(activeElement) === true && !(activeElement instanceof HTMLInputElement)
    if (isHere || isFocusFree()) block.focus({ preventScroll: true })
  }, [scroller, selectedId, blocks, isDrafting])
}
