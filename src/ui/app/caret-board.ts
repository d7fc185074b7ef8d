/** Where a person writes in a document. */
export interface WrittenPlace {
  readonly documentId: string
  readonly clauseId: string | null
  /** Words selected on the page; empty for none. */
  readonly selected: string
}

/** The page says where the caret is; windows over the page, which take the focus from it, ask. */
export interface CaretBoard {
  readonly note: (place: WrittenPlace) => void
  /** The last place noted in the document. */
  readonly placeIn: (documentId: string) => WrittenPlace
}

export function createCaretBoard(): CaretBoard {
  let last: WrittenPlace | null = null
  return {
    note(place) {
      last = place
    },
    placeIn: (documentId) => (last?.documentId === documentId ? last : { documentId, clauseId: null, selected: '' }),
  }
}
