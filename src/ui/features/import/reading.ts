import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { plainText } from '#domain/drafting/clause.ts'
import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { createFile } from '../../app/file-commands.ts'
import { documentPlace } from '../../app/places.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type Reading = Awaited<ReturnType<Services['client']['resolution']['read']>>

/** Below this a decision of the reader is shown for a person to look at. */
const sureEnough = 0.8

/** The least certain decision of an item, when it is doubtful. */
export function doubtOf(item: ProposedItem) {
  const [least] = item.decisions.toSorted((one, other) => one.confidence - other.confidence)
  return least !== undefined && least.confidence < sureEnough ? least : null
}

/** Words that went into the title block: not a clause, and not lost either. */
export const isHead = ({ part, decisions }: ProposedItem): boolean =>
  part === 'dropped' && decisions.some(({ reason }) => reason === 'title' || reason === 'place-and-date')

export const wordsOf = (item: ProposedItem): string => plainText(item.runs)

/** Takes the reader's decisions as right: the item is no longer a guess. */
export function acceptItem(proposal: ReadingProposal, key: string): ReadingProposal {
  const items = proposal.items.map((item) => (item.key === key ? Object.assign({}, item, { decisions: [] }) : item))
  return { ...proposal, items }
}

export type Correction = (proposal: ReadingProposal) => ReadingProposal

/** The proposal with a person's corrections, each of which can be taken back. */
export function useCorrections(first: ReadingProposal) {
  const [versions, setVersions] = useState<readonly ReadingProposal[]>([first])
  return {
    proposal: versions.at(-1) ?? first,
    canUndo: versions.length > 1,
    undo: () => setVersions((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    correct: (correction: Correction) =>
      setVersions((before) => {
        const last = before.at(-1) ?? first
        const next = correction(last)
        return next === last ? before : [...before, next]
      }),
  }
}

/** Stores the proposal; without an open file a new one is made first, where the person says. */
export function useApply() {
  const services = useServices()
  const [, go] = useLocation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ proposal, hasFile }: { proposal: ReadingProposal; hasFile: boolean }) => {
      const { client } = services
      if (!hasFile && !(await createFile(services, proposal.title.slice(0, 1_000) || 'Plenum', proposal.language)))
        return null
      const conference = (await client.conference.list()).at(-1)
      if (conference === undefined) return null
      return client.resolution.import({
        conferenceId: conference.id,
        proposal: structuredClone(proposal) as Reading['proposal'],
      })
    },
    onSuccess: async (stored) => {
      if (stored === null) return
      await queryClient.invalidateQueries()
      go(documentPlace(stored.document.id))
    },
    onError: useFailure(),
  })
}
