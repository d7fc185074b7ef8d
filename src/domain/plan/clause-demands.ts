import type { Span } from '../language/language.ts'
import { findDeadlines, mainDeadline, type FoundDeadline, type PlanContext } from './deadlines.ts'
import type { NamedBody, SentenceDemand } from './demand.ts'
import { openEnglishVerb, readEnglishDemand } from './demands-en.ts'
import { namedExecutors, openRussianVerb, readRussianDemand } from './demands-ru.ts'
import { sentencesOf, type Sentence } from './sentences.ts'

/** One demand of a clause. Spans are in the text of the clause. */
export interface Demanded {
  readonly action: string
  readonly actionSpan: Span
  readonly addressees: readonly NamedBody[]
  readonly responsible: readonly NamedBody[]
  readonly coExecutors: readonly NamedBody[]
  readonly deadline: FoundDeadline | null
  readonly confidence: number
}

/** A sentence as read; spans of demand and deadline are in the text of the clause. */
export interface ReadSentence {
  readonly clauseText: string
  readonly sentence: Sentence
  readonly demand: SentenceDemand | null
  readonly deadline: FoundDeadline | null
  /** «Ответственный: Секретариат», a line that belongs to the demand before it. */
  readonly executors: readonly NamedBody[]
  readonly doubtful: boolean
}

/** The verb that a clause leaves open for its list («Рекомендовать:», "Requests:"), or null. */
export function openVerb(text: string, { language }: PlanContext): string | null {
  return language === 'ru' ? openRussianVerb(text) : openEnglishVerb(text)
}

/**
 * Reads a clause sentence by sentence, leaving out the spans in `skip`. `verb` is put before the first sentence of a sub-clause
 * whose clause ends in it; `underDemand`: a sub-clause of a demand is one itself when it names a deadline.
 */
export function readClause(
  text: string,
  context: PlanContext,
  skip: readonly Span[],
  verb: string | null = null,
  underDemand = false,
): readonly ReadSentence[] {
  const sentences = sentencesOf(text).filter(
    ({ span }) => !skip.some(({ start, end }) => span.start >= start && span.end <= end),
  )
  return sentences.map((sentence, order) => {
    const { deadlines } = findDeadlines(sentence.text, context)
    const read = context.language === 'ru' ? readRussianDemand : readEnglishDemand
    const prefix = order === 0 && verb !== null ? `${verb} ` : ''
    const due = deadlines.length > 0
    const demand =
      shifted(read(prefix + sentence.text, due), -prefix.length) ?? (underDemand && due ? listedDemand(sentence) : null)
    const deadline = mainDeadline(
      deadlines,
      demand !== null && /\b(?:shall|will|must)\b/u.test(sentence.text.slice(0, demand.action.start))
        ? demand.action.start
        : 0,
    )
    const at = sentence.span.start
    return {
      clauseText: text,
      sentence,
      demand: shifted(demand, at),
      deadline:
        deadline === null
          ? null
          : { ...deadline, span: { start: deadline.span.start + at, end: deadline.span.end + at } },
      executors: context.language === 'ru' ? namedExecutors(sentence.text).map((body) => moved(body, at)) : [],
      doubtful: deadlines.length > 1,
    }
  })
}

function listedDemand({ text }: Sentence): SentenceDemand {
  return { action: { start: 0, end: text.length }, addressees: [], responsible: [], coExecutors: [], confidence: 0.6 }
}

function moved(body: NamedBody, by: number): NamedBody {
  return { ...body, span: { start: body.span.start + by, end: body.span.end + by } }
}

function shifted(demand: SentenceDemand | null, by: number): SentenceDemand | null {
  if (demand === null) return null
  const move = (bodies: readonly NamedBody[]): readonly NamedBody[] => bodies.map((body) => moved(body, by))
  return {
    ...demand,
    action: { start: Math.max(0, demand.action.start + by), end: demand.action.end + by },
    addressees: move(demand.addressees),
    responsible: move(demand.responsible),
    coExecutors: move(demand.coExecutors),
  }
}

interface Group {
  readonly reads: ReadSentence[]
  readonly parties: boolean
  deadline: FoundDeadline | null
  readonly executors: NamedBody[]
}

/** Sentences that demand, one after another, are one demand until another body or another deadline is named. */
export function demandsOf(reads: readonly ReadSentence[]): readonly Demanded[] {
  const groups: Group[] = []
  let open = false
  for (const read of reads) {
    const last = groups.at(-1)
    if (read.demand === null) {
      const belongs = /^(?:срок|ответственн|исполнител|отв\.)/iu.test(read.sentence.text)
      if (belongs && last !== undefined) {
        last.deadline ??= read.deadline
        last.executors.push(...read.executors)
      }
      open = open && belongs
      continue
    }
    const parties = read.demand.addressees.length > 0 || read.demand.responsible.length > 0
    const joins =
      open &&
      last !== undefined &&
      !(parties && last.parties) &&
      !(read.deadline !== null && last.deadline !== null) &&
      !(parties && !last.parties)
    if (joins) {
      last.reads.push(read)
      last.deadline ??= read.deadline
    } else groups.push({ reads: [read], parties, deadline: read.deadline, executors: [] })
    open = true
  }
  return groups.map(demandedBy)
}

function demandedBy({ reads, deadline, executors }: Group): Demanded {
  const demands = reads.flatMap(({ demand }) => (demand === null ? [] : [demand]))
  const text = reads[0]?.clauseText ?? ''
  const span = { start: demands[0]?.action.start ?? 0, end: demands.at(-1)?.action.end ?? 0 }
  const trimmed = trimAction(text, span, deadline)
  const addressees = demands.flatMap((demand) => demand.addressees)
  const responsible = [...demands.flatMap((demand) => demand.responsible), ...executors]
  const coExecutors = demands.flatMap((demand) => demand.coExecutors)
  const unsure = [...addressees, ...responsible, ...coExecutors].some(({ sure }) => !sure)
  const doubt = (unsure ? 0.1 : 0) + (reads.some(({ doubtful }) => doubtful) ? 0.1 : 0)
  const confidence = Math.round(((demands[0]?.confidence ?? 0) - doubt) * 100) / 100
  const action = text.slice(trimmed.start, trimmed.end).replaceAll(/[;,.]?\s*\n\s*/gu, '; ')
  return { action, actionSpan: trimmed, addressees, responsible, coExecutors, deadline, confidence }
}

/** Without end marks, and without a deadline that closes it: the deadline has its own field. */
function trimAction(text: string, span: Span, deadline: FoundDeadline | null): Span {
  const whole = { start: span.start, end: withoutMarks(text, span) }
  if (
    deadline === null ||
    deadline.span.end < whole.end - 1 ||
    deadline.span.start <= span.start ||
    deadline.span.start >= whole.end
  )
    return whole
  const short = { start: span.start, end: withoutMarks(text, { start: span.start, end: deadline.span.start }) }
  return short.end > short.start ? short : whole
}

function withoutMarks(text: string, { start, end }: Span): number {
  const words = text.slice(start, end).trimEnd()
  const kept = /(?:\d\s?гг?|т\.\s?[дп]|\p{Lu})\.$/u.test(words)
    ? words
    : words.replace(/(?:[\s;,.:]|\s(?:and|и)$|,?\s*and$)+$/u, '')
  return start + kept.length
}
