import type { Span } from '../language/language.ts'
import { isInfinitive } from '../language/russian-case.ts'
import { partsOf, type SentencePart } from './coordinated.ts'
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
  /** It only turns to a body and leaves the rest for a list. */
  readonly hollow: boolean
}

/** A sentence or a part of one as read; spans of demand and deadline are in the text of the clause. */
export interface ReadSentence {
  readonly clauseText: string
  readonly sentence: SentencePart
  /** In how many lists it stands. */
  readonly depth: number
  readonly demand: SentenceDemand | null
  readonly deadline: FoundDeadline | null
  /** «Ответственный: Секретариат», a line that belongs to the demand before it. */
  readonly executors: readonly NamedBody[]
  readonly doubtful: boolean
}

/** What stands around a text that is read. */
export interface Surroundings {
  /** Sub-clauses in the text. */
  readonly lists?: readonly Span[]
  /** Those of them that are read by themselves. */
  readonly skip?: readonly Span[]
  /** The verb that the clause above ends in; it is read before the first sentence. */
  readonly verb?: string | null
  /** The clause above is a demand: a sub-clause is one itself when it names a deadline. */
  readonly underDemand?: boolean
  /** The clause above names whom it turns to («Поручить Секретариату:»): all that its list demands is demanded of them. */
  readonly charged?: boolean
}

/** The verb that a clause leaves open for its list («Рекомендовать:», "Requests:"), or null. */
export function openVerb(text: string, { language }: PlanContext): string | null {
  return language === 'ru' ? openRussianVerb(text) : openEnglishVerb(text)
}

function isIn({ start, end }: Span, span: Span): boolean {
  return span.start >= start && span.end <= end
}

/** Reads a clause sentence by sentence, leaving out the sub-clauses in `skip`. */
export function readClause(text: string, context: PlanContext, around: Surroundings): readonly ReadSentence[] {
  const { lists = [], skip = [], verb = null, underDemand = false, charged = false } = around
  const parts = sentencesOf(text)
    .filter(({ span }) => !skip.some((list) => isIn(list, span)))
    .flatMap((sentence) => partsOf(sentence, findDeadlines(sentence.text, context).deadlines, context.language))
  let charging = charged ? -1 : Infinity
  return parts.map((part, order) => {
    const depth = lists.filter((list) => isIn(list, part.span)).length
    const { deadlines } = findDeadlines(part.text, context)
    const prefix = order === 0 && verb !== null ? `${verb} ` : ''
    const due = deadlines.length > 0
    const read = context.language === 'ru' ? readRussianDemand : readEnglishDemand
    const own =
      part.action === null
        ? (shifted(read(prefix + part.text, due), -prefix.length) ??
          (underDemand && due ? listedDemand(part, 0) : null))
        : listedDemand(part, part.action)
    const demand = own === null ? null : depth > charging || continues(part, own) ? ofTheCharged(part, own) : own
    if (own !== null && demand === own) charging = own.open === true ? depth : charged ? -1 : Infinity
    const modal = own !== null && /\b(?:shall|will|must)\b/u.test(part.text.slice(0, own.action.start))
    const deadline = mainDeadline(deadlines, modal ? own.action.start : 0)
    const at = part.span.start
    return {
      clauseText: text,
      sentence: part,
      depth,
      demand: shifted(demand, at),
      deadline:
        deadline === null
          ? null
          : { ...deadline, span: { start: deadline.span.start + at, end: deadline.span.end + at } },
      executors: context.language === 'ru' ? namedExecutors(part.text).map((body) => moved(body, at)) : [],
      doubtful: deadlines.length > 1,
    }
  })

  /** «… и представить отчёт Совету» after a list: whoever is charged with the list does this too. */
  function continues({ text: words }: SentencePart, own: SentenceDemand): boolean {
    return charging !== Infinity && own.responsible.length === 0 && own.open !== true && /^(?:и|and)\s/u.test(words)
  }
}

/** The demand of a line as one of somebody named above: what it begins with is what they are to do. */
function ofTheCharged({ text }: SentencePart, demand: SentenceDemand): SentenceDemand {
  const lead = /^(?:[–—-]\s*)?(?:(?:и|а\s+также|and)\s+)?(?:to\s+(?=\p{Ll}))?/iu.exec(text)?.[0].length ?? 0
  const begins = isInfinitive(/^[\p{L}-]+/u.exec(text.slice(lead))?.[0] ?? '') || /^(?:and\s+)?to\s/iu.test(text)
  const action = { start: begins ? lead : demand.action.start, end: text.length }
  return { ...demand, action, addressees: [], responsible: [], open: false }
}

function listedDemand({ text }: Sentence, start: number): SentenceDemand {
  return { action: { start, end: text.length }, addressees: [], responsible: [], coExecutors: [], confidence: 0.6 }
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
  /** Whose bodies it takes: the group of the part before. */
  readonly heir: Group | null
}

/**
 * Sentences that demand, one after another, are one demand until another body or another deadline is named; lines of a list
 * that are no demands themselves say what the demand above them is about.
 */
export function demandsOf(reads: readonly ReadSentence[]): readonly Demanded[] {
  const groups: Group[] = []
  let open = false
  for (const read of reads) {
    const last = groups.at(-1)
    if (read.demand === null) {
      const belongs = /^(?:срок|ответственн|исполнител|отв\.)/iu.test(read.sentence.text)
      const listed: boolean = open && last !== undefined && read.depth > (last.reads[0]?.depth ?? 0)
      if (belongs && last !== undefined) {
        last.deadline ??= read.deadline
        last.executors.push(...read.executors)
      } else if (listed && last !== undefined) last.reads.push(read)
      open = open && (belongs || listed)
      continue
    }
    const parties = read.demand.addressees.length > 0 || read.demand.responsible.length > 0
    const clash = last !== undefined && read.deadline !== null && last.deadline !== null
    const joins = open && last !== undefined && !parties && !clash && !read.sentence.asks
    if (joins) {
      last.reads.push(read)
      last.deadline ??= read.deadline
    } else {
      const heir = open && !parties && last?.parties === true && isContinued(read, last) ? last : null
      groups.push({ reads: [read], parties: parties || heir !== null, deadline: read.deadline, executors: [], heir })
    }
    open = true
  }
  // «Необходимо до 1 марта» names a day and nothing to do by it.
  return groups.map(demandedBy).filter(({ action }) => action !== '')
}

/** Whether a demand without bodies goes on with those before it: a second verb of the sentence, or the end of an open list. */
function isContinued({ sentence, depth }: ReadSentence, { reads }: Group): boolean {
  const [head] = reads
  return sentence.action !== null || (head?.demand?.open === true && depth >= head.depth)
}

function demandedBy({ reads, deadline, executors, heir }: Group): Demanded {
  const demands = reads.flatMap(({ demand }) => (demand === null ? [] : [demand]))
  const heirs = (heir?.reads ?? []).flatMap(({ demand }) => (demand === null ? [] : [demand]))
  const text = reads[0]?.clauseText ?? ''
  const lines = linesOf(reads, deadline)
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  const addressees = [...heirs, ...demands].flatMap((demand) => demand.addressees)
  const responsible = [...[...heirs, ...demands].flatMap((demand) => demand.responsible), ...executors]
  const coExecutors = [...heirs, ...demands].flatMap((demand) => demand.coExecutors)
  const unsure = [...addressees, ...responsible, ...coExecutors].some(({ sure }) => !sure)
  const doubt = (unsure ? 0.1 : 0) + (reads.some(({ doubtful }) => doubtful) ? 0.1 : 0)
  const confidence = Math.round(((demands[0]?.confidence ?? 0) - doubt) * 100) / 100
  const action = lines.map(({ start, end, joint }) => joint + text.slice(start, end)).join('')
  const hollow = reads.length === 1 && demands[0]?.open === true
  return { action, actionSpan: span, addressees, responsible, coExecutors, deadline, confidence, hollow }
}

interface Line extends Span {
  /** What is put before it in the action. */
  readonly joint: string
}

/** The action as one sentence: without the words that only turn to a body, with the lines of lists behind their colon. */
function linesOf(reads: readonly ReadSentence[], deadline: FoundDeadline | null): readonly Line[] {
  const turns = reads[0]?.demand?.open === true && (reads[1]?.demand ?? null) !== null
  const kept = turns ? reads.slice(1) : reads
  const lines: Line[] = []
  for (const [order, { clauseText, sentence, demand, depth }] of kept.entries()) {
    const { span } = sentence
    const [before, line] = [kept[order - 1], lines.at(-1)]
    const action = demand?.action.start ?? span.start
    const bare = /^(?:[–—-]\s*|to\s+|(?:и|а\s+также|and)\s+)*$/iu.test(clauseText.slice(span.start, action))
    const from = order === 0 || bare ? action : span.start
    const start = from + (/^to\s+(?=\p{Ll})/iu.exec(clauseText.slice(from, span.end))?.[0].length ?? 0)
    const end = trimmedEnd(clauseText, { start, end: span.end }, deadline)
    if (before === undefined || line === undefined) lines.push({ start, end, joint: '' })
    else {
      const gap = clauseText.slice(before.sentence.span.end, span.start)
      // The full stop of an abbreviation at the end of the line before stays and serves as its own.
      const stop = clauseText.charAt(line.end - 1) === '.' ? ' ' : '. '
      const within = /[.!?]$/u.test(before.sentence.text) ? stop : '; '
      lines.push({ start, end, joint: gap.includes('\n') ? (depth > before.depth ? ': ' : '; ') : within })
    }
  }
  return lines
}

/** Without end marks, and without a deadline that closes it: the deadline has its own field. */
function trimmedEnd(text: string, span: Span, deadline: FoundDeadline | null): number {
  const end = withoutMarks(text, span)
  if (
    deadline === null ||
    deadline.span.end < end - 1 ||
    deadline.span.start <= span.start ||
    deadline.span.start >= end
  )
    return end
  const short = withoutMarks(text, { start: span.start, end: deadline.span.start })
  return short > span.start ? short : end
}

function withoutMarks(text: string, { start, end }: Span): number {
  const words = text.slice(start, end).trimEnd()
  const kept = /(?:\d\s?гг?|т\.\s?[дп]|\p{Lu})\.$/u.test(words)
    ? words
    : words.replace(/(?:[\s;,.:]|\s(?:and|и)$|,?\s*and$)+$/u, '')
  return start + kept.length
}
