import type { GrammaticalCase } from '../language/countries.ts'
import { isBodyHead, isIndeclinable, isInfinitive, opensDative, toNominative } from '../language/russian-case.ts'
import type { NamedBody } from './demand.ts'
import { withPersonInNominative } from './russian-persons.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'quoted' | 'bracketed' | 'mark'
}

/** Words, quoted titles, brackets and marks of a text from a position on. */
export function piecesOf(text: string, from: number): readonly Piece[] {
  const pattern =
    /«[^«»]*(?:«[^«»]*»[^«»]*)*»|"[^"]*"|\([^()]*\)|[А-ЯЁA-Z]\.(?=\s|[А-ЯЁA-Z])|[\p{L}\d]+(?:[-’'][\p{L}\d]+)*|[^\s]/gu
  return Array.from(text.slice(from).matchAll(pattern), (match) => {
    const first = match[0].charAt(0)
    const kind =
      match[0].length > 1 && /[«"]/u.test(first)
        ? 'quoted'
        : match[0].length > 1 && first === '('
          ? 'bracketed'
          : /[\p{L}\d]/u.test(first)
            ? 'word'
            : 'mark'
    return { text: match[0], start: from + match.index, end: from + match.index + match[0].length, kind }
  })
}

const stopBefore =
  /^(?:с\s+(?!ограниченн)|со\s|для\s|в\s+(?:срок|течение|связи|целях|рамках|ходе|том\s|соответствии|период|\p{L}+(?:дневный|недельный|месячный)|дальнейшем|этой|первую|обязательном|установленном|порядке|\d)|до\s+|к\s+(?!.*по\s)|ко\s+|не\s|на\s+(?:основ|баз|период|регулярн|постоянн|систем|следующ|очередн|предстоящ|ближайш|уровне|безвозмездн|\d)|при\s+(?!президент|правительств|министерств|глав|оон|юнеско|посольств|совет|комитет)|через\s|путём\s|путем\s|от\s+имени|по\s+(?:итогам|результатам|мере|возможности|согласованию|окончании|завершении|примеру|аналогии|\d)|за\s+(?!рубежом|границ)|о\s|об\s|между\s|среди\s|из\s+средств|ежегодно|ежеквартально|ежемесячно|постоянно|регулярно|совместно|вместе|активно|также|чаще|шире|более|далее|впредь|незамедлительно|своевременно|продолжить|и\s+впредь|как\s|а\s+также\s+для|что\s|чтобы\s|которы|при\s+этом|у[чс]итыва|немедленно|безотлагательно|систематически|максимально|усиленно|внимательно|особо|настоятельно|оперативно|изыскать)/iu

/** Whether a word can be the first of a phrase in the case. */
function opens(word: string, next: string, grammaticalCase: ObliqueCase): boolean {
  if (isIndeclinable(word)) return /^\p{Lu}{2,}/u.test(word)
  if (grammaticalCase === 'dative') return opensDative(word) || (/(?:ой|ей)$/u.test(word) && isBodyHead(next, 'dative'))
  if (isBodyHead(word, grammaticalCase)) return true
  const adjective: Readonly<Record<Exclude<ObliqueCase, 'dative'>, RegExp>> = {
    accusative: /(?:ую|юю|ого|его|ых|их|ый|ий|ое|ые|ие)$/u,
    genitive: /(?:ого|его|ой|ей|ых|их)$/u,
    instrumental: /(?:ым|им|ой|ей|ыми|ими)$/u,
    prepositional: /(?:ом|ем|ой|ей|ых|их)$/u,
  }
  return word.length > 4 && adjective[grammaticalCase].test(word) && !/^\p{P}?$/u.test(next)
}

/** Names of bodies in a case from a position on, «и», commas and «в том числе» between them; ends before the verb or an adverbial. */
export function namesAt(
  text: string,
  from: number,
  grammaticalCase: ObliqueCase,
): { readonly names: readonly NamedBody[]; readonly end: number } {
  const pieces = piecesOf(text, from)
  const names: NamedBody[] = []
  let start = -1
  let end = from
  const close = (): void => {
    if (start >= 0 && end > start) names.push(bodyOf(text, start, end, grammaticalCase))
    start = -1
  }
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    const join = joinAt(text, pieces, at, grammaticalCase, start >= 0)
    if (join === 'stop') break
    if (join !== null) {
      close()
      at = join
      continue
    }
    if (piece.kind !== 'bracketed') {
      if (start < 0) start = piece.start
      end = piece.end
    }
    at += 1
  }
  close()
  return { names, end }
}

/** At a joint the index of the piece that opens the next name, `stop` where the phrase ends, null inside a name. */
function joinAt(
  text: string,
  pieces: readonly Piece[],
  at: number,
  grammaticalCase: ObliqueCase,
  inside: boolean,
): number | 'stop' | null {
  const piece = pieces[at]
  const opensAt = (index: number): boolean => {
    const [word, next] = [pieces[index], pieces[index + 1]]
    return (
      word?.kind === 'word' &&
      !isInfinitive(word.text) &&
      !stopBefore.test(text.slice(word.start)) &&
      opens(word.text, next?.text ?? '', grammaticalCase)
    )
  }
  if (piece === undefined) return 'stop'
  if (!inside) return opensAt(at) || piece.kind === 'quoted' ? null : 'stop'
  if (piece.text === ',') {
    const tail = text.slice(piece.end)
    const skip = /^\s*в\s+том\s+числе\s/iu.test(tail) ? 3 : /^\s*а\s+также\s/iu.test(tail) ? 2 : 0
    return opensAt(at + 1 + skip) ? at + 1 + skip : 'stop'
  }
  if (piece.kind === 'mark')
    return /^[–—-]$/u.test(piece.text) && opensAt(at + 1)
      ? null
      : piece.text === '№' || /^\p{Lu}\.$/u.test(piece.text)
        ? null
        : 'stop'
  if (piece.kind !== 'word') return null
  if (/^и$/iu.test(piece.text)) return joinByAnd(text, pieces, at, grammaticalCase, opensAt)
  if (isInfinitive(piece.text) || /^\d/u.test(piece.text) || stopBefore.test(text.slice(piece.start))) return 'stop'
  if (/^(?:в|во|на)$/iu.test(piece.text)) return /^\p{Lu}/u.test(pieces[at + 1]?.text ?? '') ? null : 'stop'
  return null
}

/** «Министерству образования и науки» is one name, «Комитету и Совету» are two: the word after «и» tells. */
function joinByAnd(
  text: string,
  pieces: readonly Piece[],
  at: number,
  grammaticalCase: ObliqueCase,
  opensAt: (index: number) => boolean,
): number | 'stop' | null {
  const pronoun = /^(?:её|ее|его|их)$/iu.test(pieces[at + 1]?.text ?? '') ? 1 : 0
  const next = pieces[at + 1 + pronoun]
  if (next === undefined || isInfinitive(next.text) || stopBefore.test(text.slice(next.start))) return 'stop'
  const clear =
    grammaticalCase === 'dative' && !/(?:ам|ям|ому|ему|ым|им|у|ю)$/u.test(next.text) && !isIndeclinable(next.text)
      ? isBodyHead(next.text, grammaticalCase) && /^\p{Lu}/u.test(next.text)
      : opensAt(at + 1 + pronoun)
  if (grammaticalCase === 'accusative' && /^\p{Ll}+(?:ого|его|ых|их|ой|ей)$/u.test(next.text)) {
    // «учителей географии и родного языка»: what is no body belongs to the name before it.
    const head = pieces.slice(at + 1 + pronoun).find(({ text: noun }) => !/(?:ого|его|ых|их|ой|ей)$/u.test(noun))
    if (!isBodyHead(next.text, 'accusative') && !(head !== undefined && isBodyHead(head.text, 'accusative')))
      return null
  }
  // In the genitive the name's own complement looks the same: only a capital tells a second name.
  const second = grammaticalCase !== 'genitive' || /^\p{Lu}/u.test(next.text)
  return clear && second ? at + 1 : null
}

function bodyOf(text: string, start: number, end: number, grammaticalCase: ObliqueCase): NamedBody {
  // Brackets inside a name («Комитету (КМС) съезда») are an abbreviation of it and not part of it.
  const words = text
    .slice(start, end)
    .replaceAll(/\s*\([^()]*\)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const titled = withPersonInNominative(words, grammaticalCase)
  const { name: nominative, sure } = toNominative(titled?.title ?? words, grammaticalCase)
  const opensSentence = text.slice(0, start).trim() === ''
  const name = opensSentence && isCommon(words, nominative) ? lowered(nominative) : nominative
  return { name, sure: sure && titled?.sure !== false, span: { start, end } }
}

/** The capital of «Страновым КСОРС» and «Членам Совета» belongs to the sentence; that of «Секретариату» may be its own. */
function isCommon(printed: string, nominative: string): boolean {
  const [first = ''] = nominative.split(' ')
  return (
    /^\p{L}+(?:ым|им|сем)\s/u.test(printed) ||
    /(?:тели|ники|аторы|исты|анты|енты|еды)$/u.test(first) ||
    /^(?:члены|делегаты|граждане|эксперты|авторы|учителя|директора|ректоры|профессора|редакторы|библиотеки|музеи|университеты|институты|школы|вузы|клубы|архивы|театры|организации|общины|страны|государства|города|редакции)$/iu.test(
      first,
    )
  )
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
