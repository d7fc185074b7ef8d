import type { Field } from '#domain/people/fields.ts'

/** Types that read better to the right: figures under figures. */
export const isFigures = ({ type }: Pick<Field, 'type'>): boolean =>
  type === 'number' || type === 'date' || type === 'time'

/** A row of cells as Excel takes it from the clipboard: a cell with a tab, a line break or a quote stands in quotes. */
export function clipboardLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')
}
