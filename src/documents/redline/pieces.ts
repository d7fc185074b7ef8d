import type { ClauseId, Run } from '#domain/drafting/clause.ts'
import type { Segment } from '#domain/drafting/compare/comparison.ts'
import { compareRuns } from '#domain/drafting/compare/words.ts'
import { sliceRuns } from '#domain/drafting/runs.ts'
import type { Inline } from '../tree.ts'
import type { Fate, Piece } from './redline.ts'

/** What became of a printed text, to the letter: every space, mark and number of both versions is in the pieces. */
export function comparePrinted(
  older: readonly Inline[],
  newer: readonly Inline[],
  aliases: ReadonlyMap<ClauseId, ClauseId>,
): readonly Piece[] {
  return compareRuns(older.map(runOf), newer.map(runOf), aliases).flatMap(piecesOf)
}

function runOf({ text, bold, italic, ...inline }: Inline): Run {
  const marks = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
  return inline.type === 'reference' ? { text, ...marks, reference: inline.target } : { text, ...marks }
}

function inlineOf({ text, bold = false, italic = false, reference }: Run): Inline {
  return reference === undefined
    ? { type: 'text', text, bold, italic }
    : { type: 'reference', target: reference, text, bold, italic }
}

function piecesOf({ type, runs, older }: Segment): readonly Piece[] {
  if (type !== 'marked' && older === undefined) return [{ fate: type, inlines: runs.map(inlineOf) }]
  return inStep(older ?? runs, runs).flatMap(([was, is]): readonly Piece[] => {
    const [before, after] = [inlineOf(was), inlineOf(is)]
    if (was.text !== is.text) return [{ fate: 'respaced', inline: after, older: before }]
    if (before.bold === after.bold && before.italic === after.italic) return [{ fate: 'same', inlines: [after] }]
    return [{ fate: 'marked', inline: after, older: { bold: before.bold, italic: before.italic } }]
  })
}

/** Cuts two texts of the same length where either changes its marks, and around characters that differ. */
function inStep(older: readonly Run[], newer: readonly Run[]): readonly (readonly [Run, Run])[] {
  const texts = [older, newer].map((runs) => runs.map(({ text }) => text).join(''))
  const [was = '', is = ''] = texts
  const cuts = new Set([0, is.length])
  for (const runs of [older, newer]) {
    let at = 0
    for (const { text } of runs) cuts.add((at += text.length))
  }
  for (let at = 0; at < is.length; at += 1) if (was[at] !== is[at]) cuts.add(at).add(at + 1)
  const places = [...cuts].toSorted((left, right) => left - right)
  return places.slice(1).flatMap((end, index) => {
    const start = places[index] ?? 0
    const before = sliceRuns(older, start, end)[0]
    const after = sliceRuns(newer, start, end)[0]
    return before === undefined || after === undefined ? [] : [[before, after] as const]
  })
}

/** The whole of a text with one fate. */
export function allOf(inlines: readonly Inline[], fate: Fate): readonly Piece[] {
  return inlines.length === 0 ? [] : [{ fate, inlines }]
}
