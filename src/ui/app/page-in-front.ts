/** The page of a document that is open in this window, as commands of the whole program know it. */
export interface FrontPage {
  /** The next news are what an undo or redo of this window did: they are shown. */
  readonly followHistory: () => void
}

export interface PageInFront {
  readonly get: () => FrontPage | null
  readonly set: (page: FrontPage | null) => void
}

export function createPageInFront(): PageInFront {
  let front: FrontPage | null = null
  return {
    get: () => front,
    set(page) {
      front = page
    },
  }
}
