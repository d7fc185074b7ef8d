import { plainText, type ClauseId, type Run } from '#domain/drafting/clause.ts'
import type { ClauseNumber } from '#domain/drafting/number.ts'
import { printedRun } from '#domain/drafting/references.ts'
import { typeset } from '#domain/drafting/typography.ts'
import type { Language } from '#domain/language/language.ts'
import { printable } from './printable.ts'
import type { Inline } from './tree.ts'

/** Printed runs of a text block: references resolved, brackets and end punctuation added, spaces set. */
export function composeInlines(
  runs: readonly Run[],
  ending: string,
  numbers: ReadonlyMap<ClauseId, ClauseNumber>,
  language: Language,
): readonly Inline[] {
  const printed = runs.flatMap((stored, index): readonly Inline[] => {
    const run = printedRun(stored, numbers, language)
    const [bold, italic] = [run.bold ?? false, run.italic ?? false]
    const [open, close] = bracketsOf(run, index, runs)
    if (run.reference === undefined) return [textInline(open + run.text + close, bold, italic)]
    const reference: Inline = { type: 'reference', target: run.reference, text: printable(run.text), bold, italic }
    return [textInline(open, bold, italic), reference, textInline(close, bold, italic)]
  })
  return setSpaces(joined([...printed, textInline(ending)]), language)
}

export function textInline(text: string, bold = false, italic = false): Inline {
  return { type: 'text', text: printable(text), bold, italic }
}

/** Text of runs with the brackets of its alternatives, as `composeInlines` prints it. */
export function bracketedText(runs: readonly Run[]): string {
  return runs
    .map((run, index) => {
      const [open, close] = bracketsOf(run, index, runs)
      return open + run.text + close
    })
    .join('')
}

/** Neighbouring runs of one bracket, e.g. a plain and a bold one, share its marks. */
function bracketsOf(run: Run, index: number, runs: readonly Run[]): readonly [open: string, close: string] {
  if (run.bracket !== true) return ['', '']
  return [runs[index - 1]?.bracket === true ? '' : '[', runs[index + 1]?.bracket === true ? '' : ']']
}

/** Joins neighbours with the same marks and drops what prints nothing. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text' && last.bold === inline.bold && last.italic === inline.italic)
      result[result.length - 1] = { ...last, text: last.text + inline.text }
    else result.push(inline)
  }
  return result
}

/** Typesets the text as a whole, so that «№ » and the reference after it are seen together; no length changes. */
export function setSpaces(inlines: readonly Inline[], language: Language): readonly Inline[] {
  const set = typeset(inlines.map((inline) => inline.text).join(''), language)
  let offset = 0
  return inlines.map((inline): Inline => {
    const text = set.slice(offset, offset + inline.text.length)
    offset += inline.text.length
    return inline.type === 'text'
      ? textInline(text, inline.bold, inline.italic)
      : { type: 'reference', target: inline.target, text, bold: inline.bold, italic: inline.italic }
  })
}

/** Puts the first `length` characters in italics. */
export function italicStart(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length
  const result: Inline[] = []
  for (const inline of inlines) {
    const taken = Math.min(left, inline.text.length)
    left -= taken
    if (inline.type === 'reference') result.push(taken === inline.text.length ? { ...inline, italic: true } : inline)
    else
      result.push(
        { ...inline, italic: true, text: inline.text.slice(0, taken) },
        { ...inline, text: inline.text.slice(taken) },
      )
  }
  return joined(result)
}

export function hasItalics(runs: readonly Run[]): boolean {
  return runs.some((run) => run.italic === true && plainText([run]).trim() !== '')
}
