import { fullText, ownText, subclauses, type Body, type Clause } from '../drafting/clause.ts'
import type { Span } from '../language/language.ts'
import { findDeadlines, type PlanContext } from './deadlines.ts'
import type { DatedEvent, DirectiveProposal } from './directive.ts'
import { happeningAt } from './events.ts'
import { demandsOf, openVerb, readClause, type Demanded } from './clause-demands.ts'
import { sentencesOf } from './sentences.ts'

export interface Proposals {
  /** In printed order; a clause that turns to several bodies or names several deadlines gives several. */
  readonly directives: readonly DirectiveProposal[]
  readonly events: readonly DatedEvent[]
}

/**
 * Reads what the operative clauses demand. A clause that only states, thanks or notes gives nothing. A sub-clause gives a
 * proposal of its own when it names its own body or deadline; what it does not name itself it takes from its clause,
 * without evidence of its own. Every word is from the text; names of bodies change only their case.
 */
export function proposeDirectives(body: Body, context: PlanContext): Proposals {
  return createProposer()(body, context)
}

/**
 * `proposeDirectives` that remembers what it read from each clause, as long as the clause stays the same value: after an edit
 * only the clauses that changed are read again.
 */
export function createProposer(): (body: Body, context: PlanContext) => Proposals {
  const remembered = new WeakMap<Clause, { readonly context: PlanContext; readonly proposals: Proposals }>()
  const proposalsOf = (clause: Clause, context: PlanContext): Proposals => {
    const known = remembered.get(clause)
    if (known?.context.language === context.language && known.context.adoptedOn === context.adoptedOn)
      return known.proposals
    const directives = directivesOf(clause, context)
    const due = directives.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.text]))
    const proposals = { directives, events: eventsOf(clause, due, context) }
    remembered.set(clause, { context, proposals })
    return proposals
  }
  return (body, context) => {
    const roots = body.operative.filter((clause) => clause.role === 'clause')
    const read = roots.map((clause) => proposalsOf(clause, context))
    return {
      directives: read.flatMap(({ directives }) => directives),
      events: read.flatMap(({ events }) => events),
    }
  }
}

function directivesOf(root: Clause, context: PlanContext): readonly DirectiveProposal[] {
  const regions = regionsOf(root, 0)
  const lists = regions.map(({ span }) => span)
  const verb = openVerb(ownText(root), context)
  const reads = readClause(ownText(root), context, {})
  const [head] = demandsOf(reads)
  const charged = reads.some(({ demand }) => demand?.open === true)
  const own = new Map<Clause, readonly Demanded[]>()
  for (const { clause } of regions) {
    const around = {
      lists: regionsOf(clause, 0).map(({ span }) => span),
      verb,
      underDemand: head !== undefined,
      charged,
    }
    const demanded = demandsOf(readClause(fullText(clause), context, around)).filter(saysWhat)
    if (
      demanded.some(namesSomething) &&
      !regions.some((outer) => own.has(outer.clause) && contains(outer.clause, clause))
    )
      own.set(clause, demanded)
  }
  const skip = regions.filter(({ clause }) => own.has(clause)).map(({ span }) => span)
  const allOwn = subclauses(root).length > 0 && subclauses(root).every((clause) => own.has(clause))
  const bare = allOwn && (verb !== null || ownText(root).trim().split(/\s+/u).length <= 2)
  const all = bare ? [] : demandsOf(readClause(fullText(root), context, { lists, skip }))
  const whole = all.filter((demanded) => (own.size === 0 ? saysWhat(demanded) : !demanded.hollow))
  const inherited = head ?? whole[0] ?? null
  return [
    ...whole.map((demanded) => proposalOf(root, demanded, null)),
    ...Array.from(own).flatMap(([clause, demanded]) => demanded.map((one) => proposalOf(clause, one, inherited))),
  ]
}

/** «Поручить Секретариату» says something even without its list, «Секретариату» does not. */
function saysWhat({ hollow, actionSpan, responsible }: Demanded): boolean {
  return !hollow || responsible.every(({ span }) => span.start !== actionSpan.start)
}

function namesSomething({ addressees, responsible, deadline }: Demanded): boolean {
  return addressees.length > 0 || responsible.length > 0 || deadline !== null
}

function contains(outer: Clause, inner: Clause): boolean {
  return subclauses(outer).some((clause) => clause === inner || contains(clause, inner))
}

interface Region {
  readonly clause: Clause
  readonly span: Span
}

/** Where in `fullText` of a clause each of its sub-clauses stands. */
function regionsOf(clause: Clause, offset: number): readonly Region[] {
  const regions: Region[] = []
  let at = offset
  for (const block of clause.blocks) {
    if (block.type === 'text') at += block.runs.reduce((length, run) => length + run.text.length, 0) + 1
    else
      for (const child of block.clauses) {
        const end = at + fullText(child).length
        regions.push({ clause: child, span: { start: at, end } }, ...regionsOf(child, at))
        at = end + 1
      }
  }
  return regions
}

function proposalOf(clause: Clause, demanded: Demanded, parent: Demanded | null): DirectiveProposal {
  const { addressees, responsible, coExecutors, deadline } = demanded
  const alone = addressees.length === 0 && responsible.length === 0
  const text = fullText(clause)
  const evidence = [
    { field: 'action' as const, span: demanded.actionSpan },
    ...addressees.map(({ span }) => ({ field: 'addressee' as const, span })),
    ...responsible.map(({ span }) => ({ field: 'responsible' as const, span })),
    ...coExecutors.map(({ span }) => ({ field: 'coExecutor' as const, span })),
    ...(deadline === null ? [] : [{ field: 'deadline' as const, span: deadline.span }]),
  ]
  return {
    clauseId: clause.id,
    action: demanded.action,
    addressees: namesOf(alone && parent !== null ? parent.addressees : addressees),
    responsible: namesOf(alone && parent !== null ? parent.responsible : responsible),
    coExecutors: namesOf(alone && coExecutors.length === 0 && parent !== null ? parent.coExecutors : coExecutors),
    deadline: deadline?.deadline ?? parent?.deadline?.deadline ?? null,
    evidence: evidence.map(({ field, span }) => ({ field, span, text: text.slice(span.start, span.end) })),
    confidence: demanded.confidence,
  }
}

function namesOf(bodies: Demanded['addressees']): readonly string[] {
  return Array.from(new Set(bodies.map(({ name }) => name)))
}

/** `due`: words of the deadlines of the clause. A month in which a demand is due is its deadline and no event. */
function eventsOf(root: Clause, due: readonly string[], context: PlanContext): readonly DatedEvent[] {
  const text = fullText(root)
  return sentencesOf(text).flatMap((sentence) => {
    const { events, months } = findDeadlines(sentence.text, context)
    const open = months.filter((month) => !due.some((words) => words.includes(month.text)))
    return [...events, ...open].flatMap((date) => {
      const happening = happeningAt(sentence.text, date, context.language)
      if (happening === null) return []
      const { title, span } = happening
      const [start, end] = [sentence.span.start + span.start, sentence.span.start + span.end]
      const { from, to } = date
      return [{ clauseId: root.id, from, to, title, text: text.slice(start, end), span: { start, end } }]
    })
  })
}
