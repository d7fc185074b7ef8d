import { useCallback, useMemo, useRef, useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { Broken } from '../../shared/broken.tsx'
import { AddBar } from './add-bar.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { PersonCard } from './card.tsx'
import { CountsAndConditions } from './conditions.tsx'
import type { Cursor } from './cursor.ts'
import { GridSkeleton } from './grid-skeleton.tsx'
import { groupKey, type RowGroup } from './lines.ts'
import { PeopleGrid } from './people-grid.tsx'
import { PeopleToolbar } from './toolbar.tsx'
import { useParticipantCommands } from './use-commands.ts'
import { useDesk, useListQuery, usePresenceChoice } from './use-desk.ts'
import { useFields } from './use-fields.ts'
import type { Desk } from './grid-acts.ts'
import { useGridActs } from './use-grid-acts.ts'
import { usePresenceMarks } from './use-presence-marks.ts'
import { useRows, type KnownList, type Sight } from './use-rows.ts'
import { useSelection } from './use-selection.ts'
import { ValueEditor } from './value-editor.tsx'
import { withKnownColumns, type ShownView } from './view-state.ts'

/** The list of a conference: toolbar, grid, card. */
export function PeopleDesk({ conferenceId }: { conferenceId: string }) {
  const fields = useFields()
  const query = useListQuery(conferenceId)
  const desk = useDeskParts(conferenceId)
  const { acts, editing, commit, cancel } = useGridActs(desk)
  const { list, isAdding, error, retry } = desk
  if (list === null && error !== null) return <Broken error={error} retry={retry} />
  if (list === null || !fields.isReady) return <GridSkeleton />
  const onList = { conferenceId, desk, acts, commit, cancel, editing, list }
  return (
    <div className="people">
      <PeopleToolbar toGrid={() => desk.gridRef.current?.focus()} />
      <CountsAndConditions query={query} total={list.total} matching={list.matching} isComing={desk.isComing} />
      {isAdding ? <AddBar conferenceId={conferenceId} /> : null}
      <div className="people-main">
        <ListSide {...onList} />
        {desk.cardId === null ? null : (
          <PersonCard
            key={desk.cardId}
            id={desk.cardId}
            conferenceId={conferenceId}
            commands={desk.commands}
            takesFocus={desk.cardTakesFocus}
            step={desk.stepCard}
            close={() => {
              desk.openCard(null, false)
              desk.gridRef.current?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}

interface ListSideProps extends Pick<ReturnType<typeof useGridActs>, 'acts' | 'editing' | 'commit' | 'cancel'> {
  readonly conferenceId: string
  readonly desk: ReturnType<typeof useDeskParts>
  readonly list: KnownList
}

/** The grid, with what lies over it. */
function ListSide({ conferenceId, desk, acts, editing, commit, cancel, list }: ListSideProps) {
  const { t } = useWords()
  const { selection } = desk
  return (
    <div className="people-side">
      <PeopleGrid
        list={list}
        lines={desk.lines}
        view={desk.view}
        changeView={desk.changeView}
        cursor={desk.cursor}
        selected={selection.ids}
        isAllSelected={selection.isAll}
        openId={desk.cardId}
        editor={
          editing === null ? null : (
            <ValueEditor
              key={`${editing.row.id} ${editing.field.id}`}
              conferenceId={conferenceId}
              field={editing.field}
              value={editing.row.values[editing.field.id] ?? null}
              typed={editing.typed}
              onCommit={commit}
              onCancel={cancel}
            />
          )
        }
        isComing={desk.isComing}
        onSight={desk.setSight}
        acts={acts}
        gridRef={desk.gridRef}
        presence={desk.presence}
      />
      {list.matching === 0 ? <p className="people-nothing quiet">{t('participants.noMatch')}</p> : null}
      {selection.ids.size > 0 ? (
        <BulkBar
          conferenceId={conferenceId}
          presence={desk.presence}
          markPresent={desk.markPresent}
          ids={[...selection.ids]}
          commands={desk.commands}
          clear={selection.clear}
          toGrid={() => desk.gridRef.current?.focus()}
        />
      ) : null}
    </div>
  )
}

const nothing: ReadonlySet<string> = new Set()

/** Everything the grid, its keys and its card share. */
function useDeskParts(conferenceId: string) {
  const { view: asked, changeView, cardId, isAdding, change } = useDesk()
  const fields = useFields()
  const query = useListQuery(conferenceId)
  const [collapsed, setCollapsed] = useState(nothing)
  const [sight, setSight] = useState<Sight>([0, 40])
  const view = useMemo(() => withKnownColumns(asked, (id) => fields.field(id) !== undefined), [asked, fields])
  const wanted = useMemo(
    () => [...new Set(['fullName', ...view.columns.map(({ field }) => field)])].toSorted(),
    [view.columns],
  )
  const presence = usePresenceChoice(conferenceId)?.session ?? null
  const rows = useRows(query, wanted, sight, collapsed, presence?.id ?? null)
  const { list, lines } = rows
  const [cursor, setCursor] = useCursor(list?.key ?? '', list?.groups == null ? 0 : 1, lines.length)
  const selection = useSelection(query, list, lines)
  const commands = useParticipantCommands()
  const gridRef = useRef<HTMLDivElement>(null)
  const [cardTakesFocus, setCardTakesFocus] = useState(false)
  const openCard = useCallback(
    (id: string | null, withFocus: boolean) => {
      setCardTakesFocus(withFocus)
      change({ cardId: id })
    },
    [change],
  )
  const changeKnown = useCallback(
    (edit: (view: ShownView) => ShownView) =>
      changeView((before) => edit(withKnownColumns(before, (id) => fields.field(id) !== undefined))),
    [changeView, fields],
  )
  const toggleGroup = (group: RowGroup) => setCollapsed((keys) => withToggled(keys, groupKey(group)))
  const markPresent = usePresenceMarks(commands)
  const shared: Desk = {
    list,
    lines,
    view,
    changeView: changeKnown,
    cursor,
    setCursor,
    selection,
    field: fields.field,
    commands,
    toggleGroup,
    openCard,
    cardId,
    gridRef,
    presence,
    markPresent,
    query,
  }
  return {
    ...rows,
    ...shared,
    isAdding,
    setSight,
    cardTakesFocus,
    stepCard: stepOf({ cursor, lines, list, setCursor, openCard }),
  }
}

/** Goes to the card of the person before or after in the list. */
const stepOf =
  ({ cursor, lines, list, setCursor, openCard }: Pick<Desk, 'cursor' | 'lines' | 'list' | 'setCursor' | 'openCard'>) =>
  (step: 1 | -1) => {
    for (let at = cursor.line + step; at >= 0 && at < lines.length; at += step) {
      const line = lines.at(at)
      const row = line?.kind === 'row' ? list?.row(line.row) : undefined
      if (line?.kind !== 'row') continue
      setCursor({ ...cursor, line: at })
      if (row !== undefined) openCard(row.id, true)
      return
    }
  }

/** The cursor of a list; in another list it begins at the first person. */
function useCursor(key: string, firstLine: number, length: number) {
  const [kept, setKept] = useState<{ readonly key: string; readonly cursor: Cursor }>({
    key: '',
    cursor: { line: 0, column: 0 },
  })
  const first = useMemo(() => ({ line: firstLine, column: kept.cursor.column }), [firstLine, kept])
  const asked = kept.key === key ? kept.cursor : first
  const isOutside = asked.line >= length && length > 0
  const cursor = useMemo(() => (isOutside ? { ...asked, line: length - 1 } : asked), [asked, isOutside, length])
  const setCursor = useCallback((to: Cursor) => setKept({ key, cursor: to }), [key])
  return [cursor, setCursor] as const
}

function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
