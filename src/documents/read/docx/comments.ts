import type { SourceComment } from '#domain/drafting/read/source.ts'
import { limits } from '../limits.ts'
import { parseXml, type Attributes } from '../xml.ts'

type Comment = Pick<SourceComment, 'id' | 'author' | 'madeAt' | 'text' | 'isResolved' | 'replyTo'>

interface Read {
  readonly id: string
  readonly author: string
  readonly madeAt: string | null
  text: string
  /** Paragraphs of the comment, by which the extended part knows it: the last one counts. */
  lastParagraph: string
}

const longestComment = 20_000
const longestAuthor = 200

/**
 * Comments in the order of their part.
 * @param extended says which are resolved and which answer another
 */
export function readComments(part: Uint8Array | null, extended: Uint8Array | null): readonly Comment[] {
  if (part === null) return []
  const reader = new CommentsReader()
  parseXml(part, reader)
  const states = new StatesReader()
  if (extended !== null) parseXml(extended, states)
  const byParagraph = new Map(reader.comments.map((comment) => [comment.lastParagraph, comment.id] as const))
  return reader.comments.map(({ id, author, madeAt, text, lastParagraph }) => {
    const state = states.states.get(lastParagraph)
    const replyTo = state === undefined || state.parent === null ? null : (byParagraph.get(state.parent) ?? null)
    return { id, author, madeAt, text: text.trim(), isResolved: state?.isDone ?? false, replyTo }
  })
}

class CommentsReader {
  readonly comments: Read[] = []
  #comment: Read | null = null
  #isText = false
  #deleted = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'w:comment') this.#begin(attributes)
    if (this.#comment === null) return
    switch (name) {
      case 'w:p':
        this.#comment.lastParagraph = attributes['w14:paraId'] ?? this.#comment.lastParagraph
        if (this.#comment.text !== '') this.#put('\n')
        break
      case 'w:t':
        this.#isText = this.#deleted === 0
        break
      case 'w:del':
        this.#deleted += 1
        break
      case 'w:tab':
      case 'w:br':
        this.#put(' ')
        break
      default:
        break
    }
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false
    else if (name === 'w:del') this.#deleted -= 1
    else if (name === 'w:comment') this.#comment = null
  }

  text(text: string): void {
    if (this.#isText) this.#put(text)
  }

  #put(text: string): void {
    if (this.#comment && this.#comment.text.length < longestComment) this.#comment.text += text.slice(0, longestComment)
  }

  #begin(attributes: Attributes): void {
    if (this.comments.length >= limits.comments) return
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date } = attributes
    this.#comment = {
      id,
      author: author.slice(0, longestAuthor).trim(),
      madeAt: instantOf(date),
      text: '',
      lastParagraph: '',
    }
    this.comments.push(this.#comment)
  }
}

/** Word writes local time and calls it universal; what a person saw is kept. */
function instantOf(date: string | undefined): string | null {
  const time = date === undefined ? Number.NaN : Date.parse(/(?:z|[+-]\d\d:\d\d)$/i.test(date) ? date : `${date}Z`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

class StatesReader {
  readonly states = new Map<string, { readonly isDone: boolean; readonly parent: string | null }>()

  open(name: string, attributes: Attributes): void {
    if (name !== 'w15:commentEx') return
    this.states.set(attributes['w15:paraId'] ?? '', {
      isDone: attributes['w15:done'] === '1' || attributes['w15:done'] === 'true',
      parent: attributes['w15:paraIdParent'] ?? null,
    })
  }
}
