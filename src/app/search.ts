import type { SearchHit } from './ports.ts'
import type { Session } from './session.ts'

/** Finds every word of the query in everything the file holds; an empty query finds nothing. */
export function find({ file }: Session, query: string, limit: number): readonly SearchHit[] {
  return query.trim() === '' ? [] : file.search(query, limit)
}
