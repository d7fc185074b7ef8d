import { limits } from '../limits.ts'
import type { Anchor, Draft } from './draft.ts'

/** Longest quote of a comment. */
const longestQuote = 500

/** The comments that begin and end in a story, and the words between. */
export class CommentRanges {
  readonly #anchors: Map<string, Anchor>
  readonly #open = new Map<string, Anchor>()
  /** Those that begin before the next paragraph. */
  readonly #waiting: string[] = []

  constructor(anchors: Map<string, Anchor>) {
    this.#anchors = anchors
  }

  begin(id: string, draft: Draft | null): void {
    if (this.#anchors.has(id) || this.#anchors.size + this.#waiting.length >= limits.comments) return
    if (draft === null) {
      this.#waiting.push(id)
      return
    }
    const anchor = { draft, offset: draft.length, quote: '' }
    this.#anchors.set(id, anchor)
    this.#open.set(id, anchor)
  }

  end(id: string): void {
    this.#open.delete(id)
  }

  /** The sign of a comment; one that has no range stands there. */
  sign(id: string, draft: Draft | null): void {
    this.begin(id, draft)
    this.end(id)
  }

  beginParagraph(draft: Draft): void {
    for (const id of this.#waiting.splice(0)) this.begin(id, draft)
  }

  endParagraph(): void {
    for (const anchor of this.#open.values()) if (anchor.quote !== '') anchor.quote += ' '
  }

  add(text: string): void {
    for (const [id, anchor] of this.#open) {
      anchor.quote += text
      if (anchor.quote.length < longestQuote) continue
      anchor.quote = `${anchor.quote.slice(0, longestQuote)}…`
      this.#open.delete(id)
    }
  }
}
