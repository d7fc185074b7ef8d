import type { FileComparison } from '#app/comparisons.ts'
import { plainText } from '#domain/drafting/clause.ts'
import type { ComparedParagraph, ComparisonCounts, Segment } from '#domain/drafting/compare/comparison.ts'
import type { Language } from '#domain/language/language.ts'

interface Words {
  readonly nothing: string
  readonly counts: (counts: ComparisonCounts) => readonly string[]
  readonly legend: string
}

const words: Readonly<Record<Language, Words>> = {
  ru: {
    nothing: 'Тексты совпадают.',
    counts: ({ inserted, deleted, moved, changed, relevelled, wordsInserted, wordsDeleted }) => [
      `Пункты и абзацы: добавлено ${inserted}, исключено ${deleted}, перенесено ${moved}, изменено ${changed}, переподчинено ${relevelled}.`,
      `Слова: добавлено ${wordsInserted}, исключено ${wordsDeleted}.`,
    ],
    legend: '[-исключено-] {+добавлено+}',
  },
  en: {
    nothing: 'The texts are the same.',
    counts: ({ inserted, deleted, moved, changed, relevelled, wordsInserted, wordsDeleted }) => [
      `Clauses and paragraphs: inserted ${inserted}, deleted ${deleted}, moved ${moved}, changed ${changed}, at another level ${relevelled}.`,
      `Words: inserted ${wordsInserted}, deleted ${wordsDeleted}.`,
    ],
    legend: '[-deleted-] {+inserted+}',
  },
}

/** What changed, for a person at a terminal: one line for each paragraph that did. */
export function comparisonSummary({ comparison }: FileComparison, language: Language): string {
  const { title, placeAndDate, paragraphs, counts } = comparison
  const changed = paragraphs.filter(({ change }) => change !== 'same' && change !== 'movedAway')
  const head = [title, placeAndDate].filter((segments) => segments.some(({ type }) => type !== 'same'))
  const say = words[language]
  if (changed.length + head.length === 0) return say.nothing
  const lines = [...head.map((segments) => `~ ${shown(segments)}`), ...changed.map(paragraphLine)]
  return [...say.counts(counts), say.legend, '', ...lines].join('\n')
}

const signs = { same: ' ', changed: '~', inserted: '+', deleted: '-', movedAway: '>', movedHere: '>' } as const

/** `~ 5. Поручить [-секретариату-] {+бюро+} …`; a paragraph that moved with both its numbers. */
function paragraphLine({ change, older, newer, segments }: ComparedParagraph): string {
  const label = (newer ?? older)?.label ?? ''
  const from = change === 'movedHere' && older?.number != null && newer?.number != null ? `${older.number} → ` : ''
  return [signs[change], from + label, shown(segments)].filter((part) => part !== '').join(' ')
}

/** Words in common on either side of a change; what is between is left out. */
const around = 40

function shown(segments: readonly Segment[]): string {
  return segments
    .map(({ type, runs }, index) => {
      const text = plainText(runs)
      if (type === 'deleted') return `[-${text}-]`
      if (type === 'inserted') return `{+${text}+}`
      if (text.length <= 3 * around) return text
      const start = index === 0 ? '' : text.slice(0, around)
      const end = index === segments.length - 1 && segments.length > 1 ? '' : text.slice(-around)
      return segments.length === 1 ? `${text.slice(0, 2 * around)}…` : `${start}…${end}`
    })
    .join('')
}
