import type { GrammaticalCase } from '../language/countries.ts'
import { isBodyHead, isInfinitive, opensDative } from '../language/russian-case.ts'
import type { NamedBody, SentenceDemand } from './demand.ts'
import { namesAt, piecesOf } from './russian-phrase.ts'
import { personsAt } from './russian-persons.ts'
import { nesting } from './sentences.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

const word = (forms: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${forms})(?![\\p{L}-])`, 'giu')

/** Verbs that turn to somebody, with the case of whom they turn to. */
const directing: readonly (readonly [RegExp, ObliqueCase])[] = [
  [
    word(
      '(?:по)?рекомендовать|рекомендует|рекомендуется|рекомендуют|рекомендуем|поручить|поручает|поручается|поручают|поручаем|предложить|предлагает|предлагается|предлагают|предлагаем|(?:по)?советовать|советует|советуют|советуем|предписать|предписывает|вменить\\s+в\\s+обязанность',
    ),
    'dative',
  ],
  [
    word(
      '(?:по)?просить|просит|просят|просим|призвать|призывает|призывают|призываем|обязать|обязывает|обязывают|уполномочить|уполномочивает|уполномочивают|пригласить|приглашает|приглашают|побудить|побуждает|поощряет',
    ),
    'accusative',
  ],
]
const turning = word('обратиться|обращается|обращаются|обращаемся|обращаться|ходатайствовать|апеллировать')
const laying = word('возложить|возлагает|возлагают|возлагаем')
const sending = word('направить|передать|представить|внести|адресовать|вручить|направлять')
const must = word('необходимо|следует|нужно|надлежит|должен|должна|должно|должны|обязан|обязана|обязаны|требуется')
const resolves = word('постановляет|постановили|решает|решил|решила|решили|постановил')

const adverbs =
  '(?:также|особо|высоко|положительно|единогласно|с\\s+\\p{L}+(?:ием|остью)|вновь|решительно|ещё\\s+раз|еще\\s+раз|всецело|полностью|искренне|глубоко|категорически)\\s+'
/** Verbs by which a conference says what it thinks: they ask nobody to do anything. */
const saying = new RegExp(
  `^(?:${adverbs})*(?:отметить|отмечать|считать|признать|признавать|приветствовать|(?:по)?благодарить|выразить|выражать|осудить|осуждать|подчеркнуть|подчеркивать|подчёркивать|подтвердить|напомнить|констатировать|заявить|поздравить|солидаризироваться|оценить|оценивать|рассматривать|согласиться|соглашаться|сожалеть|разделить|разделять|полагать)(?![\\p{L}-])`,
  'iu',
)
/** Decisions that are carried out by being taken; with a deadline they are demands. */
const settling =
  /^(?:избрать|утвердить|одобрить|поддержать|взять\s+за\s+основу|принять\s+(?:к\s+сведению|за\s+основу|отставку|настоящ|резолюци|доклад|отч[её]т|повестк|в\s+целом))/iu
const finding = /(?:необходим|целесообразн|нужн|важн|возможн|полезн|обязательн)(?:ым|ой|о|ыми)(?=\s)/iu
const leadIn =
  /^(?:[–—-]\s*)?(?:\d+(?:\.\d+)*[.)]\s*)?(?:(?:в\s+связи\s+с\s+этим|в\s+этой\s+связи|в\s+этих\s+целях|с\s+этой\s+целью|кроме\s+того|при\s+этом|вместе\s+с\s+тем|для\s+этого|а\s+также|также|далее|настоятельно|вновь|и)(?![\p{L}-])[,\s]+)*/iu
const prepositional =
  /^(?:в|во|с|со|для|на|по|при|из|к|ко|от|до|не\s+позднее|через|путём|путем|во\s+исполнение|ежегодно|ежеквартально|постоянно|регулярно|активно|\p{L}+(?:уя|ывая|ивая|ая|яя|ую|юю))[,\s]/iu

/** What a Russian sentence demands, or null when it only says, thanks or notes. `due`: the sentence names a deadline. */
export function readRussianDemand(text: string, due: boolean): SentenceDemand | null {
  const start = leadIn.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  const coExecutors = withOthers(text)
  const named = namedExecutors(text)
  const demand =
    found(text, start) ??
    (settling.test(rest) && !due ? null : saying.test(rest) ? foundNecessary(text, start) : plain(text, start))
  if (demand === null) return null
  const only = new Set(demand.responsible.map(({ name }) => name))
  return {
    ...demand,
    responsible: [...demand.responsible, ...named.filter(({ name }) => !only.has(name))],
    coExecutors: coExecutors.filter(({ name }) => !only.has(name)),
  }
}

/** A verb that turns to a body, wherever it stands, or a body in the dative that opens the sentence. */
function found(text: string, start: number): SentenceDemand | null {
  const rest = text.slice(start)
  const own = saying.test(rest) || settling.test(rest)
  return (
    (own ? null : opening(text, start)) ??
    directed(text, start) ??
    turned(text, start) ??
    laid(text) ??
    appointed(text, start) ??
    informed(text) ??
    (own ? null : sent(text, start))
  )
}

function first(pattern: RegExp, text: string): { start: number; end: number } | null {
  const { quoted, bracketed } = nesting(text)
  const match = Array.from(text.matchAll(pattern)).find(({ index }) => !quoted(index) && !bracketed(index))
  return match === undefined ? null : { start: match.index, end: match.index + match[0].length }
}

/** «Рекомендовать страновым КСОРС развивать связи», «Конгресс просит Консультативный комитет помогать». */
function directed(text: string, start: number): SentenceDemand | null {
  for (const [pattern, grammaticalCase] of directing) {
    const verb = first(pattern, text)
    if (verb === null) continue
    const { names, end } = namesAfter(text, verb.end, grammaticalCase)
    // «Провести фестиваль и пригласить мастеров» turns to nobody: it is one thing to be done.
    if (names.length === 0 && (firstVerb(text, start) ?? verb.start) < verb.start) continue
    const action = infinitiveFrom(text, names.length > 0 ? end : verb.end)
    return {
      action: { start: action ?? verb.start, end: text.length },
      addressees: names,
      responsible: names,
      coExecutors: [],
      open: names.length > 0 && action === null,
      confidence: names.length > 0 ? 0.9 : action === null ? 0.55 : 0.7,
    }
  }
  return null
}

/** Names directly after a verb; failing that («Поручить подготовку доклада Секретариату»), the first known body in the case. */
function namesAfter(text: string, from: number, grammaticalCase: ObliqueCase): ReturnType<typeof namesAt> {
  const adverb = /^\s+(?:также|далее|настоятельно|вновь|ещё\s+раз)(?=\s)/iu.exec(text.slice(from))?.[0].length ?? 0
  const persons = personsAt(text, from + adverb, grammaticalCase)
  if (persons.names.length > 0) return persons
  const direct = namesAt(text, from + adverb, grammaticalCase)
  if (direct.names.length > 0 || grammaticalCase !== 'dative') return direct
  for (const piece of piecesOf(text, from)) {
    if (piece.kind !== 'word') continue
    if (isInfinitive(piece.text)) break
    if (/(?:у|ю|ам|ям)$/u.test(piece.text) && isBodyHead(piece.text, 'dative'))
      return namesAt(text, piece.start, 'dative')
  }
  return direct
}

/** «Обратиться в Правительство», «обратиться к ректорам», «ходатайствовать перед Министерством». */
function turned(text: string, start: number): SentenceDemand | null {
  const verb = first(turning, text)
  if (verb === null) return null
  const prepositions: readonly (readonly [RegExp, ObliqueCase])[] = [
    [/(?<![\p{L}])(?:в|во)\s+/giu, 'accusative'],
    [/(?<![\p{L}])(?:к|ко)\s+/giu, 'dative'],
    [/(?<![\p{L}])перед\s+/giu, 'instrumental'],
  ]
  const candidates = prepositions.flatMap(([pattern, grammaticalCase]) =>
    Array.from(text.slice(verb.end).matchAll(pattern), (match) => ({
      at: verb.end + match.index + match[0].length,
      grammaticalCase,
    })),
  )
  for (const { at, grammaticalCase } of candidates.toSorted((a, b) => a.at - b.at)) {
    const { names } = namesAt(text, at, grammaticalCase)
    if (names.length === 0) continue
    const begin = firstVerb(text, start) ?? verb.start
    return {
      action: { start: Math.min(begin, verb.start), end: text.length },
      addressees: names,
      responsible: [],
      coExecutors: [],
      confidence: 0.9,
    }
  }
  return null
}

/** «Возложить на комиссию доработку», «Контроль возложить на председателя». */
function laid(text: string): SentenceDemand | null {
  const verb = first(laying, text)
  const on = verb === null ? null : /^[^.;]*?(?<![\p{L}])на\s+/iu.exec(text.slice(verb.end))
  if (verb === null || on === null) return null
  const from = verb.end + on[0].length
  const persons = personsAt(text, from, 'accusative')
  const { names } =
    persons.names.length > 0 ? persons : namesAt(text.slice(0, objectAfter(text, from)), from, 'accusative')
  if (names.length === 0) return null
  const start = /^\s*контроль/iu.test(text) ? 0 : verb.start
  return { action: { start, end: text.length }, addressees: [], responsible: names, coExecutors: [], confidence: 0.9 }
}

/** «Ответственным за регистрацию назначить Петрова Б. Б.»: whoever is named so has to do it. */
function appointed(text: string, start: number): SentenceDemand | null {
  const verb = first(word('назначить|определить|утвердить'), text)
  if (verb === null || !/(?<!\p{L})ответственн(?:ым|ыми|ой)(?!\p{L})/iu.test(text)) return null
  const at = text.search(/(?<=\s)(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll})/u)
  const { names } = at < 0 ? namesAt(text, verb.end, 'accusative') : personsAt(text, at, 'accusative')
  if (names.length === 0) return null
  return { action: { start, end: text.length }, addressees: [], responsible: names, coExecutors: [], confidence: 0.8 }
}

/** Where the name of the body ends and what is laid on it begins: «на редакционную комиссию | доработку резолюции». */
function objectAfter(text: string, from: number): number {
  const pieces = piecesOf(text, from)
  const object = pieces.find(
    ({ text: noun }, at) =>
      at > 0 &&
      /^(?:\p{Ll}+(?:[кбтд]у|цию|ние|тие|ность|ности)|контроль|функции|полномочия|сбор|задачи|задачу)$/u.test(noun) &&
      !/^(?:по|о|об|и|за|для|на|в)$/iu.test(pieces[at - 1]?.text ?? ''),
  )
  return object?.start ?? text.length
}

/** «Направить резолюцию в Министерство культуры»: a known body to which something is sent. */
function sent(text: string, start: number): SentenceDemand | null {
  const verb = first(sending, text)
  if (verb === null || firstVerb(text, start) !== verb.start) return null
  const pieces = piecesOf(text, verb.end)
  for (const [at, piece] of pieces.entries()) {
    const dative = piece.kind === 'word' && /(?:у|ю|ам|ям)$/u.test(piece.text) && isBodyHead(piece.text, 'dative')
    const back =
      dative && /(?:ому|ему|ым|им)$/u.test(pieces[at - 1]?.text ?? '')
        ? (pieces[at - 1]?.start ?? piece.start)
        : piece.start
    const into = /^(?:в|во)$/iu.test(piece.text) && isIntoBody(pieces.slice(at + 1, at + 4).map((next) => next.text))
    const { names } = dative
      ? namesAt(text, back, 'dative')
      : into
        ? namesAt(text, piece.end, 'accusative')
        : { names: [] }
    if (names.length > 0)
      return {
        action: { start: verb.start, end: text.length },
        addressees: names,
        responsible: [],
        coExecutors: [],
        confidence: 0.8,
      }
  }
  return null
}

/** «Довести решение до сведения Министерства культуры». */
function informed(text: string): SentenceDemand | null {
  const verb = first(word('довести|доводить'), text)
  const to = verb === null ? null : /до\s+сведения\s+/iu.exec(text.slice(verb.end))
  if (verb === null || to === null) return null
  const { names } = namesAt(text, verb.end + to.index + to[0].length, 'genitive')
  const action = { start: verb.start, end: text.length }
  return { action, addressees: names, responsible: [], coExecutors: [], confidence: names.length > 0 ? 0.8 : 0.7 }
}

function isIntoBody(words: readonly string[]): boolean {
  const head = words.find((next) => !/(?:ую|юю|ый|ий|ое|ые|ие)$/u.test(next)) ?? ''
  return isBodyHead(head, 'accusative') || /^\p{Lu}{2,}$/u.test(head)
}

/** What may stand between a body and the list of what it is to do: «Секретариату в течение десяти дней:». */
const adverbialOnly = /^(?:\s+(?:в|до|к|с|не\s+позднее|ежегодно|совместно|вместе)(?!\p{L})[^.;]*)?[\s,]*:?\s*$/iu

/** «Отделениям РАН собрать», «В связи с этим страновым КСОРС выработать», «В страновых КСОРС определить». */
function opening(text: string, start: number): SentenceDemand | null {
  const persons = personsAt(text, start, 'dative')
  const [head = '', next = ''] = text.slice(start).split(/[\s,]+/u, 2)
  // «Ответственным за регистрацию» is no body: a preposition stands where its noun would.
  const nounless = /(?:ым|им)$/u.test(head) && /^(?:за|по|на|в|во|с|со|для|о|об)$/u.test(next)
  const feminine = /(?:ой|ей)$/u.test(head) && isBodyHead(next, 'dative')
  const person = persons.names.length > 0 && persons.names.every(({ sure }) => sure)
  if (person || ((opensDative(head) || feminine) && !isInfinitive(head) && !nounless)) {
    const { names, end } = person ? persons : namesAt(text, start, 'dative')
    const action = infinitiveFrom(text, end)
    const open = action === null && adverbialOnly.test(text.slice(end))
    if (names.length === 0 || (action === null && !open)) return null
    return {
      action: { start: action ?? start, end: text.length },
      addressees: names,
      responsible: names,
      coExecutors: [],
      open,
      confidence: 0.85,
    }
  }
  const inside = /^(?:в|во)\s+/iu.exec(text.slice(start))
  if (inside === null) return null
  const { names, end } = namesAt(text, start + inside[0].length, 'prepositional')
  const action = infinitiveFrom(text, end)
  const [name] = names
  const body = name !== undefined && (/\p{Lu}{3,}/u.test(name.name) || name.sure)
  if (!body || action === null || !/^[\s,]*$/u.test(text.slice(end, action))) return null
  return {
    action: { start: action, end: text.length },
    addressees: [],
    responsible: names,
    coExecutors: [],
    confidence: 0.8,
  }
}

/** «Считать необходимым создать…», «признаёт нужным наладить…»: the infinitive is what is demanded. */
function foundNecessary(text: string, start: number): SentenceDemand | null {
  const match = finding.exec(text.slice(start, start + 120))
  const action = match === null ? null : infinitiveFrom(text, start + match.index + match[0].length)
  const between = match === null || action === null ? '' : text.slice(start + match.index + match[0].length, action)
  if (action === null || between.split(/\s+/u).length > 8) return null
  return {
    action: { start: action, end: text.length },
    addressees: [],
    responsible: [],
    coExecutors: [],
    confidence: 0.7,
  }
}

/** A bare infinitive at the start or after an adverbial, «необходимо…», «постановляет…». */
function plain(text: string, start: number): SentenceDemand | null {
  const action = firstVerb(text, start)
  if (action !== null) {
    const sure = action === start
    return {
      action: { start: action, end: text.length },
      addressees: [],
      responsible: [],
      coExecutors: [],
      confidence: sure ? 0.75 : 0.6,
    }
  }
  const governing = first(must, text) ?? first(resolves, text)
  const later = governing === null ? foundNecessary(text, start)?.action.start : infinitiveFrom(text, governing.end)
  if (later === undefined || later === null) return objectFirst(text, start)
  return {
    action: { start: later, end: text.length },
    addressees: [],
    responsible: [],
    coExecutors: [],
    confidence: 0.6,
  }
}

const carriedOut =
  /^[^,;:.«»]{3,120}?\s(?:представить|разместить|направить|передать|опубликовать|назначить|возложить|провести|разослать|утвердить|подготовить|внести|завершить|включить|обеспечить|созвать|открыть|создать|организовать|издать|доработать|заслушать|рассмотреть|заменить|дополнить)(?!\p{L})/iu
const finite =
  /(?<!\p{L})\p{L}+(?:ется|ются|ится|ятся|лся|лась|лось|лись|ает|яет|ует|ают|яют|уют|ала|али|ила|или)(?!\p{L})/iu

/** «Сведения разместить на сайте»: the object stands before the infinitive, and no other verb. */
function objectFirst(text: string, start: number): SentenceDemand | null {
  const lead = carriedOut.exec(text.slice(start))?.[0]
  if (lead === undefined || finite.test(lead) || finding.test(lead)) return null
  const action = { start, end: text.length }
  return { action, addressees: [], responsible: [], coExecutors: [], confidence: 0.55 }
}

/** The infinitive that opens the sentence, or the first one when the sentence opens with an adverbial. */
function firstVerb(text: string, start: number): number | null {
  const [head] = piecesOf(text, start)
  if (head !== undefined && head.kind === 'word' && isInfinitive(head.text)) return head.start
  return prepositional.test(text.slice(start)) && first(must, text) === null ? infinitiveFrom(text, start) : null
}

function infinitiveFrom(text: string, from: number): number | null {
  return piecesOf(text, from).find((piece) => piece.kind === 'word' && isInfinitive(piece.text))?.start ?? null
}

const together =
  /(?:совместно|вместе|во\s+взаимодействии|в\s+сотрудничестве|в\s+координации|в\s+кооперации)\s+(?:с|со)\s+/giu
const participating = /(?:при\s+(?:активном\s+)?участии|с\s+(?:активным\s+)?участием|с\s+привлечением)\s+/giu

function withOthers(text: string): readonly NamedBody[] {
  const read = (pattern: RegExp, grammaticalCase: ObliqueCase): readonly NamedBody[] =>
    Array.from(text.matchAll(pattern)).flatMap(
      (match) => namesAt(text, match.index + match[0].length, grammaticalCase).names,
    )
  return [...read(together, 'instrumental'), ...read(participating, 'genitive').filter(({ sure }) => sure)]
}

const executors =
  /(?:ответственн\p{L}+(?:\s+исполнител\p{L}+)?(?:\s+за\s+[^:–—]{1,60})?|исполнител\p{L}+|отв\.)\s*[:–—]\s*([^.;()]+)/giu

/** «Ответственные: Секретариат, Оргкомитет»: names stand in the nominative already. */
export function namedExecutors(text: string): readonly NamedBody[] {
  return Array.from(text.matchAll(executors)).flatMap((match) => {
    const list = match[1] ?? ''
    const from = match.index + match[0].length - list.length
    return Array.from(list.matchAll(/[^,\s][^,]*/gu), (name) => ({
      name: name[0].trim(),
      sure: true,
      span: { start: from + name.index, end: from + name.index + name[0].trimEnd().length },
    })).filter(({ name }) => !name.toLowerCase().startsWith('срок'))
  })
}

/** The verb that a clause leaves open for its list: «Рекомендовать:», «Съезд просит:»; null when a body is named. */
export function openRussianVerb(text: string): string | null {
  for (const [pattern, grammaticalCase] of directing) {
    const verb = first(pattern, text)
    if (verb === null || namesAfter(text, verb.end, grammaticalCase).names.length > 0) continue
    if (/^[^\p{L}]*$/u.test(text.slice(verb.end))) return text.slice(verb.start, verb.end)
  }
  return null
}
