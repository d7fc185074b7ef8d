import { useEffect, useRef, useState, type RefObject } from 'react'
import { namesSomebody, isTarget } from '#domain/people/import/target.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Notice } from '../../shared/notice.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import type { Cursor } from '../participants/cursor.ts'
import type { Sight } from '../participants/use-rows.ts'
import { HeaderChoice } from './header-choice.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { ListBar } from './list-bar.tsx'
import { countOf, ListFilters } from './list-filters.tsx'
import { RowPanel } from './row-panel.tsx'
import { RowsGrid } from './rows-grid.tsx'
import { useApplyList } from './use-apply-list.ts'
import { useGridKeys } from './use-grid-keys.ts'
import type { ListImportActs, ListOverview } from './use-list-import.ts'
import { useListRows, type KnownRows, type RowFilter } from './use-list-rows.ts'

interface ListDeskProps {
  readonly conferenceId: string
  readonly imported: ListImportActs & { readonly list: ListOverview; readonly progress: number | null }
  readonly leave: () => void
}

/** The rows of a list as they were understood, to be looked at before anything is stored. */
export function ListDesk({ imported, leave }: ListDeskProps) {
  const { list, progress, change, halt } = imported
  const [show, setShow] = useState<RowFilter>('all')
  const [sight, setSight] = useState<Sight>([0, 40])
  const [isLeaving, setLeaving] = useState(false)
  const rows = useListRows(list.id, show, sight)
  const gridRef = useRef<HTMLDivElement>(null)
  // The grid has the focus at first, and again when nobody asks anything over it.
  const isThere = rows !== null && !isLeaving
  useEffect(() => {
    if (isThere) gridRef.current?.focus({ preventScroll: true })
  }, [isThere])
  const apply = useApplyList(() => change({ kind: 'people' }))
  const leaveList = () => {
    apply.close(list.id)
    leave()
  }
  const askToLeave = () => (isTouched(list) ? setLeaving(true) : leaveList())
  return (
    <div className="list-import">
      <ListBar
        list={list}
        progress={progress}
        isStoring={apply.isPending}
        halt={halt}
        leave={askToLeave}
        apply={() => apply.mutate({ id: list.id, revision: list.revision })}
      />
      <ListFilters list={list} show={show} setShow={setShow} change={change} choose={imported.choose} />
      <Warnings list={list} />
      {rows === null ? (
        <ScreenSkeleton />
      ) : (
        <Rows key={`${list.sheet} ${show}`} {...{ rows, imported, setSight, askToLeave, gridRef }} />
      )}
      {isLeaving ? <LeaveDialog stay={() => setLeaving(false)} leave={leaveList} /> : null}
    </div>
  )
}

/** Whether a person has done anything to the list that would be lost. */
const isTouched = ({ corrections, choices, columns }: ListOverview) =>
  corrections + choices > 0 || columns.some(({ reason }) => reason === 'person')

function Warnings({ list }: { list: ListOverview }) {
  const { t } = useWords()
  const hasNames = list.columns.some(({ target }) => target !== null && isTarget(target) && namesSomebody(target))
  if (!hasNames) return <Notice tone="warn">{t('listImport.noNames')}</Notice>
  if (countOf(list, 'all') === 0) return <Notice tone="warn">{t('listImport.noRows')}</Notice>
  return (
    <>
      {list.hasSections ? <Notice tone="plain">{t('listImport.sections')}</Notice> : null}
      {list.leftOut > 0 ? <Notice tone="plain">{t('listImport.tooWide', { count: list.leftOut })}</Notice> : null}
    </>
  )
}

interface RowsProps {
  readonly rows: KnownRows
  readonly imported: ListDeskProps['imported']
  readonly setSight: (sight: Sight) => void
  readonly askToLeave: () => void
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** The grid, and beside it the row of the cursor. */
function Rows({ rows, imported, setSight, askToLeave, gridRef }: RowsProps) {
  const { list, change, choose } = imported
  const [asked, setCursor] = useState<Cursor>({ line: 0, column: 0 })
  const panelRef = useRef<HTMLElement>(null)
  const cursor = asked.line >= rows.matching && rows.matching > 0 ? { ...asked, line: rows.matching - 1 } : asked
  const toGrid = () => gridRef.current?.focus({ preventScroll: true })
  const toPanel = () => {
    const panel = panelRef.current
    const first = panel?.querySelector<HTMLElement>('input:checked, input')
    ;(first ?? panel)?.focus()
  }
  const place = { rows, columns: list.columns, cursor, setCursor, change, gridRef, toPanel, leave: askToLeave }
  const keys = useGridKeys(place)
  const row = rows.row(Math.max(0, cursor.line))
  return (
    <div className="list-main">
      <RowsGrid
        rows={rows}
        columns={list.columns}
        cursor={cursor}
        keys={keys}
        onSight={setSight}
        onTarget={(column, target) => change({ kind: 'column', column, target })}
        headerChoice={<HeaderChoice list={list} change={change} toGrid={toGrid} />}
        gridRef={gridRef}
      />
      {row === undefined ? null : (
        <RowPanel
          row={row}
          choose={choose}
          step={(by) => {
            const line = Math.max(0, Math.min(cursor.line + by, rows.matching - 1))
            setCursor({ ...cursor, line })
          }}
          toGrid={toGrid}
          panelRef={panelRef}
        />
      )}
    </div>
  )
}
