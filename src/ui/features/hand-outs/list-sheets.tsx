import type { ListPaper, PaperCell } from '#domain/people/lists/paper.ts'
import type { Cell, SheetColumn } from '#domain/people/lists/sheet.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import { numbered } from './numbered.ts'

/** The first page of a list as Word will have it. */
export function ListSheet({ paper }: { paper: ListPaper }) {
  const { title, lines, numberHeader, columns, groups, rowHeight } = paper
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 1))
  return (
    <div className="paper-list">
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <table>
        <colgroup>
          <col style={{ width: '6%' }} />
          {columns.map(({ header, share }) => (
            <col key={header} style={{ width: `${(94 * share) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{numberHeader}</th>
            {columns.map(({ header }) => (
              <th key={header}>{header}</th>
            ))}
          </tr>
        </thead>
        {groups.map((group, at) => (
          <tbody key={group.heading}>
            {group.heading === '' ? null : (
              <tr className="paper-group">
                <td colSpan={columns.length + 1}>{group.heading}</td>
              </tr>
            )}
            {numbered(group.rows, starts[at]).map(({ item: cells, number }) => (
              <tr key={number} style={rowHeight === null ? undefined : { height: `calc(${rowHeight} * var(--mm))` }}>
                <td className="paper-centred">{number}</td>
                {columns.map(({ header, centred }, index) => (
                  <td key={header} className={centred ? 'paper-centred' : undefined}>
                    <CellLines cell={cells[index] ?? []} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function CellLines({ cell }: { cell: PaperCell }) {
  return cell.map((runs) => {
    const text = runs.map((run) => run.text).join('')
    return (
      <div key={text}>
        {runs.map((run) => (
          <span key={run.text} data-bold={run.bold} data-italic={run.italic}>
            {run.text}
          </span>
        ))}
      </div>
    )
  })
}

interface TableSheetProps {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The upper left corner of a workbook. */
export function TableSheet({ columns, rows }: TableSheetProps) {
  const { language } = useWords()
  const { shortDate } = useFormats()
  const words = (cell: Cell, kind: SheetColumn['kind']) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return cell.toLocaleString(language)
    return kind === 'date' ? shortDate(cell) : cell
  }
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map(({ header }) => (
            <th key={header}>{header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ item: cells, number }) => (
          <tr key={number}>
            {columns.map(({ header, kind }, index) => (
              <td key={header}>{words(cells[index] ?? null, kind)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
