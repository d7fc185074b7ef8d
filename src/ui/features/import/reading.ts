import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { conferenceNameIn } from '#domain/conference/name-in-title.ts'
import { plainText } from '#domain/drafting/clause.ts'
import type { ProposedItem, ReadingProposal, ReasonCode } from '#domain/drafting/read/proposal.ts'
import { useWords } from '../../app/i18n/use-words.ts'
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

/** Where the title block has the words of an item that is not a clause; null when they are not in it. */
export function headPlaceOf({ part, decisions }: ProposedItem): 'title' | 'place-and-date' | null {
  if (part !== 'dropped') return null
  const found = decisions.find(({ reason }) => reason === 'title' || reason === 'place-and-date')?.reason
  return found === 'title' || found === 'place-and-date' ? found : null
}

/** Words that will not be in the document at all. */
export const isLost = (item: ProposedItem): boolean => item.part === 'dropped' && headPlaceOf(item) === null

const dropReasons: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'front-matter',
  'running-head',
  'footnote',
  'footnote-mark',
  'authors',
  'machine-notice',
  'markup',
])

/** Why the reader left an item out; null when a person did. */
export const dropReasonOf = ({ decisions }: ProposedItem): ReasonCode | null =>
  decisions.find(({ reason }) => dropReasons.has(reason))?.reason ?? null

export const wordsOf = (item: ProposedItem): string => plainText(item.runs)

/** Words of an item as they will stand on the page: alternatives in square brackets. */
export function printedWords({ runs }: ProposedItem): string {
  return runs.map(({ text, bracket }) => (bracket === true ? `[${text}]` : text)).join('')
}

const surely = ({ decisions }: ProposedItem) =>
  decisions.map((decision) => Object.assign({}, decision, { confidence: 1 }))

/** Takes the reader's decisions as right: the item is no longer a guess, its reasons stay known. */
export function acceptItem(proposal: ReadingProposal, key: string): ReadingProposal {
  const items = proposal.items.map((item) =>
    item.key === key ? Object.assign({}, item, { decisions: surely(item) }) : item,
  )
  return { ...proposal, items }
}

export type Correction = (proposal: ReadingProposal) => ReadingProposal

/** The proposal with a person's corrections, each of which can be taken back. */
export function useCorrections(first: ReadingProposal) {
  const [versions, setVersions] = useState<readonly ReadingProposal[]>([first])
  // Stable, so that a long list of items is not drawn again when the pointer moves.
  const undo = useCallback(() => setVersions((before) => (before.length > 1 ? before.slice(0, -1) : before)), [])
  const correct = useCallback(
    (correction: Correction) =>
      setVersions((before) => {
        const last = before.at(-1) ?? first
        const next = correction(last)
        return next === last ? before : [...before, next]
      }),
    [first],
  )
  return {
    proposal: versions.at(-1) ?? first,
    canUndo: versions.length > 1,
    undo,
    correct,
  }
}

/** Where a file of ours goes: into the document it was written from, or beside it. */
/** The conference that a text is read into when there is none yet. */
const nameFor = ({ title, language }: ReadingProposal): string =>
  conferenceNameIn(title, language).slice(0, 1_000) || 'Plenum'

export type Way = 'update' | 'new'

interface Applied {
  readonly proposal: ReadingProposal
  readonly reading: Reading
  readonly hasFile: boolean
  readonly way: Way
}

/** Stores the proposal; without an open file a new one is made first, where the person says. */
export function useApply() {
  const services = useServices()
  const [, go] = useLocation()
  const queryClient = useQueryClient()
  const { t } = useWords()
  return useMutation({
    mutationFn: async ({ proposal, reading: { name, remarks }, hasFile, way }: Applied) => {
      const { client, saveBoard } = services
      const given = structuredClone(proposal) as Reading['proposal']
      if (way === 'update') {
        await saveBoard.flush()
        return client.resolution.update({ proposal: given, revisionName: t('returned.revision', { name }), remarks })
      }
      if (!hasFile && !(await createFile(services, nameFor(proposal), proposal.language))) return null
      const conference = (await client.conference.list()).at(-1)
      if (conference === undefined) return null
      return client.resolution.import({
        conferenceId: conference.id,
        proposal: given,
        remarks,
      })
    },
    onSuccess: (stored) => {
      if (stored === null) return
      go(documentPlace(stored.document.id))
      void queryClient.invalidateQueries()
    },
    onError: useFailure(),
  })
}
