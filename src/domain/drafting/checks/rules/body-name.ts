import bodies from '#resources/bodies.json' with { type: 'json' }
import type { Language, Span } from '../../../language/language.ts'
import type { TextBlock } from '../../clause.ts'
import { isOneSlip, stemOf } from '../near-words.ts'
import { pairQuotes } from '../quote-pairs.ts'
import { matchesIn, type CheckedText, type DocumentRule, type SpottedIn, type Word } from '../rule.ts'

const englishHeads =
  'commission committee conference council organization organisation secretariat assembly ministry government parliament university association federation foundation department delegation'
/** Words that such names are made of, without their endings. */
const headsOf: Readonly<Record<Language, readonly string[]>> = {
  ru: [...new Set(bodies.heads.map(stemOf))].filter((stem) => stem.length >= 7),
  en: englishHeads.split(' '),
}

/** A name of an organization, an event or a place spelt in two ways: with other capitals, with and without quotes, or with a slip. */
export const bodyName: DocumentRule = {
  id: 'body-name',
  kind: 'document',
  severity: 'advice',
  find({ texts, language }) {
    if (language === 'en') return letters(texts, language)
    return [...capitals(texts.filter(isRunning)), ...inQuotes(texts), ...letters(texts, language)]
  },
}

function isRunning({ clause, text }: CheckedText): boolean {
  return clause?.role !== 'signature' && text !== text.toUpperCase()
}

interface Pair extends Span {
  /** The same for every place that names the same. */
  readonly key: string
  readonly words: readonly [Word, Word]
  /** Whether each begins with a capital; null where a sentence begins and it has to. */
  readonly capitals: readonly [boolean | null, boolean]
}

/**
 * «Русского мира» and «Русского Мира»: two words that differ in a capital only. Not in English, where "Member States" of the one body and
 * "member States" of another are both right.
 */
function capitals(texts: readonly CheckedText[]): readonly SpottedIn[] {
  const pairs = Map.groupBy(
    texts.flatMap((text) => pairsOf(text).map((pair): Placed => ({ text, pair }))),
    ({ pair }) => pair.key,
  )
  const found = Array.from(pairs.values()).flatMap((same) => (same.length < 2 ? [] : differing(same)))
  const words = new Set<string>()
  return found.filter(({ in: text, changes }) => {
    const word = `${text.clauseId} ${text.block} ${changes?.[0]?.start}`
    const isFirst = !words.has(word)
    words.add(word)
    return isFirst
  })
}

const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ым|им|ом|ем|ых|их|ыми|ими)$/u
const plural = /(?:ые|ие|ых|их|ыми|ими)$/u

/**
 * An adjective and its noun are one name in all cases, but not in both numbers: «Региональной конференции» is one, «региональных конференций»
 * are any. Other pairs are compared form by form.
 */
function keyOf(words: Pair['words']): string {
  const [first, second] = [words[0].text.toLowerCase(), words[1].text.toLowerCase()]
  if (!adjective.test(first)) return `${first} ${second}`
  const isPlural = plural.test(first) || (/[ыи]м$/u.test(first) && /[ая]м$/u.test(second))
  return `${stemOf(first)} ${stemOf(second)} ${isPlural ? 'plural' : 'singular'}`
}

interface Placed {
  readonly text: CheckedText
  readonly pair: Pair
}

function differing(same: readonly Placed[]): readonly SpottedIn[] {
  for (const order of [0, 1] as const) {
    const told = same.filter(({ pair }) => pair.capitals[order] !== null)
    const large = told.filter(({ pair }) => pair.capitals[order] === true)
    const small = told.filter(({ pair }) => pair.capitals[order] === false)
    if (large.length === 0 || small.length === 0) continue
    // Of equals the later is found: the earlier gave the pattern.
    const isSmallRare =
      small.length === large.length ? told.at(-1)?.pair.capitals[order] === false : small.length < large.length
    const rare = isSmallRare ? small : large
    return rare.map(({ text, pair: { start, end, words } }): SpottedIn => {
      const word = words[order]
      const first = word.text.charAt(0)
      const wanted = (isSmallRare ? first.toUpperCase() : first.toLowerCase()) + word.text.slice(1)
      return {
        in: text,
        start,
        end,
        code: 'body-capitals',
        params: { word: word.text, other: wanted },
        changes: [{ start: word.start, end: word.end, text: wanted }],
      }
    })
  }
  return []
}

const known = new WeakMap<TextBlock, readonly Pair[]>()

function pairsOf(text: CheckedText): readonly Pair[] {
  const pairs = known.get(text.source) ?? readPairs(text)
  known.set(text.source, pairs)
  return pairs
}

function readPairs(text: CheckedText): readonly Pair[] {
  const quoted = pairQuotes(text.plain, 'ru').pairs
  return text.words.slice(1).flatMap((second, order): Pair[] => {
    const first = text.words[order]
    if (first === undefined || !/^[ \u00a0]$/u.test(text.plain.slice(first.end, second.start))) return []
    if (!/^\p{L}\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(first.text) || !/^\p{L}\p{Ll}{2,}(?:-\p{Ll}+)*$/u.test(second.text))
      return []
    if (quoted.some(({ open, close }) => first.start > open && second.end <= close)) return []
    const begins = /(?:^|[.!?:;…»”]\s*|[«“„(]\s*)$/u.test(text.plain.slice(Math.max(0, first.start - 4), first.start))
    return [
      {
        key: keyOf([first, second]),
        start: first.start,
        end: second.end,
        words: [first, second],
        capitals: [begins ? null : isLarge(first), isLarge(second)],
      },
    ]
  })
}

const quotedName = /(?<=«)\p{Lu}\p{L}{5,}(?=»)/gu
const bareName = /(?<=[\p{Ll}\p{Lu}),][ \u00a0])\p{Lu}\p{L}{5,}(?![\p{L}»])/gu
const capitalised = /(?<![\p{L}-])\p{Lu}\p{Ll}{6,}(?![\p{L}-])/gu

interface Name extends Word {
  readonly in: CheckedText
  readonly stem: string
}

/** «Россотрудничество» in quotes here and without them there; the rarer way is found, of equals the later one. */
function inQuotes(texts: readonly CheckedText[]): readonly SpottedIn[] {
  const quoted = texts.flatMap((text) => namesIn(text, quotedName))
  const stems = new Set(quoted.map(({ stem }) => stem))
  if (stems.size === 0) return []
  const bare = texts.flatMap((text) => namesIn(text, bareName))
  return Array.from(stems).flatMap((stem) => {
    const within = quoted.filter((name) => name.stem === stem)
    const without = bare.filter((name) => name.stem === stem)
    if (without.length === 0) return []
    const rare = within.length < without.length ? within : without
    return rare.map(({ in: text, start, end, text: word }): SpottedIn => ({
      in: text,
      start,
      end,
      code: rare === within ? 'body-quotes-extra' : 'body-quotes-missing',
      params: { word },
    }))
  })
}

function namesIn(text: CheckedText, pattern: RegExp): readonly Name[] {
  return matchesIn(text, pattern).map(({ 0: word, index }) => ({
    in: text,
    text: word,
    start: index,
    end: index + word.length,
    stem: stemOf(word),
  }))
}

/** A letter wrong in the name of a body, known by the other places it is named in, or by the word for such bodies. */
function letters(texts: readonly CheckedText[], language: Language): readonly SpottedIn[] {
  const heads = headsOf[language]
  const names = texts.flatMap((text) => (text.part === 'closing' ? [] : namesIn(text, capitalised)))
  const byStem = Map.groupBy(
    names.filter(({ stem }) => stem.length >= 7),
    ({ stem }) => stem,
  )
  return Array.from(byStem).flatMap(([stem, here]) => {
    const head = heads.find((each) => isOneSlip(stem, each, 1))
    const isHead = heads.includes(stem)
    const other = Array.from(byStem.keys()).find(
      (each) => (byStem.get(each)?.length ?? 0) > here.length && isOneSlip(stem, each, 2),
    )
    const meant = isHead ? undefined : (head ?? other)
    if (meant === undefined) return []
    return here.map(({ in: text, start, end, text: word }): SpottedIn => {
      const wanted = word.charAt(0) + meant.slice(1) + word.slice(stem.length)
      return {
        in: text,
        start,
        end,
        code: 'body-letters',
        severity: 'warning',
        params: { word, other: wanted },
        text: wanted,
      }
    })
  })
}

function isLarge({ text }: Word): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase()
}
