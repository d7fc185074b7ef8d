import type { NamedBody } from './demand.ts'

/** A word in -ing after "to" is a noun («exposed to flooding»), but for the verbs that end so. */
const noVerb = '(?!(?!bring|sing|ring|spring|cling|string|swing)\\p{Ll}+ing\\b)'
/** Words that take "to" with a noun or a verb of their own, so that it does not open what is demanded. */
const takesTo =
  'exposed|prone|vulnerable|subject|related|relating|belonging|accredited|adjacent|addressed|attached|continue|continues|continuing|wish|wishes|wishing|want|able|unable|intend|intends|need|needs|fail|failed|failing|seek|seeking|decide|decided|choose|ready|willing|likely|required|position|yet|obligation|obligations|right|access|commitment|commitments'
/** The "to" after which the demanded action begins. */
export const toAction = `(?<!\\b(?:${takesTo}))\\s+to\\s+${noVerb}`

/** What may follow a name and is no part of it. */
const afterName = new RegExp(
  `\\s*(?:,\\s*(?=(?:in|within|by|with|no|not|through|under|as|at|taking|and\\s+to|to|subject|where|if|acting|inter|using|on|before|during|for|bearing|pursuant|upon|including|under|until)\\b)|:|;|\\.$|${toAction}(?!the\\b|all\\b|a\\b|an\\b|its\\b|their\\b|[A-Z])|\\b(?:that|who|which|whose|within|by|no\\s+later|not\\s+later|before|during|at|with\\s+a\\s+view|with|through|under|of\\s+(?:its|their|his|her)|in\\s+(?:cooperation|consultation|collaboration|coordination|partnership|conjunction|accordance|order|the\\s+(?:light|context|course))|(?:for|on)(?!\\s+(?:the\\s+)?\\p{Lu})|shall|will|must|should|documenting|together|jointly|along|annually|quarterly|and\\s+distributed|and\\s+(?:be|to)\\b)\\b|$)`,
  'u',
)
/** "States that have not yet done so to act": the words that tell which of them are meant belong to the name. */
const whichOnes = new RegExp(
  `^\\s+(?:(?:that|who|which)\\s+(?:(?:have|has|are|is|do|does|did|wish|may|can|were|had)\\b)[^,;:]*?|in\\s+a\\s+position\\s+to\\s+do\\s+so)(?=${toAction}\\p{Ll}|$)`,
  'u',
)

const heads =
  'Committee|Commission|Organi[sz]ation|Council|Agency|Ministry|Department|Office|Programme|Program|Fund|Institute|Centre|Center|Conference|Union|Association|Board|Bureau|Authority|Service|Division|Section|Panel|Secretariat|Society|Federation|Group|Foundation'
const title = '\\p{Lu}\\p{Ll}[\\p{L}-]*'
const plain = `(?!(?:${heads})\\b)${title}`
const words = `${plain}(?:\\s+${plain})*`
/** Commas inside one name: "Food, Agriculture and Fisheries Committee", "Ministry of Health, Labour and Welfare". */
const listInName = new RegExp(
  `${words}(?:,\\s+${words})+,?\\s+and\\s+${words}\\s+(?:${heads})\\b|\\b(?:${heads})\\s+(?:of|on|for)\\s+(?:the\\s+)?${words}(?:,\\s+${words})+,?\\s+and\\s+${words}`,
  'gu',
)

/** Names from a position on, at commas and "and" before a new article or capital; articles and brackets are left out. */
export function namesAt(text: string, from: number): { readonly names: readonly NamedBody[]; readonly end: number } {
  const rest = text.slice(from)
  const stopped = afterName.exec(rest)?.index ?? rest.length
  const end = stopped + (whichOnes.exec(rest.slice(stopped).replace(/^(?=\S)/u, ' '))?.[0].length ?? 0)
  const list = rest.slice(0, /^\S/u.test(rest.slice(stopped)) && end > stopped ? end - 1 : end)
  // A name with commas keeps its length, so that the places of the parts stay those of the text.
  const masked = list.replaceAll(listInName, (name) => name.replaceAll(/[,\s]/gu, '\u0000'))
  const separator =
    /,\s*(?:and\s+|as\s+well\s+as\s+)?|\s+as\s+well\s+as\s+|\s+and\s+(?=(?:the|all|its|each|other|relevant|interested)\s)/giu
  const names: NamedBody[] = []
  let at = 0
  for (const part of masked.split(separator)) {
    const start = masked.indexOf(part, at)
    at = start + part.length
    const name = list
      .slice(start, at)
      .replaceAll(/\s*\([^()]*\)/gu, '')
      .replace(/^\s*(?:all\s+the|all|the|its|each|both)\s+/iu, '')
      .trim()
    if (!/^(?:and|or|it|them|him|her)?$/iu.test(name) && name.length <= 160)
      names.push({ name, sure: true, span: { start: from + start, end: from + at } })
  }
  return { names, end: from + list.length }
}

const baseVerbs =
  'establish|adopt|consider|approve|convene|prepare|set|take|ensure|provide|develop|review|submit|hold|include|continue|make|allocate|appoint|create|report|publish|encourage|request|invite|support|promote|strengthen|be|examine|study|extend|undertake|organi[sz]e|authorize|endorse|elect|amend|grant|transmit|finance|increase|reduce|identify|designate|launch|update|implement|introduce|keep|give|begin|work|share|facilitate|explore|seek|present|draft|initiate|revise|use|address|cooperate|conduct|monitor|coordinate|issue|open|pursue|send|refer|assist|call|collect|complete|distribute|disseminate|draw|evaluate|expand|follow|formulate|improve|inform|investigate|join|maintain|meet|nominate|participate|pay|place|plan|produce|protect|ratify|recognize|recommend|record|register|restore|select|start|translate|urge|verify|apply|assess|serve'
const subjunctive = new RegExp(
  `(?<!\\b(?:the|of|for|on|a|an|its|their|and|to|in|by|with|or))\\s+(?:(?:also|further|jointly|urgently)\\s+)?(?=(?:${baseVerbs})\\b(?!\\s+(?:of|group|groups|programme|plan|and)\\b))`,
  'u',
)

/** Where the verb begins of which the words before it are the subject: "the Council | establish a fund"; null when there is none. */
export function verbAfterSubject(
  text: string,
  from: number,
): { readonly subjectEnd: number; readonly verb: number } | null {
  const match = subjunctive.exec(text.slice(from))
  return match === null || match.index === 0 || match.index > 160
    ? null
    : { subjectEnd: from + match.index, verb: from + match.index + match[0].length }
}
