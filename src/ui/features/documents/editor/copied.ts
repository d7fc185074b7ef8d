import type { EditorState } from '@tiptap/pm/state'
import type { Clause, Run } from '#domain/drafting/clause.ts'
import { keepBetween } from '#domain/drafting/cut-out.ts'
import type { Numbers } from '#domain/drafting/number.ts'
import { bodyOf } from './body-mapping.ts'
import { rangeOf } from './caret.ts'
import { numbersOf } from './numbering.ts'

/** What goes to the clipboard. */
export interface Copied {
  readonly text: string
  readonly html: string
}

/** Attribute that carries clauses from one page of Plenum to another. */
export const carrier = 'data-plenum'

/**
 * The selected words as others read them: each paragraph with its number and end punctuation where it is taken whole, words of a
 * single paragraph as they are. Null when nothing is selected.
 */
export function copied(state: EditorState): Copied | null {
  const range = state.selection.empty ? null : rangeOf(state.selection)
  if (range === null) return null
  const isForward = state.selection.anchor <= state.selection.head
  const [from, to] = isForward ? [range.anchor, range.head] : [range.head, range.anchor]
  const clauses = keepBetween(bodyOf(state.doc), from, to)
  const isOne = state.selection.$from.sameParent(state.selection.$to)
  const lines = isOne
    ? clauses.flatMap((clause) => linesOf(clause, new Map()))
    : clauses.flatMap((clause) => linesOf(clause, numbersOf(state)))
  const tag = isOne ? 'span' : 'p'
  const html = lines.map(
    ({ label, runs, ending, level }) =>
      `<${tag}${isOne ? '' : ` style="margin:0 0 4pt ${level * 21}pt;text-indent:35pt"`}>${escaped(label)}${runs.map(runHtml).join('')}${escaped(ending)}</${tag}>`,
  )
  return {
    text: lines.map(({ label, runs, ending }) => label + runs.map(runText).join('') + ending).join('\n'),
    html: `<div ${carrier}="${escaped(JSON.stringify({ isOne, clauses }))}">${html.join('')}</div>`,
  }
}

interface Line {
  readonly label: string
  readonly runs: readonly Run[]
  readonly ending: string
  readonly level: number
}

function linesOf(clause: Clause, numbers: Numbers): readonly Line[] {
  const number = numbers.get(clause.id)
  let text = -1
  return clause.blocks.flatMap((block, index): readonly Line[] => {
    if (block.type === 'list') return block.clauses.flatMap((child) => linesOf(child, numbers))
    text += 1
    const label = index === 0 && number !== undefined && number.label !== '' ? `${number.label}\t` : ''
    return [{ label, runs: bracketed(block.runs), ending: number?.endings[text] ?? '', level: number?.level ?? 0 }]
  })
}

/** Brackets stand around the runs of one alternative, whatever their look. */
function bracketed(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    if (run.bracket !== true) return run
    const opens = runs[index - 1]?.bracket !== true
    const closes = runs[index + 1]?.bracket !== true
    return { ...run, text: `${opens ? '[' : ''}${run.text}${closes ? ']' : ''}` }
  })
}

const runText = ({ text }: Run): string => text

function runHtml({ text, bold, italic }: Run): string {
  const words = escaped(text)
  const slanted = italic === true ? `<i>${words}</i>` : words
  return bold === true ? `<b>${slanted}</b>` : slanted
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"\t]/g, (sign) => entities[sign] ?? sign)
