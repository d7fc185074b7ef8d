import { ownText, walk, type ClauseId } from '#domain/drafting/clause.ts'
import { messageWords, ruleName } from '#domain/drafting/checks/check-words.ts'
import type { Finding } from '#domain/drafting/checks/finding.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import type { Language } from '#domain/language/language.ts'
import { counted } from './counts.ts'

interface Checked {
  readonly document: DraftDocument
  readonly findings: readonly Finding[]
}

/** Findings in the shape promised to programs: clauses by their numbers, null where there is none. */
export function checkJson({ document, findings }: Checked, language: Language) {
  const numbers = numbersOf(document)
  return findings.map((finding) => {
    const { rule, clauseId, words, message, repair } = finding
    const shown = { rule, clause: numberOf(numbers, clauseId), text: words, message: messageWords(message, language) }
    return repair === null ? shown : Object.assign(shown, { repair: { before: repair.before, after: repair.after } })
  })
}

const words = {
  ru: { nothing: 'Проверка ничего не нашла.', title: 'Название', clause: 'Пункт', paragraph: 'Абзац' },
  en: { nothing: 'The checks found nothing.', title: 'Title', clause: 'Clause', paragraph: 'Paragraph' },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Findings for a person, by clause: the check, what is wrong, and what a repair would make of it. */
export function checkSummary({ document, findings }: Checked, language: Language): string {
  const say = words[language]
  if (findings.length === 0) return say.nothing
  const numbers = numbersOf(document)
  const texts = new Map(Array.from(walk(document.body), ({ clause }) => [clause.id, ownText(clause)]))
  const byClause = Map.groupBy(findings, ({ clauseId }) => clauseId)
  const groups = Array.from(byClause, ([clauseId, found]) => {
    const number = numberOf(numbers, clauseId)
    const name = clauseId === null ? say.title : number === null ? say.paragraph : `${say.clause} ${number}`
    const text = shortened(clauseId === null ? document.title : (texts.get(clauseId) ?? ''))
    return [`${name}. ${text}`, ...found.map((finding) => line(finding, language))].join('\n')
  })
  return [counted(findings.length, 'finding', language), ...groups].join('\n\n')
}

function line({ rule, message, words: place, repair }: Finding, language: Language): string {
  const shown = place.trim() === '' ? '' : ` [${shortened(place)}]`
  const lines = [`  ${ruleName(rule, language)}: ${messageWords(message, language)}${shown}`]
  if (repair !== null && repair.after !== repair.before) lines.push(`    - ${repair.before}`, `    + ${repair.after}`)
  return lines.join('\n')
}

function numbersOf({ body, style, language }: DraftDocument) {
  return numberDocument(body, style, language)
}

function numberOf(numbers: ReturnType<typeof numbersOf>, clauseId: ClauseId | null): string | null {
  return (clauseId === null ? null : numbers.get(clauseId)?.number) ?? null
}

function shortened(text: string): string {
  const whole = text.replaceAll(/\s+/gu, ' ').trim()
  return whole.length <= 70 ? whole : `${whole.slice(0, 69).trimEnd()}…`
}
