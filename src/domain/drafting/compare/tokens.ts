import { plainText, type ClauseId, type Run } from '../clause.ts'

/** A word, a stretch of spaces, a punctuation mark or a reference: what a comparison takes as one. */
export interface Token {
  /** Place in the plain text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Equal for tokens that read the same, which have the same length; kinds of spaces and hyphens make no difference, case does. */
  readonly key: string
  /** Letters and figures, 0 for spaces and punctuation. */
  readonly weight: number
  /** Marks and how far they go: `b4` for four bold characters. */
  readonly marks: string
}

/** A word with hyphens and apostrophes inside it, figures with their fractions and numbers of acts («47/19»). */
const token =
  /[\p{L}\p{N}\p{M}\u00ad]+(?:(?:[-\u2010\u2011'’](?=\p{L})|(?<=\p{N})[-\u2010\u2011.,:/](?=\p{N}))[\p{L}\p{N}\p{M}\u00ad]+)*|[^\S\n\t]+|[^]/gu

/** @param aliases ids of clauses in this text that have another in the text compared with: references to one clause read the same */
export function tokensOf(runs: readonly Run[], aliases?: ReadonlyMap<ClauseId, ClauseId>): readonly Token[] {
  const tokens: Token[] = []
  const marks = new MarksReader(runs)
  let start = 0
  for (const stretch of stretchesOf(runs)) {
    if (stretch.reference === undefined) {
      for (const [word] of stretch.text.matchAll(token)) {
        tokens.push(textToken(word, start, marks.upTo(start + word.length)))
        start += word.length
      }
    } else {
      const end = start + stretch.text.length
      const target = aliases?.get(stretch.reference) ?? stretch.reference
      const key = `${target}\u0000${stretch.text}`
      tokens.push({ start, end, key, weight: stretch.text.length, marks: marks.upTo(end) })
      start = end
    }
  }
  return tokens
}

function textToken(word: string, start: number, marks: string): Token {
  const isSpace = /^[^\S\n\t]/u.test(word)
  const key = isSpace ? ' '.repeat(word.length) : word.replaceAll(/[\u2010\u2011]/g, '-')
  const weight = /^[\p{L}\p{N}]/u.test(word) ? word.length : 0
  return { start, end: start + word.length, key, weight, marks }
}

/** Text between references as one, whatever its marks: a word half in bold is one word. */
function stretchesOf(runs: readonly Run[]): readonly Pick<Run, 'text' | 'reference'>[] {
  const stretches: Pick<Run, 'text' | 'reference'>[] = []
  let waiting: Run[] = []
  const flush = (): void => {
    if (waiting.length > 0) stretches.push({ text: plainText(waiting) })
    waiting = []
  }
  for (const run of runs) {
    if (run.reference === undefined) waiting.push(run)
    else {
      flush()
      stretches.push(run)
    }
  }
  flush()
  return stretches
}

/** Reads the marks of a text from left to right. */
class MarksReader {
  readonly #runs: readonly Run[]
  #run = 0
  #runStart = 0
  #read = 0

  constructor(runs: readonly Run[]) {
    this.#runs = runs
  }

  upTo(end: number): string {
    let marks = ''
    while (this.#read < end) {
      const run = this.#runs[this.#run]
      if (run === undefined) break
      const runEnd = this.#runStart + run.text.length
      const stop = Math.min(end, runEnd)
      const flags = `${run.bold === true ? 'b' : ''}${run.italic === true ? 'i' : ''}${run.bracket === true ? 'k' : ''}`
      if (flags !== '' && stop > this.#read) marks += `${flags}${stop - this.#read},`
      this.#read = stop
      if (stop < runEnd) break
      this.#run += 1
      this.#runStart = runEnd
    }
    return marks
  }
}
