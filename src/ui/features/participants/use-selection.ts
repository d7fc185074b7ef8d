import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { Lines } from './lines.ts'
import { useDesk, type ListQuery } from './use-desk.ts'
import type { KnownList } from './use-rows.ts'

export interface Selection {
  /** Ids of participations. */
  readonly ids: ReadonlySet<string>
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

/** Who is selected, by a tick, by a range of lines or all at once. */
export function useSelection(query: ListQuery, list: KnownList | null, lines: Lines): Selection {
  const { client } = useServices()
  const fail = useFailure()
  const { selected: ids, change } = useDesk()
  const setIds = useCallback((selected: ReadonlySet<string>) => change({ selected }), [change])
  useEffect(() => () => setIds(none), [setIds])
  const range = useRef<{ readonly from: number; readonly before: ReadonlySet<string> } | null>(null)
  const turn = useRef(0)
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
          .then((answer) => setIds(new Set(answer.ids)))
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
  }, [ids, setIds, client, query, list, lines, fail])
}
