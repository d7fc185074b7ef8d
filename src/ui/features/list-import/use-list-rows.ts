import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useServices, type Services } from '../../app/services.ts'
import { pagesFor, pageSize, type Sight } from '../participants/use-rows.ts'

type Page = Awaited<ReturnType<Services['client']['listImport']['rows']>>
export type ListRow = Page['rows'][number]
export type RowFilter = Parameters<Services['client']['listImport']['rows']>[0]['show']

export interface KnownRows {
  readonly matching: number
  readonly row: (line: number) => ListRow | undefined
}

/** Rows of a list, asked page by page as they come near. While others are on their way those before stay. */
export function useListRows(id: string, show: RowFilter, [first, last]: Sight): KnownRows | null {
  const { orpc } = useServices()
  const key = `${id} ${show}`
  const [kept, setKept] = useState<{ readonly key: string; readonly rows: KnownRows } | null>(null)
  const lines = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  const pages = kept?.key === key ? pagesFor(lines, kept.rows.matching) : [0]
  const asked = pages.length === 0 ? [0] : pages
  const answers = useQueries({
    queries: asked.map((page) =>
      orpc.listImport.rows.queryOptions({
        input: { id, show, offset: page * pageSize, limit: pageSize },
        gcTime: 30_000,
      }),
    ),
    combine: (results) => results.map(({ data }) => data),
  })
  const numbers = asked.join(' ')
  const fresh = useMemo(() => knownRows(numbers, answers), [numbers, answers])
  if (fresh !== null && fresh !== kept?.rows) setKept({ key, rows: fresh })
  return fresh ?? kept?.rows ?? null
}

function knownRows(numbers: string, pages: readonly (Page | undefined)[]): KnownRows | null {
  const known = pages.find((page) => page !== undefined)
  if (known === undefined) return null
  const byNumber = new Map(numbers.split(' ').map((number, at) => [Number(number), pages[at]]))
  return {
    matching: known.matching,
    row: (line) => byNumber.get(Math.floor(line / pageSize))?.rows[line % pageSize],
  }
}
