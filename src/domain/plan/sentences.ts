import type { Span } from '../language/language.ts'

/** A sentence, or a part of one that ends with a semicolon or a line; the span is in the text it was cut from. */
export interface Sentence {
  readonly text: string
  readonly span: Span
}

const abbreviations =
  /(?:^|[\s(«.])(?:г|гг|ул|им|т|д|п|пп|ст|стр|руб|тыс|млн|млрд|проф|акад|см|др|пр|е|no|mr|ms|dr|st|art|para|paras|vol|jan|feb|aug|sept?|oct|nov|dec|\p{L})$/iu

/** Cuts after «.», «!», «?» before a capital, and after each «;» and line feed, but not inside quotes, brackets and abbreviations. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (/[«“(]/u.test(character)) depth += 1
    if (/[»”)]/u.test(character)) depth = Math.max(0, depth - 1)
    if (character === '\n') depth = 0
    if (character === '\n' || (depth === 0 && endsAt(text, start, at))) {
      push(sentences, text, start, at + 1)
      start = at + 1
    }
  }
  push(sentences, text, start, text.length)
  return sentences
}

function endsAt(text: string, start: number, at: number): boolean {
  const character = text.charAt(at)
  if (character === ';') return true
  if (!/[.!?]/u.test(character) || !/^\s+["«“(]?[\p{Lu}\d]/u.test(text.slice(at + 1))) return false
  const before = text.slice(start, at)
  // «2023 г. Москва» goes on; «2023 г. Принять» is a new sentence only if a verb begins it: both are rare, the first rarer.
  return character !== '.' || !abbreviations.test(before) || /\d\s?гг?$/u.test(before)
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const trimmed = raw.trim()
  if (trimmed === '') return
  const start = from + raw.indexOf(trimmed)
  sentences.push({ text: trimmed, span: { start, end: start + trimmed.length } })
}

/** Positions of a text that are inside brackets, and inside quotes. */
export function nesting(text: string): {
  readonly bracketed: (at: number) => boolean
  readonly quoted: (at: number) => boolean
} {
  const brackets = Array.from(
    text.matchAll(/\([^()]*\)/gu),
    (match) => [match.index, match.index + match[0].length] as const,
  )
  const quotes = Array.from(
    text.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/gu),
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return { bracketed: (at) => isWithin(brackets, at), quoted: (at) => isWithin(quotes, at) }
}

function isWithin(spans: readonly (readonly [number, number])[], at: number): boolean {
  return spans.some(([start, end]) => at >= start && at < end)
}
