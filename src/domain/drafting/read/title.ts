import { findDates } from '../../language/dates.ts'
import type { IsoDate, Language } from '../../language/language.ts'
import type { DocumentKind } from '../document.ts'
import { stripEnding } from '../strip.ts'
import { decisionVerb } from './formula.ts'
import { openerOf } from './openers.ts'
import { drop, type Paragraph } from './paragraph.ts'
import { readPlaceAndDate } from './place-date.ts'
import { isSalutation } from './salutation.ts'

export interface TitleBlock {
  readonly title: string
  readonly placeAndDate: string | null
  readonly adoptedOn: IsoDate | null
  readonly kind: DocumentKind | null
  /** The paragraphs of the block: those of the title, of place and date and of the masthead are marked as dropped. */
  readonly paragraphs: readonly Paragraph[]
}

const kindWords: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^(?:резолюци|resolution|motion|рекомендаци|recommendations)/iu, 'resolution'],
  [/^(?:решени|постановлени|распоряжени|приказ|регламент|положени|правила|decision|decree|rules|order)/iu, 'decision'],
  [/^(?:обращени|воззвани|призыв|открытое письмо|appeal|address|open letter|call)/iu, 'appeal'],
  [
    /^(?:заявлени|декларац|хартия|коммюнике|меморандум|манифест|statement|declaration|communiqu|charter|memorandum|manifesto)/iu,
    'statement',
  ],
  [/^(?:протокол|minutes)/iu, 'minutes'],
]
const masthead =
  /^(?:united nations$|объединенные нации|general assembly(?: distr|$)|security council(?: distr|$)|distr\.|original:|(?:\p{L}+[ -])?\p{L}+ session(?:$| agenda)|agenda items? \d|пункты? \d+ повестки дня|resolution adopted by|решение, принятое|резолюция, принятая|\[(?:on the report|without reference|по докладу|без передачи)|проект$|draft$|утвержден|приложение(?: №? ?\d+)?$|synopsis$|summary$|preamble$|преамбула$|text$)/iu
const authorsHeading =
  /^(?:authors?|sponsors?|submitted by|moved by|co-?sponsors?|авторы?|внесено|инициаторы?|signatories)\b\s*:?/iu
const authorsRussian = /^(?:авторы?|внесено|инициаторы?|составители?)(?!\p{L})\s*:?/iu
const longestTitle = 1000
const longestPlace = 500
/** A town on a line of its own, its date on another. */
const placeOnly = /^(?:г\.|гор\.|город|пос\.|с\.)\s?\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?$/u
/** Words before the day a document was adopted on. */
const dayOfDocument = /(?:^|[\s(])(?:от|dated|adopted|adopted on|принят\p{L}{0,4})\s[«"“]?$/iu
/** "Resolution No. 4 of 5 June 2020". */
const kindOfDay = /^\p{L}{1,20}\s(?:(?:no\.?\s?)?[\d/-]{1,12}\s)?of\s$/iu
const adoptedOnLine = /(?:adopted|принят)\p{L}*\s/iu

/** The kind that the first words of a line name, or null. */
export function kindOf(text: string): DocumentKind | null {
  const words = text.replace(/^[^\p{L}]+/u, '').split(/\s+/, 3)
  for (const [index] of words.entries()) {
    if (
      index > 0 &&
      !/^(?:итогов|проект|общ|совместн|политическ|draft|final|joint|political|the|outcome)/iu.test(
        words[index - 1] ?? '',
      )
    )
      break
    const rest = words.slice(index).join(' ')
    const found = kindWords.find(([pattern]) => pattern.test(rest))
    if (found) return found[1]
  }
  return null
}

function isKindLine(text: string): boolean {
  return kindOf(text) !== null && !masthead.test(text) && text.length < 400 && decisionVerb(text) === null
}

/** Drops the heading «Authors» with the lines under it, to the next heading. */
export function dropAuthors(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let inAuthors = false
  return paragraphs.map((paragraph) => {
    const { rich, heading, label, dropped } = paragraph
    if (dropped) return paragraph
    const names = (authorsHeading.test(rich.text) || authorsRussian.test(rich.text)) && rich.text.length < 300
    if (names && (heading > 0 || /^.{0,40}:/.test(rich.text) || /^\p{L}+$/u.test(rich.text))) inAuthors = true
    else if (heading > 0 || label === null || (label.family !== 'bullet' && label.family !== 'dash')) inAuthors = false
    return inAuthors ? drop(paragraph, 'authors', 0.9) : paragraph
  })
}

/** Index of the first paragraph of the body proper: what stands before it is the title block. */
export function findBody(paragraphs: readonly Paragraph[], limit: number, language: Language): number {
  let body = paragraphs.findIndex(
    (paragraph, index) => index >= limit || (paragraph.dropped === null && isBody(paragraph, language)),
  )
  if (body < 0) body = paragraphs.length
  // A report may stand before the title; a clause of the preamble may not.
  const first = paragraphs[body]
  const isText = (found: Paragraph) => openerOf(found.rich.text, language) !== null || isSalutation(found.rich.text)
  if (first === undefined || first.label !== null || isText(first)) return body
  const later = paragraphs.findIndex(
    ({ dropped, rich, label }, index) =>
      index > body &&
      index < Math.min(limit, body + 4) &&
      !dropped &&
      !label &&
      isKindLine(rich.text) &&
      !/[.;,:]$/.test(rich.text),
  )
  return later > 0 ? later + 1 : body
}

function isBody({ rich, label, heading, isHead }: Paragraph, language: Language): boolean {
  const { text } = rich
  if (isHead) return false
  if (label) return true
  if (heading > 0 || masthead.test(text)) return false
  if (isSalutation(text)) return true
  const opener = openerOf(text, language)
  if (opener?.opener === 'whereas' || opener?.opener === 'resolved') return true
  if (
    opener &&
    (opener.confidence > 0.9 || /^\p{Ll}/u.test(text)) &&
    (/[,;:]$/.test(text) || /^\p{Ll}/u.test(text) || text.length > 60)
  )
    return true
  if (decisionVerb(text)) return true
  if (readPlaceAndDate(text, language)) return false
  if (text.endsWith(',')) return true
  if (text.endsWith('!') && kindOf(text) === null) return true
  if (text.endsWith(':') && kindOf(text) === null) return true
  if (/^(?:Мы|We),\s/u.test(text)) return true
  return (
    /[.;:!?]$/.test(text) &&
    !isKindLine(text) &&
    !/^[\p{Lu}\P{L}]+$/u.test(text) &&
    (text.length > 90 || isSentence(text))
  )
}

function isSentence(text: string): boolean {
  return text.split(' ').length > 4 && !/^[«"“(]/.test(text) && !/(?:^|\s)г\.$/.test(text)
}

/** Reads the title block, which is all of `paragraphs`. */
export function readTitleBlock(
  paragraphs: readonly Paragraph[],
  language: Language,
  yamlTitle: string | null,
): TitleBlock {
  const state: State = { placeAndDate: null, adoptedOn: null, adopted: null, roles: paragraphs.map(() => 'open') }
  paragraphs.forEach((paragraph, index) => readHeadLine(paragraph, index, state, language))
  const title = shortEnough(chooseTitle(paragraphs, state), paragraphs, state)
  const words = title.map((index) => paragraphs[index]?.rich.text ?? '')
  const text = completeTitle(words.join(' '), yamlTitle)
  const kinds = paragraphs.flatMap(({ rich, dropped }) =>
    dropped || masthead.test(rich.text) ? [] : [kindOf(rich.text)],
  )
  return {
    title: text,
    placeAndDate: state.placeAndDate,
    adoptedOn: state.adoptedOn ?? state.adopted ?? dayOfTitle(text, language),
    kind: kinds.find((kind) => kind !== null) ?? null,
    paragraphs: paragraphs.map((paragraph, index) =>
      settle(paragraph, title.includes(index) ? 'title' : state.roles[index]),
    ),
  }
}

type HeadRole = 'open' | 'title' | 'place-and-date' | 'front-matter' | 'body'
interface State {
  placeAndDate: string | null
  adoptedOn: IsoDate | null
  /** Day named by a line such as "Resolution adopted by the General Assembly on 1 December 2025". */
  adopted: IsoDate | null
  readonly roles: HeadRole[]
}

function settle(paragraph: Paragraph, role: HeadRole | undefined): Paragraph {
  if (paragraph.dropped || role === 'body' || role === undefined) return paragraph
  if (role === 'open') return drop(paragraph, 'front-matter', 0.6)
  return drop(paragraph, role, role === 'title' ? 0.85 : 0.9)
}

function readHeadLine(paragraph: Paragraph, index: number, state: State, language: Language): void {
  const { rich, dropped, heading } = paragraph
  if (dropped || state.roles[index] !== 'open') return
  const { text } = rich
  const place = readPlaceAndDate(text, language)
  if (place && !(index === 0 && heading > 0)) {
    addPlace(state, index, place.text)
    state.adoptedOn = place.day
  } else if (placeOnly.test(text)) addPlace(state, index, text.replace(/\.(?=\p{Lu})/u, '. '))
  else if (masthead.test(text)) {
    state.roles[index] = 'front-matter'
    const named = adoptedOnLine.test(text) ? findDates(text, language).find(({ kind }) => kind === 'day') : undefined
    if (named) state.adopted = named.to
  } else if (isBody(paragraph, language) && text.length > 90) state.roles[index] = 'body'
}

function addPlace(state: State, index: number, text: string): void {
  state.roles[index] = 'place-and-date'
  const whole = state.placeAndDate === null ? text : `${state.placeAndDate}, ${text}`
  if (whole.length <= longestPlace) state.placeAndDate = whole
}

/** Which paragraphs make the title: the lines from the one that names the kind of document on, or the first heading. */
function chooseTitle(paragraphs: readonly Paragraph[], state: State): readonly number[] {
  const open = state.roles.flatMap((role, index) => (role === 'open' && !paragraphs[index]?.dropped ? [index] : []))
  const textAt = (index: number) => paragraphs[index]?.rich.text ?? ''
  const symbol = open.find((index) => /^(?:[A-Z]+\/)?\d+\/\d+\.?\s/.test(textAt(index)))
  if (symbol !== undefined) return [symbol]
  const headings = open.filter((index) => (paragraphs[index]?.heading ?? 0) > 0)
  const kind = open.find((index) => isKindLine(textAt(index)))
  if (headings.length > 0 && (kind === undefined || headings.includes(kind))) {
    const depth = Math.min(...headings.map((index) => paragraphs[index]?.heading ?? 1))
    const top = headings.filter((index) => paragraphs[index]?.heading === depth)
    for (const index of headings) if (!top.slice(0, 1).includes(index)) state.roles[index] = 'body'
    return top.slice(0, 1)
  }
  if (kind === undefined) return open.length > 0 ? open : namedByMasthead(paragraphs)
  return open.filter((index) => index >= kind)
}

/** «Решение общего собрания от 7 мая 2020 г. № 3»: the day after the small word is that of the document; others may be of an event. */
function dayOfTitle(title: string, language: Language): IsoDate | null {
  const named = findDates(title, language).find(
    ({ kind, span }) =>
      kind === 'day' && [dayOfDocument, kindOfDay].some((words) => words.test(title.slice(0, span.start))),
  )
  return named?.to ?? null
}

/** A title has no more than a thousand characters: lines beyond are text whose place a person must decide. */
function shortEnough(chosen: readonly number[], paragraphs: readonly Paragraph[], state: State): readonly number[] {
  let length = 0
  return chosen.filter((index) => {
    length += (paragraphs[index]?.rich.text.length ?? 0) + 1
    if (length > longestTitle) state.roles[index] = 'body'
    return length <= longestTitle
  })
}

/** «Resolution adopted by the Congress …» is the title where there is no other. */
function namedByMasthead(paragraphs: readonly Paragraph[]): readonly number[] {
  const named = paragraphs.findIndex(({ rich, dropped }) => !dropped && kindOf(rich.text) !== null)
  return named < 0 ? [] : [named]
}

/** A title cut short in the text is completed by the one that the YAML block names. */
function completeTitle(title: string, yamlTitle: string | null): string {
  const trimmed = stripEnding(title.replace(/\s+/g, ' ').trim()).text
  if (yamlTitle === null) return trimmed
  if (trimmed === '') return yamlTitle
  const symbol = /^(?:[A-Z]+\/)?\d+\/\d+\.?\s+/.exec(trimmed)?.[0] ?? ''
  const bare = trimmed.slice(symbol.length)
  return yamlTitle.startsWith(bare) && bare !== '' ? symbol + yamlTitle : trimmed
}
