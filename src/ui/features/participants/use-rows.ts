import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useServices, type Services } from '../../app/services.ts'
import { linesOf, type RowGroup } from './lines.ts'
import type { ListQuery } from './use-desk.ts'

export type Page = Awaited<ReturnType<Services['client']['participants']['query']>>
export type Row = Page['rows'][number]

export const pageSize = 100

/** What is known of a list: its extent, and the rows of the pages that have come. */
export interface KnownList {
  /** Changes when another list is asked for, and not when its rows change. */
  readonly key: string
  readonly total: number
  readonly matching: number
  readonly groups: readonly RowGroup[] | null
  readonly row: (row: number) => Row | undefined
}

/** Pages that hold these rows, and a neighbour on either side for the next turn of the wheel. */
export function pagesFor(rows: readonly number[], matching: number): readonly number[] {
  const pages = new Set(rows.map((row) => Math.floor(row / pageSize)))
  if (pages.size === 0) return firstPage
  for (const page of Array.from(pages)) {
    pages.add(page - 1)
    pages.add(page + 1)
  }
  return [...pages].filter((page) => page >= 0 && page * pageSize < matching).toSorted((a, b) => a - b)
}

/** Lines in sight, from the first to the one behind the last. */
export type Sight = readonly [number, number]

/**
 * The list, asked page by page. While another list is on its way the one before stays, so that nothing jumps; of one list rows
 * that are on their way are not there.
 */
export function useRows(
  query: ListQuery,
  fields: readonly string[],
  sight: Sight,
  collapsed: ReadonlySet<string>,
  sessionId: string | null,
) {
  const { orpc } = useServices()
  const key = JSON.stringify(query)
  const [kept, setKept] = useState<KnownList | null>(null)
  const pages = kept?.key === key ? pagesFor(rowsIn(sight, kept, collapsed), kept.matching) : firstPage
  const answers = useQueries({
    queries: pages.map((page) =>
      orpc.participants.query.queryOptions({
        input: { ...query, fields, offset: page * pageSize, limit: pageSize, sessionId },
        gcTime: 60_000,
      }),
    ),
    combine: (results) => ({
      pages: results.map(({ data }) => data),
      error: results.find(({ error }) => error !== null)?.error ?? null,
      retry: () => Promise.all(results.map(({ refetch }) => refetch())),
    }),
  })
  const numbers = pages.join(' ')
  const fresh = useMemo(() => knownList(key, numbers, answers.pages), [key, numbers, answers.pages])
  if (fresh !== null && fresh !== kept) setKept(fresh)
  const list = fresh ?? kept
  const lines = useMemo(() => linesOf(list?.matching ?? 0, list?.groups ?? null, collapsed), [list, collapsed])
  return { list, lines, isComing: list?.key !== key, error: answers.error, retry: answers.retry }
}

function rowsIn([first, last]: Sight, { matching, groups }: KnownList, collapsed: ReadonlySet<string>): number[] {
  const lines = linesOf(matching, groups, collapsed)
  const rows: number[] = []
  for (let at = first; at < last; at += 1) {
    const line = lines.at(at)
    if (line?.kind === 'row') rows.push(line.row)
  }
  return rows
}

const firstPage: readonly number[] = [0]

function knownList(key: string, numbers: string, pages: readonly (Page | undefined)[]): KnownList | null {
  const known = pages.find((page) => page !== undefined)
  if (known === undefined) return null
  const { total, matching, groups } = known
  const byNumber = new Map(numbers.split(' ').map((number, at) => [Number(number), pages[at]]))
  const row = (at: number) => byNumber.get(Math.floor(at / pageSize))?.rows[at % pageSize]
  return { key, total, matching, groups, row }
}
