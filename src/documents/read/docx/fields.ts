/** A field whose code stands between its own marks; only its result is text. */
interface Field {
  code: string
  isResult: boolean
}

/** Longest field code that is looked at. */
const longestCode = 500
/** Fields inside one another. */
const deepest = 50

/** The fields that are open at a place of the text. */
export class Fields {
  readonly #open: Field[] = []

  mark(type: string | undefined): void {
    if (type === 'begin' && this.#open.length < deepest) this.#open.push({ code: '', isResult: false })
    else if (type === 'separate') this.#setResult(this.#open.at(-1))
    else if (type === 'end') this.#open.pop()
  }

  code(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult) field.code = (field.code + text).slice(0, longestCode)
  }

  /** What stands here belongs to the code of a field. */
  get isCode(): boolean {
    return this.#open.some(({ isResult }) => !isResult)
  }

  /** Bookmark whose number is printed here. */
  get reference(): string | null {
    const field = this.#open.findLast(({ isResult }) => isResult)
    return field === undefined ? null : referenceOf(field.code)
  }

  /** No code goes on over the end of a paragraph: a field that was never closed swallows no text. */
  endParagraph(): void {
    for (const field of this.#open) this.#setResult(field)
  }

  #setResult(field: Field | undefined): void {
    if (field) field.isResult = true
  }
}

/** Bookmark of a field that prints the number of the paragraph it is in (`REF name \r`, `\n` or `\w`). */
export function referenceOf(code: string): string | null {
  const match = /^\s*REF\s+"?([^\s"\\]{1,60})"?(.*)$/is.exec(code)
  return match !== null && /\\[rnw](?!\p{L})/iu.test(match[2] ?? '') ? (match[1] ?? null) : null
}
