import type { SourceComment } from '#domain/drafting/read/source.ts'
import { limits } from '../limits.ts'
import type { Place } from './paragraphs.ts'

interface Comment {
  author: string
  text: string
}

const longest = 20_000
const longestQuote = 500

/** Comments of a page that Word made: the words they are made on stand in the text, their own at its end, in the same order. */
export class PageComments {
  readonly #comments: Comment[] = []
  readonly #anchors = new Map<string, { quote: string; readonly place: Place }>()
  #open: Comment | null = null
  #anchor: string | null = null

  /** The words from here on are those of a comment. */
  begin(): void {
    if (this.#comments.length >= limits.comments) return
    this.#open = { author: '', text: '' }
    this.#comments.push(this.#open)
  }

  end(): void {
    this.#open = null
  }

  author(name: string): void {
    if (this.#open && this.#open.author === '') this.#open.author = name.slice(0, 200)
  }

  text(text: string): void {
    if (this.#open && this.#open.text.length < longest) this.#open.text += text.slice(0, longest)
  }

  /** The words from here on are those that a comment is made on. */
  beginAnchor(name: string, place: Place): void {
    this.#anchor = name
    if (!this.#anchors.has(name) && this.#anchors.size < limits.comments) this.#anchors.set(name, { quote: '', place })
  }

  quote(text: string): void {
    const anchor = this.#anchor === null ? undefined : this.#anchors.get(this.#anchor)
    if (anchor && anchor.quote.length < longestQuote) anchor.quote += text.slice(0, longestQuote)
  }

  finish(placeOf: (place: Place) => SourceComment['at']): readonly SourceComment[] {
    const anchors = [...this.#anchors.values()]
    return this.#comments.map(({ author, text }, index) => ({
      id: `${index + 1}`,
      author,
      madeAt: null,
      text: text.replace(/\s+/g, ' ').trim(),
      quote: (anchors[index]?.quote ?? '').replace(/\s+/g, ' ').trim(),
      isResolved: false,
      replyTo: null,
      at: anchors[index] ? placeOf(anchors[index].place) : null,
    }))
  }
}
