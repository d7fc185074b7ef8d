import { Fragment, useMemo, useRef, useState, type ReactNode } from 'react'
import type { AgendaItem } from '#domain/agenda/session.ts'
import { chunksOf } from '../../../shared/chunks.ts'
import type { AgendaData } from '../agenda-data.ts'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'
import { AddRow, DayRow } from './add-row.tsx'
import { ItemRow, SessionRow, type RowProps } from './item-row.tsx'
import type { Row } from './rows.ts'
import { useRowKeys, type Editing } from './use-row-keys.ts'

interface AgendaRowsProps {
  readonly data: AgendaData
  readonly rows: readonly Row[]
  readonly commands: AgendaCommands
  readonly label: string
  /** What is shown under the item that is open. */
  readonly details?: (item: AgendaItem) => ReactNode
}

/** Lines of the agenda: one of them has the focus, arrows lead on, everything is edited where it stands. */
export function AgendaRows({ data, rows, commands, label, details }: AgendaRowsProps) {
  const desk = useAgendaDesk()
  const list = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const keys = useRowKeys({ data, rows, commands, list, setEditing })
  const chunks = useMemo(() => chunksOf(rows), [rows])
  const place = (row: Row) => ({
    data,
    commands,
    isStop: row.key === keys.stop,
    editing: editing?.key === row.key ? editing.what : null,
    endEditing: () => {
      setEditing(null)
      keys.focus(row.key)
    },
  })
  return (
    <div ref={list} className="agenda-rows" role={roles.list} aria-label={label} {...keys.handlers}>
      {chunks.map(({ from, items }) => (
        <div key={from} className="agenda-chunk" role={roles.none}>
          {items.map((row) => (
            <Fragment key={row.key}>
              <DrawnRow {...place(row)} row={row} />
              {row.kind === 'item' && row.key === desk.itemId && details !== undefined ? (
                <div role={roles.item}>{details(row.item)}</div>
              ) : null}
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Lines are too many things at once for the tags of lists. */
const roles = { list: 'list', item: 'listitem', none: 'presentation' } as const

function DrawnRow({ row, ...place }: Omit<RowProps, 'isSelected'> & { readonly row: Row }) {
  const desk = useAgendaDesk()
  if (row.kind === 'day') return <DayRow data={place.data} date={row.date} commands={place.commands} />
  if (row.kind === 'session')
    return <SessionRow {...place} session={row.session} isSelected={row.key === desk.selectedId} />
  if (row.kind === 'item') return <ItemRow {...place} item={row.item} isSelected={row.key === desk.itemId} />
  return <AddRow rowKey={row.key} session={row.session} data={place.data} commands={place.commands} />
}
