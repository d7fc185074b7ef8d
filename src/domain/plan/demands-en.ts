import type { NamedBody, SentenceDemand } from './demand.ts'
import { namesAt, toAction, verbAfterSubject } from './english-names.ts'

const adverbs =
  '(?:also|further|again|once\\s+again|once\\s+more|strongly|urgently|hereby|respectfully|in\\s+this\\s+regard|therefore|accordingly|solemnly|finally)'
const asking =
  'requests?|invites?|urges?|calls?\\s+(?:up)?on|encourages?|asks?|directs?|instructs?|authorizes?|mandates?|appeals?\\s+to|requires?|reminds?|recommends?|tasks?|charges?|advises?|obliges?'
const callTo =
  '(?:reiterates?|renews?|repeats?)\\s+(?:its|their|our)\\s+(?:calls?|appeals?|requests?|invitations?)\\s+(?:up?on|to)'
const asksAtStart = new RegExp(`^(?:and\\s+)?(?:${adverbs}[,\\s]+)*(?<verb>${callTo}|${asking})\\s+(?=\\p{L})`, 'iu')
const subjectAsks = new RegExp(
  `^(?<subject>(?:the\\s+|this\\s+)?[A-Z][\\p{L}&’'-]*(?:\\s+[\\p{L}&’'-]+){0,6}?)\\s+(?:${adverbs}\\s+)*(?<verb>${asking}|${callTo})\\s+(?=\\p{L})`,
  'u',
)
const deciding = new RegExp(
  `^(?:${adverbs}[,\\s]+)*(?:(?:we|the\\s+[A-Z][\\p{L}]*(?:\\s+[\\p{L}]+){0,4}?)\\s+)?(?<verb>decides?|resolves?|determines?|agrees?|undertakes?|commits?\\s+itself|pledges?|intends?)\\s+to\\s+(?!remain\\s+seized)`,
  'iu',
)
const resolvedThat =
  /^(?:(?:now|and)?,?\s*therefore,?\s*)?(?:(?:and\s+)?be\s+it\s+)?(?:further\s+|finally\s+|also\s+)?(?:resolved|decides|agrees|recommends)\b[,:]?\s*(?:that\b[,:]?\s*)?/iu
const modal = /\s+(?:shall|will|must|should|is\s+to|are\s+to)\s+(?:not\s+)?(?:also\s+|furthermore\s+|further\s+)?/iu
const passive =
  /\b(?:be|been|being)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}]+(?:ed|en|un|ne|de)(?:\s+(?:to|and|or)\s+(?:and\s+)?[\p{L}\s]{1,40}?)?\s+by\s+|\bto\s+be\s+(?:taken|made|conducted|carried\s+out|done|prepared|presented|organized|held)\s+by\s+/giu
const ratifiedBy =
  /\b(?:presented|submitted|ratified|approved|conducted|prepared|carried\s+out|organized|made|taken|adopted)\s+by\s+/giu
const together =
  /\b(?:in\s+(?:close\s+)?(?:cooperation|consultation|collaboration|coordination|partnership|conjunction)|together|jointly|along)\s+with\s+|\bunder\s+the\s+(?:direction|supervision|guidance)\s+of\s+|\bthrough\s+(?=the\s+(?:[A-Z][\p{L}&]*\s+|and\s+|of\s+|the\s+){0,6}?(?:Committee|Commission|Council|Secretariat|Bureau|Board|Office|Centre|Center)\b)/gu
/** What an English sentence demands, or null when it only says, thanks or notes. `due`: the sentence names a deadline. */
export function readEnglishDemand(text: string, due: boolean): SentenceDemand | null {
  const demand = asked(text) ?? decided(text) ?? obliged(text) ?? listed(text, due)
  if (demand === null) return null
  const responsible = new Set(demand.responsible.map(({ name }) => name))
  const others = Array.from(text.matchAll(together)).flatMap(
    (match) => namesAt(text, match.index + match[0].length).names,
  )
  return { ...demand, coExecutors: others.filter(({ name }) => !responsible.has(name)) }
}

/** "Requests the Secretary-General to report", "the Convention directs the Committee to establish". */
function asked(text: string): SentenceDemand | null {
  const prefix = resolvedThat.exec(text)?.[0].length ?? 0
  const inner = text.slice(/^recommends/iu.test(text) ? 0 : prefix)
  const offset = text.length - inner.length
  const match = asksAtStart.exec(inner) ?? subjectAsks.exec(inner)
  if (match === null) return null
  const verb = offset + match.index + match[0].search(new RegExp(`(?:${callTo}|${asking})\\s+$`, 'iu'))
  const from = offset + match[0].length
  const recommends = /recommend|advise/iu.test(match.groups?.['verb'] ?? '')
  if (recommends && !new RegExp('^(?:that\\s|(?:the\\s)?[A-Z])', 'u').test(text.slice(from)))
    return recommended(text, verb, from)
  if (/^(?:for|that)\s/iu.test(text.slice(from)))
    return subjunctive(text, from) ?? obliged(text) ?? { ...bare(verb, text), confidence: 0.6 }
  const { names, end } = namesAt(text, from)
  if (recommends && !/^\s*,?.*?\bto\s/iu.test(text.slice(end))) return recommended(text, verb, from)
  const action = actionAfter(text, end)
  return {
    action: { start: action ?? verb, end: text.length },
    addressees: names,
    responsible: names,
    coExecutors: [],
    open: names.length > 0 && action === null,
    confidence: names.length > 0 && action !== null ? 0.9 : 0.7,
  }
}

/** "Recommends the guidelines to all Member States for implementation": whom it is recommended to stands after "to". */
function recommended(text: string, verb: number, from: number): SentenceDemand {
  const to = /\sto\s+(?=(?:the\s+|all\s+)?\p{Lu})/u.exec(text.slice(from))
  const names = to === null ? [] : namesAt(text, from + to.index + to[0].length).names
  return { ...bare(verb, text), addressees: names, responsible: names, confidence: names.length > 0 ? 0.8 : 0.5 }
}

/** "Recommends that the Council establish a fund": the Council is asked, and what it is to do begins at "establish". */
function subjunctive(text: string, from: number): SentenceDemand | null {
  const that = /^that\s+/iu.exec(text.slice(from))?.[0].length
  if (that === undefined || modal.test(text.slice(from, from + 160))) return null
  const found = verbAfterSubject(text, from + that)
  if (found === null) return null
  const { names, end } = namesAt(text.slice(0, found.subjectEnd), from + that)
  const passively = /^be\s/u.test(text.slice(found.verb))
  if (passively) return { ...bare(from + that, text), responsible: byWhom(text), confidence: 0.6 }
  if (names.length === 0 || end < found.subjectEnd - 40) return null
  return { ...bare(found.verb, text), addressees: names, responsible: names, confidence: 0.8 }
}

function bare(start: number, text: string): SentenceDemand {
  return { action: { start, end: text.length }, addressees: [], responsible: [], coExecutors: [], confidence: 0.6 }
}

/** The verb after the "to" that governs the action: directly after the name, or after the phrases in commas behind it. */
function actionAfter(text: string, from: number): number | null {
  const rest = text.slice(from)
  const direct = new RegExp(`^${toAction}(?=\\p{Ll})`, 'u').exec(rest)
  if (direct) return from + direct[0].length
  const after =
    /,\s*(?:and\s+)?to\s+(?=\p{Ll})/u.exec(rest) ??
    new RegExp(`${toAction}(?=\\p{Ll})(?!the\\s|all\\s|a\\s|an\\s|its\\s|their\\s|any\\s|this\\s)`, 'u').exec(rest)
  return after === null || /^\s*that\b/u.test(rest) ? null : from + after.index + after[0].length
}

/** "Decides to include in the provisional agenda": the body that decides does it. */
function decided(text: string): SentenceDemand | null {
  const match = deciding.exec(text)
  return match === null ? null : { ...bare(match[0].length, text), confidence: 0.7 }
}

/** "Resolved, that the NPC shall issue a report", "the review will be conducted by the Personnel Committee". */
function obliged(text: string): SentenceDemand | null {
  const prefix = resolvedThat.exec(text)?.[0].length ?? 0
  const connective = /^(?:and\s+|that\s+|furthermore,?\s+)*/iu.exec(text.slice(prefix))?.[0].length ?? 0
  const begin = prefix + connective
  const match = modal.exec(text.slice(begin))
  const doers = byWhom(text)
  if (match === null || match.index > 160) {
    const later = prefix > 0 ? verbAfterSubject(text, begin) : null
    if (doers.length === 0 && later !== null && /^be\s/u.test(text.slice(later.verb))) return bare(begin, text)
    return prefix === 0 && doers.length === 0
      ? null
      : doers.length === 0
        ? null
        : { ...bare(begin, text), responsible: doers, confidence: 0.7 }
  }
  const verb = begin + match.index + match[0].length
  // What is held or opened does not do it.
  const acts = !/^be\s+(?:held|convened|opened|organi[sz]ed|celebrated|observed)\b/u.test(text.slice(verb))
  const subject =
    acts && isBody(text.slice(begin, begin + match.index)) && doers.length === 0 ? namesAt(text, begin).names : []
  if (/^(?:no|nothing)\b/iu.test(text.slice(begin)) || /^enter\s+into\s+force\b/iu.test(text.slice(verb))) return null
  if (subject.length === 0 && doers.length === 0 && prefix === 0 && !/\b(?:shall|must)\b/iu.test(match[0])) return null
  return {
    ...bare(verb, text),
    responsible: [...subject, ...doers],
    confidence: subject.length + doers.length > 0 ? 0.8 : 0.6,
  }
}

/** A line of a list: "To conduct consultations", "To be concluded by 31 January"; with a deadline any line that opens with a verb. */
function listed(text: string, due: boolean): SentenceDemand | null {
  const to = /^to\s+(?=\p{Ll})/iu.exec(text)
  const doers = byWhom(text)
  if (to) return { ...bare(to[0].length, text), responsible: doers, confidence: 0.7 }
  return due && /^\p{Lu}\p{Ll}+\s+(?:the|a|an|its|all|and)\s/u.test(text) && !saying.test(text)
    ? { ...bare(0, text), confidence: 0.5 }
    : null
}

const saying =
  /^(?:also\s+|further\s+)?(?:notes?|takes?|welcomes?|recall\w*|reaffirm\w*|expresses|stress\w*|emphasi\w+|acknowledge\w*|commends?|thanks?|deplor\w+|condemns?|regrets?|affirms?|supports?|endorses?|underlin\w+|recogni\w+|congratulat\w+|whereas|considers?|proclaims?|declares?)\b/iu

function byWhom(text: string): readonly NamedBody[] {
  const found = [passive, ratifiedBy].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const from = match.index + match[0].length
      return isBody(text.slice(from, from + 60)) ? namesAt(text, from).names : []
    }),
  )
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at)
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/** Whether a phrase begins as the name of a body does: with a capital or an abbreviation after its article. */
function isBody(phrase: string): boolean {
  const words = phrase.replace(/^\s*(?:the|all|its|each|every|a|an|this|any|no)\s+(?:the\s+)?/iu, '')
  return /^(?:[\p{Ll}-]+\s+){0,2}?\p{Lu}/u.test(words) && !months.test(words)
}

/** The verb that a clause leaves open for its list: "Requests:"; null when it says more. */
export function openEnglishVerb(text: string): string | null {
  const match = new RegExp(`(?:^|\\s)(?<verb>${asking}|${callTo})\\s*:?\\s*$`, 'iu').exec(text)
  return match?.groups?.['verb'] ?? null
}
