import { useEffect } from 'react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { useServices } from '../../app/services.ts'

/** Keeps the caret board told of the clause under the caret and of the words selected on the page. */
export function useNotedCaret(documentId: string, clauseId: ClauseId | null): void {
  const { caretBoard } = useServices()
  useEffect(() => {
    const note = () => {
      const selection = document.getSelection()
      const page = selection?.anchorNode?.parentElement?.closest('.page-sheet')
      if (page != null) caretBoard.note({ documentId, clauseId, selected: (selection?.toString() ?? '').trim() })
    }
    caretBoard.note({ documentId, clauseId, selected: caretBoard.placeIn(documentId).selected })
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [caretBoard, documentId, clauseId])
}
