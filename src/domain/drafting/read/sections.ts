import type { Language } from '../../language/language.ts'
import type { LabelFamily } from './labels.ts'
import { openerOf } from './openers.ts'
import { textOf, type Paragraph } from './paragraph.ts'
import { sliceRich, trimRich } from './rich.ts'

const longestTitle = 120
const sectionDepth = 2
const sectionMarks: readonly LabelFamily[] = ['I.', 'А.']

/**
 * Titles of sections marked by Roman numerals or capital letters («II. РЕШЕНИЯ», "B. Access") become headings. They are titles when
 * every paragraph with such a mark is short, has no end mark, and is followed by text of another kind; one that decides
 * («I. Одобрить отчёт») tells that the marks count clauses.
 */
export function markSections(source: readonly Paragraph[], language: Language): readonly Paragraph[] {
  const paragraphs = withLetters(source)
  const titles = new Set(sectionMarks.filter((family) => areTitles(paragraphs, family, language)))
  if (titles.size === 0) return paragraphs
  const isSection = ({ label, dropped }: Paragraph) => label !== null && titles.has(label.family) && dropped === null
  return paragraphs.map((paragraph) => (isSection(paragraph) ? asHeading(paragraph) : paragraph))
}

function asHeading(paragraph: Paragraph): Paragraph {
  return { ...paragraph, heading: sectionDepth }
}

function areTitles(paragraphs: readonly Paragraph[], family: LabelFamily, language: Language): boolean {
  const kept = paragraphs.filter(({ dropped }) => dropped === null)
  const marked = kept.flatMap(({ label }, index) => (label?.family === family ? [index] : []))
  return marked.length > 0 && marked.every((index) => isTitle(kept, index, family, language))
}

function isTitle(kept: readonly Paragraph[], index: number, family: LabelFamily, language: Language): boolean {
  const paragraph = kept[index]
  const next = kept[index + 1]
  if (paragraph === undefined || next === undefined || next.label?.family === family) return false
  const text = textOf(paragraph)
  if (text.length === 0 || text.length > longestTitle || /[;,!?]$/.test(text) || /^\p{Ll}/u.test(text)) return false
  const isSentence = text.endsWith('.') && text.split(' ').length > 6
  return !isSentence && openerOf(text, language) === null && beginsText(next)
}

/** What stands under a title begins anew: with a mark or a capital. */
function beginsText({ label, rich, heading }: Paragraph): boolean {
  return label !== null || heading > 0 || /^[\p{Lu}\d«"“*]/u.test(rich.text)
}

const letterTitle = /^([A-ZА-Я])\.\s+(?=\p{Lu})/u
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const cyrillic = 'АБВГДЕЖЗИК'

/** A capital with a full stop is an initial («A. Ivanov») unless such lines count on from A: then they are marks. */
function withLetters(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const found = paragraphs.flatMap((paragraph, index) => {
    const sign = paragraph.label || paragraph.dropped ? undefined : letterTitle.exec(textOf(paragraph))?.[1]
    return sign === undefined || textOf(paragraph).length > longestTitle ? [] : [{ index, sign }]
  })
  const counts = (alphabet: string) => found.every(({ sign }, order) => alphabet.indexOf(sign) === order)
  if (found.length < 2 || !(counts(latin) || counts(cyrillic))) return paragraphs
  const orderOf = new Map(found.map(({ index }, order) => [index, order] as const))
  return paragraphs.map((paragraph, index) => {
    const order = orderOf.get(index)
    return order === undefined ? paragraph : withLetter(paragraph, order + 1)
  })
}

function withLetter(paragraph: Paragraph, value: number): Paragraph {
  const length = letterTitle.exec(textOf(paragraph))?.[0].length ?? 0
  return {
    ...paragraph,
    rich: sliceRich(paragraph.rich, length),
    label: { family: 'А.', value, path: [value], other: null, length },
    labelRich: trimRich(sliceRich(paragraph.rich, 0, length)),
  }
}
