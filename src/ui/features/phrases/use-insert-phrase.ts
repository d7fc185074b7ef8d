import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { placeFor } from '#domain/drafting/phrases/place.ts'
import { documentPlace } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { OfferedPhrase } from './use-phrases.ts'

/** Puts a phrase into the document as a clause of its part after the one given, and goes there. */
export function useInsertPhrase(documentId: string, clauseId: ClauseId | null, done: () => void) {
  const { client, orpc, queryClient, saveBoard } = useServices()
  const [, go] = useLocation()
  return useMutation({
    mutationFn: async ({ part, words }: OfferedPhrase): Promise<ClauseId | undefined> => {
      await saveBoard.flush()
      const { document } = await client.document.get({ documentId })
      const place = placeFor(document.body, part, clauseId)
      const runs = [{ text: `${words} ` }]
      const rendered = await client.document.edit({
        documentId,
        edits: [
          'fill' in place
            ? { type: 'setText', clauseId: place.fill, block: 0, runs }
            : { type: 'insert', place: place.insert, role: 'clause', runs },
        ],
      })
      queryClient.setQueryData(orpc.document.get.queryKey({ input: { documentId } }), rendered)
      if ('fill' in place) return place.fill
      return 'part' in place.insert ? rendered.document.body[place.insert.part][place.insert.index]?.id : undefined
    },
    onSuccess: (made) => {
      done()
      go(documentPlace(documentId, made))
    },
    onError: useFailure(),
  })
}
