import { useQuery } from '@tanstack/react-query'
import type { PlenumClient } from '#api/client.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { fillMarks, type LetterheadValues } from '#domain/drafting/letterhead.ts'
import { letterheadValues } from '#domain/drafting/letterhead-values.ts'
import { useServices } from '../../app/services.ts'

export type ListedLetterhead = Awaited<ReturnType<PlenumClient['letterhead']['list']>>[number]

export function useLetterheads() {
  const { orpc } = useServices()
  return useQuery(orpc.letterhead.list.queryOptions({ input: {} }))
}

/** The letterhead that the document is printed on; null for none, and while it is not known. */
export function useLetterheadOf({ style }: Pick<DocumentHead, 'style'>): ListedLetterhead | null {
  const letterheads = useLetterheads().data ?? []
  return letterheads.find(({ id }) => id === style.letterhead) ?? null
}

/** What the document says in the fields of a letterhead; null while its conference is not known. */
export function useLetterheadValues(head: DocumentHead): LetterheadValues | null {
  const { orpc } = useServices()
  const conferences = useQuery(orpc.conference.list.queryOptions({ input: {} })).data ?? []
  const conference = conferences.find(({ id }) => id === head.conferenceId)
  return conference === undefined ? null : letterheadValues(head, conference)
}

export function filledLines(lines: readonly string[], values: LetterheadValues): readonly string[] {
  return lines.map((line) => fillMarks(line, values).trim()).filter((line) => line !== '')
}
