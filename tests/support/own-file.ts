import type { Body, Clause, ClausePart, Run } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readSource } from '#domain/drafting/read/read-source.ts'
import { normaliseRuns } from '#domain/drafting/runs.ts'
import { withBrackets } from '#documents/read/docx/own-runs.ts'
import { readDocx } from '#documents/read/docx/read-docx.ts'

/** The document as the file says it is; clauses that a person added are `new-1`, `new-2`. */
export function readBack(bytes: Uint8Array): DraftDocument {
  const { proposal } = readSource(readDocx(bytes, 'accepted'))
  const { kind, language, title, placeAndDate, adoptedOn, style, origin } = proposal
  if (origin === undefined) throw new Error('The file is not known as ours')
  let made = 0
  const body = assemble(proposal, () => `new-${(made += 1)}`)
  const { documentId: id, conferenceId } = origin
  return { id, conferenceId, kind, language, status: 'draft', title, placeAndDate, adoptedOn, style, body }
}

type Marks = (run: Run, clause: Clause, part: ClausePart) => Run

export function mapRuns(body: Body, change: Marks): Body {
  const ofClause = (one: Clause, part: ClausePart): Clause => ({
    ...one,
    blocks: one.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, clauses: block.clauses.map((child) => ofClause(child, part)) }
        : { ...block, runs: withBrackets(normaliseRuns(block.runs.map((run) => change(run, one, part)))) },
    ),
  })
  const ofPart = (part: ClausePart) => body[part].map((one) => ofClause(one, part))
  return {
    opening: ofPart('opening'),
    preamble: ofPart('preamble'),
    formula: ofPart('formula'),
    operative: ofPart('operative'),
    closing: ofPart('closing'),
  }
}

export function withoutItalic(run: Run): Run {
  const { italic: _, ...upright } = run
  return upright
}

/**
 * The document as its page shows it: references with the numbers they print, no bold where the style sets all in bold, and no marks
 * in the lines of the signatures, which are printed without; spaces that typesetting makes
 * non-breaking are ordinary ones. A bracket is one, typed or marked.
 */
export function asPrinted(document: DraftDocument): DraftDocument {
  const numbers = numberDocument(document.body, document.style, document.language)
  const body = mapRuns(document.body, (run, { role }, part) => {
    if (role === 'signature') {
      const plain = { text: run.text.replaceAll('\u00a0', ' ') }
      return run.bracket === true ? { ...plain, bracket: true } : plain
    }
    const { bold, ...light } = run
    const isBoldByStyle = role === 'heading' || (part === 'formula' && document.style.layout === 'gost')
    const number = run.reference === undefined ? null : (numbers.get(run.reference)?.number ?? null)
    const text = number ?? run.text.replaceAll('\u00a0', ' ')
    return { ...light, ...(isBoldByStyle || bold === undefined ? {} : { bold }), text }
  })
  return { ...document, body }
}
