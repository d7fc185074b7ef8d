import type { Language } from '../../language/language.ts'
import { conferenceStyle, unStyle, type DocumentStyle, type Numbering, type SubNumbering } from '../document.ts'
import type { DraftItem } from './draft-item.ts'
import { isPoint, type LabelFamily } from './labels.ts'
import { textOf } from './paragraph.ts'

const unOrgan =
  /^(?:генеральная ассамблея|совет безопасности|экономический и социальный совет|совет по правам человека)[\s,]/iu

/** The style the source is set in, as far as the document model knows it. */
export function detectStyle(
  items: readonly DraftItem[],
  topFamily: LabelFamily | null,
  language: Language,
): DocumentStyle {
  const opening = items.find(({ part }) => part === 'opening')
  const isUn = language === 'en' || (opening !== undefined && unOrgan.test(textOf(opening.paragraph)))
  const base = isUn ? unStyle : conferenceStyle
  return {
    ...base,
    numbering: numberingOf(topFamily),
    subNumbering: subNumberingOf(items) ?? (language === 'en' ? '(a)' : 'а)'),
    punctuation: punctuationOf(items),
    preambleDash: hasPreambleDash(items),
  }
}

function numberingOf(family: LabelFamily | null): Numbering {
  return family === '1)' || family === '(1)' ? '1)' : '1.'
}

const subNumberings: Readonly<Partial<Record<LabelFamily, SubNumbering>>> = {
  'а)': 'а)',
  'А.': 'а)',
  'a)': '(a)',
  '(a)': '(a)',
  'a.': '(a)',
  'i)': '(a)',
  '(i)': '(a)',
  'i.': '(a)',
  '1.': '1.1.',
  '1.1.': '1.1.',
}

/** The style nearest to the marks of the first counted list; dashes where only dashes stand. */
function subNumberingOf(items: readonly DraftItem[]): SubNumbering | null {
  const subs = items.filter(({ part, level }) => part === 'operative' && level === 1)
  const counted = subs.find(({ family }) => family !== null && family !== 'dash' && family !== 'bullet')
  if (counted?.family) return subNumberings[counted.family] ?? null
  return subs.some(({ marker }) => marker === 'dash') ? '–' : null
}

function isTop({ level, role, place }: DraftItem): boolean {
  return level === 0 && role === 'clause' && place === 'clause'
}

/** By the marks that close whole clauses, sub-clauses and further paragraphs included; the last says nothing: it always has a stop. */
function punctuationOf(items: readonly DraftItem[]): DocumentStyle['punctuation'] {
  const operative = items.filter(({ part }) => part === 'operative')
  const ends = operative.flatMap((found, index) => {
    const next = operative[index + 1]
    return found.role === 'clause' && next && (isTop(next) || next.role === 'heading')
      ? [textOf(found.paragraph).slice(-40)]
      : []
  })
  const semicolons = ends.filter((end) => /[;,](?:\s\p{L}{1,10}){0,4}$/u.test(end)).length
  const stops = ends.filter((end) => /[.!?][»”"]?$/.test(end)).length
  if (semicolons + stops > 0) return semicolons >= stops ? 'one-sentence' : 'full-sentences'
  const isSmall = operative.some((found) => isTop(found) && /^\p{Ll}/u.test(textOf(found.paragraph)))
  return isSmall ? 'one-sentence' : 'full-sentences'
}

function hasPreambleDash(items: readonly DraftItem[]): boolean {
  const clauses = items.filter(({ part, level }) => part === 'preamble' && level === 0)
  const dashed = clauses.filter(({ paragraph }) => paragraph.label !== null && isPoint(paragraph.label))
  return dashed.length > 0 && dashed.length * 2 >= clauses.length
}
