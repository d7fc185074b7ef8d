import { plainText, type ClausePart, type Run } from '#domain/drafting/clause.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { isOrganName, openerLength } from '#domain/drafting/opener.ts'
import { findEnding } from '#domain/drafting/read/endings.ts'
import type { SourceRun } from '#domain/drafting/read/source.ts'
import { normaliseRuns, sliceRuns } from '#domain/drafting/runs.ts'
import { stripLabel } from '#domain/drafting/strip.ts'
import { loosen } from '#domain/drafting/typography.ts'
import { readBookmark } from '../../docx/bookmarks.ts'

/** Printed runs as runs of a clause: references by the clause they point at. */
export function clauseRuns(printed: readonly SourceRun[]): readonly Run[] {
  return normaliseRuns(
    printed.map((run): Run => {
      const target = run.reference === undefined ? null : readBookmark(run.reference)
      return {
        text: run.text,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italic: true } : {}),
        ...(target?.what === 'clause' ? { reference: target.clauseId } : {}),
      }
    }),
  )
}

/** Spaces as they were before typesetting. For the whole of a paragraph as it is printed, without its label. */
export function withLooseSpaces(runs: readonly Run[], { language }: DocumentHead): readonly Run[] {
  const text = loosen(plainText(runs), language)
  let at = 0
  return runs.map((run) => Object.assign({}, run, { text: text.slice(at, (at += run.text.length)) }))
}

/** Without the bold that the style of the paragraph gives to all of it. */
export function withoutStyleBold(runs: readonly Run[]): readonly Run[] {
  return normaliseRuns(
    runs.map((run) => {
      const { bold: _, ...light } = run
      return light
    }),
  )
}

/** Without a label that stands in the words: one that Word could not count, or one that a person typed. */
export function withoutLabel(runs: readonly Run[]): readonly Run[] {
  const text = plainText(runs)
  const typed = /^[^\t]{1,16}\t/.exec(text)?.[0].length ?? text.length - stripLabel(text).text.length
  return sliceRuns(runs, typed, text.length)
}

export interface Closed {
  readonly runs: readonly Run[]
  readonly ending: string
}

/** Takes off what closes the words. */
export function withoutEnding(runs: readonly Run[]): Closed {
  const text = plainText(runs)
  const start = text.length - text.trimStart().length
  const { length, ending } = findEnding(text.trim())
  return { runs: sliceRuns(runs, start, start + length), ending }
}

/** Without the italics that the style puts on the first words; a clause with other italics has none of the style. */
export function withoutOpener(runs: readonly Run[], part: ClausePart, head: DocumentHead): readonly Run[] {
  if (!head.style.italicOpeners) return runs
  const text = plainText(runs)
  const length = openerOf(text, part, head)
  const italic = runs.filter((run) => run.italic === true)
  if (length === 0 || italic.length === 0 || plainText(italic).length !== length) return runs
  if (plainText(sliceRuns(runs, 0, length)) !== plainText(italic)) return runs
  return normaliseRuns(
    runs.map((run) => {
      const { italic: _, ...upright } = run
      return upright
    }),
  )
}

function openerOf(text: string, part: ClausePart, { language }: DocumentHead): number {
  if (part === 'formula') return text.length
  if (part === 'opening') return isOrganName(text.replaceAll(/[[\]]/g, '')) ? text.length : 0
  return part === 'closing' ? 0 : openerLength(text, language)
}

/** Square brackets hold an alternative that is still to be decided; one that is not closed is a character like others. */
export function withBrackets(runs: readonly Run[]): readonly Run[] {
  const text = plainText(runs)
  const pairs = Array.from(
    text.matchAll(/\[([^[\]]+)\]/g),
    ({ 0: { length }, index }) => [index, index + length - 1] as const,
  )
  if (pairs.length === 0) return runs
  const pieces: Run[] = []
  let from = 0
  for (const [open, close] of pairs) {
    pieces.push(...sliceRuns(runs, from, open))
    for (const run of sliceRuns(runs, open + 1, close)) pieces.push(Object.assign({}, run, { bracket: true }))
    from = close + 1
  }
  return normaliseRuns([...pieces, ...sliceRuns(runs, from, text.length)])
}
