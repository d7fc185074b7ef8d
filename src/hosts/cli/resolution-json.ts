import { preview, type ReadResolution } from '#app/resolutions.ts'
import { bracketedText } from '#documents/inlines.ts'
import { ownText, subclauses, type Body, type Clause, type ClauseId } from '#domain/drafting/clause.ts'
import { numberDocument, type ClauseNumber } from '#domain/drafting/number.ts'
import { clauseAt } from '#domain/drafting/read/assemble.ts'
import { noteWords } from '#domain/drafting/read/reason-words.ts'
import { representedCountries } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'

type Numbers = ReadonlyMap<ClauseId, ClauseNumber>

/** What was read, in the shape promised to programs: dates ISO, clauses by their numbers as rendered. */
export function resolutionJson(read: ReadResolution, wordsIn: Language) {
  const { view, proposal, remarks, directives, events } = read
  const { document, clauseOf } = preview(proposal)
  const { language } = document
  const numbers = numberDocument(document.body, document.style, language)
  const body = view === 'marked' ? withBrackets(document.body) : document.body
  const numberOf = (id: ClauseId): string | null => numbers.get(id)?.number ?? null
  const numberAt = (at: number): string | null => {
    const clauseId = clauseAt(proposal.items, clauseOf, at)
    return clauseId === null ? null : numberOf(clauseId)
  }
  const remarkJson = ({ at, ...remark }: ReadResolution['remarks'][number]) => ({
    clause: at === null ? null : numberAt(at),
    ...remark,
  })
  const opening = body.opening.map(ownText).join('\n')
  return {
    language,
    kind: document.kind,
    title: document.title,
    placeAndDate: document.placeAndDate,
    adoptedOn: document.adoptedOn,
    opening,
    representedCountries: representedCountries(opening, language).map(({ name }) => name),
    preamble: body.preamble.map((clause) => preambleJson(clause, numbers)),
    enactingFormula: formulaLine(body.formula.length > 0 ? body.formula : body.opening, numbers),
    operative: operativeJson(body.operative, numbers),
    closing: body.closing.map(ownText),
    directives: directives.map(({ clauseId, action, addressees, responsible, coExecutors, deadline }) => ({
      clause: numberOf(clauseId),
      action,
      addressees,
      responsible,
      coExecutors,
      deadline,
    })),
    events: events.map(({ clauseId, from, to, title, text }) => ({
      clause: numberOf(clauseId),
      from,
      to,
      title,
      text,
    })),
    notes: proposal.notes.map((note) => ({ code: note.code, text: noteWords(note, wordsIn) })),
    // Of tracked changes, where the file has any.
    ...(view === null ? {} : { view }),
    ...(view === 'marked' ? { changes: changesJson(read, numberAt) } : {}),
    ...(remarks.length === 0 ? {} : { remarks: remarks.map(remarkJson) }),
  }
}

/** Both wordings of a change in square brackets, as the text shows them. */
function withBrackets(body: Body): Body {
  const bracketed = (clause: Clause): Clause => ({
    ...clause,
    blocks: clause.blocks.map((block) =>
      block.type === 'list'
        ? { ...block, clauses: block.clauses.map(bracketed) }
        : { ...block, runs: [{ text: bracketedText(block.runs) }] },
    ),
  })
  const { opening, preamble, formula, operative, closing } = body
  return {
    opening: opening.map(bracketed),
    preamble: preamble.map(bracketed),
    formula: formula.map(bracketed),
    operative: operative.map(bracketed),
    closing: closing.map(bracketed),
  }
}

/** What was put in and taken out, in the order of the text: the source shows them as `[+new] [−old]`. */
function changesJson({ text }: ReadResolution, numberAt: (at: number) => string | null) {
  const changes: { clause: string | null; change: 'inserted' | 'deleted'; text: string }[] = []
  for (const { 0: sign, index } of text.matchAll(/\[[+−]/gu)) {
    const words = text.slice(index + sign.length, closingOf(text, index))
    changes.push({ clause: numberAt(index + sign.length), change: sign === '[+' ? 'inserted' : 'deleted', text: words })
  }
  return changes
}

/** Offset of the bracket that closes the one at an offset. */
function closingOf(text: string, opened: number): number {
  let depth = 0
  for (let at = opened; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1
    if (text[at] === ']') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

interface NumberedJson {
  readonly number: string | null
  readonly text: string
  readonly subclauses: readonly NumberedJson[]
  /** Heading that stands before the clause. */
  readonly heading?: string
}

function preambleJson(clause: Clause, numbers: Numbers) {
  const below = subclauses(clause).map((child) => numbered(child, numbers))
  return below.length === 0 ? { text: ownText(clause) } : { text: ownText(clause), subclauses: below }
}

function numbered(clause: Clause, numbers: Numbers): NumberedJson {
  return {
    number: numbers.get(clause.id)?.number ?? null,
    text: ownText(clause),
    subclauses: subclauses(clause).map((child) => numbered(child, numbers)),
  }
}

function operativeJson(roots: readonly Clause[], numbers: Numbers): readonly NumberedJson[] {
  const headings: string[] = []
  return roots.flatMap((root) => {
    if (root.role === 'heading') {
      headings.push(ownText(root))
      return []
    }
    const heading = headings.splice(0).join('\n')
    return [heading === '' ? numbered(root, numbers) : { ...numbered(root, numbers), heading }]
  })
}

/** The line that turns the preamble into decisions, with its mark («ПОСТАНОВИЛИ:»); the organ's line where there is no other. */
function formulaLine(clauses: readonly Clause[], numbers: Numbers): string | null {
  const last = clauses.at(-1)
  if (last === undefined) return null
  return ownText(last) + (numbers.get(last.id)?.endings.at(-1) ?? '')
}
