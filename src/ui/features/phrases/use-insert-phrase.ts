import { useMutation } from '@tanstack/react-query'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { placeFor } from '#domain/drafting/phrases/place.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { OfferedPhrase } from './use-phrases.ts'

/** Puts a phrase into the document as a clause of its part after the one given; the caret goes behind its words. */
export function useInsertPhrase(documentId: string, clauseId: ClauseId | null, done: () => void) {
  const { client, orpc, queryClient, saveBoard, pageInFront } = useServices()
  return useMutation({
    mutationFn: async ({ part, words }: OfferedPhrase) => {
      await saveBoard.flush()
      const { document } = await client.document.get({ documentId })
      const place = placeFor(document.body, part, clauseId)
      const text = `${words} `
      const rendered = await client.document.edit({
        documentId,
        edits: [
          'fill' in place
            ? { type: 'setText', clauseId: place.fill, block: 0, runs: [{ text }] }
            : { type: 'insert', place: place.insert, role: 'clause', runs: [{ text }] },
        ],
      })
      queryClient.setQueryData(orpc.document.get.queryKey({ input: { documentId } }), rendered)
      const made = 'fill' in place ? place.fill : rendered.document.body[part][place.insert.index]?.id
      return { made, end: text.length }
    },
    onSuccess: ({ made, end }) => {
      done()
      if (made !== undefined) pageInFront.get()?.goTo(made, { start: end, end })
    },
    onError: useFailure(),
  })
}
