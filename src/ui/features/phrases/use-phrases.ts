import { useQuery } from '@tanstack/react-query'
import type { ClauseId } from '#domain/drafting/clause.ts'
import type { PhrasePart } from '#domain/drafting/phrase.ts'
import { useServices, type Services } from '../../app/services.ts'

export type OfferedPhrase = Awaited<ReturnType<Services['client']['phrase']['search']>>[number]

export interface PhraseSearch {
  readonly documentId: string
  /** Beginnings of words in either language; empty for all. */
  readonly words: string
  /** The part that is written: its phrases come first. */
  readonly part: PhrasePart | null
  readonly clauseId: ClauseId | null
  readonly limit: number
}

const none: readonly OfferedPhrase[] = []

interface FoundPhrases {
  readonly found: readonly OfferedPhrase[]
  /** Whether they are found by what is asked now, not by what was asked before. */
  readonly isSettled: boolean
}

/** Phrases that fit, in the form the document uses; those found before stay until the new ones are there. */
export function usePhrases(search: PhraseSearch): FoundPhrases {
  const { orpc } = useServices()
  const { data, isPlaceholderData } = useQuery(
    orpc.phrase.search.queryOptions({
      input: { ...search, words: search.words.slice(0, 200) },
      placeholderData: (previous) => previous,
      gcTime: 60_000,
    }),
  )
  return { found: data ?? none, isSettled: data !== undefined && !isPlaceholderData }
}
