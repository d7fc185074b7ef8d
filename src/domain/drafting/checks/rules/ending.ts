import { clauseParts, subclauses, type Block, type Body, type Clause } from '../../clause.ts'
import { numberDocument, type Numbers } from '../../number.ts'
import type { CheckContext, CheckedText, DocumentRule, SpottedIn } from '../rule.ts'

/**
 * An end mark brought in with the text that is missing, or is another than the style prints elsewhere. What much of the part has is the
 * manner of the document, and a full stop closes a preamble told in sentences; neither is a slip.
 */
export const ending: DocumentRule = {
  id: 'ending',
  kind: 'document',
  severity: 'warning',
  find(context) {
    const { body, style, language, kind } = context.document
    // Appeals and statements are letters: their paragraphs end as sentences do.
    if (kind === 'appeal' || kind === 'statement') return []
    const printed = context.texts.filter(({ clause, part }) => clause?.role === 'clause' && part !== 'closing')
    if (printed.every(({ source }) => source.ending === undefined)) return []
    const wanted = numberDocument(withoutEndings(body), style, language)
    const groups = Map.groupBy(printed, ({ part, level }) => `${part} ${Math.min(level, 1)}`)
    return Array.from(groups.values()).flatMap((group) => {
      const usual = mostUsed(group, wanted)
      const departing = group.flatMap((text) => spot(text, wanted, context))
      return departing.filter(({ params }) => {
        const alike = departing.filter((other) => other.params?.['used'] === params?.['used']).length
        return params?.['used'] !== usual && (alike === 1 || alike * 4 < group.length)
      })
    })
  },
}

/** The mark that most clauses of a group end with on the page, colons and the last clause left out. */
function mostUsed(group: readonly CheckedText[], wanted: Numbers): string {
  const counts = new Map<string, number>()
  for (const text of group.slice(0, -1)) {
    const mark = text.source.ending ?? styleMark(text, wanted)
    if (mark !== ':' && mark !== '') counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return Array.from(counts).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function styleMark({ clause, block }: CheckedText, wanted: Numbers): string {
  const order = clause?.blocks.slice(0, block).filter(({ type }) => type === 'text').length ?? 0
  return wanted.get(clause?.id ?? '')?.endings[order] ?? ''
}

function spot(text: CheckedText, wanted: Numbers, { document }: CheckContext): readonly SpottedIn[] {
  const { clause, clauseId, block, source } = text
  if (clause === null || clauseId === null || source.ending === undefined || text.text === '') return []
  const mark = styleMark(text, wanted)
  const used = source.ending
  if (used === mark || isRight(used, mark, text, document.body)) return []
  return [
    {
      in: text,
      start: text.text.length - (/\S+$/u.exec(text.text)?.[0].length ?? 0),
      end: text.text.length,
      code: used === '' ? 'ending-missing' : 'ending-other',
      params: { mark, used },
      edits: [{ type: 'setEnding', clauseId, block, ending: null }],
    },
  ]
}

/** Words in the ending («; и», "; and be it") and a colon are somebody's choice. */
function isRight(used: string, mark: string, { text, part, clause, parent }: CheckedText, body: Body): boolean {
  if (mark === '' || used === ':' || /\p{L}/u.test(used)) return true
  if (/[?!…]["»”]?$|[,;]["»”]?\s(?:and|or|и|или)$/u.test(text)) return true
  const isLastItem = used === '.' && parent !== null && subclauses(parent).at(-1) === clause
  const isSentence = used === '.' && (part === 'preamble' || part === 'opening')
  const isMasthead = part === 'opening' && (body.preamble.length === 0 || clause !== body.opening.at(-1))
  return isLastItem || isSentence || isMasthead
}

function withoutEndings(body: Body): Body {
  const bare = (clause: Clause): Clause => ({
    ...clause,
    blocks: clause.blocks.map((block): Block =>
      block.type === 'text' ? { type: 'text', runs: block.runs } : { ...block, clauses: block.clauses.map(bare) },
    ),
  })
  const parts = Object.fromEntries(clauseParts.map((part) => [part, body[part].map(bare)]))
  return { ...body, ...parts }
}
