import type { ClipboardEvent } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useListSources } from '../../app/list-sources.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { clipboardLine } from './cell-text.ts'
import type { Desk, GridActs } from './grid-acts.ts'
import { readTyped } from './read-typed.ts'
import { useValueWords, type NamedField } from './use-fields.ts'
import type { Row } from './use-rows.ts'

/** The most rows asked for at once. */
const most = 5_000

/** Copies the selected rows, or the cell, as Excel takes them; pastes one value into the cell, several as a list to import. */
export function useClipboard(
  desk: Desk,
  at: { readonly row: Row | undefined; readonly field: NamedField | undefined },
): Pick<GridActs, 'onCopy' | 'onPaste'> {
  const words = useValueWords()
  const { t } = useWords()
  const toast = useToast()
  const fail = useFailure()
  const selectedRows = useSelectedRows(desk)
  const { paste } = useListSources()
  const { view, field, selection, commands } = desk
  const textOf = (rows: readonly Row[]): string => {
    const columns = view.columns.flatMap((column) => field(column.field) ?? [])
    const lines = rows.map((row) => columns.map((one) => words(one, row.values[one.id] ?? null)))
    return [columns.map(({ label }) => label), ...lines].map(clipboardLine).join('\r\n')
  }
  const tellOf = ({ length }: readonly Row[]) => toast.tell(t('participants.done.copied', { count: length }))
  /** Rows that are not here are asked for first, by when the event is over. */
  const copyAsked = async () => {
    const rows = await selectedRows.ask()
    await navigator.clipboard.writeText(textOf(rows))
    tellOf(rows)
  }
  return {
    onCopy(event: ClipboardEvent) {
      if (event.target instanceof HTMLInputElement || desk.list === null) return
      event.preventDefault()
      if (selection.ids.size === 0) {
        if (at.row !== undefined && at.field !== undefined)
          event.clipboardData.setData('text/plain', words(at.field, at.row.values[at.field.id] ?? null))
        return
      }
      const rows = selectedRows.known()
      if (rows === null) void copyAsked().catch(fail)
      else {
        event.clipboardData.setData('text/plain', textOf(rows))
        tellOf(rows)
      }
    },
    onPaste(event: ClipboardEvent) {
      if (event.target instanceof HTMLInputElement) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/u, '')
      // More than a cell is a list.
      if (/[\t\n]/u.test(text)) return paste(text)
      if (at.row === undefined || at.field === undefined) return
      const read = readTyped(at.field, text)
      if (read.problem !== null) toast.tell(t(`participants.problem.${read.problem}`))
      else commands.set([at.row.id], { [at.field.id]: read.value }).catch(fail)
    },
  }
}

/** All who are selected, in the order of the list. */
function useSelectedRows({ list, view, selection: { ids }, query }: Desk) {
  const { client } = useServices()
  return {
    /** null while not all of them are here. */
    known(): readonly Row[] | null {
      const rows: Row[] = []
      for (let place = 0; place < (list?.matching ?? 0) && rows.length < ids.size; place += 1) {
        const row = list?.row(place)
        if (row !== undefined && ids.has(row.id)) rows.push(row)
      }
      return rows.length === ids.size ? rows : null
    },
    /** Some may be selected whom the conditions of now leave out. */
    async ask(): Promise<readonly Row[]> {
      const fields = view.columns.map(({ field }) => field)
      const anyone = { ...query, search: '', filters: [], presence: null, fields, limit: most, sessionId: null }
      const rows: Row[] = []
      let total = Infinity
      for (let offset = 0; offset < total && rows.length < ids.size; offset += most) {
        const page = await client.participants.query({ ...anyone, offset })
        total = page.matching
        rows.push(...page.rows.filter(({ id }) => ids.has(id)))
      }
      return rows
    },
  }
}
