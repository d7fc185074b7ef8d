import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { Lines } from './lines.ts'
import { useDesk, type ListQuery } from './use-desk.ts'
import type { KnownList } from './use-rows.ts'

export interface Selection {
  /** Ids of participations. */
  readonly ids: ReadonlySet<string>
  /** Whether everybody in the list is selected. */
  readonly isAll: boolean
  readonly toggle: (id: string, line: number) => void
  /** Everything between the line where the range began and this one, beside what was selected before it. */
  readonly extendTo: (line: number, from: number) => void
  readonly all: () => void
  readonly clear: () => void
  /** The next range begins anew. */
  readonly endRange: () => void
}

const none: ReadonlySet<string> = new Set()
/** The most rows asked for at once. */
const most = 5_000

/** Rows of the lines between two, those of collapsed groups among them. */
function rowsBetween(lines: Lines, one: number, other: number): number[] {
  const rows: number[] = []
  for (let at = Math.min(one, other); at <= Math.max(one, other); at += 1) {
    const line = lines.at(at)
    if (line?.kind === 'row') rows.push(line.row)
    else if (line?.kind === 'group' && line.isCollapsed)
      for (let row = 0; row < line.group.count; row += 1) rows.push(line.group.offset + row)
  }
  return rows
}

/** Whether every row is here and selected. */
function isEveryRow(list: KnownList, ids: ReadonlySet<string>): boolean {
  for (let at = 0; at < list.matching; at += 1) {
    const row = list.row(at)
    if (row === undefined || !ids.has(row.id)) return false
  }
  return true
}

/** Whether everybody in the list is selected: all at once, or one by one. */
function useAllOf(query: ListQuery, list: KnownList | null, ids: ReadonlySet<string>) {
  const [whole, setWhole] = useState<{ readonly query: ListQuery; readonly ids: ReadonlySet<string> } | null>(null)
  const wasAll = useCallback(
    (everybody: ReadonlySet<string>) => {
      setWhole({ query, ids: everybody })
      return everybody
    },
    [query],
  )
  const isWhole = whole?.query === query && whole.ids === ids && ids.size === list?.matching
  const isAll = list !== null && ids.size > 0 && ids.size >= list.matching && (isWhole || isEveryRow(list, ids))
  return { isAll, wasAll }
}

/** Who is selected, by a tick, by a range of lines or all at once. */
export function useSelection(query: ListQuery, list: KnownList | null, lines: Lines): Selection {
  const { client } = useServices()
  const fail = useFailure()
  const { selected: ids, change } = useDesk()
  const setIds = useCallback((selected: ReadonlySet<string>) => change({ selected }), [change])
  useEffect(() => () => setIds(none), [setIds])
  const range = useRef<{ readonly from: number; readonly before: ReadonlySet<string> } | null>(null)
  const turn = useRef(0)
  const { isAll, wasAll } = useAllOf(query, list, ids)
  return useMemo(() => {
    const idsOf = async (rows: readonly number[]): Promise<readonly string[]> => {
      const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? -1]
      const found: string[] = []
      for (let offset = first; offset <= last; offset += most) {
        const limit = Math.min(most, last - offset + 1)
        const page = await client.participants.query({ ...query, fields: [], offset, limit, sessionId: null })
        found.push(...page.rows.map(({ id }) => id))
      }
      return found
    }
    return {
      ids,
      isAll,
      toggle(id, line) {
        range.current = { from: line, before: ids }
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setIds(next)
      },
      extendTo(line, from) {
        range.current ??= { from, before: ids }
        const { from: began, before } = range.current
        const rows = rowsBetween(lines, began, line)
        const known = rows.flatMap((row) => list?.row(row)?.id ?? [])
        turn.current += 1
        const own = turn.current
        setIds(new Set([...before, ...known]))
        if (known.length === rows.length) return
        void idsOf(rows)
          .then((found) => (own === turn.current ? setIds(new Set([...before, ...found])) : undefined))
          .catch(fail)
      },
      all() {
        range.current = null
        void client.participants
          .ids(query)
          .then((answer) => setIds(wasAll(new Set(answer.ids))))
          .catch(fail)
      },
      clear() {
        range.current = null
        turn.current += 1
        setIds(none)
      },
      endRange() {
        range.current = null
      },
    }
  }, [ids, isAll, wasAll, setIds, client, query, list, lines, fail])
}
